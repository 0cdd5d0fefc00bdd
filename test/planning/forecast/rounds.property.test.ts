/** The laws of forecast rounds. */
import { fiscalYear, toDecimal } from "anslag";
import { forecastRounds } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { codeOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const year = fiscalYear({ year: 2023 });
const units = ["schools", "care"] as const;
const amounts = fc.record({ schools: amount, care: amount });

describe("laws of forecast rounds", () => {
  const rounds = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })
    .chain((months) => fc.tuple(...months.map((month) => fc.tuple(fc.constant(month), amounts))))
    .map((all) =>
      all.map(([month, of]) => ({
        id: `m${month}`,
        asOf: `2023-${`${month}`.padStart(2, "0")}-28`,
        amounts: of,
      })),
    );

  it("first round + revisions + the last error = outturn, by unit and in total", () => {
    fc.assert(
      fc.property(rounds, amounts, (all, outturn) => {
        const found = forecastRounds(all, { year, outturn });
        const last = found.at(-1);
        for (const unit of units) {
          const way = [
            found[0]?.amounts[unit] ?? toDecimal(0),
            ...found.map(({ revision }) => revision?.[unit] ?? toDecimal(0)),
            last?.error?.[unit] ?? toDecimal(0),
          ];
          expect(compare(sum(way.map(read)), fraction(outturn[unit]))).toBe(0);
        }
        for (const { amounts: of, total, revision, totalRevision, error, totalError } of found) {
          expect(compare(sum(Object.values(of).map(read)), read(total))).toBe(0);
          if (revision !== undefined && totalRevision !== undefined)
            expect(compare(sum(Object.values(revision).map(read)), read(totalRevision))).toBe(0);
          expect(
            compare(sum(Object.values(error ?? {}).map(read)), read(totalError ?? toDecimal(0))),
          ).toBe(0);
        }
      }),
    );
  });

  it("come by day, whatever order they are given in, and the longest lead first", () => {
    fc.assert(
      fc.property(rounds, (all) => {
        const found = forecastRounds(all, { year });
        expect(forecastRounds([...all].reverse(), { year })).toEqual(found);
        expect(found.map(({ asOf }) => asOf)).toEqual(all.map(({ asOf }) => asOf).sort());
        const leads = found.map(({ leadMonths }) => leadMonths);
        expect([...leads].sort((a, b) => b - a)).toEqual(leads);
        expect(
          found.every(({ error, totalError }) => error === undefined && totalError === undefined),
        ).toBe(true);
      }),
    );
  });

  it("know how many months they have to guess: all twelve before the year, none after it", () => {
    const at = (asOf: string) =>
      forecastRounds([{ id: "r", asOf, amounts: { a: 1 } }], { year })[0]?.leadMonths;
    expect(["2022-11-30", "2023-01-31", "2023-08-31", "2023-12-31", "2024-02-15"].map(at)).toEqual([
      12, 11, 4, 0, 0,
    ]);
  });

  it("compares each round with the one before and with the outturn, not with the first", () => {
    const [first, second, third] = forecastRounds(
      [
        { id: "a", asOf: "2023-03-31", amounts: { x: 10 } },
        { id: "b", asOf: "2023-05-31", amounts: { x: 7 } },
        { id: "c", asOf: "2023-08-31", amounts: { x: 9 } },
      ],
      { year, outturn: { x: 8 } },
    );
    expect([first, second, third].map((round) => round?.revision?.x.toNumber())).toEqual([
      undefined,
      -3,
      2,
    ]);
    expect([first, second, third].map((round) => round?.error?.x.toNumber())).toEqual([-2, 1, -1]);
  });

  it("refuses rounds that cannot be read", () => {
    expect(codeOf(() => forecastRounds([], { year }))).toBe("forecast.round");
  });
});

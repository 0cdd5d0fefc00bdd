/** Timing: the part of a variance that the rest of the year takes back. */
import { toDecimal } from "anslag";
import { timingSplit } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("timingSplit", () => {
  it("timing and permanent parts add up to the period, by unit and in total", () => {
    const variances = fc.dictionary(
      fc.constantFrom("a", "b", "c", "d"),
      fc.record({ period: amount, year: amount }),
      {
        minKeys: 1,
      },
    );
    fc.assert(
      fc.property(variances, (of) => {
        const { units, total } = timingSplit(of);
        for (const { period, timing, permanent } of Object.values(units))
          expect(compare(add(read(timing), read(permanent)), read(period))).toBe(0);
        for (const key of ["period", "timing", "permanent"] as const)
          expect(
            compare(sum(Object.values(units).map((unit) => read(unit[key]))), read(total[key])),
          ).toBe(0);
      }),
    );
  });

  it("of Malmö 2023 takes the whole surplus back: 13,5 + 18,5 + 19,0 = 51,0", () => {
    const { units, total } = timingSplit({
      board: { period: "16.5", year: "3.0" },
      funded: { period: "22.3", year: "3.8" },
      shared: { period: "12.2", year: "-6.8" },
    });
    expect(
      Object.values(units).map(({ timing, permanent }) => [
        timing.toNumber(),
        permanent.toNumber(),
      ]),
    ).toEqual([
      [13.5, 3],
      [18.5, 3.8],
      [19, -6.8],
    ]);
    expect([total.period, total.timing, total.permanent].map(Number)).toEqual([51, 51, 0]);
  });

  it("of no units is 0", () => {
    const { units, total } = timingSplit({});
    expect(units).toEqual({});
    expect(Object.values(total).map(Number)).toEqual([0, 0, 0]);
  });

  it("refuses missing and bad amounts with their places, misspelt keys, and no variances", () => {
    const bad = { a: { period: "x", year: "1" }, b: { period: 1, yaer: 1 } } as never;
    expect(
      issuesOf(() => timingSplit(bad)).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "amount.not-an-amount a.period",
      "input.unknown-key b.yaer",
      "amount.missing b.year",
    ]);
    expect(codeOf(() => timingSplit(undefined as never))).toBe("input.wrong-type");
  });
});

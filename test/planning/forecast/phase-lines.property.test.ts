/** Lines month by month add up both ways: months to years, and lines to the total. */
import { fiscalYear, toDecimal } from "anslag";
import { phaseAmount, phaseLines } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const year = fiscalYear({ year: 2023 });
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("lines month by month", () => {
  it("add up both ways: months to years, and lines to the total", () => {
    const profile = fc.constantFrom(
      { kind: "equal" as const },
      { kind: "days" as const },
      { kind: "quarterly" as const },
      { kind: "on" as const, day: "2023-05-02" },
      { kind: "from" as const, month: "2023-09" },
    );
    fc.assert(
      fc.property(
        fc.record({ staff: amount, rent: amount, grants: amount }),
        profile,
        profile,
        (of, one, other) => {
          const { lines, total } = phaseLines(of, {
            year,
            profile: one,
            profiles: { rent: other },
          });
          for (const [k, { amount: inMonth }] of total.months.entries())
            expect(
              compare(
                read(inMonth),
                sum(Object.values(lines).map(({ months }) => read(months[k]?.amount ?? inMonth))),
              ),
            ).toBe(0);
          for (const phased of [...Object.values(lines), total])
            expect(
              compare(sum(phased.months.map((month) => read(month.amount))), read(phased.total)),
            ).toBe(0);
          const { decimals } = total;
          expect(lines.rent).toEqual(phaseAmount(of.rent, other, { year, decimals }));
        },
      ),
    );
  });

  it("a profile for an unknown line is refused, and so is an invalid profile", () => {
    const bad = { rents: { kind: "equal" }, rent: { kind: "never" } } as never;
    expect(
      issuesOf(() => phaseLines({ rent: 1 }, { year, profiles: bad })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["forecast.line profiles.rents", "forecast.profile profiles.rent.kind"]);
  });

  const first = (
    of: Readonly<Record<string, string | number>>,
    more: Omit<Parameters<typeof phaseLines>[1], "year"> = {},
  ) =>
    Object.entries(phaseLines(of, { year, ...more }).lines).map(([line, { months }]) => [
      line,
      months[0]?.amount.toFixed(),
    ]);

  it("a line is spread by its own profile, by that for all, or in equal months", () => {
    const profile = { kind: "on", day: "2023-01-31" } as const;
    const of = { rent: 12, staff: 24 };
    expect(first(of)).toEqual([
      ["rent", "1"],
      ["staff", "2"],
    ]);
    expect(first(of, { profile, profiles: { staff: { kind: "equal" } } })).toEqual([
      ["rent", "12"],
      ["staff", "2"],
    ]);
    expect(first(of, { profile, profiles: { staff: undefined } as never })).toEqual([
      ["rent", "12"],
      ["staff", "24"],
    ]);
  });

  it("lines are spread in one unit: that of the finest amount, or the one asked for", () => {
    const of = { rent: "10.00", staff: "10" };
    expect(first(of)).toEqual([
      ["rent", "1"],
      ["staff", "1"],
    ]);
    // A twelfth of 10 is 0,83…, and of 2,4 it is 0,2.
    expect(first({ ...of, fees: "2.40" })).toEqual([
      ["rent", "0.9"],
      ["staff", "0.9"],
      ["fees", "0.2"],
    ]);
    expect(first(of, { decimals: 2 })).toEqual([
      ["rent", "0.84"],
      ["staff", "0.84"],
    ]);
  });

  it("the total has the decimals of the finest line", () => {
    const decimals = (of: Readonly<Record<string, string>>) =>
      phaseLines(of, { year }).total.decimals;
    expect([decimals({}), decimals({ a: "12" }), decimals({ a: "12", b: "1.50" })]).toEqual([
      0, 0, 1,
    ]);
  });

  it("a line may have any name", () => {
    expect(first({ constructor: 12 })).toEqual([["constructor", "1"]]);
  });

  it("bad amounts, a bad year, an invalid profile for all and misspelt keys are refused", () => {
    expect(
      issuesOf(() => phaseLines({ rent: "x" }, { year, profile: { kind: "never" } } as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["amount.not-an-amount amounts.rent", "forecast.profile profile.kind"]);
    expect(codeOf(() => phaseLines({}, { year: { year: 1, startMonth: 1 } }))).toBe(
      "calendar.fiscal-year",
    );
    expect(codeOf(() => phaseLines({}, { year, profil: 1 } as never))).toBe("input.unknown-key");
  });
});

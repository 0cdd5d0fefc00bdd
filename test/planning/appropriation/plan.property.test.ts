/** A plan: every year is the year before rolled forward, and the grants of its own. */
import { toDecimal } from "anslag";
import { planYears, rollForward } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e8, max: 1e8 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("laws of a plan", () => {
  const named = fc.dictionary(fc.constantFrom("a", "b", "c"), amount);
  const year = fc.record(
    {
      granted: named,
      oneOffs: named,
      transfers: named,
      indexation: fc.integer({ min: -50, max: 90 }).map((change) => ({
        all: { weight: 100, change: toDecimal(change).times("0.1").toFixed() },
      })),
      partYear: fc.dictionary(
        fc.constantFrom("x", "y"),
        fc.record({ amount, months: fc.integer({ min: 1, max: 12 }) }),
      ),
    },
    { requiredKeys: [] },
  );
  const plans = fc
    .array(year, { minLength: 1, maxLength: 6 })
    .map((years) => years.map((each, k) => ({ year: 2024 + k, ...each })));

  it("every year is the year before rolled forward, and the grants of its own", () => {
    fc.assert(
      fc.property(amount, named, plans, (revised, oneOffs, years) => {
        const plan = planYears({ revised, oneOffs }, years);
        let [before, falling]: [string, Readonly<Record<string, string>>] = [revised, oneOffs];
        plan.forEach(({ from, appropriation, granted, oneOffs: once }, k) => {
          const {
            granted: new_ = {},
            oneOffs: only = {},
            year: _,
            ...changes
          } = years[k] ?? { year: 0 };
          const decimals = Math.max(
            ...[from.fullYear, from.indexation, from.base].map((each) => each.decimalPlaces()),
            2,
          );
          const rolled = rollForward({ revised: before, oneOffs: falling, ...changes, decimals });
          // The same steps; rounding may be to fewer decimals where no amount has more.
          expect(
            from.beforeIndexation.minus(rolled.beforeIndexation).abs().toNumber(),
          ).toBeLessThanOrEqual(2);
          expect(from.revised.toFixed()).toBe(toDecimal(before).toFixed());
          expect(compare(sum(Object.values(new_).map(fraction)), read(granted))).toBe(0);
          expect(compare(sum(Object.values(only).map(fraction)), read(once))).toBe(0);
          expect(compare(sum([from.base, granted, once].map(read)), read(appropriation))).toBe(0);
          [before, falling] = [appropriation.toFixed(), only];
        });
      }),
    );
  });

  it("a year gets the amount of its months", () => {
    const plan = planYears({ revised: 700, months: 7 }, [
      { year: 2024, oneOffs: { jubilee: 60 } },
      { year: 2025, months: 18 },
      { year: 2026 },
    ]);
    // 100 a month: 1200 and 60 once, 1800, and 1200 again.
    expect(plan.map(({ appropriation }) => Number(appropriation))).toEqual([1260, 1800, 1200]);
    expect(plan.map(({ from }) => Number(from.yearLength))).toEqual([500, 600, -600]);
    const bad = [
      { year: 2024, months: 0 },
      { year: 2025, partYear: { x: { amount: 1, months: 13 } } },
    ];
    expect(
      issuesOf(() => planYears({ revised: 1, months: 30 }, bad)).map(({ path }) => path.join(".")),
    ).toEqual(["start.months", "years.0.months", "years.1.partYear.x.months"]);
  });

  it("a one-off comes and goes: the year after is as if it had not been", () => {
    fc.assert(
      fc.property(amount, amount, (revised, once) => {
        const with_ = planYears({ revised }, [
          { year: 2024, oneOffs: { jubilee: once } },
          { year: 2025 },
        ]);
        expect(with_.map(({ appropriation }) => appropriation.toFixed())).toEqual([
          toDecimal(revised).plus(once).toFixed(),
          toDecimal(revised).toFixed(),
        ]);
      }),
    );
  });

  it("refuses no years, a gap between years, and unknown keys, all at once", () => {
    expect(codeOf(() => planYears({ revised: 1 }, []))).toBe("appropriation.policy");
    const bad = [
      { year: 2024 },
      { year: 2026, granted: { x: "y" } },
      { year: 2027, growth: 2 } as never,
    ];
    expect(
      issuesOf(() => planYears({ revised: "z" }, bad)).map(({ path }) => path.join(".")),
    ).toEqual(["start.revised", "years.1.year", "years.1.granted.x", "years.2.growth"]);
  });

  it("grants stay in the prices of their year, and rise with the index of the next", () => {
    const index = { all: { weight: 100, change: 10 } };
    const plan = planYears({ revised: 100, oneOffs: { fair: 20 } }, [
      { year: 2024, indexation: index, granted: { lab: 50 } },
      { year: 2025, indexation: index },
    ]);
    // (100 − 20) × 1,1 + 50 = 138, and 138 × 1,1 = 151,8: rounded to 152.
    expect(plan.map(({ year: of, appropriation }) => [of, Number(appropriation)])).toEqual([
      [2024, 138],
      [2025, 152],
    ]);
  });

  it("rounds to the decimals of the most precise amount so far, or as the year says", () => {
    const indexation = { all: { weight: 100, change: 1 } };
    const base = (revised: string, decimals?: number) =>
      planYears({ revised }, [
        { year: 2024, indexation, ...(decimals === undefined ? {} : { decimals }) },
      ])[0]?.appropriation.toFixed();
    expect([base("12.30"), base("12.35"), base("12"), base("12", 1)]).toEqual([
      "12.4",
      "12.47",
      "12",
      "12.1",
    ]);
  });

  it("refuses a year that is no whole number, and a start that is no object", () => {
    expect(codeOf(() => planYears({ revised: 1 }, [{ year: 2024.5 }]))).toBe(
      "appropriation.policy",
    );
    expect(codeOf(() => planYears(1 as never, [{ year: 2024 }]))).toBe("input.wrong-type");
  });
});

/** The laws of spreading a year over its months. */
import { fiscalYear, toDecimal } from "anslag";
import {
  fiscalPeriod,
  type PhasedAmount,
  type PhasingProfile,
  phaseAmount,
  rephaseAmount,
  sumMonths,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  sign,
  sum,
} from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
  )
  .map(([digits, decimals, small]) =>
    toDecimal(small ? digits % 10_000n : digits)
      .times(`1e-${decimals}`)
      .toFixed(),
  );
const years = fc.record({
  year: fc.integer({ min: 1999, max: 2031 }),
  startMonth: fc.integer({ min: 1, max: 12 }),
});
const weights = fc
  .array(fc.nat({ max: 9999 }), { minLength: 12, maxLength: 12 })
  .filter((each) => each.some((weight) => weight > 0));

const profileIn = (months: readonly string[]): fc.Arbitrary<PhasingProfile> =>
  fc.oneof(
    fc.constantFrom<PhasingProfile>({ kind: "equal" }, { kind: "days" }, { kind: "quarterly" }),
    fc.constantFrom("first" as const, "last" as const, "each" as const).map((place) => ({
      kind: "quarterly" as const,
      in: place,
    })),
    fc.constantFrom(...months).map((month) => ({ kind: "from" as const, month })),
    fc.constantFrom(...months).map((month) => ({ kind: "on" as const, day: `${month}-15` })),
    weights.map((each) => ({ kind: "weights" as const, weights: each })),
    fc.array(weights, { minLength: 1, maxLength: 5 }).map((earlier) => ({
      kind: "history" as const,
      years: earlier.map((each) => each.map((weight) => -weight)),
    })),
  );

const monthsOf = (year: { year: number; startMonth: number }): readonly string[] =>
  Array.from({ length: 12 }, (_, k) => {
    const index = year.startMonth - 1 + k;
    return `${year.year + Math.floor(index / 12)}-${`${(index % 12) + 1}`.padStart(2, "0")}`;
  });

const phasings = years.chain((start) =>
  fc.tuple(
    fc.constant(fiscalYear(start)),
    amount,
    profileIn(monthsOf(start)),
    profileIn(monthsOf(start)),
    fc.nat(11),
  ),
);
const total = (months: PhasedAmount["months"]) =>
  sum(months.map((month) => fraction(month.amount.toFixed())));

describe("laws of phasing", () => {
  it("the months are those of the fiscal year, and add up to it exactly", () => {
    fc.assert(
      fc.property(phasings, ([year, of, profile]) => {
        const spread = phaseAmount(of, profile, { year });
        expect(spread.months.map(({ month }) => month)).toEqual(monthsOf(year));
        expect(compare(total(spread.months), fraction(toDecimal(of).toFixed()))).toBe(0);
        expect(sumMonths(spread, fiscalPeriod(year, "year")).toFixed()).toBe(
          spread.total.toFixed(),
        );
      }),
    );
  });

  it("every month is within one smallest unit of its share, and has the sign of the total or is 0", () => {
    fc.assert(
      fc.property(years, amount, weights, (start, of, each) => {
        const spread = phaseAmount(
          of,
          { kind: "weights", weights: each },
          { year: fiscalYear(start) },
        );
        const whole = fraction(`${each.reduce((so, weight) => so + weight, 0)}`);
        const exact = fraction(toDecimal(of).toFixed());
        const unit = { top: 1n, bottom: 10n ** BigInt(toDecimal(of).decimalPlaces()) };
        spread.months.forEach((month, k) => {
          const quota = divide(multiply(exact, fraction(`${each[k]}`)), whole);
          const off = add(fraction(month.amount.toFixed()), negate(quota));
          expect(compare(off, unit) < 0 && compare(negate(off), unit) < 0).toBe(true);
          expect(sign(fraction(month.amount.toFixed())) * sign(exact)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("spreading the rest anew keeps the year, and every month before", () => {
    fc.assert(
      fc.property(phasings, ([year, of, profile, other, k]) => {
        const [before, from] = [phaseAmount(of, profile, { year }), monthsOf(year)[k] ?? ""];
        let after: PhasedAmount;
        try {
          after = rephaseAmount(before, other, { from });
        } catch (error) {
          // The other profile has nothing in the months that are left.
          expect(
            codeOf(() => {
              throw error;
            }),
          ).toBe("forecast.profile");
          return;
        }
        expect(after.total.toFixed()).toBe(before.total.toFixed());
        expect(compare(total(after.months), total(before.months))).toBe(0);
        expect(after.months.slice(0, k)).toEqual(before.months.slice(0, k));
      }),
    );
  });

  it("a credit is spread as the mirror image of the cost", () => {
    fc.assert(
      fc.property(phasings, ([year, of, profile]) => {
        const turned = phaseAmount(toDecimal(of).negated(), profile, { year });
        expect(turned.months.map((month) => toDecimal(month.amount.negated()).toFixed())).toEqual(
          phaseAmount(of, profile, { year }).months.map((month) => month.amount.toFixed()),
        );
      }),
    );
  });
});

describe("profiles by hand", () => {
  const year = fiscalYear({ year: 2024 });
  const spread = (of: string, profile: PhasingProfile) =>
    phaseAmount(of, profile, { year }).months.map((each) => each.amount.toNumber());

  it.each<[string, PhasingProfile, readonly number[]]>([
    ["100", { kind: "equal" }, [8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9].map((_, k) => (k < 4 ? 9 : 8))],
    // 2024 is a leap year.
    ["366", { kind: "days" }, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    ["100", { kind: "quarterly" }, [25, 0, 0, 25, 0, 0, 25, 0, 0, 25, 0, 0]],
    ["100", { kind: "quarterly", in: "last" }, [0, 0, 25, 0, 0, 25, 0, 0, 25, 0, 0, 25]],
    ["70", { kind: "from", month: "2024-06" }, [0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10, 10]],
    ["70", { kind: "on", day: "2024-12-31" }, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 70]],
    [
      "-24",
      { kind: "weights", weights: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 13] },
      [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -13],
    ],
    // Two earlier years of costs; the second, four times as large, counts four times.
    [
      "-600",
      { kind: "history", years: [[-12, ...Array(11).fill(0)], Array(12).fill(-4)] },
      [160, ...(Array(11).fill(40) as number[])].map((each) => -each),
    ],
  ])("%s by %j", (of, profile, expected) => {
    expect(spread(of, profile)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ["no profile", undefined, "kind"],
    ["an unknown kind", { kind: "halves" }, "kind"],
    ["eleven weights", { kind: "weights", weights: Array(11).fill(1) }, "weights"],
    [
      "weights of both signs",
      { kind: "weights", weights: [1, -1, ...Array(10).fill(0)] },
      "weights",
    ],
    ["no weight at all", { kind: "weights", weights: Array(12).fill(0) }, "weights"],
    ["no earlier year", { kind: "history", years: [] }, "years"],
    ["a month of another year", { kind: "from", month: "2023-06" }, "month"],
    ["a day of another year", { kind: "on", day: "2025-01-01" }, "day"],
    ["a place that no quarter has", { kind: "quarterly", in: "middle" }, "in"],
  ])("%s is refused, with its place", (_, profile, place) => {
    const [issue] = issuesOf(() => phaseAmount("1", profile as PhasingProfile, { year }));
    expect([issue?.code, issue?.path.at(-1)]).toEqual(["forecast.profile", place]);
  });

  it("a period outside the year is refused", () => {
    const one = phaseAmount("12", { kind: "equal" }, { year });
    expect(codeOf(() => sumMonths(one, "2024-11/2025-01"))).toBe("forecast.period");
    expect(codeOf(() => sumMonths(one, "autumn"))).toBe("calendar.period");
    expect(codeOf(() => rephaseAmount(one, { kind: "equal" }, { from: "2025-01" }))).toBe(
      "forecast.profile",
    );
    expect(
      codeOf(() => rephaseAmount(one, { kind: "on", day: "2024-02-01" }, { from: "2024-03" })),
    ).toBe("forecast.profile");
  });
});

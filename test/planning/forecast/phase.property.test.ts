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
const lengths = fc.oneof(fc.constant(12), fc.integer({ min: 1, max: 24 }));
/** Weights of both signs, whose sum is not 0. */
const weightsOf = (count: number) =>
  fc
    .array(fc.integer({ min: -2000, max: 9999 }), { minLength: count, maxLength: count })
    .filter((each) => each.reduce((so, weight) => so + weight, 0) !== 0);
const weights = weightsOf(12);

const profileIn = (months: readonly string[]): fc.Arbitrary<PhasingProfile> =>
  fc.oneof(
    fc.constantFrom<PhasingProfile>({ kind: "equal" }, { kind: "days" }, { kind: "quarterly" }),
    fc.constantFrom("first" as const, "last" as const, "each" as const).map((place) => ({
      kind: "quarterly" as const,
      in: place,
    })),
    fc.constantFrom(...months).map((month) => ({ kind: "from" as const, month })),
    fc.constantFrom(...months).map((month) => ({ kind: "on" as const, day: `${month}-15` })),
    fc
      .constantFrom("4-4-5" as const, "4-5-4" as const, "5-4-4" as const)
      .map((pattern) => ({ kind: "weeks" as const, pattern })),
    weightsOf(months.length).map((each) => ({ kind: "weights" as const, weights: each })),
    fc.array(weightsOf(months.length), { minLength: 1, maxLength: 5 }).map((earlier) => ({
      kind: "history" as const,
      years: earlier.map((each) => each.map((weight) => -Math.abs(weight))),
    })),
  );

type Start = { readonly year: number; readonly startMonth: number; readonly months?: number };
const monthsOf = (year: Start): readonly string[] =>
  Array.from({ length: year.months ?? 12 }, (_, k) => {
    const index = year.startMonth - 1 + k;
    return `${year.year + Math.floor(index / 12)}-${`${(index % 12) + 1}`.padStart(2, "0")}`;
  });

const phasings = fc
  .tuple(years, lengths)
  .map(([start, months]) => ({ ...start, months }))
  .chain((start) =>
    fc.tuple(
      fc.constant(fiscalYear(start)),
      amount,
      profileIn(monthsOf(start)),
      profileIn(monthsOf(start)),
      fc.nat(start.months - 1),
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

  it("every month is within one unit of its share, and never has another sign than that", () => {
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
          expect(sign(fraction(month.amount.toFixed())) * sign(quota)).toBeGreaterThanOrEqual(0);
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

describe("spreading anew", () => {
  const year = fiscalYear({ year: 2023 });

  it("by the same profile changes nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 1, max: 12 }),
        (units, month) => {
          // A whole number of öre in each month, written in kronor with one decimal or two.
          const before = phaseAmount(
            toDecimal(toDecimal(units * 12).times("0.01")),
            { kind: "equal" },
            { year, decimals: 2 },
          );
          const after = rephaseAmount(
            before,
            { kind: "equal" },
            { from: `2023-${`${month}`.padStart(2, "0")}` },
          );
          expect(after).toEqual(before);
        },
      ),
    );
  });

  it("works on a year that came back from JSON, and reads it as amounts", () => {
    const before = phaseAmount("1200.60", { kind: "equal" }, { year, decimals: 2 });
    const json = JSON.parse(JSON.stringify(before)) as typeof before;
    expect(rephaseAmount(json, { kind: "equal" }, { from: "2023-03" })).toEqual(before);
    expect(sumMonths(json, "2023-01/2023-06").toNumber()).toBe(600.3);
    const broken = {
      ...json,
      months: json.months.map((each, k) => (k === 3 ? { ...each, amount: "0xff" } : each)),
    };
    expect(codeOf(() => sumMonths(broken as never, "2023-01"))).toBe("amount.not-an-amount");
  });

  it("takes only the weights of the months that are left", () => {
    const before = phaseAmount("120", { kind: "equal" }, { year });
    const weights = [99, 99, 99, 99, 99, 99, 99, 99, 99, 1, 1, 1];
    const late = rephaseAmount(before, { kind: "weights", weights }, { from: "2023-10" });
    expect(late.months.slice(8).map(({ amount: each }) => each.toNumber())).toEqual([
      10, 10, 10, 10,
    ]);
  });

  it("gives the whole rest to the only month with a weight", () => {
    const before = phaseAmount("120", { kind: "equal" }, { year });
    const late = rephaseAmount(before, { kind: "on", day: "2023-12-01" }, { from: "2023-07" });
    expect(late.months.slice(5).map(({ amount: each }) => each.toNumber())).toEqual([
      10, 0, 0, 0, 0, 0, 60,
    ]);
  });

  it("spreads a year without decimals in whole units", () => {
    const { decimals: _, ...before } = phaseAmount("10", { kind: "quarterly" }, { year });
    const late = rephaseAmount(before as never, { kind: "equal" }, { from: "2023-10" });
    expect(late.decimals).toBe(0);
    expect(late.months.slice(9).map(({ amount: each }) => each.toNumber())).toEqual([1, 1, 0]);
  });

  it("does not judge the profile of a year that it cannot read", () => {
    const before = { ...phaseAmount("12", { kind: "equal" }, { year }), total: "x" };
    const issues = issuesOf(() =>
      rephaseAmount(before as never, { kind: "never" } as never, { from: "2023-03" }),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "amount.not-an-amount total",
    ]);
  });

  it("without weight is refused, unless the rest is 0", () => {
    const early = { kind: "on", day: "2023-02-01" } as const;
    const before = phaseAmount("12", early, { year });
    expect(rephaseAmount(before, early, { from: "2023-03" })).toEqual(before);
    const other = phaseAmount("12", { kind: "equal" }, { year });
    expect(codeOf(() => rephaseAmount(other, early, { from: "2023-03" }))).toBe("forecast.profile");
  });
});

describe("misuse", () => {
  const year = fiscalYear({ year: 2024 });

  it("a period or a month outside the year is refused", () => {
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

  it("bad amounts, bad years and misspelt options are refused, all at once", () => {
    const bad = { year: { year: 1, startMonth: 1 }, decimal: 2 } as never;
    expect(
      issuesOf(() => phaseAmount("x", { kind: "equal" }, bad)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "input.unknown-key options.decimal",
      "amount.not-an-amount total",
      "calendar.fiscal-year year.year",
    ]);
    expect(codeOf(() => sumMonths(undefined as never, "2024-01"))).toBe("input.wrong-type");
  });
});

/**
 * The laws of several lines month by month, of an appropriation decision by decision, and of the
 * methods that rest on months.
 */
import { fiscalYear, toDecimal } from "anslag";
import {
  forecastByRunRate,
  forecastBySeason,
  phaseAmount,
  phaseAppropriation,
  phaseLines,
  plausibility,
  rephaseAmount,
  requiredSaving,
  revisedAppropriation,
  sumMonths,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, divide, fraction, multiply, negate, sum } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const year = fiscalYear({ year: 2023 });
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const to = (month: number) => `2023-01/2023-${`${month}`.padStart(2, "0")}`;

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
          expect(lines.rent).toEqual(phaseAmount(of.rent, other, { year }));
        },
      ),
    );
  });

  it("a profile for a line that is not there is refused, and so is one that is none", () => {
    const bad = { rents: { kind: "equal" }, rent: { kind: "never" } } as never;
    expect(
      issuesOf(() => phaseLines({ rent: 1 }, { year, profiles: bad })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["forecast.line profiles.rents", "forecast.profile profiles.rent.kind"]);
  });
});

describe("an appropriation month by month", () => {
  const day = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `2023-${`${month}`.padStart(2, "0")}-${`${date}`.padStart(2, "0")}`);
  const adjustment = fc.record({
    reference: fc.constantFrom("A", "B", "C"),
    title: fc.constant("x"),
    amount,
    decidedOn: day,
    effectiveOn: day,
    kind: fc.constant("supplement" as const),
  });

  it("adds up to the revised appropriation, decision by decision", () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(adjustment, { maxLength: 4 }),
        day,
        (original, adjustments, asOf) => {
          const appropriation = { original: { amount: original }, adjustments };
          const { decisions, total } = phaseAppropriation(appropriation, {
            year,
            asOf,
            decimals: 2,
          });
          expect(total.total.toFixed()).toBe(
            revisedAppropriation(appropriation, { asOf }).amount.toFixed(),
          );
          expect(sumMonths(total, to(12)).toFixed()).toBe(total.total.toFixed());
          expect(decisions).toHaveLength(
            1 + adjustments.filter(({ decidedOn }) => decidedOn <= asOf).length,
          );
        },
      ),
    );
  });

  it("a change from month s has reached (k − s + 1) ÷ (13 − s) of its amount by month k", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -99, max: 99 }),
        (s, k, factor) => {
          // Of an amount that twelve divides in every way, so that no unit is left over.
          const whole = factor * 27_720;
          const change = {
            reference: "A",
            title: "a",
            amount: whole,
            decidedOn: `2023-${`${s}`.padStart(2, "0")}-10`,
            kind: "supplement" as const,
          };
          const { decisions } = phaseAppropriation(
            { original: { amount: 0 }, adjustments: [change] },
            { year, asOf: "2023-12-31" },
          );
          const phased = decisions[1]?.phased;
          const expected = k < s ? 0 : (whole * (k - s + 1)) / (13 - s);
          expect(phased === undefined ? undefined : sumMonths(phased, to(k)).toNumber()).toBe(
            expected === 0 ? 0 : expected,
          );
        },
      ),
    );
  });

  it("a decision of its own profile follows that, in the decimals that it is written with", () => {
    const one = {
      reference: "A",
      title: "a",
      amount: "12.00",
      decidedOn: "2023-05-10",
      kind: "supplement" as const,
    };
    const of = { original: { amount: "1000.00" }, adjustments: [one] };
    const { decisions, total } = phaseAppropriation(of, {
      year,
      asOf: "2023-12-31",
      adjustments: { A: { kind: "on", day: "2023-02-01" } },
    });
    expect(decisions[1]?.phased.months.map(({ amount: each }) => each.toNumber())).toEqual([
      0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect([decisions[0]?.phased.months[0]?.amount.toNumber(), total.decimals]).toEqual([83.34, 2]);
    expect(
      phaseLines({ constructor: 12 }, { year }).lines.constructor.months[0]?.amount.toNumber(),
    ).toBe(1);
  });

  it("a decision before the year counts from its first month; one with effect after it, and a profile for nobody, are refused", () => {
    const one = {
      reference: "A",
      title: "a",
      amount: 12,
      decidedOn: "2022-11-10",
      kind: "supplement" as const,
    };
    const of = { original: { amount: 0 }, adjustments: [one] };
    expect(
      sumMonths(phaseAppropriation(of, { year, asOf: "2023-12-31" }).total, "2023-01").toNumber(),
    ).toBe(1);
    const late = { original: { amount: 0 }, adjustments: [{ ...one, effectiveOn: "2024-01-01" }] };
    expect(codeOf(() => phaseAppropriation(late, { year, asOf: "2023-12-31" }))).toBe(
      "forecast.profile",
    );
    expect(
      codeOf(() =>
        phaseAppropriation(of, { year, asOf: "2023-12-31", adjustments: { B: { kind: "equal" } } }),
      ),
    ).toBe("forecast.profile");
  });
});

describe("spreading anew", () => {
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

  it("works on what came back from JSON, and reads it as amounts", () => {
    const before = phaseAmount("1200.60", { kind: "equal" }, { year });
    const json = JSON.parse(JSON.stringify(before)) as typeof before;
    expect(rephaseAmount(json, { kind: "equal" }, { from: "2023-03" })).toEqual(before);
    expect(sumMonths(json, "2023-01/2023-06").toNumber()).toBe(600.3);
    const broken = {
      ...json,
      months: json.months.map((each, k) => (k === 3 ? { ...each, amount: "0xff" } : each)),
    };
    expect(codeOf(() => sumMonths(broken as never, "2023-01"))).toBe("amount.not-an-amount");
  });
});

describe("methods that rest on months", () => {
  const months = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 12, maxLength: 12 });
  const earlier = fc.array(months, { minLength: 1, maxLength: 4 });

  it("seasonal: actual ÷ the share that the same months made, of all earlier years or as a mean of shares", () => {
    fc.assert(
      fc.property(
        amount,
        earlier,
        fc.integer({ min: 1, max: 12 }),
        (actual, years, elapsedMonths) => {
          const part = (year_: readonly number[]) =>
            year_.slice(0, elapsedMonths).reduce((so, each) => so + each, 0);
          const whole = (year_: readonly number[]) => year_.reduce((so, each) => so + each, 0);
          const all = (of: readonly number[]) =>
            fraction(`${of.reduce((so, each) => so + each, 0)}`);
          const bySize = divide(all(years.map(part)), all(years.map(whole)));
          const mean = divide(
            sum(years.map((each) => divide(fraction(`${part(each)}`), fraction(`${whole(each)}`)))),
            fraction(`${years.length}`),
          );
          for (const [weigh, share] of [["by-size", bySize] as const, ["alike", mean] as const]) {
            const { exact, method } = forecastBySeason({ actual, elapsedMonths, years, weigh });
            expect(method).toBe(weigh === "alike" ? "seasonal-mean" : "seasonal");
            expect(
              compare(multiply(toFraction(exact), share), fraction(toDecimal(actual).toFixed())),
            ).toBe(0);
          }
        },
      ),
    );
  });

  it("seasonal agrees with the run rate where every month was alike", () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 999 }),
        (actual, elapsedMonths, each) => {
          const years = [Array.from({ length: 12 }, () => each)];
          expect(
            forecastBySeason({ actual, elapsedMonths, years, decimals: 2 }).amount.toFixed(),
          ).toBe(forecastByRunRate({ actual, elapsedMonths, decimals: 2 }).amount.toFixed());
        },
      ),
    );
  });

  it("seasonal refuses no years, half a year, and months that made nothing", () => {
    const flat = Array.from({ length: 12 }, () => 1);
    expect(codeOf(() => forecastBySeason({ actual: 1, elapsedMonths: 3, years: [] }))).toBe(
      "forecast.profile",
    );
    expect(codeOf(() => forecastBySeason({ actual: 1, elapsedMonths: 3, years: [[1, 2]] }))).toBe(
      "forecast.profile",
    );
    expect(
      codeOf(() =>
        forecastBySeason({ actual: 1, elapsedMonths: 3, years: [[0, 0, 0, ...flat.slice(3)]] }),
      ),
    ).toBe("forecast.period");
    expect(
      codeOf(() =>
        forecastBySeason({ actual: 1, elapsedMonths: 3, years: [flat], weigh: "equally" as never }),
      ),
    ).toBe("input.choice");
  });

  it("required saving: with it every month that is left, the forecast is the target", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 11 }),
        (forecast, target, elapsedMonths) => {
          const saving = requiredSaving({ forecast, target, elapsedMonths });
          if (saving.monthly.kind === "none") throw new Error("there are months");
          const reached = add(
            fraction(forecast),
            multiply(toFraction(saving.monthly), fraction(`${saving.months}`)),
          );
          expect(compare(reached, fraction(target))).toBe(0);
          expect(saving.share).toEqual({ kind: "none", reason: "missing-base" });
        },
      ),
    );
    expect(requiredSaving({ forecast: 0, target: 5, elapsedMonths: 12 }).monthly.kind).toBe("none");
  });

  it("a band is held against the exact amount of a method, and not against the rounded one", () => {
    const pace = forecastByRunRate({ actual: "16.5", elapsedMonths: 8, decimals: 0 });
    expect(pace.amount.toNumber()).toBe(25);
    const [at] = plausibility("24.75", [pace], { absolute: "0.2" });
    expect([at?.difference.toNumber(), at?.outside]).toEqual([-0.25, false]);
    expect(forecastByRunRate({ actual: "16.50", elapsedMonths: 8 }).amount.toNumber()).toBe(24.75);
  });

  it("is outside its band exactly when the difference is larger, by fractions", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 60 }),
        (forecast, actual, elapsedMonths, percent) => {
          const [found] = plausibility(
            forecast,
            [forecastByRunRate({ actual, elapsedMonths, decimals: 0 })],
            { percent },
          );
          const exact = divide(
            multiply(fraction(actual), fraction("12")),
            fraction(`${elapsedMonths}`),
          );
          const apart = add(fraction(forecast), negate(exact));
          const [size, most] = [apart, multiply(exact, fraction(`${percent / 100}`))].map((each) =>
            each.top < 0n ? negate(each) : each,
          );
          if (size === undefined || most === undefined) throw new Error("both are there");
          const outside = exact.top === 0n ? apart.top !== 0n : compare(size, most) > 0;
          expect(found?.outside).toBe(outside);
        },
      ),
    );
  });
});

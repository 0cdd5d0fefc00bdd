/**
 * Forecast methods, what a forecast implies, timing and accuracy: laws, and the values that the
 * Malmö report implies.
 */
import { readFileSync } from "node:fs";
import { fiscalYear, type Ratio, type RatioResult, roundRatio, toDecimal } from "anslag";
import {
  forecastAccuracy,
  forecastAdjusted,
  forecastByRemainingBudget,
  forecastByRunRate,
  forecastByWeight,
  impliedRemainder,
  phaseAmount,
  plausibility,
  sumMonths,
  timingSplit,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  sum,
} from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const ratio = (of: RatioResult): Ratio => {
  if (of.kind === "none") throw new Error(of.reason);
  return of;
};

describe("the Malmö report", () => {
  const { implied } = JSON.parse(readFileSync("test/golden/malmo-2023/expected.json", "utf8")) as {
    readonly implied: readonly { readonly id: string; readonly value: number }[];
  };
  const expected = (id: string): number =>
    implied.find((each) => each.id === id)?.value ?? Number.NaN;
  const soFar = { actual: "-272 263", elapsedMonths: 8 };
  const net = { forecast: "-486 892", ...soFar };

  it("implies -214 629 for September to December: 53 657,25 a month against 34 032,875, a factor of 1,5766", () => {
    const { amount: rest, monthlySoFar, monthlyImplied, factor } = impliedRemainder(net);
    expect(rest.toNumber()).toBe(expected("i03"));
    expect(roundRatio(monthlySoFar, { decimals: 3 }).toNumber()).toBe(expected("i06"));
    expect(roundRatio(ratio(monthlyImplied), { decimals: 2 }).toNumber()).toBe(expected("i07"));
    expect(roundRatio(ratio(factor), { decimals: 4 }).toNumber()).toBe(expected("i08"));
  });

  it("at the pace so far would end at -408 394,5, 78 497,5 above its funding", () => {
    const pace = forecastByRunRate({ ...soFar, decimals: 1 });
    expect(pace.amount.toNumber()).toBe(expected("i09"));
    expect(pace.amount.plus("486892").toNumber()).toBe(expected("i10"));
  });

  it("with the funding that is left would end with the surplus of the period", () => {
    const { amount: year } = forecastByRemainingBudget({
      actual: net.actual,
      budget: "-486 892",
      phased: "-323 286",
    });
    expect(year.toNumber()).toBe(-435_869);
    expect(year.plus("486892").toNumber()).toBe(51_023);
  });

  it("is outside any band of ten percent, by three methods", () => {
    const methods = [
      forecastByRunRate({ ...soFar, decimals: 1 }),
      forecastByWeight({ actual: net.actual, part: "323 286", whole: "486 892" }),
      forecastByRemainingBudget({ actual: net.actual, budget: "-486 892", phased: "-323 286" }),
    ];
    expect(
      plausibility(net.forecast, methods, { percent: 10 }).map(
        ({ method, difference, outside }) => [method, difference.toNumber(), outside],
      ),
    ).toEqual([
      ["run-rate", -78_497.5, true],
      ["cumulative-weight", -76_844, true],
      ["remaining-budget", -51_023, true],
    ]);
  });

  it("takes its whole surplus of 51,0 back before the year ends: 13,5 + 18,5 + 19,0", () => {
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

  it("of earlier years missed by -150, 247 and 363", () => {
    const { errors, bias, meanAbsolute, weighted } = forecastAccuracy([
      { forecast: "80", outturn: "-70" },
      { forecast: "316", outturn: "563" },
      { forecast: "485", outturn: "848" },
    ]);
    expect(errors.map(Number)).toEqual([-150, 247, 363]);
    expect(
      [bias, meanAbsolute].map((each) => roundRatio(each, { decimals: 1 }).toNumber()),
    ).toEqual([153.3, 253.3]);
    expect(toFraction(ratio(weighted))).toEqual(divide(fraction("760"), fraction("1481")));
  });
});

describe("laws of forecasts", () => {
  it("all methods agree when the year is flat and follows its budget", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 12 }), (month, elapsed) => {
        if (toDecimal(month).isZero()) return;
        const year = fiscalYear({ year: 2023 });
        const budget = toDecimal(toDecimal(month).times(12));
        const part = sumMonths(
          phaseAmount(budget, { kind: "equal" }, { year, decimals: 2 }),
          `2023-01/2023-${`${elapsed}`.padStart(2, "0")}`,
        );
        const actual = toDecimal(toDecimal(month).times(elapsed));
        const forecasts = [
          forecastByRunRate({ actual, elapsedMonths: elapsed, decimals: 2 }),
          forecastByWeight({ actual, part, whole: budget, decimals: 2 }),
          forecastByRemainingBudget({ actual, budget, phased: part }),
        ];
        for (const forecast of forecasts) expect(forecast.amount.toFixed()).toBe(budget.toFixed());
        const { factor } = impliedRemainder({ forecast: budget, actual, elapsedMonths: elapsed });
        if (elapsed < 12) expect(toFraction(ratio(factor))).toEqual(fraction("1"));
        else expect(factor).toEqual({ kind: "none", reason: "zero-base" });
      }),
    );
  });

  it("what is implied for the rest, times the months, and what has happened are the forecast", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 11 }), (forecast, actual, elapsed) => {
        const { monthlyImplied, monthlySoFar, months } = impliedRemainder({
          forecast,
          actual,
          elapsedMonths: elapsed,
        });
        const [rest, so] = [toFraction(ratio(monthlyImplied)), toFraction(monthlySoFar)];
        const year = add(
          multiply(rest, fraction(`${months}`)),
          multiply(so, fraction(`${elapsed}`)),
        );
        expect(compare(year, fraction(toDecimal(forecast).toFixed()))).toBe(0);
      }),
    );
  });

  it("a forecast that is adjusted and adjusted back is the forecast, and says what it rests on", () => {
    fc.assert(
      fc.property(amount, amount, (base, by) => {
        const once = forecastAdjusted({ amount: toDecimal(base) }, { event: by });
        const back = forecastAdjusted(once, { event: toDecimal(by).negated() });
        expect(back.amount.toFixed()).toBe(toDecimal(base).toFixed());
        expect(once.assumptions.event?.toFixed()).toBe(toDecimal(by).toFixed());
      }),
    );
  });

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

  it("measures of error are what the fractions give; MAPE and WAPE are undefined where a base is 0", () => {
    const rounds = fc.array(fc.record({ forecast: amount, outturn: amount }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rounds, (all) => {
        const found = forecastAccuracy(all);
        const errors = all.map(({ forecast, outturn }) =>
          add(
            fraction(toDecimal(outturn).toFixed()),
            negate(fraction(toDecimal(forecast).toFixed())),
          ),
        );
        const outturns = all.map(({ outturn }) => absolute(fraction(toDecimal(outturn).toFixed())));
        const count = fraction(`${all.length}`);
        const mean = (of: readonly ReturnType<typeof fraction>[]) => divide(sum(of), count);
        expect(toFraction(found.bias)).toEqual(mean(errors));
        expect(toFraction(found.meanAbsolute)).toEqual(mean(errors.map(absolute)));
        expect(toFraction(found.meanSquare)).toEqual(
          mean(errors.map((error) => multiply(error, error))),
        );
        if (outturns.some(({ top }) => top === 0n)) expect(found.meanPercentage.kind).toBe("none");
        else
          expect(toFraction(ratio(found.meanPercentage))).toEqual(
            mean(errors.map((error, k) => divide(absolute(error), outturns[k] ?? fraction("1")))),
          );
      }),
    );
    expect(forecastAccuracy([{ forecast: 1, outturn: 0 }]).weighted.kind).toBe("none");
  });
});

describe("misuse", () => {
  it.each([0, 13, 7.5, Number.NaN, "8" as never])("%s months have not elapsed", (elapsedMonths) => {
    expect(codeOf(() => forecastByRunRate({ actual: 1, elapsedMonths }))).toBe("forecast.period");
    expect(codeOf(() => impliedRemainder({ forecast: 1, actual: 1, elapsedMonths }))).toBe(
      "forecast.period",
    );
  });

  it("a part of another sign, or larger than the whole, is no part", () => {
    for (const [part, whole] of [
      [5, -10],
      [-5, 10],
      [11, 10],
      [1, 0],
    ] as const)
      expect(codeOf(() => forecastByWeight({ actual: 1, part, whole }))).toBe("forecast.period");
    expect(forecastByWeight({ actual: 1, part: -5, whole: -10 }).amount.toNumber()).toBe(2);
  });

  it("an adjustment begins from the exact amount, and a floor of the band is held exactly as well", () => {
    const pace = forecastByRunRate({ actual: "100", elapsedMonths: 7 });
    const more = forecastAdjusted(pace, { base: "1" });
    expect([more.amount.toNumber(), more.assumptions.base?.toNumber()]).toEqual([172, 1]);
    expect(toFraction(more.exact)).toEqual(
      add(divide(fraction("1200"), fraction("7")), fraction("1")),
    );
    expect(more.base === undefined ? undefined : toFraction(more.base)).toEqual(
      divide(fraction("1200"), fraction("7")),
    );
    // The exact pace is 171,43: 29 is not beyond a floor of 29, 28 is beyond one of 28.
    const outside = (forecast: string, floor: number) =>
      plausibility(forecast, [pace], { percent: 1, floor })[0]?.outside;
    expect([outside("200", 29), outside("200", 28)]).toEqual([false, true]);
  });

  it("a period that makes nothing of the year says nothing of it, and all bad amounts are named", () => {
    expect(codeOf(() => forecastByWeight({ actual: 1, part: 0, whole: 5 }))).toBe(
      "forecast.period",
    );
    const issues = issuesOf(() =>
      timingSplit({ a: { period: "x", year: "1" }, b: { period: "1", year: "" } }),
    );
    expect(issues.map(({ path }) => path.join("."))).toEqual(["a.period", "b.year"]);
  });
});

/** The shared part of all methods: one rounding, and one answer in a flat year. */
import { fiscalYear, type Issue, type Ratio, type RatioResult, toDecimal } from "anslag";
import {
  forecastByRemainingBudget,
  forecastByRunRate,
  forecastByWeight,
  impliedRemainder,
  phaseAmount,
  sumMonths,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fractionOf,
  freezeForecast,
  monthCountAt,
  roundForecast,
} from "../../../src/planning/forecast/method-forecast.ts";
import { fraction } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const ratio = (of: RatioResult): Ratio => {
  if (of.kind === "none") throw new Error(of.reason);
  return of;
};

describe("methods", () => {
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
});

describe("a forecast", () => {
  it("is rounded once, from its exact amount, to the decimals asked for", () => {
    const third = fractionOf(toDecimal(-200), toDecimal(3));
    const rounded = (decimals: number) =>
      roundForecast("run-rate", third, {}, decimals).amount.toFixed();
    expect([rounded(0), rounded(2)]).toEqual(["-67", "-66.67"]);
    expect(roundForecast("seasonal", third, {}, 0)).toMatchObject({
      method: "seasonal",
      exact: third,
    });
  });

  it("keeps its assumptions, and nobody can change it", () => {
    const assumptions = { actual: toDecimal(5) };
    const forecast = freezeForecast(
      "adjusted",
      toDecimal(7),
      fractionOf(toDecimal(7), toDecimal(1)),
      assumptions,
    );
    expect(forecast.assumptions).toEqual(assumptions);
    expect(Object.isFrozen(forecast) && Object.isFrozen(forecast.assumptions)).toBe(true);
    expect(Object.isFrozen(assumptions)).toBe(false);
  });
});

it("months have elapsed from 1 to 12, in whole numbers", () => {
  const read = (months: unknown) => {
    const issues: Issue[] = [];
    const found = monthCountAt(months, issues).toNumber();
    return [found, ...issues.map(({ code, path }) => `${code} ${path.join(".")}`)];
  };
  expect([read(1), read(12)]).toEqual([[1], [12]]);
  for (const months of [0, 13, 7.5, Number.NaN, "8", undefined])
    expect(read(months)).toEqual([0, "forecast.period elapsedMonths"]);
});

/** The shared part of all methods: one rounding, and one answer in a flat year. */
import {
  fiscalYear,
  type Issue,
  type Ratio,
  type RatioResult,
  roundRatio,
  toDecimal,
} from "anslag";
import {
  forecastByRemainingBudget,
  forecastByRunRate,
  forecastBySeason,
  forecastByWeight,
  impliedRemainder,
  phaseAmount,
  requiredSaving,
  sumMonths,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fractionOf,
  freezeForecast,
  monthsAt,
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

describe("the months of a year so far", () => {
  const read = (elapsedMonths: unknown, yearMonths?: unknown) => {
    const issues: Issue[] = [];
    const found = monthsAt({ elapsedMonths, yearMonths } as never, issues);
    if (issues.length > 0) return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    const assumed = Object.entries(found.assumed).map(([key, each]) => `${key} ${each}`);
    return [found.elapsedMonths, found.yearMonths, ...assumed];
  };

  it("are whole numbers from 1 to those of the year, by default twelve", () => {
    expect(read(1)).toEqual([1, 12, "elapsedMonths 1"]);
    expect(read(12, 12)).toEqual([12, 12, "elapsedMonths 12"]);
    expect(read(18, 18)).toEqual([18, 18, "elapsedMonths 18", "yearMonths 18"]);
    for (const months of [0, 13, 7.5, Number.NaN, "8", undefined])
      expect(read(months)).toEqual(["forecast.period elapsedMonths"]);
    expect(read(8, 7)).toEqual(["forecast.period elapsedMonths"]);
  });

  it("are of a year of 1 to 24 months", () => {
    expect(read(24, 24)).toEqual([24, 24, "elapsedMonths 24", "yearMonths 24"]);
    for (const months of [0, 25, 7.5, null, "12"])
      expect(read(1, months)).toEqual(["forecast.period yearMonths"]);
    expect(read(0, 0)).toEqual(["forecast.period yearMonths", "forecast.period elapsedMonths"]);
  });

  it("make flat months the flat year, by run rate, season, remainder and saving", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 24 }), fc.nat(22), (yearMonths, at) => {
        const elapsedMonths = 1 + (at % (yearMonths - 1));
        const [actual, whole] = [-3 * elapsedMonths, -3 * yearMonths];
        const so = { actual, elapsedMonths, yearMonths };
        expect(forecastByRunRate(so).amount.toNumber()).toBe(whole);
        const years = [Array<number>(yearMonths).fill(7)];
        expect(forecastBySeason({ ...so, years }).amount.toNumber()).toBe(whole);
        const rest = impliedRemainder({ ...so, forecast: whole });
        expect([rest.months, rest.amount.toNumber()]).toEqual([
          yearMonths - elapsedMonths,
          whole - actual,
        ]);
        expect(roundRatio(ratio(rest.factor), { decimals: 2 }).toNumber()).toBe(1);
        const { actual: _, ...months } = so;
        const saving = requiredSaving({ ...months, forecast: 0, target: yearMonths });
        expect(saving.months).toBe(yearMonths - elapsedMonths);
      }),
    );
  });
});

/** A year with a month of the other sign, such as a refund in May. */
import { fiscalYear } from "anslag";
import { forecastBySeason, phaseAmount, rephaseAmount, sumMonths } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";

describe("a year with a month of the other sign", () => {
  const year = fiscalYear({ year: 2023 });
  const history = [-9, -8, -9, -8, 20, -9, -8, -9, -8, -9, -8, -9];

  it("is spread by its history as the forecast by season reads it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 5, max: 12 }), (by, k) => {
        fc.pre(by !== 0);
        const whole = history.reduce((so, month) => so + by * month, 0);
        const spread = phaseAmount(whole, { kind: "history", years: [history] }, { year });
        expect(spread.months.map(({ amount: each }) => Number(each))).toEqual(
          history.map((month) => by * month),
        );
        const actual = sumMonths(spread, `2023-01/2023-${`${k}`.padStart(2, "0")}`);
        const season = forecastBySeason({ actual, elapsedMonths: k, years: [history] });
        expect(season.amount.toNumber()).toBe(whole);
      }),
    );
  });

  it("is refused where the weights that are left add up to 0, unless nothing is left", () => {
    const profile = { kind: "weights", weights: [...Array<number>(10).fill(1), 5, -5] } as const;
    const before = phaseAmount(100, profile, { year });
    expect(before.months.slice(9).map(({ amount: each }) => Number(each))).toEqual([10, 50, -50]);
    const equal = phaseAmount(120, { kind: "equal" }, { year });
    expect(codeOf(() => rephaseAmount(equal, profile, { from: "2023-11" }))).toBe(
      "forecast.profile",
    );
    expect(
      rephaseAmount(before, profile, { from: "2023-11" }).months.map(({ amount: each }) =>
        Number(each),
      ),
    ).toEqual([...Array<number>(10).fill(10), 0, 0]);
  });
});

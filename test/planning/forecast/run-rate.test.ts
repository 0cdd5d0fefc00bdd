/** A forecast by run rate: the amount so far × 12 ÷ the months so far. */
import { forecastByRunRate } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";

describe("forecastByRunRate", () => {
  const of = (actual: string | number, elapsedMonths: number, decimals?: number) =>
    forecastByRunRate({
      actual,
      elapsedMonths,
      ...(decimals === undefined ? {} : { decimals }),
    }).amount.toFixed();

  it("of Malmö 2023 is -408 394,5 after eight months", () => {
    expect(of("-272 263", 8, 1)).toBe("-408394.5");
  });

  it("is rounded to the decimals of the actual amount, or to others", () => {
    // 16,5 × 12 ÷ 8 is 24,75.
    expect([of("16.5", 8), of("16.50", 8), of("16.5", 8, 2), of("16.5", 8, 0)]).toEqual([
      "24.8",
      "24.8",
      "24.75",
      "25",
    ]);
  });

  it("is the amount itself after twelve months, and 0 of nothing", () => {
    expect([of("7", 12), of("0", 3)]).toEqual(["7", "0"]);
  });

  it("says its method, its exact amount and its assumptions", () => {
    const { method, exact, assumptions } = forecastByRunRate({ actual: 100, elapsedMonths: 7 });
    expect([method, exact.numerator.toFixed(), exact.denominator.toFixed()]).toEqual([
      "run-rate",
      "1200",
      "7",
    ]);
    expect(Object.entries(assumptions).map(([key, each]) => [key, each.toNumber()])).toEqual([
      ["actual", 100],
      ["elapsedMonths", 7],
    ]);
  });

  it("refuses a bad amount, impossible months and misspelt keys, all at once", () => {
    const bad = { actual: "x", elapsedMonths: 0, elapsed: 8 } as never;
    expect(
      issuesOf(() => forecastByRunRate(bad)).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "input.unknown-key elapsed",
      "amount.not-an-amount actual",
      "forecast.period elapsedMonths",
    ]);
  });
});

/** A forecast by the remaining budget: the amount so far + the budget of the rest of the year. */
import { forecastByRemainingBudget } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";

describe("forecastByRemainingBudget", () => {
  it("of Malmö 2023 is -435 869: -272 263 so far, and -163 606 for the rest", () => {
    const { method, amount, exact, assumptions } = forecastByRemainingBudget({
      actual: "-272 263",
      budget: "-486 892",
      phased: "-323 286",
    });
    expect([method, amount.toNumber()]).toEqual(["remaining-budget", -435_869]);
    expect([exact.numerator, exact.denominator].map(Number)).toEqual([-435_869, 1]);
    expect(Object.entries(assumptions).map(([key, each]) => [key, each.toNumber()])).toEqual([
      ["actual", -272_263],
      ["budget", -486_892],
      ["phased", -323_286],
    ]);
  });

  it("is the actual amount where the whole budget was for the period", () => {
    expect(
      forecastByRemainingBudget({ actual: "0.30", budget: 5, phased: 5 }).amount.toFixed(),
    ).toBe("0.3");
  });

  it("refuses bad amounts and misspelt keys, all at once", () => {
    const bad = { actual: "x", budget: null, phasd: 1 } as never;
    expect(
      issuesOf(() => forecastByRemainingBudget(bad)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "input.unknown-key phasd",
      "amount.not-an-amount actual",
      "amount.missing budget",
      "amount.missing phased",
    ]);
  });
});

/** A forecast beside methods as a table: method + difference = forecast. */
import {
  forecastByRunRate,
  forecastByWeight,
  plausibility,
  plausibilityTable,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, labelsOf, rowsOf, unit } from "../../support/table-laws.ts";

const methods = [
  forecastByRunRate({ actual: 60, elapsedMonths: 6 }),
  forecastByWeight({ actual: 60, part: 2, whole: 3 }),
  forecastByRunRate({ actual: 60, elapsedMonths: 12 }),
];
const compared = plausibility(100, methods, { percent: 20 });

describe("plausibilityTable", () => {
  it("adds up exactly and in print, also where a method stands twice", () => {
    expectAlwaysAddsUp(
      fc.tuple(amount, amount).map(([forecast, actual]) =>
        plausibilityTable(
          plausibility(
            forecast,
            [5, 8].map((elapsedMonths) => forecastByRunRate({ actual, elapsedMonths })),
            { percent: 10 },
          ),
          { unit },
        ),
      ),
    );
  });

  it("warns where a forecast lies outside the band, and only there", () => {
    // By the run rate 120, by the weight 90, and at the end of the year 60.
    expect(rowsOf(plausibilityTable(compared, { unit }))).toEqual([
      ["run-rate", 120, -20, 100, ""],
      ["cumulative-weight", 90, 10, 100, ""],
      ["run-rate (2)", 60, 40, 100, "outside the band"],
    ]);
  });

  it("says the warning in the language of the table, or as the caller says it", () => {
    const warning = (heading: object) =>
      rowsOf(plausibilityTable(compared, { unit, ...heading }))[2]?.at(-1);
    expect(warning({ language: "sv" })).toBe("utanför bandet");
    expect(warning({ labels: { outside: "!" } })).toBe("!");
  });

  it("labels each method by a word", () => {
    expect(labelsOf(plausibilityTable(compared, { unit })).slice(0, 3)).toEqual([
      "Run rate",
      "Cumulative weight",
      "Run rate",
    ]);
  });
});

/** A forecast beside the results of several methods, as a table. */

import { sumOf } from "../../amount/index.ts";
import {
  drawTable,
  type RowSpec,
  rowIds,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { type PlanningWords, wordsFor } from "../words/index.ts";
import type { Plausibility } from "./plausibility.ts";

const METHODS: Readonly<
  Record<
    Plausibility["method"],
    | "runRate"
    | "cumulativeWeight"
    | "seasonal"
    | "seasonalMean"
    | "remainingBudget"
    | "adjustedForecast"
  >
> = {
  "run-rate": "runRate",
  "cumulative-weight": "cumulativeWeight",
  seasonal: "seasonal",
  "seasonal-mean": "seasonalMean",
  "remaining-budget": "remainingBudget",
  adjusted: "adjustedForecast",
};

/**
 * Builds a submitted forecast beside the forecasts of several methods.
 *
 * Rule: method + difference = forecast, in every row.
 * Units and sign: the unit you state; result sign.
 *
 * @param comparisons - the result of {@link plausibility}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}. The label
 * `outside` is printed where a forecast lies outside the band
 * @returns the table with the columns `method`, `difference`, `forecast` and `warning`, a row for
 * each method
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Malmö's forecast is far from the pace so far
 * const pace = forecastByRunRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 });
 * const comparisons = plausibility("-486 892", [pace], { percent: 10 });
 * const table = plausibilityTable(comparisons, { unit: unitFromName("tkr", "sv") });
 * cellOf(table, "run-rate", "warning") // => { kind: "text", text: "outside the band" }
 */
export function plausibilityTable(
  comparisons: readonly Plausibility[],
  heading: TableHeading,
): Table<string, "method" | "difference" | "forecast" | "warning"> {
  const words = wordsFor(Array.isArray(comparisons) && comparisons, heading);
  const warning = heading?.labels?.outside ?? words.outsideTheBand;
  const ids = rowIds(comparisons.map(({ method }) => method));
  return drawTable(heading, {
    title: words.forecastAndMethods,
    otherLabels: ["outside"],
    rows: comparisons.map((each, k) => rowOf(each, ids[k] ?? each.method, warning, words)),
    columns: [
      { id: "method", label: words.byTheMethod },
      { id: "difference", label: words.difference, measure: "variance" },
      { id: "forecast", label: words.forecast },
      { id: "warning", label: words.warning, measure: "text" },
    ],
    columnSums: { forecast: ["method", "difference"] },
  });
}

function rowOf(
  { method, amount, difference, outside }: Plausibility,
  id: string,
  warning: string,
  words: PlanningWords,
): RowSpec {
  const cells = {
    method: amount,
    difference,
    forecast: sumOf([amount, difference]),
    warning: outside ? warning : "",
  };
  return { id, label: words[METHODS[method]], cells };
}

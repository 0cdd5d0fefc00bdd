/** The book of two cost lines as a printed table: forecast, budget and their variance. */
import { buildTable, type PrintedTable, type PrintOptions, printTable } from "anslag";
import { type AmountsByScenario, twoLines } from "./two-lines.ts";

/** Police 3 better than its budget of 100, debt 5 worse than its budget of 40. */
const USUAL: AmountsByScenario = {
  budget: { police: -100, debt: -40 },
  forecast: { police: -97, debt: -45 },
};

export type TwoRows = "police" | "debt" | "total";
export type TwoColumns = "forecast" | "budget" | "variance";

export function printTwoLines(
  options: PrintOptions = {},
  amounts: AmountsByScenario = USUAL,
): PrintedTable<TwoRows, TwoColumns> {
  const table = buildTable(twoLines(amounts), {
    rows: ["police", "debt", "total"],
    columns: {
      forecast: { scenario: "forecast" },
      budget: { scenario: "budget" },
      variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
    },
  });
  return printTable(table, options) as PrintedTable<TwoRows, TwoColumns>;
}

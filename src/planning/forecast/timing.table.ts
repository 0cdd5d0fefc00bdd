/** The variances of a period and of the year as a table. */

import {
  drawTable,
  type RowSpec,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { TimingSplit, TimingSplits } from "./timing.ts";

/**
 * Builds the reconciliation of the period's variances with those of the year.
 *
 * Rule: permanent + timing = variance of the period, in every row and in the total.
 * Units and sign: the unit you state; result sign.
 *
 * @param split - the result of {@link timingSplit}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the columns `permanent`, `timing`, `period`, a row for each unit and
 * `total`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Malmö, January to August 2023, in millions
 * const split = timingSplit({
 *   board: { period: "16.5", year: "3.0" },
 *   funded: { period: "22.3", year: "3.8" },
 *   shared: { period: "12.2", year: "-6.8" },
 * });
 * amountOf(timingTable(split, { unit: unitFromName("mkr", "sv") }), "total", "timing") // => 51
 */
export function timingTable(
  split: TimingSplits,
  heading: TableHeading,
): Table<string, "permanent" | "timing" | "period"> {
  const words = wordsFor(split?.units, heading);
  const { units, total } = split;
  const rows = rowsByName(Object.keys(units), ["total"], (name) => cellsOf(units[name] ?? total));
  return drawTable(heading, {
    title: words.periodAndYear,
    rows: [...rows, { id: "total", label: words.total, role: "total", cells: cellsOf(total) }],
    columns: [
      { id: "permanent", label: words.varianceOfYear, measure: "variance" },
      { id: "timing", label: words.timing, measure: "variance" },
      { id: "period", label: words.varianceOfPeriod, measure: "variance" },
    ],
    rowSums: { total: rows.map(({ id }) => id) },
    columnSums: { period: ["permanent", "timing"] },
  });
}

function cellsOf({ permanent, timing, period }: TimingSplit): RowSpec["cells"] {
  return { permanent, timing, period };
}

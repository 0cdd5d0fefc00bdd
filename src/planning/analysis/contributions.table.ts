/** Contributions to the change of a total as a table. */

import {
  drawTable,
  type RowSpec,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { Contribution, Contributions } from "./contributions.ts";

/**
 * Builds the contributions of parts to the change of a total.
 *
 * Rule: changes add up to the change of the total. Points add up as exact fractions, but each of
 * them is rounded by itself in print.
 * Units and sign: the unit you state; result sign.
 *
 * @param of - the result of {@link contributions}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the columns `change` and `points`, a row for each part and `total`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Malmö's net cost 2023
 * const of = contributions({
 *   income: { current: "239 459", prior: "245 941" },
 *   costs: { current: "-726 351", prior: "-710 663" },
 * });
 * amountOf(contributionTable(of, { unit: unitFromName("tkr", "sv") }), "total", "change")
 * // => -22170
 */
export function contributionTable(
  of: Contributions,
  heading: TableHeading,
): Table<string, "change" | "points"> {
  const words = wordsFor(of?.parts, heading);
  const { parts, total } = of;
  const rows = rowsByName(Object.keys(parts), ["total"], (name) => cellsOf(parts[name] ?? total));
  return drawTable(heading, {
    title: words.contributions,
    rows: [...rows, { id: "total", label: words.total, role: "total", cells: cellsOf(total) }],
    columns: [
      { id: "change", label: words.change, measure: "variance" },
      { id: "points", label: words.percentagePoints, measure: "percent" },
    ],
    rowSums: { total: rows.map(({ id }) => id) },
  });
}

function cellsOf({ change, points }: Contribution): RowSpec["cells"] {
  return { change, points };
}

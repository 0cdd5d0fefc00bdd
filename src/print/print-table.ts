/** Rounds a table for print so that what is printed adds up. */

import { exactTable, type Table } from "../table/index.ts";
import type { PrintOptions } from "./options.ts";
import { printPages } from "./page.ts";
import type { PrintedTable } from "./printout.ts";

/**
 * Rounds a table for print so that every printed sum and difference holds.
 *
 * Rule: every figure is the exact one rounded up or down to a printable one. Figures that can be
 * printed exactly stay. As few figures as possible differ from their ordinary rounding, by the
 * least total distance; in a tree of rows whose columns stand each for itself, grand totals keep
 * their ordinary rounding. For a tree of rows, alone or with parts and one total or difference
 * across the columns, this always succeeds (tier 1). For richer tables, such as two variances that
 * share a forecast, no such rounding may exist; then whole figures move too, or totals are computed
 * from printed parts (tier 2), or what does not hold is listed (tier 3). Percentages come from
 * exact values. The same table always gives the same print, and the table with all signs changed
 * the same with all signs changed (for modes that treat both signs alike). A printed table is
 * printed again from its exact `source`: nothing is ever rounded twice. Equal amounts in two
 * columns of a row, such as a budget that was not amended, print alike wherever the sums leave such
 * a rounding; `differences` has the others. Two figures of one sum across the row are no such pair,
 * nor are an amount and a variance. Of-which rows are rounded inside the row that they detail:
 * together they are never larger than it, and what they leave of it is never of the other sign.
 * Units and sign: amounts in the printed unit and in result sign; texts in the sign style asked
 * for.
 * Absent and zero: absent figures stay absent and count as nothing. `zero: "-"` and `"blank"` are
 * for figures that are exactly 0; one that is rounded to 0 prints "0".
 *
 * @param table - an exact table, or one that was printed before
 * @param options - scale, decimals, rounding, locale and signs
 * @returns the printed table, with every adjusted figure listed
 * @throws AnslagError `print.locale`, `print.language`, `input.choice`, `input.value`,
 * `round.decimals`, `unit.currency`, `table.unknown-row`, `table.unknown-column`, `table.cycle`,
 * `table.malformed` with every problem at once
 * @throws AnslagError `amount.out-of-range` when an amount has more digits in the printed unit than
 * are kept exact
 * @example Three costs of 0.4 make 1.2: one of them is printed as 1
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr", "sv"), fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: {
 *     lines: ["a", "b", "c"].map((id) => ({ id, kind: "cost" })),
 *     totals: [{ id: "sum", of: ["a", "b", "c"] }],
 *   },
 *   scenarios: [{ id: "budget", kind: "budget" }],
 *   figureSets: [{
 *     id: "main",
 *     figures: ["a", "b", "c"].map((line) => ({ line, scenario: "budget", amount: "-0.4" })),
 *   }],
 * });
 * const columns = { budget: { scenario: "budget" } };
 * const table = buildTable(book, { rows: ["a", "b", "c", "sum"], columns });
 * const printed = printTable(table);
 * printed.texts.flat() // => ["-1", "0", "0", "-1"]
 * printed.adjusted.map(({ row }) => row) // => ["a"]
 */
export function printTable<Row extends string, Column extends string>(
  table: Table<Row, Column> | PrintedTable<Row, Column>,
  options: PrintOptions = {},
): PrintedTable<Row, Column> {
  const [printed] = printPages([exactTable(table)], options);
  return printed as PrintedTable<Row, Column>;
}

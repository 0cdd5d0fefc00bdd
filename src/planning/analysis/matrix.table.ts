/** A matrix as a table, as far as its margins determine it. */

import { type Decimal, sumOf, ZERO } from "../../amount/index.ts";
import {
  drawTable,
  type RowSpec,
  rowIds,
  rowsByName,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import { wordsFor } from "../words/index.ts";
import type { CompletedMatrix } from "./matrix.ts";

/**
 * Builds a matrix as far as its margins determine it.
 *
 * Rule: rows add up to their totals and columns to theirs, wherever every cell is there.
 * Units and sign: the unit you state; result sign.
 * Absent and zero: an open cell is empty, and so are the sums over it.
 *
 * @param of - the result of {@link completeMatrix}
 * @param heading - unit, title, labels by id and language; see {@link TableHeading}
 * @returns the table with the rows and columns of the matrix, a row `sum` and a column `sum`
 * @throws AnslagError `input.wrong-type` when the first argument is not that result
 * @example Of four cells two are printed
 * const of = completeMatrix({
 *   rows: ["income", "costs"],
 *   columns: ["own", "shared"],
 *   cells: { income: { own: 40 }, costs: { own: -360 } },
 *   rowTotals: { income: 230 },
 *   columnTotals: { shared: 0 },
 * });
 * amountOf(matrixTable(of, { unit: unitFromName("tkr", "sv") }), "costs", "sum") // => -550
 */
export function matrixTable(of: CompletedMatrix, heading: TableHeading): Table<string, string> {
  const words = wordsFor(of?.cells, heading);
  const { rows: names, columns } = of;
  const columnIds = rowIds(columns, ["sum"]);
  const amountAt = (row: string, column: string): Decimal | undefined => of.cells[row]?.[column];
  const cellsOf = (amounts: readonly (Decimal | undefined)[]): RowSpec["cells"] => ({
    ...Object.fromEntries(columnIds.map((id, k) => [id, amounts[k]])),
    sum: sumOfKnown(amounts),
  });
  const rows = rowsByName(names, ["sum"], (name) =>
    cellsOf(columns.map((column) => amountAt(name, column))),
  );
  const hasWholeRow = names.some((name) => of.open.every(({ row }) => row !== name));
  const sums = columns.map((column) => sumOfKnown(names.map((name) => amountAt(name, column))));
  return drawTable<string>(heading, {
    title: words.matrix,
    rows: [...rows, { id: "sum", label: words.total, role: "total", cells: cellsOf(sums) }],
    columns: [
      ...columns.map((label, k) => ({ id: columnIds[k] ?? "", label })),
      { id: "sum", label: words.total },
    ],
    rowSums: hasWholeRow ? { sum: rows.map(({ id }) => id) } : {},
    columnSums: { sum: columnIds },
  });
}

/** The sum, where every amount is there. */
function sumOfKnown(amounts: readonly (Decimal | undefined)[]): Decimal | undefined {
  return amounts.includes(undefined) ? undefined : sumOf(amounts.map((amount) => amount ?? ZERO));
}

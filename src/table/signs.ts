/**
 * The signs of a printed table. Every reader and writer of printed signs asks here: texts,
 * worksheets, diagrams and audits.
 */

import { type Flow, type SignStyle, signRule } from "../chart/index.ts";
import { requireObject } from "../input/index.ts";
import { type Relation, writeOut } from "../relation/index.ts";
import { positionsOf, type Table, type TableColumn, type TableRow } from "./table.ts";

/**
 * Finds the flow of a cell, which decides its printed sign.
 *
 * Rule: a variance is a result; otherwise the row decides, or the column if the row does not.
 *
 * @param row - a row of the table
 * @param column - a column of the same table
 * @returns the flow, for {@link toResultSign}
 * @example An appropriation is funding
 * const options = { asOf: "2023-08-31", unit: unitOf("SEK"), title: "Grant" };
 * const roll = appropriationRoll({ original: { amount: 1 } }, options);
 * roll.rows.map((row) => cellFlow(row, { id: "amount", label: "Amount", measure: "amount" }))
 * // => ["funding", "funding"]
 */
export function cellFlow(row: TableRow, column: TableColumn): Flow {
  requireObject(row);
  requireObject(column);
  if (column.measure === "variance") return "result";
  return row.flow ?? column.flow ?? "result";
}

/** −1 where a print turns the sign of an amount, otherwise 1. The sign style has been read. */
export function printedSign(row: TableRow, column: TableColumn, signs: SignStyle): 1 | -1 {
  const { opposite, variance = "favourable" } = signRule(signs);
  if (column.measure !== "variance") return opposite.includes(cellFlow(row, column)) ? -1 : 1;
  if (variance === "favourable") return 1;
  return opposite.includes(row.flow ?? column.flow ?? "result") ? -1 : 1;
}

/** The kinds of relation whose result turns with its figures. */
const QUOTIENTS: readonly Relation["kind"][] = ["percent", "ratio", "share", "quotient", "index"];

/** The sign with which the ratio of a cell prints. */
export type RatioSigns = (row: number, column: number) => 1 | -1;

/**
 * The signs of printed ratios, each as a reader computes it from the two figures beside it.
 *
 * Rule: a share turns where exactly one of its two figures turns; a percentage of a variance turns
 * with the variance. A growth never turns.
 */
export function ratioSigns(
  shown: Pick<Table, "rows" | "columns" | "relations" | "whole">,
  signs: SignStyle,
): RatioSigns {
  // A figure beside a ratio may stand in a hidden column.
  const table = shown.whole ?? shown;
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  const turned = new Set<number>();
  const width = table.columns.length;
  const at = (row: string, column: string): readonly [number, number] => [
    rows.get(row) ?? -1,
    columns.get(column) ?? -1,
  ];
  const signAt = ([i, j]: readonly [number, number]): 1 | -1 => {
    const [row, column] = [table.rows[i], table.columns[j]];
    return row === undefined || column === undefined ? 1 : printedSign(row, column, signs);
  };
  for (const relation of table.relations) {
    if (!QUOTIENTS.includes(relation.kind)) continue;
    for (const placed of writeOut(relation, at)) {
      if (placed.kind !== "percent" && placed.kind !== "ratio") continue;
      const base = placed.kind === "ratio" ? signAt(placed.base) : 1;
      const [i, j] = placed.target;
      if (signAt(placed.numerator) !== base) turned.add(i * width + j);
    }
  }
  return (row, column) => {
    const [i, j] =
      table === shown
        ? [row, column]
        : at(shown.rows[row]?.id ?? "", shown.columns[column]?.id ?? "");
    return turned.has(i * width + j) ? -1 : 1;
  };
}

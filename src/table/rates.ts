/** The rates of a table: amounts per unit of something that is not money. */
import type { TableColumn, TableRow } from "./table.ts";

/**
 * The decimals of the rate in a cell, which its row or its column decides; `undefined` for a
 * percentage.
 */
export function rateDecimals(row: TableRow, column: TableColumn): number | undefined {
  const rate = [row, column].find(({ measure }) => measure === "rate");
  return rate === undefined ? undefined : (rate.decimals ?? 0);
}

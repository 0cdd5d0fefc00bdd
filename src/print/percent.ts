/** The percentage or the rate that a cell prints. */
import { type Decimal, roundPercent, roundRatio, toDecimal } from "../amount/index.ts";
import type { Cell, TableColumn } from "../table/index.ts";

/** A percentage as it prints: the one in the cell, or the exact one rounded. */
export function printedPercent(
  cell: Extract<Cell, { readonly kind: "ratio" }>,
  decimals: number,
  sign: 1 | -1,
): Decimal {
  if ("percent" in cell) return cell.percent as Decimal;
  const percent = roundPercent(cell.ratio, { decimals });
  return sign === 1 ? percent : toDecimal(percent.negated());
}

/** A rate as it prints: the one in the cell, or the exact one rounded, with its sign. */
export function printedRate(
  cell: Extract<Cell, { readonly kind: "ratio" }>,
  { decimals = 0 }: TableColumn,
  sign: 1 | -1,
): Decimal {
  if ("percent" in cell) return cell.percent as Decimal;
  return toDecimal(roundRatio(cell.ratio, { decimals }).times(sign));
}

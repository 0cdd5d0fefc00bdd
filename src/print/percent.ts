/** The percentage or the rate that a cell prints. */
import { type Decimal, roundPercent, roundRatio, toDecimal } from "../amount/index.ts";
import type { SignStyle } from "../chart/index.ts";
import {
  type Cell,
  printedSign,
  rateDecimals,
  type TableColumn,
  type TableRow,
} from "../table/index.ts";

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

/**
 * A rate as it prints: the one in the cell, or the exact one rounded, with its sign. A percentage
 * is no rate.
 */
export function printedRate(
  cell: Extract<Cell, { readonly kind: "ratio" }>,
  [row, column]: readonly [TableRow, TableColumn],
  signs: SignStyle,
): { readonly value: Decimal; readonly decimals: number } | undefined {
  const decimals = rateDecimals(row, column);
  if (decimals === undefined) return undefined;
  if ("percent" in cell) return { value: cell.percent as Decimal, decimals };
  const rate = roundRatio(cell.ratio, { decimals });
  return { value: toDecimal(rate.times(printedSign(row, column, signs))), decimals };
}

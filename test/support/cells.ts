/** Cells for tests, and cells in words that a test can compare. */
import type { Cell, Decimal, EmptyReason } from "anslag";
import { toDecimal } from "../../src/amount/index.ts";

/** A cell with an amount. */
export const amount = (value: string | number): Cell => ({
  kind: "amount",
  amount: toDecimal(value),
});

/** A cell without a value. */
export const empty = (reason: EmptyReason): Cell => ({ kind: "empty", reason });

/** The amounts of decimals as text. */
export const texts = (amounts: readonly (Decimal | undefined)[]): readonly (string | undefined)[] =>
  amounts.map((each) => each?.toFixed());

/** What a cell holds: an amount, "numerator ÷ denominator", an explanation, or a reason. */
export function inWords(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return undefined;
  if (cell.kind === "amount") return cell.amount.toFixed();
  if (cell.kind === "ratio")
    return `${cell.ratio.numerator.toFixed()} ÷ ${cell.ratio.denominator.toFixed()}`;
  return cell.kind === "text" ? cell.text : cell.reason;
}

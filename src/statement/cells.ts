/** Makes cells and reads them, and joins the flows of sums. */
import {
  checkRange,
  type Decimal,
  type RatioResult,
  ratioBetween,
  sumUnchecked,
  ZERO,
} from "../amount/index.ts";
import type { Flow } from "../chart/index.ts";
import { yearOverYear } from "../planning/analysis/index.ts";
import type { Cell, EmptyReason } from "../table/index.ts";

/** A cell with an amount that was computed, and is checked to be in range. */
export function amountCell(amount: Decimal): Cell {
  return Object.freeze({ kind: "amount", amount: checkRange(amount) });
}

/** A cell with a ratio, or empty with the reason why there is no ratio. */
export function ratioCell(ratio: RatioResult): Cell {
  return ratio.kind === "ratio" ? Object.freeze({ kind: "ratio", ratio }) : emptyCell(ratio.reason);
}

/** A cell without a value. */
export function emptyCell(reason: EmptyReason): Cell {
  return Object.freeze({ kind: "empty", reason });
}

/** Adds up the amounts of cells. The sum of no amounts is absent, not zero. */
export function sumCell(terms: readonly (Cell | undefined)[]): Cell {
  if (terms.some(isIncomplete)) return emptyCell("incomplete-period");
  const amounts = amountsIn(terms);
  if (amounts.length === 0) return emptyCell("absent");
  return amountCell(sumUnchecked(amounts));
}

/**
 * Compares the amounts of two cells, the first with the second; neither cell is incomplete.
 *
 * @param compare gives the cell if both amounts are there
 * @param missingAsZero whether one missing amount counts as zero beside the other
 */
export function comparisonCell(
  [left, right]: readonly (Cell | undefined)[],
  compare: (first: Decimal, second: Decimal) => Cell,
  missingAsZero = false,
): Cell {
  const [first, second] = [amountIn(left), amountIn(right)];
  // There is nothing to compare, and nothing to explain to the reader.
  if (first === undefined && second === undefined) return emptyCell("absent");
  if (!missingAsZero && first === undefined) return emptyCell("missing-amount");
  if (!missingAsZero && second === undefined) return emptyCell("missing-base");
  return compare(first ?? ZERO, second ?? ZERO);
}

/** One amount as an index, for which another one is 100; as a growth, it may have a reason. */
export function indexCell(now: Decimal, then: Decimal): Cell {
  const { growth } = yearOverYear({ current: now, prior: then });
  return growth.kind === "none" ? emptyCell(growth.reason) : ratioCell(ratioBetween(now, then));
}

/** The amount of a cell; `undefined` if it has no amount. */
export function amountIn(cell: Cell | undefined): Decimal | undefined {
  return cell?.kind === "amount" ? cell.amount : undefined;
}

/** The amounts of the cells that have one. */
export function amountsIn(cells: readonly (Cell | undefined)[]): readonly Decimal[] {
  const amounts: Decimal[] = [];
  for (const cell of cells) if (cell?.kind === "amount") amounts.push(cell.amount);
  return amounts;
}

/** Whether a cell is empty because months of its period are missing. */
export function isIncomplete(cell: Cell | undefined): boolean {
  return cell?.kind === "empty" && cell.reason === "incomplete-period";
}

/** Joins the flows of terms: one flow where all agree, `undefined` if that of one is unknown. */
export function joinFlows(flows: readonly (Flow | undefined)[]): Flow | undefined {
  if (flows.includes(undefined)) return undefined;
  const [only, second] = new Set(flows);
  if (second === undefined) return only;
  return flows.includes("funding") || flows.includes("result") ? "result" : "net-cost";
}

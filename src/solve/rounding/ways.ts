/**
 * The ways to round one row so that the equalities across its columns hold.
 *
 * Goal: every way of a row, with its cost.
 * Method: the figures of the row get their values one after the other; an equality is checked as
 * soon as the last of its figures has a value.
 */

import type { PlacedComponent } from "./components.ts";
import { addTo } from "./lists.ts";
import type { Constraint } from "./problem.ts";

/** One way to round a row and everything below it. */
export interface Way {
  /** The y of the figures of the row, in their order. */
  readonly values: readonly number[];
  readonly cost: bigint;
  /** The ways of the rows that the row adds up, in their order. */
  readonly parts: readonly Way[];
}

/** A row with more ways is not rounded row by row. */
export const MOST_WAYS = 400;

/** The ways of a row, with some figures fixed; undefined when there are too many. */
export function waysOf(
  component: PlacedComponent,
  row: number,
  figures: readonly number[],
  fixed: ReadonlyMap<number, number>,
): readonly Way[] | undefined {
  const positions = new Map(figures.map((figure, k) => [figure, k]));
  const dueAt = constraintsByLast(component, row, positions);
  let ways: readonly Omit<Way, "parts">[] = [{ values: [], cost: 0n }];
  for (const [k, figure] of figures.entries()) {
    const least = fixed.get(figure) ?? component.least[figure] ?? 0;
    const most = fixed.get(figure) ?? component.most[figure] ?? 0;
    const due = dueAt.get(k) ?? [];
    const longer: Omit<Way, "parts">[] = [];
    for (const { values, cost } of ways) {
      for (let y = least; y <= most; y++) {
        const next = [...values, y];
        if (due.every((each) => holds(each, next, positions)))
          longer.push({ values: next, cost: cost + component.costOf(figure, y) });
      }
    }
    if (longer.length > MOST_WAYS) return undefined;
    ways = longer;
  }
  return ways.map((way) => ({ ...way, parts: [] }));
}

/** The equalities across a row, by the last position in the row that they name. */
function constraintsByLast(
  component: PlacedComponent,
  row: number,
  positions: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly Constraint[]> {
  const byLast = new Map<number, Constraint[]>();
  for (const index of component.acrossRow.get(row) ?? []) {
    const constraint = component.constraints[index];
    if (constraint === undefined) continue;
    const last = Math.max(...constraint.figures.map((figure) => positions.get(figure) ?? -1));
    addTo(byLast, last, constraint);
  }
  return byLast;
}

function holds(
  { figures, coefficients, goal }: Constraint,
  values: readonly number[],
  positions: ReadonlyMap<number, number>,
): boolean {
  let sum = 0;
  for (let k = 0; k < figures.length; k++)
    sum += (coefficients[k] ?? 0) * (values[positions.get(figures[k] ?? -1) ?? 0] ?? 0);
  return sum === goal;
}

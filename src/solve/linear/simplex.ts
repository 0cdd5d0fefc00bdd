/**
 * The simplex method with bounds: moves the values of a tableau inside all bounds.
 *
 * Goal: find values inside all bounds, or a sum that proves that no such values exist.
 * Method: Dutertre and de Moura, "A fast linear-arithmetic solver for DPLL(T)" (2006); it starts
 * from any values and repairs one violated bound at a time, so a start that is nearly right is
 * nearly solved. A bound that cannot be repaired gives its own proof.
 */
import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  signOf,
  subtract,
} from "../../amount/index.ts";
import { isAbove, isBelow, pivot, shift, type Tableau, valueAt, type Weights } from "./tableau.ts";

/**
 * A contradiction. Σ weight × variable is 0 for all values that the equations allow, and is not 0
 * for any values inside the bounds.
 */
export interface Conflict {
  readonly weights: ReadonlyMap<number, Rational>;
}

/** The quick rule may make this many pivots for each equation. */
const PATIENCE = 20;

/**
 * Moves values until all are inside their bounds.
 *
 * @param patience after so many pivots for each equation, Bland's rule, which cannot go round in
 * circles, replaces the quick rule
 * @returns undefined when all values are inside their bounds, a conflict when there are no such
 * values, `"limit"` when the work ran out
 */
export function solve(
  tableau: Tableau,
  patience: number = PATIENCE,
): Conflict | "limit" | undefined {
  const { rows, budget } = tableau;
  const lastQuick = tableau.pivots + patience * (tableau.height + 1);
  for (;;) {
    const isCautious = tableau.pivots >= lastQuick;
    const leaving = violation(tableau, isCautious);
    if (leaving === undefined) return undefined;
    if (budget.left <= 0) return "limit";
    const row: Weights = rows.get(leaving) ?? new Map();
    const upwards = isBelow(tableau, leaving);
    const target = (upwards ? tableau.least[leaving] : tableau.most[leaving]) ?? 0;
    if (!isCautious) slide(tableau, leaving, row, target);
    if (compare(valueAt(tableau, leaving), target) === 0) continue;
    budget.left -= row.size;
    const entering = entrant(tableau, row, upwards, isCautious);
    if (entering === undefined) return { weights: new Map([[leaving, -1], ...row]) };
    const missing = subtract(target, valueAt(tableau, leaving));
    shift(tableau, entering, divide(missing, row.get(entering) ?? 1));
    pivot(tableau, leaving, entering);
    tableau.suspects.add(entering);
  }
}

/** The violated basic variable to repair next. */
function violation(tableau: Tableau, isCautious: boolean): number | undefined {
  const { rows, suspects } = tableau;
  let smallest: number | undefined;
  for (const variable of suspects) {
    if (!rows.has(variable) || !(isBelow(tableau, variable) || isAbove(tableau, variable))) {
      suspects.delete(variable);
      continue;
    }
    if (!isCautious) return variable;
    if (smallest === undefined || variable < smallest) smallest = variable;
  }
  return smallest;
}

/**
 * Moves a violated variable towards its target by moving the nonbasic variables that no other row
 * uses. No other value changes, and no pivot is needed.
 */
function slide(tableau: Tableau, leaving: number, row: Weights, target: Rational): void {
  const { users, least, most } = tableau;
  let missing = subtract(target, valueAt(tableau, leaving));
  const upwards = signOf(missing) > 0;
  for (const [variable, weight] of row) {
    if (users[variable]?.size !== 1) continue;
    const up = upwards === signOf(weight) > 0;
    if (!hasRoom(tableau, variable, up)) continue;
    const bound = up ? most[variable] : least[variable];
    const whole = divide(missing, weight);
    const room = bound === undefined ? undefined : subtract(bound, valueAt(tableau, variable));
    const by = room === undefined || compare(absolute(whole), absolute(room)) <= 0 ? whole : room;
    shift(tableau, variable, by);
    missing = subtract(missing, multiply(by, weight));
    if (signOf(missing) === 0) return;
  }
}

/**
 * The nonbasic variable that replaces a violated basic one: it has room to move, and as few rows as
 * possible use it. The cautious choice is the smallest index (Bland's rule).
 */
function entrant(
  tableau: Tableau,
  row: Weights,
  upwards: boolean,
  isCautious: boolean,
): number | undefined {
  let best: number | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [variable, weight] of row) {
    if (!hasRoom(tableau, variable, upwards === signOf(weight) > 0)) continue;
    const cost = isCautious ? variable : (tableau.users[variable]?.size ?? 0);
    if (cost < bestCost) [best, bestCost] = [variable, cost];
  }
  return best;
}

/** Whether a variable can move in a direction. */
function hasRoom(tableau: Tableau, variable: number, upwards: boolean): boolean {
  const bound = upwards ? tableau.most[variable] : tableau.least[variable];
  if (bound === undefined) return true;
  const order = compare(valueAt(tableau, variable), bound);
  return upwards ? order < 0 : order > 0;
}

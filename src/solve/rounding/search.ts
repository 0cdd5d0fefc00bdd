/**
 * Rounding by search, for structures where a rounding need not exist and is hard to find.
 *
 * Goal: the cheapest rounding with which every equality holds; the general problem is NP-complete.
 * Method: branch and bound. Figures stand at their ordinary rounding; while an equality is broken,
 * one of its figures is moved, or forbidden to move, and the state works out what that implies.
 * A branch ends when an equality cannot hold any more, or when it cannot cost less than the best
 * rounding found. The result says whether the search came to its end within its budget.
 */
import type { Budget, Component, Solution } from "./problem.ts";
import {
  type Bounds,
  boundsOf,
  constraintAt,
  constraintsWith,
  makeSearch,
  narrow,
  propagate,
  type SearchState,
  standing,
  takeBack,
} from "./search-state.ts";

/** The result of a search. */
export interface SearchResult {
  readonly solution: Solution | undefined;
  /** Whether the search tried every possibility; if so and none was found, no solution exists. */
  readonly complete: boolean;
}

/** The search compares this many broken equalities when it chooses the next one. */
const MOST_COMPARED = 64;
/** The search starts again after this many failures without a solution, then after more. */
const FIRST_PATIENCE = 200;

interface Best {
  readonly values: readonly number[];
  readonly cost: bigint;
}

export function searchRounding(component: Component, budget: Budget): SearchResult {
  const state = makeSearch(component, budget);
  let patience = FIRST_PATIENCE;
  let best: Best | undefined;
  let isOpen = propagate(
    state,
    component.constraints.map((_, index) => index),
  );
  while (isOpen && budget.left > 0) {
    const isTooCostly = best !== undefined && state.cost + costAhead(state) >= best.cost;
    const worst = isTooCostly ? -1 : hardest(state);
    if (worst === -1) {
      if (!isTooCostly) best = { values: valuesOf(state), cost: state.cost };
      isOpen = turnBack(state);
      continue;
    }
    budget.left -= 1;
    if (best === undefined && state.failures > patience) {
      // By now the state knows which equalities are hard, and a new start takes them first.
      patience += state.failures;
      startAgain(state);
      continue;
    }
    isOpen = branch(state, worst);
  }
  const solution = best === undefined ? undefined : { values: best.values, minimal: !isOpen };
  return { solution, complete: !isOpen };
}

function valuesOf(state: SearchState): readonly number[] {
  return Array.from({ length: state.component.size }, (_, figure) => standing(state, figure));
}

/** Of the first broken equalities, the one that failed most often; −1 when all hold. */
function hardest({ broken, failuresOf }: SearchState): number {
  let worst = -1;
  let compared = 0;
  for (const index of broken) {
    if (worst === -1 || (failuresOf[index] ?? 0) > (failuresOf[worst] ?? 0)) worst = index;
    compared += 1;
    if (compared === MOST_COMPARED) break;
  }
  return worst;
}

/** The least that all repairs must still cost: equalities that share no figure need own moves. */
function costAhead(state: SearchState): bigint {
  const { broken, least, most, sums, budget } = state;
  let moves = 0;
  const marked = new Set<number>();
  for (const index of broken) {
    const { figures, coefficients, goal } = constraintAt(state, index);
    budget.left -= figures.length;
    const free = figures.filter((figure) => (least[figure] ?? 0) < (most[figure] ?? 0));
    if (free.some((figure) => marked.has(figure))) continue;
    for (const figure of free) marked.add(figure);
    const step = coefficients.reduce(
      (widest, coefficient) => Math.max(widest, Math.abs(coefficient)),
      1,
    );
    moves += Math.ceil(Math.abs(goal - (sums[index] ?? 0)) / step);
  }
  return BigInt(moves) * state.component.cheapestMove;
}

/** Moves the most promising figure of a broken equality; remembers the way without the move. */
function branch(state: SearchState, index: number): boolean {
  const move = bestMove(state, index);
  if (move === undefined) return turnBack(state);
  const { figure, direction } = move;
  const stands = standing(state, figure);
  const [least, most] = boundsOf(state, figure);
  const moved: Bounds = direction === 1 ? [stands + 1, most] : [least, stands - 1];
  const second: Bounds = direction === 1 ? [least, stands] : [stands, most];
  state.branches.push({ trail: state.trail.length, figure, second });
  narrow(state, figure, moved);
  return propagate(state, constraintsWith(state, figure)) || turnBack(state);
}

/** Goes back to the last branch whose second way is possible; false when no branch is left. */
function turnBack(state: SearchState): boolean {
  for (let last = state.branches.pop(); last !== undefined; last = state.branches.pop()) {
    takeBack(state, last.trail);
    narrow(state, last.figure, last.second);
    if (propagate(state, constraintsWith(state, last.figure))) return true;
  }
  return false;
}

function startAgain(state: SearchState): void {
  takeBack(state, state.branches[0]?.trail ?? state.trail.length);
  state.branches.length = 0;
}

interface Move {
  readonly figure: number;
  readonly direction: 1 | -1;
  /** By how much the move brings the equalities of the figure nearer to their goals. */
  readonly gain: number;
  readonly cost: bigint;
}

/** The most promising move of a figure of an equality towards the goal of the equality. */
function bestMove(state: SearchState, index: number): Move | undefined {
  const { figures, coefficients, goal } = constraintAt(state, index);
  state.budget.left -= figures.length;
  const upwards = goal > (state.sums[index] ?? 0);
  let best: Move | undefined;
  for (let k = 0; k < figures.length; k++) {
    const direction = (coefficients[k] ?? 1) > 0 === upwards ? 1 : -1;
    const move = moveOf(state, figures[k] ?? -1, direction);
    if (move !== undefined && (best === undefined || isBetter(move, best))) best = move;
  }
  return best;
}

function moveOf(state: SearchState, figure: number, direction: 1 | -1): Move | undefined {
  const { component, least, most, places, sums } = state;
  const stands = standing(state, figure);
  const target = stands + direction;
  if (target < (least[figure] ?? 0) || target > (most[figure] ?? 0)) return undefined;
  let gain = 0;
  for (const [index, coefficient] of places[figure] ?? []) {
    const missing = (component.constraints[index]?.goal ?? 0) - (sums[index] ?? 0);
    gain += Math.abs(missing) - Math.abs(missing - coefficient * direction);
  }
  const cost = component.costOf(figure, target) - component.costOf(figure, stands);
  return { figure, direction, gain, cost };
}

/** Whether a move gains more, or as much at less cost, or is that of an earlier figure. */
function isBetter(move: Move, best: Move): boolean {
  if (move.gain !== best.gain) return move.gain > best.gain;
  return move.cost === best.cost ? move.figure < best.figure : move.cost < best.cost;
}

/**
 * Rounds figures so that the equalities between them hold.
 *
 * Goal: as few figures as possible differ from their ordinary rounding, by the least total
 * distance.
 * Method: all equalities are attempted as they are. Where that fails, whole figures may move by 1;
 * then totals are computed from rounded parts; only where that contradicts itself, equalities are
 * given up. Pairs that should print alike come last, and cost no equality.
 */
import { type Pair, printAlike } from "./alike.ts";
import { connectedTo, type FootingState, settle, solveAll, unsolvedIn } from "./attempt.ts";
import type { PlacedEquality } from "./equalities.ts";
import { addTo } from "./lists.ts";
import type { Budget, Figures } from "./problem.ts";
import { computeTotals } from "./totals.ts";

/** Rounded figures as integers. */
export interface Footing {
  /** The printed figures, in printed units. */
  readonly printed: readonly bigint[];
  /** Whether it is proven that no fewer figures can be moved. */
  readonly minimal: boolean;
}

/** What a footing knows beside its figures and equalities. */
interface FootingFacts {
  /** The number of columns, by which figures are numbered. */
  readonly width: number;
  /** The most steps of all searches together. */
  readonly limit: number;
  readonly pairs?: readonly Pair[];
}

/**
 * Rounds figures so that the equalities hold, and that the figures of a pair print alike where the
 * equalities leave such a rounding.
 */
export function footFigures(
  figures: Figures,
  equalities: readonly PlacedEquality[],
  { width, limit, pairs = [] }: FootingFacts,
): Footing {
  const state: FootingState = { figures, width, values: [...figures.ordinary], minimal: true };
  const budget: Budget = { left: limit };
  const hasFixed = (figures.fixed?.size ?? 0) > 0;
  const first = solveAll(state, equalities, budget, false);
  settle(state, first);
  // A sum of published figures alone is in no component, and need not hold.
  let unsolved = hasFixed ? unsolvedIn(state, equalities) : first.unsolved;
  if (unsolved.size > 0) unsolved = solveAgain(state, equalities, unsolved, budget);
  if (unsolved.size > 0 && hasFixed) {
    const free = { ...figures, fixed: new Set<number>() };
    unsolved = solveAgain({ ...state, figures: free }, equalities, unsolved, budget);
    state.minimal = false;
  }
  if (unsolved.size > 0) giveUp(state, connectedTo(unsolved, equalities).equalities, limit);
  printAlike(state, equalities, pairs, budget);
  const printed = figures.floors.map((floor, figure) => floor + BigInt(state.values[figure] ?? 0));
  return { printed, minimal: state.minimal };
}

/** Solves what is left of a problem once more, and whole figures may move. */
function solveAgain(
  state: FootingState,
  equalities: readonly PlacedEquality[],
  unsolved: ReadonlySet<number>,
  budget: Budget,
): ReadonlySet<number> {
  // A whole figure that may move joins what it kept apart, so all that the unsolved part is
  // connected to is solved again.
  const again = connectedTo(unsolved, equalities);
  for (const figure of again.figures) state.values[figure] = state.figures.ordinary[figure] ?? 0;
  settle(state, solveAll(state, again.equalities, budget, true));
  return unsolvedIn(state, again.equalities);
}

/** Computes totals from rounded parts, or keeps as many equalities as a rounding is found for. */
function giveUp(state: FootingState, equalities: readonly PlacedEquality[], limit: number): void {
  state.minimal = false;
  const computed = computeTotals(state.figures, equalities);
  if (computed === undefined) keepMost(state, equalities, { left: limit });
  else for (const [figure, y] of computed) state.values[figure] = y;
}

/**
 * Adds the equalities of one relation after another, and keeps those with which a rounding is still
 * found. Sums down the rows nearly always hold together; one by one only if they do not.
 */
function keepMost(
  state: FootingState,
  equalities: readonly PlacedEquality[],
  budget: Budget,
): void {
  let kept: readonly PlacedEquality[] = [];
  const tryWith = (more: readonly PlacedEquality[]): boolean => {
    if (budget.left <= 0) return false;
    const attempt = solveAll(state, [...kept, ...more], budget, false);
    if (attempt.unsolved.size > 0) return false;
    kept = [...kept, ...more];
    settle(state, attempt);
    return true;
  };
  const rows = byRelation(equalities, "rows");
  if (!tryWith(rows.flat())) for (const group of rows) tryWith(group);
  for (const group of byRelation(equalities, "columns")) tryWith(group);
}

/** The equalities of one kind, those of one relation together. */
function byRelation(
  equalities: readonly PlacedEquality[],
  kind: PlacedEquality["kind"],
): readonly (readonly PlacedEquality[])[] {
  const groups = new Map<number, PlacedEquality[]>();
  for (const equality of equalities) {
    if (equality.kind === kind) addTo(groups, equality.relation, equality);
  }
  return [...groups.values()];
}

/**
 * Makes figures that state one amount print alike.
 *
 * Goal: the figures of as many pairs as possible are equal in print, and every equality holds.
 * Method: pairs are looked at only where some of them do not print alike by themselves. There the
 * figures of a pair become one figure of the problem. Where all pairs together leave no rounding,
 * only those that do not print alike are bound; where these leave none, each half of them; a single
 * pair that leaves none is given up.
 */
import { connectedTo, type FootingState, settle, solveAll, unsolvedIn } from "./attempt.ts";
import { addEquality, type EqualityList, type PlacedEquality } from "./equalities.ts";
import type { Budget, Figures } from "./problem.ts";

/** Two figures of one row that state one amount. */
export type Pair = readonly [first: number, other: number];

/** A part of a footing whose figures are rounded again. */
interface Part {
  readonly state: FootingState;
  readonly equalities: readonly PlacedEquality[];
  readonly pairs: readonly Pair[];
  /** The grand totals that keep their ordinary rounding. */
  readonly tops: readonly number[];
  /** The figures as far as they may move. */
  readonly figures: Figures;
  readonly wholeMayMove: boolean;
  readonly budget: Budget;
}

export function printAlike(
  state: FootingState,
  equalities: readonly PlacedEquality[],
  pairs: readonly Pair[],
  budget: Budget,
): void {
  const open = new Set(pairs);
  const unlike = (): readonly Pair[] =>
    [...open].filter(([first, other]) => printedAt(state, first) !== printedAt(state, other));
  const first = unlike();
  if (first.length === 0) return;
  const part = partOf(state, equalities, pairs, first, budget);
  if (part === undefined) return;
  let kept: readonly Pair[] = [];
  const bind = (more: readonly Pair[]): boolean => {
    const all = [...kept, ...more];
    const isBound = roundBound(part, all);
    if (isBound) kept = all;
    return isBound;
  };
  const bindMost = (more: readonly Pair[]): void => {
    if (bind(more)) return;
    if (more.length > 1 && budget.left > 0) {
      bindMost(more.slice(0, more.length >> 1));
      bindMost(more.slice(more.length >> 1));
    } else state.minimal = false;
  };
  if (bind(part.pairs)) return;
  for (let more = first; more.length > 0; more = unlike()) {
    for (const pair of more) open.delete(pair);
    bindMost(more);
  }
}

function printedAt({ figures, values }: FootingState, figure: number): bigint {
  return (figures.floors[figure] ?? 0n) + BigInt(values[figure] ?? 0);
}

/** All that some pairs are connected to; undefined where its equalities do not hold themselves. */
function partOf(
  state: FootingState,
  all: readonly PlacedEquality[],
  pairs: readonly Pair[],
  unlike: readonly Pair[],
  budget: Budget,
): Part | undefined {
  const { figures: near, equalities } = connectedTo(new Set(unlike.flat()), all, pairs);
  if (unsolvedIn(state, equalities).size > 0) return undefined;
  const { ordinary, rests, fixed } = state.figures;
  const moved = [...near].filter(
    (figure) => rests[figure] === 0n && state.values[figure] !== ordinary[figure],
  );
  const { fixed: _, ...free } = state.figures;
  const figures = moved.some((figure) => fixed?.has(figure)) ? free : state.figures;
  return {
    state,
    equalities,
    pairs: pairs.filter(([first]) => near.has(first)),
    tops: grandTotalsOf(equalities).filter((top) => state.values[top] === ordinary[top]),
    figures,
    wholeMayMove: moved.length > 0,
    budget,
  };
}

/** The totals that are no parts, where every column stands for itself. */
function grandTotalsOf(equalities: readonly PlacedEquality[]): readonly number[] {
  if (equalities.some(({ kind }) => kind !== "rows")) return [];
  const sums = equalities.filter(({ hasTotal }) => hasTotal);
  const totals = new Set(sums.map(({ figures: [total = -1] }) => total));
  for (const { figures, hasTotal } of equalities)
    for (const figure of figures.slice(hasTotal ? 1 : 0)) totals.delete(figure);
  return [...totals];
}

/** Rounds a part again with the figures of each pair as one; says whether there is a rounding. */
function roundBound(
  { state, equalities, figures, wholeMayMove, budget, tops }: Part,
  pairs: readonly Pair[],
): boolean {
  const rootOf = rootsOf(pairs, figures);
  const list: EqualityList = { width: state.width, equalities: [], known: new Set() };
  for (const equality of equalities)
    addEquality(list, { ...equality, figures: equality.figures.map(rootOf) });
  const bound = new Set(pairs.flat());
  const counts = new Map<number, number>();
  for (const root of [...bound].map(rootOf)) counts.set(root, (counts.get(root) ?? 0) + 1);
  const trial = { ...state, figures: { ...figures, counts }, values: [...state.values] };
  const attempt = solveAll(trial, list.equalities, budget, wholeMayMove);
  if (attempt.unsolved.size > 0) return false;
  settle(trial, attempt);
  for (const figure of bound) {
    const y = Number(printedAt(trial, rootOf(figure)) - (figures.floors[figure] ?? 0n));
    const most = figures.rests[figure] !== 0n || wholeMayMove ? 1 : 0;
    const least = figures.rests[figure] === 0n ? -most : 0;
    if (y < least || y > most) return false;
    trial.values[figure] = y;
  }
  if (unsolvedIn(trial, equalities).size > 0) return false;
  if (tops.some((top) => trial.values[top] !== figures.ordinary[top])) return false;
  for (const [figure, y] of trial.values.entries()) state.values[figure] = y;
  state.minimal = trial.minimal;
  return true;
}

/** For each figure the one that stands for it: a fixed one if there is one, or the first. */
function rootsOf(pairs: readonly Pair[], { fixed }: Figures): (figure: number) => number {
  const roots = new Map<number, number>();
  const rootOf = (figure: number): number => {
    let at = figure;
    for (let next = roots.get(at); next !== undefined; next = roots.get(at)) at = next;
    return at;
  };
  for (const [first, other] of pairs) {
    const [a, b] = [rootOf(first), rootOf(other)];
    if (a !== b) roots.set(...(fixed?.has(b) ? ([a, b] as const) : ([b, a] as const)));
  }
  return rootOf;
}

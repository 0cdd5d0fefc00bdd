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
import { freeIn } from "./components.ts";
import { addEquality, type EqualityList, type PlacedEquality } from "./equalities.ts";
import type { Budget, Figures } from "./problem.ts";

/** Two figures of one row that state one amount. */
export type Pair = readonly [first: number, other: number];

/** What may move when a part of a footing is rounded again. */
interface Part {
  /** The figures; the grand totals among them are fixed. */
  readonly figures: Figures;
  readonly wholeMayMove: boolean;
}

export function printAlike(
  state: FootingState,
  all: readonly PlacedEquality[],
  pairs: readonly Pair[],
  budget: Budget,
): void {
  const open = new Set(pairs);
  const unlike = (): readonly Pair[] =>
    [...open].filter(([first, other]) => printedAt(state, first) !== printedAt(state, other));
  const first = unlike();
  if (first.length === 0) return;
  const { figures, equalities } = connectedTo(new Set(first.flat()), all, pairs);
  // Equalities that do not hold themselves say nothing about their figures.
  if (unsolvedIn(state, equalities).size > 0) return;
  const part = partOf(state, figures, equalities);
  let kept: readonly Pair[] = [];
  const bind = (more: readonly Pair[]): boolean => {
    const bound = [...kept, ...more];
    const isBound = roundBound(state, equalities, part, bound, budget);
    if (isBound) kept = bound;
    return isBound;
  };
  const bindMost = (more: readonly Pair[]): void => {
    if (bind(more)) return;
    if (more.length > 1 && budget.left > 0) {
      bindMost(more.slice(0, more.length >> 1));
      bindMost(more.slice(more.length >> 1));
    } else state.minimal = false;
  };
  if (bind(pairs.filter(([figure]) => figures.has(figure)))) return;
  for (let more = first; more.length > 0; more = unlike()) {
    for (const pair of more) open.delete(pair);
    bindMost(more);
  }
}

function printedAt({ figures, values }: FootingState, figure: number): bigint {
  return (figures.floors[figure] ?? 0n) + BigInt(values[figure] ?? 0);
}

/**
 * All that some pairs are connected to. Published figures are fixed there unless one of them has
 * moved. Where every column stands for itself, the grand totals that have not moved are fixed too.
 */
function partOf(
  { figures, values }: FootingState,
  near: ReadonlySet<number>,
  equalities: readonly PlacedEquality[],
): Part {
  const { ordinary, rests, fixed } = figures;
  const isMoved = (figure: number): boolean => values[figure] !== ordinary[figure];
  const parts = new Set(equalities.flatMap((sum) => sum.figures.slice(sum.hasTotal ? 1 : 0)));
  const tops = equalities.every(({ kind }) => kind === "rows")
    ? equalities.flatMap((sum) => sum.figures).filter((figure) => !parts.has(figure))
    : [];
  const moved = [...near].filter(isMoved);
  const kept = moved.some((figure) => fixed?.has(figure)) ? tops : [...tops, ...(fixed ?? [])];
  return {
    figures: { ...figures, fixed: new Set(kept.filter((figure) => !isMoved(figure))) },
    wholeMayMove: moved.some((figure) => rests[figure] === 0n),
  };
}

/** Rounds a part again with the figures of each pair as one; says whether there is a rounding. */
function roundBound(
  state: FootingState,
  equalities: readonly PlacedEquality[],
  { figures, wholeMayMove }: Part,
  pairs: readonly Pair[],
  budget: Budget,
): boolean {
  const rootOf = rootsOf(pairs, figures);
  const list: EqualityList = { width: state.width, equalities: [], known: new Set() };
  for (const equality of equalities)
    addEquality(list, { ...equality, figures: equality.figures.map(rootOf) });
  const isFree = freeIn(figures, wholeMayMove);
  const bound = new Set(pairs.flat());
  const counts = new Map<number, number>();
  for (const root of [...bound].map(rootOf)) counts.set(root, (counts.get(root) ?? 0) + 1);
  const trial = { ...state, figures: { ...figures, counts }, values: [...state.values] };
  const attempt = solveAll(trial, list.equalities, budget, wholeMayMove);
  if (attempt.unsolved.size > 0) return false;
  settle(trial, attempt);
  for (const figure of bound) {
    const y = Number(printedAt(trial, rootOf(figure)) - (figures.floors[figure] ?? 0n));
    const least = figures.rests[figure] === 0n ? -1 : 0;
    if (isFree(figure) ? y < least || y > 1 : y !== figures.ordinary[figure]) return false;
    trial.values[figure] = y;
  }
  if (unsolvedIn(trial, equalities).size > 0) return false;
  for (const [figure, y] of trial.values.entries()) state.values[figure] = y;
  state.minimal = trial.minimal;
  return true;
}

/** For each figure the one that stands for it: a fixed one if there is one, or the first. */
function rootsOf(pairs: readonly Pair[], { fixed }: Figures): (figure: number) => number {
  const roots = new Map<number, number>();
  const rootOf = (figure: number): number => {
    const next = roots.get(figure);
    return next === undefined ? figure : rootOf(next);
  };
  for (const [first, other] of pairs) {
    const [a, b] = [rootOf(first), rootOf(other)];
    if (a !== b) roots.set(...(fixed?.has(b) ? ([a, b] as const) : ([b, a] as const)));
  }
  return rootOf;
}

/**
 * Rounding of a tree of rows with any columns, row by row.
 *
 * Goal: the cheapest rounding of all rows, exact and quick while each row has few ways.
 * Method: dynamic programming from the leaves up. The parts of a row are added one after the other,
 * and of all ways to reach the same sums only the cheapest is kept; then the cheapest way of the
 * top row is chosen, and with it the ways of its parts. Where there are too many sums, only those
 * nearest to the exact ones are kept, and the result says that it may not be the cheapest.
 */
import type { PlacedComponent } from "./components.ts";
import type { Budget } from "./problem.ts";
import { type RowSum, type RowTree, rowTreeOf } from "./row-tree.ts";
import type { SearchResult } from "./search.ts";
import { MOST_WAYS, type Way, waysOf } from "./ways.ts";

/** A sum that some of the parts can reach, with the last part and what came before it. */
interface ReachedSum {
  /** The sum in each column. */
  readonly sums: readonly number[];
  readonly cost: bigint;
  readonly way: Way | undefined;
  readonly before: ReachedSum | undefined;
}

interface RowwiseState {
  readonly component: PlacedComponent;
  readonly budget: Budget;
  readonly tree: RowTree;
  /** The most sums that are kept after each part. */
  readonly mostSums: number;
  /** The ways of the rows that are done. */
  readonly ways: Map<number, readonly Way[]>;
  /** Whether no sum was given up. */
  complete: boolean;
}

const MOST_SUMS = 3000;
const FEWEST_SUMS = 50;
/** About as many ways as a row has. */
const USUAL_WAYS = 8;

/** Rounds a component; undefined if its rows are not a tree or have too many roundings. */
export function roundRowwise(
  component: PlacedComponent,
  width: number,
  budget: Budget,
): SearchResult | undefined {
  const tree = rowTreeOf(component, width);
  if (tree === undefined) return undefined;
  const affordable = Math.floor(budget.left / (tree.order.length * USUAL_WAYS));
  const state: RowwiseState = {
    component,
    budget,
    tree,
    mostSums: Math.max(FEWEST_SUMS, Math.min(MOST_SUMS, affordable)),
    ways: new Map(),
    complete: true,
  };
  for (const row of tree.order) {
    if (budget.left <= 0) return { solution: undefined, complete: false };
    const ways = waysOfRow(state, row);
    if (ways === undefined) return undefined;
    if (ways.length === 0) return { solution: undefined, complete: state.complete };
    state.ways.set(row, ways);
  }
  const { complete } = state;
  return { solution: { values: cheapestValues(state), minimal: complete }, complete };
}

/** The y of every figure when each top row is rounded its cheapest way. */
function cheapestValues({ component, tree, ways }: RowwiseState): readonly number[] {
  const values = [...component.ordinary];
  const parts = new Set([...tree.sums.values()].flatMap((sum) => sum.parts));
  for (const row of tree.order) {
    const [first, ...others] = parts.has(row) ? [] : (ways.get(row) ?? []);
    if (first === undefined) continue;
    const cheapest = others.reduce((best, way) => (way.cost < best.cost ? way : best), first);
    writeWay(tree, row, cheapest, values);
  }
  return values;
}

/** Writes the values of a way and of everything below it. */
function writeWay({ rows, sums }: RowTree, top: number, way: Way, values: number[]): void {
  const waiting: (readonly [row: number, way: Way])[] = [[top, way]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [row, chosen] = next;
    rows.get(row)?.forEach((figure, k) => {
      values[figure] = chosen.values[k] ?? 0;
    });
    sums.get(row)?.parts.forEach((part, k) => {
      const below = chosen.parts[k];
      if (below !== undefined) waiting.push([part, below]);
    });
  }
}

function waysOfRow(state: RowwiseState, row: number): readonly Way[] | undefined {
  const { component, tree } = state;
  const figures = tree.rows.get(row) ?? [];
  const sum = tree.sums.get(row);
  if (sum === undefined) return waysOf(component, row, figures, new Map());
  const best = new Map<string, Way>();
  for (const end of addParts(state, sum)) {
    state.budget.left -= figures.length;
    const totals = totalsAt(component, sum, end);
    if (totals === undefined) continue;
    const ways = waysOf(component, row, figures, totals);
    if (ways === undefined) return undefined;
    for (const { values, cost } of ways) {
      const key = values.join();
      const whole = cost + end.cost;
      const before = best.get(key);
      if (before === undefined || whole < before.cost)
        best.set(key, { values, cost: whole, parts: waysOfParts(end) });
    }
  }
  return best.size > MOST_WAYS ? undefined : [...best.values()];
}

/** The y of each total that a sum of parts asks for; undefined when a total cannot have it. */
function totalsAt(
  { least, most }: PlacedComponent,
  { columns }: RowSum,
  { sums }: ReachedSum,
): ReadonlyMap<number, number> | undefined {
  const totals = new Map<number, number>();
  for (const [column, { base, total }] of columns.entries()) {
    const y = (sums[column] ?? 0) - base;
    if (total === undefined) {
      if (y !== 0) return undefined;
      continue;
    }
    // A total that is broken down in two ways has to be both sums.
    if ((totals.get(total) ?? y) !== y) return undefined;
    totals.set(total, y);
    if (y < (least[total] ?? 0) || y > (most[total] ?? 0)) return undefined;
  }
  return totals;
}

/** The sums that the parts can reach, each at its least cost. */
function addParts(state: RowwiseState, sum: RowSum): readonly ReachedSum[] {
  const exact = sum.columns.map(() => 0);
  const start: ReachedSum = { sums: exact, cost: 0n, way: undefined, before: undefined };
  let reached: readonly ReachedSum[] = [start];
  for (const k of sum.parts.keys()) {
    reached = addPart(state, sum, k, reached);
    addExact(state, sum, k, exact);
    reached = nearest(state, reached, exact);
  }
  return reached;
}

/** The sums after part k. */
function addPart(
  state: RowwiseState,
  { parts, weights, columns }: RowSum,
  k: number,
  reached: readonly ReachedSum[],
): readonly ReachedSum[] {
  const ways = state.ways.get(parts[k] ?? -1) ?? [];
  const weight = weights[k] ?? 1;
  const next = new Map<string, ReachedSum>();
  state.budget.left -= reached.length * ways.length;
  for (const before of reached) {
    for (const way of ways) {
      const sums = columns.map(({ inParts }, column) => {
        const position = inParts[k] ?? -1;
        const added = position === -1 ? 0 : weight * (way.values[position] ?? 0);
        return (before.sums[column] ?? 0) + added;
      });
      const cost = before.cost + way.cost;
      const key = sums.join();
      const same = next.get(key);
      if (same === undefined || cost < same.cost) next.set(key, { sums, cost, way, before });
    }
  }
  return [...next.values()];
}

/** Adds the exact shares of part k to the exact sums. */
function addExact(
  { component, tree }: RowwiseState,
  { parts, weights, columns }: RowSum,
  k: number,
  exact: number[],
): void {
  columns.forEach(({ inParts }, column) => {
    const figure = tree.rows.get(parts[k] ?? -1)?.[inParts[k] ?? -1];
    if (figure !== undefined)
      exact[column] = (exact[column] ?? 0) + (weights[k] ?? 1) * (component.shares[figure] ?? 0);
  });
}

/** The sums nearest to the exact ones, if there are too many. */
function nearest(
  state: RowwiseState,
  reached: readonly ReachedSum[],
  exact: readonly number[],
): readonly ReachedSum[] {
  if (reached.length <= state.mostSums) return reached;
  state.complete = false;
  const distanceOf = ({ sums }: ReachedSum): number =>
    sums.reduce((total, sum, column) => total + (sum - (exact[column] ?? 0)) ** 2, 0);
  return reached
    .map((each, position) => ({ each, position, distance: distanceOf(each) }))
    .sort((a, b) => a.distance - b.distance || a.position - b.position)
    .slice(0, state.mostSums)
    .map(({ each }) => each);
}

function waysOfParts(end: ReachedSum): readonly Way[] {
  const parts: Way[] = [];
  for (let at: ReachedSum | undefined = end; at?.way !== undefined; at = at.before)
    parts.push(at.way);
  return parts.reverse();
}

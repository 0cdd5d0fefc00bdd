/**
 * Rounds figures so that the equalities between them hold.
 *
 * Goal: as few figures as possible differ from their ordinary rounding, by the least total
 * distance.
 * Method: each component is solved by the plainest method that fits it: a forest from its leaves, a
 * network by flow, a tree of rows row by row, anything else by search. Where that fails, whole
 * figures may move by 1; then totals are computed from rounded parts; only where that contradicts
 * itself, equalities are given up.
 */

import { componentsOf, type PlacedComponent, placeSolution } from "./components.ts";
import { type PlacedEquality, simplify } from "./equalities.ts";
import { familiesOf, solveForest } from "./forest.ts";
import { addTo } from "./lists.ts";
import { networkOf, solveNetwork } from "./network.ts";
import type { Budget, Figures, Solution } from "./problem.ts";
import { roundRowwise } from "./rowwise.ts";
import { searchRounding } from "./search.ts";
import { computeTotals } from "./totals.ts";

/** Rounded figures as integers. */
export interface Footing {
  /** The printed figures, in printed units. */
  readonly printed: readonly bigint[];
  /** Whether it is proven that no fewer figures can be moved. */
  readonly minimal: boolean;
}

/** The state of a footing. */
interface FootingState {
  readonly figures: Figures;
  /** The number of columns, by which figures are numbered. */
  readonly width: number;
  /** The y of every figure. */
  readonly values: number[];
  minimal: boolean;
}

/**
 * Rounds figures so that the equalities hold.
 *
 * @param width the number of columns, by which figures are numbered
 * @param limit the most steps of all searches together
 */
export function footFigures(
  figures: Figures,
  equalities: readonly PlacedEquality[],
  { width, limit }: { readonly width: number; readonly limit: number },
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
    const { fixed: _, ...free } = figures;
    unsolved = solveAgain({ ...state, figures: free }, equalities, unsolved, budget);
    state.minimal = false;
  }
  if (unsolved.size > 0) giveUp(state, connectedTo(unsolved, equalities).equalities, limit);
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

/** The figures of every equality that the values so far do not keep. */
function unsolvedIn(
  { figures: { floors }, values }: FootingState,
  equalities: readonly PlacedEquality[],
): ReadonlySet<number> {
  const unsolved = new Set<number>();
  for (const { figures, coefficients } of equalities) {
    const sum = figures.reduce(
      (so, figure, k) =>
        so + BigInt(coefficients[k] ?? 0) * ((floors[figure] ?? 0n) + BigInt(values[figure] ?? 0)),
      0n,
    );
    if (sum !== 0n) for (const figure of figures) unsolved.add(figure);
  }
  return unsolved;
}

/** The components that were solved, and the figures of those that were not. */
interface Attempt {
  readonly solved: readonly (readonly [PlacedComponent, Solution])[];
  readonly unsolved: ReadonlySet<number>;
}

function solveAll(
  { figures, width }: FootingState,
  equalities: readonly PlacedEquality[],
  budget: Budget,
  wholeMayMove: boolean,
): Attempt {
  const solved: (readonly [PlacedComponent, Solution])[] = [];
  const unsolved = new Set<number>();
  const components = componentsOf(figures, simplify(equalities, width), wholeMayMove);
  for (const component of components) {
    const solution = solve(component, width, budget, wholeMayMove);
    if (solution !== undefined) solved.push([component, solution]);
    else for (const figure of component.figures) unsolved.add(figure);
  }
  return { solved, unsolved };
}

function solve(
  component: PlacedComponent,
  width: number,
  budget: Budget,
  wholeMayMove: boolean,
): Solution | undefined {
  if (!wholeMayMove) {
    const families = familiesOf(component);
    const tree = families === undefined ? undefined : solveForest(component, families);
    if (tree !== undefined && isSound(component, tree)) return tree;
    const network = networkOf(component);
    const flow = network === undefined ? undefined : solveNetwork(component, network);
    if (flow !== undefined) return flow;
  }
  const rowwise = roundRowwise(component, width, budget);
  if (rowwise?.solution === undefined && rowwise?.complete === true) return undefined;
  if (rowwise?.solution !== undefined && isSound(component, rowwise.solution))
    return rowwise.solution;
  return searchRounding(component, budget).solution;
}

/**
 * Whether a solution keeps every equality. A method that suits trees misses one where a figure was
 * published with another rounding, or stands in several tables.
 */
function isSound({ constraints }: PlacedComponent, { values }: Solution): boolean {
  return constraints.every(
    ({ figures, coefficients, goal }) =>
      figures.reduce((sum, at, k) => sum + (coefficients[k] ?? 0) * (values[at] ?? 0), 0) === goal,
  );
}

/** Writes down what was solved. */
function settle(state: FootingState, { solved }: Attempt): void {
  for (const [component, solution] of solved) {
    placeSolution(component, solution, state.figures, state.values);
    state.minimal = state.minimal && solution.minimal;
  }
}

/** All figures and equalities that the given figures are connected to, through whole ones too. */
function connectedTo(start: ReadonlySet<number>, equalities: readonly PlacedEquality[]) {
  const naming = new Map<number, PlacedEquality[]>();
  for (const equality of equalities) {
    for (const figure of equality.figures) addTo(naming, figure, equality);
  }
  const figures = new Set(start);
  const reached = new Set<PlacedEquality>();
  // The loop also visits the figures that are added while it runs.
  for (const figure of figures) {
    for (const equality of naming.get(figure) ?? []) {
      if (reached.has(equality)) continue;
      reached.add(equality);
      for (const other of equality.figures) figures.add(other);
    }
  }
  return { figures, equalities: equalities.filter((equality) => reached.has(equality)) };
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

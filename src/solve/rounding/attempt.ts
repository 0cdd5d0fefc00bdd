/**
 * One attempt to round figures so that equalities between them hold.
 *
 * Method: each component is solved by the plainest method that fits it: a forest from its leaves, a
 * network by flow, a tree of rows row by row, anything else by search.
 */
import { componentsOf, type PlacedComponent, placeSolution } from "./components.ts";
import { type PlacedEquality, simplify } from "./equalities.ts";
import { familiesOf, solveForest } from "./forest.ts";
import { addTo } from "./lists.ts";
import { networkOf, solveNetwork } from "./network.ts";
import type { Budget, Figures, Solution } from "./problem.ts";
import { roundRowwise } from "./rowwise.ts";
import { searchRounding } from "./search.ts";

/** The state of a footing. */
export interface FootingState {
  readonly figures: Figures;
  /** The number of columns, by which figures are numbered. */
  readonly width: number;
  /** The y of every figure. */
  readonly values: number[];
  minimal: boolean;
}

/** The figures of every equality that the values so far do not keep. */
export function unsolvedIn(
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
export interface Attempt {
  readonly solved: readonly (readonly [PlacedComponent, Solution])[];
  readonly unsolved: ReadonlySet<number>;
}

/** Solves every component by the plainest method that fits it. */
export function solveAll(
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
export function settle(state: FootingState, { solved }: Attempt): void {
  for (const [component, solution] of solved) {
    placeSolution(component, solution, state.figures, state.values);
    state.minimal = state.minimal && solution.minimal;
  }
}

/**
 * All figures and equalities that the given figures are connected to, through whole ones too.
 *
 * @param links figures that are connected without an equality
 */
export function connectedTo(
  start: ReadonlySet<number>,
  equalities: readonly PlacedEquality[],
  links: readonly (readonly number[])[] = [],
): { readonly figures: ReadonlySet<number>; readonly equalities: readonly PlacedEquality[] } {
  const naming = new Map<number, (readonly number[])[]>();
  for (const named of [...equalities.map((equality) => equality.figures), ...links])
    for (const figure of named) addTo(naming, figure, named);
  const figures = new Set(start);
  const reached = new Set<readonly number[]>();
  // The loop also visits the figures that are added while it runs.
  for (const figure of figures) {
    for (const named of naming.get(figure) ?? []) {
      if (reached.has(named)) continue;
      reached.add(named);
      for (const other of named) figures.add(other);
    }
  }
  const connected = equalities.filter((equality) => reached.has(equality.figures));
  return { figures: figures, equalities: connected };
}

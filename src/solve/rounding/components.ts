/**
 * Splits a rounding problem into components that no equality connects.
 *
 * Goal: small problems that can be solved one by one, each by the method that fits it.
 * Method: union-find over the figures of every equality. A whole figure that cannot move connects
 * nothing. Each component is turned so that its first figure that is not zero is positive, so that
 * a table and its mirror image are rounded alike.
 */

import { costsOf } from "./costs.ts";
import type { PlacedEquality } from "./equalities.ts";
import { addTo } from "./lists.ts";
import type { Component, Constraint, Figures, Solution } from "./problem.ts";

/** A component with the way back to all figures. */
export interface PlacedComponent extends Component {
  /** Number of the figure in the whole problem, by number in the component. */
  readonly figures: readonly number[];
  /** Whether the component is solved with all signs changed. */
  readonly turned: boolean;
  /** The equalities across the columns of each row. */
  readonly acrossRow: ReadonlyMap<number, readonly number[]>;
}

/** What a component is made from. */
interface Group {
  readonly figures: number[];
  readonly equalities: PlacedEquality[];
}

/** The whole problem, and which of its figures may move. */
interface Problem {
  readonly all: Figures;
  readonly isFree: (figure: number) => boolean;
  readonly wholeMayMove: boolean;
}

/**
 * The components of a problem.
 *
 * @param wholeMayMove whether a whole figure may become the next printable one on either side
 */
export function componentsOf(
  all: Figures,
  equalities: readonly PlacedEquality[],
  wholeMayMove: boolean,
): readonly PlacedComponent[] {
  const problem = { all, isFree: freeIn(all, wholeMayMove), wholeMayMove };
  return groupsOf(problem, equalities).map((group) => componentOf(problem, group));
}

/** Which figures may become another of their printable figures. */
export function freeIn(
  { rests, fixed }: Figures,
  wholeMayMove: boolean,
): (figure: number) => boolean {
  return (figure) => !fixed?.has(figure) && (wholeMayMove || rests[figure] !== 0n);
}

/** The free figures that equalities connect, with the equalities. */
function groupsOf(
  { all, isFree }: Problem,
  equalities: readonly PlacedEquality[],
): readonly Group[] {
  const count = all.floors.length;
  const rootOf = unite(count, equalities, isFree);
  const byRoot = new Map<number, Group>();
  const groupOf = (figure: number): Group => {
    const root = rootOf(figure);
    const group = byRoot.get(root) ?? { figures: [], equalities: [] };
    byRoot.set(root, group);
    return group;
  };
  const used = new Set(equalities.flatMap((equality) => equality.figures.filter(isFree)));
  for (let figure = 0; figure < count; figure++)
    if (used.has(figure)) groupOf(figure).figures.push(figure);
  for (const equality of equalities) {
    const free = equality.figures.find(isFree);
    if (free !== undefined) groupOf(free).equalities.push(equality);
  }
  return [...byRoot.values()];
}

/** Joins the free figures of every equality; returns the representative of a figure's group. */
function unite(
  count: number,
  equalities: readonly PlacedEquality[],
  isFree: (figure: number) => boolean,
): (figure: number) => number {
  const parents = Int32Array.from({ length: count }, (_, figure) => figure);
  const find = (figure: number): number => {
    let at = figure;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const { figures } of equalities) {
    let first: number | undefined;
    for (const figure of figures) {
      if (!isFree(figure)) continue;
      if (first === undefined) first = find(figure);
      else parents[find(figure)] = first;
    }
  }
  return find;
}

function componentOf(problem: Problem, { figures, equalities }: Group): PlacedComponent {
  const { all, wholeMayMove } = problem;
  const { unit } = all;
  const turned = isTurned(all, figures);
  const positions = new Map(figures.map((figure, position) => [figure, position]));
  const rests = figures.map((figure) => turn(all.rests[figure] ?? 0n, unit, turned));
  const ordinary = figures.map((figure) => {
    const y = all.ordinary[figure] ?? 0;
    return turned && all.rests[figure] !== 0n ? 1 - y : y;
  });
  const isHidden = (position: number): boolean => all.hidden?.has(figures[position] ?? -1) === true;
  const countOf = (position: number): bigint =>
    BigInt(all.counts?.get(figures[position] ?? -1) ?? 1);
  const totals = new Set(
    equalities.flatMap((equality) =>
      equality.hasTotal ? [positions.get(equality.figures[0] ?? -1) ?? -1] : [],
    ),
  );
  return {
    figures,
    turned,
    acrossRow: acrossRows(equalities),
    shares: rests.map((rest) => Number((rest * 1_000_000n) / unit) / 1_000_000),
    size: figures.length,
    least: rests.map((rest) => (rest === 0n && wholeMayMove ? -1 : 0)),
    most: rests.map((rest) => (rest === 0n && !wholeMayMove ? 0 : 1)),
    ordinary,
    constraints: equalities.map((each) => constraintOf(problem, each, positions, turned)),
    keepsTops: equalities.every(({ kind }) => kind === "rows"),
    ...costsOf({ unit, rests, ordinary, totals, countOf, isHidden }),
  };
}

/** Whether the first figure that is not zero is negative. */
function isTurned({ unit, floors, rests }: Figures, figures: readonly number[]): boolean {
  const lead = figures.find(
    (figure) => (floors[figure] ?? 0n) * unit + (rests[figure] ?? 0n) !== 0n,
  );
  return lead !== undefined && (floors[lead] ?? 0n) < 0n;
}

function turn(rest: bigint, unit: bigint, turned: boolean): bigint {
  return turned && rest !== 0n ? unit - rest : rest;
}

function acrossRows(equalities: readonly PlacedEquality[]): ReadonlyMap<number, readonly number[]> {
  const acrossRow = new Map<number, number[]>();
  equalities.forEach(({ kind, row }, index) => {
    if (kind !== "columns") return;
    addTo(acrossRow, row, index);
  });
  return acrossRow;
}

/** An equality as one between the y of the free figures of a component. */
function constraintOf(
  { all, isFree }: Problem,
  equality: PlacedEquality,
  positions: ReadonlyMap<number, number>,
  turned: boolean,
): Constraint {
  const figures: number[] = [];
  const coefficients: number[] = [];
  let floors = 0n;
  equality.figures.forEach((figure, k) => {
    const coefficient = equality.coefficients[k] ?? 0;
    const isUnknown = isFree(figure);
    const floor = (all.floors[figure] ?? 0n) + BigInt(isUnknown ? 0 : (all.ordinary[figure] ?? 0));
    // The floor of −x is −floor(x) − 1, unless x is whole.
    const opposite = -floor - (isUnknown && all.rests[figure] !== 0n ? 1n : 0n);
    floors += BigInt(coefficient) * (turned ? opposite : floor);
    if (!isUnknown) return;
    figures.push(positions.get(figure) ?? -1);
    coefficients.push(coefficient);
  });
  const [first] = equality.figures;
  const hasTotal = equality.hasTotal && first !== undefined && isFree(first);
  const { kind, row } = equality;
  return { kind, tops: row, figures, coefficients, hasTotal, goal: Number(-floors) };
}

/** Writes the values of a solution to the figures of the whole problem. */
export function placeSolution(
  component: PlacedComponent,
  solution: Solution,
  all: Figures,
  values: number[],
): void {
  component.figures.forEach((figure, position) => {
    const y = solution.values[position] ?? 0;
    const opposite = all.rests[figure] === 0n ? -y : 1 - y;
    values[figure] = component.turned ? opposite : y;
  });
}

/** Rounds a table so that it adds up: structure by structure, and tier by tier. */
import { componentsOf, type PlacedComponent, placeSolution } from "./components.ts";
import { type PlacedEquality, simplify } from "./equalities.ts";
import { familiesOf, solveForest } from "./forest.ts";
import { networkOf, solveNetwork } from "./network.ts";
import type { Budget, Figures, Solution } from "./problem.ts";
import { roundRowwise } from "./rowwise.ts";
import { searchRounding } from "./search.ts";

/** A rounded table as integers. */
export interface Footing {
  /** The printed figures, in printed units. */
  readonly printed: readonly bigint[];
  /** Whether it is known that no fewer figures could have been moved. */
  readonly minimal: boolean;
}

/**
 * Rounds figures so that the equalities hold.
 *
 * Each component is solved by the plainest method that fits it: a forest from its leaves, a network by flow, anything else by search.
 * Where no rounding keeps whole figures as they are (or none was found within the limit), whole figures may move by 1. Where that does
 * not help either, figures that nothing is stated of are rounded and all others computed from them. Only where that contradicts itself, equalities are given up: those
 * down the rows last.
 *
 * @param width columns of the table, by which positions are numbered
 * @param limit most steps of all searches together
 */
export function footFigures(
  figures: Figures,
  equalities: readonly PlacedEquality[],
  bounds: { readonly width: number; readonly limit: number },
): Footing {
  const { width } = bounds;
  const budget: Budget = { left: bounds.limit };
  const values = [...figures.ordinary];
  let minimal = true;
  const settle = (component: PlacedComponent, solution: Solution): void => {
    placeSolution(component, solution, figures, values);
    minimal = minimal && solution.minimal;
  };
  const unsolved = solveAll(figures, simplify(equalities, width), { width, budget }, false, settle);
  if (unsolved.size > 0) {
    // A whole figure that may move joins what it kept apart, so everything that hangs together with the unsolved part is solved anew.
    const again = connectedTo(unsolved, equalities);
    for (const figure of again.figures) values[figure] = figures.ordinary[figure] ?? 0;
    const left = solveAll(
      figures,
      simplify(again.equalities, width),
      { width, budget },
      true,
      settle,
    );
    if (left.size > 0) {
      minimal = false;
      const lost = connectedTo(left, equalities).equalities;
      const computed = computeFromParts(figures, lost);
      if (computed === undefined)
        keepWhatCanBeKept(figures, lost, { width, budget: { left: bounds.limit } }, settle);
      else for (const [figure, y] of computed) values[figure] = y;
    }
  }
  return {
    printed: figures.floors.map((floor, figure) => floor + BigInt(values[figure] ?? 0)),
    minimal,
  };
}

interface Bounds {
  readonly width: number;
  readonly budget: Budget;
}

/** Solves every component; returns the figures of those that have no solution. */
function solveAll(
  figures: Figures,
  equalities: readonly PlacedEquality[],
  { width, budget }: Bounds,
  wholeMayMove: boolean,
  settle: (component: PlacedComponent, solution: Solution) => void,
): ReadonlySet<number> {
  const unsolved = new Set<number>();
  for (const component of componentsOf(figures, equalities, wholeMayMove)) {
    const solution = solve(component, width, budget, wholeMayMove);
    if (solution !== undefined) settle(component, solution);
    else for (const figure of component.figures) unsolved.add(figure);
  }
  return unsolved;
}

function solve(
  component: PlacedComponent,
  width: number,
  budget: Budget,
  wholeMayMove: boolean,
): Solution | undefined {
  if (!wholeMayMove) {
    const families = familiesOf(component);
    if (families !== undefined) return solveForest(component, families);
    const network = networkOf(component);
    const flow = network === undefined ? undefined : solveNetwork(component, network);
    if (flow !== undefined) return flow;
  }
  const rowwise = roundRowwise(component, width, budget);
  if (rowwise?.solution !== undefined || rowwise?.complete === true) return rowwise.solution;
  return searchRounding(component, budget).solution;
}

/** All figures and equalities that hang together with the given figures, whole figures included. */
function connectedTo(start: ReadonlySet<number>, equalities: readonly PlacedEquality[]) {
  const using = new Map<number, PlacedEquality[]>();
  for (const equality of equalities) {
    for (const figure of equality.figures) {
      const known = using.get(figure);
      if (known === undefined) using.set(figure, [equality]);
      else known.push(equality);
    }
  }
  const figures = new Set(start);
  const taken = new Set<PlacedEquality>();
  // A set that grows while it is walked is walked to its end.
  for (const figure of figures) {
    for (const equality of using.get(figure) ?? []) {
      if (taken.has(equality)) continue;
      taken.add(equality);
      for (const other of equality.figures) figures.add(other);
    }
  }
  return { figures, equalities: equalities.filter((equality) => taken.has(equality)) };
}

/**
 * Rounds the figures that are no total of others, and computes all totals from them, in printed units. Then everything holds, though a total may be further from its exact figure than one
 * unit. Nothing when a total is stated in two ways that come out differently, or in a circle.
 */
function computeFromParts(
  figures: Figures,
  equalities: readonly PlacedEquality[],
): ReadonlyMap<number, number> | undefined {
  const definitions = new Map<number, PlacedEquality>();
  for (const equality of equalities) {
    const [total] = equality.figures;
    if (equality.hasTotal && total !== undefined && !definitions.has(total))
      definitions.set(total, equality);
  }
  const printed = new Map<number, bigint>();
  const onPath = new Set<number>();
  const floorOf = (figure: number): bigint => figures.floors[figure] ?? 0n;
  const waiting = [...new Set(equalities.flatMap((equality) => equality.figures))];
  for (let figure = waiting.at(-1); figure !== undefined; figure = waiting.at(-1)) {
    const definition = definitions.get(figure);
    if (printed.has(figure) || definition === undefined) {
      if (!printed.has(figure))
        printed.set(figure, floorOf(figure) + BigInt(figures.ordinary[figure] ?? 0));
      waiting.pop();
      continue;
    }
    const open = definition.figures.slice(1).filter((part) => !printed.has(part));
    if (open.length > 0) {
      if (onPath.has(figure)) return undefined;
      onPath.add(figure);
      waiting.push(...open);
      continue;
    }
    const sum = definition.figures
      .slice(1)
      .reduce(
        (so, part, k) =>
          so - BigInt(definition.coefficients[k + 1] ?? 0) * (printed.get(part) ?? 0n),
        0n,
      );
    printed.set(figure, sum);
    waiting.pop();
  }
  const holds = equalities.every(
    ({ figures: named, coefficients }) =>
      named.reduce(
        (so, figure, k) => so + BigInt(coefficients[k] ?? 0) * (printed.get(figure) ?? 0n),
        0n,
      ) === 0n,
  );
  if (!holds) return undefined;
  return new Map(
    [...printed].map(([figure, amount]) => [figure, Number(amount - floorOf(figure))]),
  );
}

/** Adds relation after relation, those down the rows first, and keeps each with which a rounding is still found. */
function keepWhatCanBeKept(
  figures: Figures,
  equalities: readonly PlacedEquality[],
  { width, budget }: Bounds,
  settle: (component: PlacedComponent, solution: Solution) => void,
): void {
  const ofKind = (kind: PlacedEquality["kind"]): readonly (readonly PlacedEquality[])[] => {
    const byRelation = new Map<number, PlacedEquality[]>();
    for (const equality of equalities.filter((each) => each.kind === kind)) {
      const known = byRelation.get(equality.relation);
      if (known === undefined) byRelation.set(equality.relation, [equality]);
      else known.push(equality);
    }
    return [...byRelation.values()];
  };
  let kept: readonly PlacedEquality[] = [];
  const tryWith = (more: readonly PlacedEquality[]): boolean => {
    if (budget.left <= 0) return false;
    const tried = [...kept, ...more];
    const found: [PlacedComponent, Solution][] = [];
    const unsolved = solveAll(
      figures,
      simplify(tried, width),
      { width, budget },
      false,
      (component, solution) => {
        found.push([component, solution]);
      },
    );
    if (unsolved.size > 0) return false;
    kept = tried;
    for (const [component, solution] of found) settle(component, solution);
    return true;
  };
  // Sums down the rows nearly always hold together; they are tried one by one only where they do not.
  if (!tryWith(ofKind("rows").flat())) for (const group of ofKind("rows")) tryWith(group);
  for (const group of ofKind("columns")) tryWith(group);
}

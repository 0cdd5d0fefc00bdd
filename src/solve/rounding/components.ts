/** Splits a rounding problem into components that have nothing to do with each other. */
import type { PlacedEquality } from "./equalities.ts";
import type { Component, Constraint, Figures, Solution } from "./problem.ts";

/** A component with the way back to the figures of the table. */
export interface PlacedComponent extends Component {
  /** Position in the table's figures, by position in the component. */
  readonly figures: readonly number[];
  /** Whether the component was turned: solved with all signs changed. */
  readonly turned: boolean;
  /** Positions of the equalities across the columns, by row. */
  readonly acrossRow: ReadonlyMap<number, readonly number[]>;
}

/**
 * The components of a problem.
 *
 * Each is turned so that its first figure that is not zero is positive. A table and its mirror image thus become the same components, and are printed the same.
 *
 * @param wholeMayMove whether a whole figure may take the next printable figure on either side
 */
export function componentsOf(
  figures: Figures,
  equalities: readonly PlacedEquality[],
  wholeMayMove: boolean,
): readonly PlacedComponent[] {
  const count = figures.floors.length;
  const isFree = (figure: number): boolean => wholeMayMove || figures.rests[figure] !== 0n;
  const groups = unite(count, equalities, isFree);
  const inGroup = new Map<number, { figures: number[]; equalities: PlacedEquality[] }>();
  const groupOf = (figure: number) => {
    const root = groups(figure);
    const known = inGroup.get(root) ?? { figures: [], equalities: [] };
    inGroup.set(root, known);
    return known;
  };
  const used = new Set(equalities.flatMap((equality) => equality.figures.filter(isFree)));
  for (let figure = 0; figure < count; figure++)
    if (used.has(figure)) groupOf(figure).figures.push(figure);
  for (const equality of equalities) {
    const free = equality.figures.find(isFree);
    if (free !== undefined) groupOf(free).equalities.push(equality);
  }
  return [...inGroup.values()].map((group) =>
    componentOf(figures, group.figures, group.equalities, isFree, wholeMayMove),
  );
}

/** Joins the figures of every equality; returns the representative of each figure's group. */
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

function componentOf(
  all: Figures,
  figures: readonly number[],
  equalities: readonly PlacedEquality[],
  isFree: (figure: number) => boolean,
  wholeMayMove: boolean,
): PlacedComponent {
  const { unit } = all;
  const lead = figures.find(
    (figure) => (all.floors[figure] ?? 0n) * unit + (all.rests[figure] ?? 0n) !== 0n,
  );
  const turned = lead !== undefined && (all.floors[lead] ?? 0n) < 0n;
  const positions = new Map(figures.map((figure, position) => [figure, position]));
  const rests = figures.map((figure) => turn(all.rests[figure] ?? 0n, unit, turned));
  const ordinary = figures.map((figure) => {
    const y = all.ordinary[figure] ?? 0;
    return turned && all.rests[figure] !== 0n ? 1 - y : y;
  });
  const isWhole = rests.map((rest) => rest === 0n);
  const totals = new Set(
    equalities.flatMap((equality) =>
      equality.hasTotal ? [positions.get(equality.figures[0] ?? -1) ?? -1] : [],
    ),
  );
  const count = BigInt(figures.length + 1);
  const tieCost = count;
  const moveCost = 4n * unit * count * tieCost;
  // A whole figure is moved only where nothing else helps: one such move costs more than moving every other figure.
  const wholeCost = moveCost * count;
  const costOf = (figure: number, y: number): bigint => {
    if (y === ordinary[figure]) return 0n;
    const rest = rests[figure] ?? 0n;
    const away = distance(y, rest, unit) - distance(ordinary[figure] ?? 0, rest, unit);
    // Of two roundings that move as many figures by as much, the one that moves fewer totals.
    return (
      (isWhole[figure] === true ? wholeCost : 0n) +
      moveCost +
      away * tieCost +
      (totals.has(figure) ? 1n : 0n)
    );
  };
  const acrossRow = new Map<number, number[]>();
  equalities.forEach(({ kind, row }, index) => {
    if (kind === "columns") acrossRow.set(row, [...(acrossRow.get(row) ?? []), index]);
  });
  return {
    figures,
    turned,
    acrossRow,
    shares: rests.map((rest) => Number((rest * 1_000_000n) / unit) / 1_000_000),
    size: figures.length,
    least: isWhole.map((whole) => (whole && wholeMayMove ? -1 : 0)),
    most: isWhole.map((whole) => (whole && !wholeMayMove ? 0 : 1)),
    ordinary,
    constraints: equalities.map((equality) =>
      constraintOf(all, equality, positions, isFree, turned),
    ),
    costOf,
    keepsTops: equalities.every(({ kind }) => kind === "rows"),
    cheapestMove: moveCost - unit * tieCost,
  };
}

function turn(rest: bigint, unit: bigint, turned: boolean): bigint {
  return turned && rest !== 0n ? unit - rest : rest;
}

/** How far floor + y is from floor + rest/unit, in 1/unit. */
function distance(y: number, rest: bigint, unit: bigint): bigint {
  const away = BigInt(y) * unit - rest;
  return away < 0n ? -away : away;
}

function constraintOf(
  all: Figures,
  equality: PlacedEquality,
  positions: ReadonlyMap<number, number>,
  isFree: (figure: number) => boolean,
  turned: boolean,
): Constraint {
  const kept: number[] = [];
  const coefficients: number[] = [];
  let floors = 0n;
  equality.figures.forEach((figure, k) => {
    const coefficient = equality.coefficients[k] ?? 0;
    const floor = all.floors[figure] ?? 0n;
    // The floor of −x is −floor(x) − 1, unless x is whole.
    floors +=
      BigInt(coefficient) * (turned ? -floor - (all.rests[figure] === 0n ? 0n : 1n) : floor);
    if (!isFree(figure)) return;
    kept.push(positions.get(figure) ?? -1);
    coefficients.push(coefficient);
  });
  const [first] = equality.figures;
  const hasTotal = equality.hasTotal && first !== undefined && isFree(first);
  return {
    kind: equality.kind,
    tops: equality.row,
    figures: kept,
    coefficients,
    hasTotal,
    goal: Number(-floors),
  };
}

/** Writes a solution back to the figures of the table. */
export function placeSolution(
  component: PlacedComponent,
  solution: Solution,
  all: Figures,
  values: number[],
): void {
  component.figures.forEach((figure, position) => {
    const y = solution.values[position] ?? 0;
    const flipped = all.rests[figure] === 0n ? -y : 1 - y;
    values[figure] = component.turned ? flipped : y;
  });
}

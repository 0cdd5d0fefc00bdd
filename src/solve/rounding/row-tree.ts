/**
 * The tree of rows: which rows each row adds up, and with which weights.
 *
 * Goal: an order in which every row comes after the rows that it adds up.
 * Method: the equalities of one total row, one for each column, are gathered into one sum.
 */

import type { PlacedComponent } from "./components.ts";
import { addTo } from "./lists.ts";
import type { Constraint } from "./problem.ts";

/** How a row is the sum of others. */
export interface RowSum {
  /** The rows that it adds up, and the weight of each. */
  readonly parts: readonly number[];
  readonly weights: readonly number[];
  readonly columns: readonly SumColumn[];
}

/** One column of a sum. */
interface SumColumn {
  /** Σ weight × y of the parts when the total has y = 0. */
  readonly base: number;
  /** The figure of the total; undefined when it is a whole figure that cannot move. */
  readonly total: number | undefined;
  /** The position of the column's figure in the row of each part; −1 if the part has none. */
  readonly inParts: readonly number[];
}

type Rows = ReadonlyMap<number, readonly number[]>;

export interface RowTree {
  /** The free figures of each row. */
  readonly rows: Rows;
  /** The sums, by the row of the total. */
  readonly sums: ReadonlyMap<number, RowSum>;
  /** All rows, parts before their totals. */
  readonly order: readonly number[];
}

/**
 * The tree of a component; undefined when a row belongs to two totals, when rows form a circle, or
 * when an equality across the columns of a row names a figure of another row.
 */
export function rowTreeOf(component: PlacedComponent, width: number): RowTree | undefined {
  if (!component.constraints.every((each) => isInItsRow(component, each, width))) return undefined;
  const rows = rowsOf(component, width);
  const sums = sumsOf(component, width, rows);
  const order = sums === undefined ? undefined : fromTheLeaves([...rows.keys()], sums);
  return sums === undefined || order === undefined ? undefined : { rows, sums, order };
}

function isInItsRow(
  { figures: positions }: PlacedComponent,
  { kind, tops, figures }: Constraint,
  width: number,
): boolean {
  return (
    kind === "rows" ||
    figures.every((figure) => Math.floor((positions[figure] ?? 0) / width) === tops)
  );
}

function rowsOf({ figures }: PlacedComponent, width: number): Rows {
  const rows = new Map<number, number[]>();
  figures.forEach((position, figure) => {
    const row = Math.floor(position / width);
    addTo(rows, row, figure);
  });
  return rows;
}

function sumsOf(
  component: PlacedComponent,
  width: number,
  rows: Rows,
): ReadonlyMap<number, RowSum> | undefined {
  const totalOf = new Map<number, number>();
  const sums = new Map<number, RowSum>();
  for (const [total, equalities] of byTotalRow(component)) {
    const parts = partsOf(component, width, equalities);
    if (parts === undefined) return undefined;
    for (const row of parts.keys()) {
      if ((totalOf.get(row) ?? total) !== total) return undefined;
      totalOf.set(row, total);
    }
    const columns = equalities.map((index) => columnOf(component, rows, index, [...parts.keys()]));
    sums.set(total, { parts: [...parts.keys()], weights: [...parts.values()], columns });
  }
  return sums;
}

/** The equalities down the rows, by the row of their total. */
function byTotalRow({ constraints }: PlacedComponent): ReadonlyMap<number, readonly number[]> {
  const byTotal = new Map<number, number[]>();
  for (const [index, { kind, tops }] of constraints.entries()) {
    if (kind !== "rows") continue;
    addTo(byTotal, tops, index);
  }
  return byTotal;
}

/** The weight of each row that a total adds up; undefined when two columns differ. */
function partsOf(
  { constraints, figures: positions }: PlacedComponent,
  width: number,
  equalities: readonly number[],
): ReadonlyMap<number, number> | undefined {
  const parts = new Map<number, number>();
  for (const index of equalities) {
    const { figures, coefficients, hasTotal } = constraints[index] ?? NOTHING;
    for (let k = hasTotal ? 1 : 0; k < figures.length; k++) {
      const row = Math.floor((positions[figures[k] ?? -1] ?? 0) / width);
      const weight = -(coefficients[k] ?? 0);
      if ((parts.get(row) ?? weight) !== weight) return undefined;
      parts.set(row, weight);
    }
  }
  return parts;
}

const NOTHING = { figures: [], coefficients: [], hasTotal: false, goal: 0 } as const;

function columnOf(
  { constraints }: PlacedComponent,
  rows: Rows,
  index: number,
  parts: readonly number[],
): SumColumn {
  const { figures, hasTotal, goal } = constraints[index] ?? NOTHING;
  const named = new Set<number>(figures);
  return {
    base: 0 - goal,
    total: hasTotal ? figures[0] : undefined,
    inParts: parts.map((row) => (rows.get(row) ?? []).findIndex((figure) => named.has(figure))),
  };
}

/** All rows, parts before their totals; undefined when rows form a circle. */
function fromTheLeaves(
  rows: readonly number[],
  sums: ReadonlyMap<number, RowSum>,
): readonly number[] | undefined {
  const below = new Set([...sums.values()].flatMap(({ parts }) => parts));
  const all = new Set([...rows, ...sums.keys()]);
  const order = [...all].filter((row) => !below.has(row));
  for (let at = 0; at < order.length; at++) order.push(...(sums.get(order[at] ?? -1)?.parts ?? []));
  return order.length === all.size ? order.reverse() : undefined;
}

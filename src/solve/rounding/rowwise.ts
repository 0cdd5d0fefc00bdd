/**
 * Rounding of a tree of rows with any columns, row by row: exact, and quick while each row has few ways to be rounded.
 *
 * A row can be rounded in few ways that satisfy its own columns. From the leaves up, it is worked out for each row which of its ways its
 * parts can meet, and at what least cost: the parts are added one after the other, and of all ways to reach the same sums only the
 * cheapest is kept. Then the cheapest way of the top row is taken, and what it was made of, down to the leaves. Where the sums within
 * reach become too many, only those nearest to the exact sums are kept, and the result says that it may not be the least.
 */
import type { PlacedComponent } from "./components.ts";
import type { Budget } from "./problem.ts";
import type { SearchResult } from "./search.ts";

/** One way to round a row and everything below it. */
interface Way {
  /** The y of the row's figures, in their order. */
  readonly values: readonly number[];
  readonly cost: bigint;
  /** The ways of its parts, in their order. */
  readonly parts: readonly Way[];
}

/** How a row is the sum of others. */
interface Sum {
  readonly parts: readonly number[];
  readonly weights: readonly number[];
  /** Per column: where the figures of the parts stand in their rows, and that of the total, if it is free. */
  readonly columns: readonly {
    readonly base: number;
    readonly total: number | undefined;
    /** Position of the column's figure among the figures of each part; −1 where the part has none. */
    readonly inParts: readonly number[];
  }[];
}

/** What has been reached after some of the parts. */
interface Reached {
  readonly sums: readonly number[];
  readonly cost: bigint;
  readonly way: Way | undefined;
  readonly before: Reached | undefined;
}

const MOST_WAYS = 400;
const MOST_SUMS = 3000;
const FEWEST_SUMS = 50;
/** About as many ways as a row has. */
const USUAL_WAYS = 8;

/** Rounds a component row by row; nothing when its rows are no tree or have too many ways. */
export function roundRowwise(
  component: PlacedComponent,
  width: number,
  budget: Budget,
): SearchResult | undefined {
  const rows = rowsOf(component, width);
  const sums = sumsOf(component, width, rows);
  if (sums === undefined) return undefined;
  const order = fromLeaves([...rows.keys()], sums);
  if (order === undefined) return undefined;
  let complete = true;
  const kept = Math.max(
    FEWEST_SUMS,
    Math.min(MOST_SUMS, Math.floor(budget.left / (order.length * USUAL_WAYS))),
  );
  const ways = new Map<number, readonly Way[]>();
  for (const row of order) {
    if (budget.left <= 0) return { solution: undefined, complete: false };
    const sum = sums.get(row);
    const figures = rows.get(row) ?? [];
    const found =
      sum === undefined ? waysOf(component, row, figures, new Map()) : waysOfSum(row, figures, sum);
    if (found === undefined) return undefined;
    if (found.length === 0) return { solution: undefined, complete };
    ways.set(row, found);
  }
  const values = [...component.ordinary];
  const parts = new Set([...sums.values()].flatMap((sum) => sum.parts));
  for (const row of order) {
    const [first, ...others] = parts.has(row) ? [] : (ways.get(row) ?? []);
    if (first === undefined) continue;
    put(
      row,
      others.reduce((best, way) => (way.cost < best.cost ? way : best), first),
    );
  }
  return { solution: { values, minimal: complete }, complete };

  function put(top: number, way: Way): void {
    const waiting: (readonly [number, Way])[] = [[top, way]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [row, chosen] = next;
      rows.get(row)?.forEach((figure, k) => {
        values[figure] = chosen.values[k] ?? 0;
      });
      sums?.get(row)?.parts.forEach((part, k) => {
        const below = chosen.parts[k];
        if (below !== undefined) waiting.push([part, below]);
      });
    }
  }

  /** The ways of a row that is a sum, each with the cheapest ways of its parts. */
  function waysOfSum(
    row: number,
    figures: readonly number[],
    sum: Sum,
  ): readonly Way[] | undefined {
    const best = new Map<string, Way>();
    for (const end of addParts(sum)) {
      budget.left -= figures.length;
      const fixed = new Map<number, number>();
      const fits = sum.columns.every(({ base, total }, column) => {
        const y = (end.sums[column] ?? 0) - base;
        if (total === undefined) return y === 0;
        // A total that is broken down in two ways has to be both sums.
        if (fixed.has(total) && fixed.get(total) !== y) return false;
        fixed.set(total, y);
        return y >= (component.least[total] ?? 0) && y <= (component.most[total] ?? 0);
      });
      if (!fits) continue;
      const own = waysOf(component, row, figures, fixed);
      if (own === undefined) return undefined;
      for (const way of own) {
        const key = way.values.join();
        const cost = way.cost + end.cost;
        const known = best.get(key);
        if (known === undefined || cost < known.cost)
          best.set(key, { values: way.values, cost, parts: walkBack(end) });
      }
    }
    return best.size > MOST_WAYS ? undefined : [...best.values()];
  }

  /** Adds one part after the other; the sums that can be reached in the end. */
  function addParts(sum: Sum): readonly Reached[] {
    const exact = sum.columns.map(() => 0);
    let reached: readonly Reached[] = [
      { sums: exact, cost: 0n, way: undefined, before: undefined },
    ];
    for (const [k, part] of sum.parts.entries()) {
      const next = new Map<string, Reached>();
      const weight = sum.weights[k] ?? 1;
      budget.left -= reached.length * (ways.get(part)?.length ?? 0);
      for (const before of reached) {
        for (const way of ways.get(part) ?? []) {
          const at = sum.columns.map(({ inParts }, column) => {
            const own = inParts[k] ?? -1;
            return (before.sums[column] ?? 0) + (own === -1 ? 0 : weight * (way.values[own] ?? 0));
          });
          const cost = before.cost + way.cost;
          const key = at.join();
          const known = next.get(key);
          if (known === undefined || cost < known.cost)
            next.set(key, { sums: at, cost, way, before });
        }
      }
      sum.columns.forEach(({ inParts }, column) => {
        const own = inParts[k] ?? -1;
        const figure = own === -1 ? undefined : rows.get(part)?.[own];
        if (figure !== undefined)
          exact[column] = (exact[column] ?? 0) + weight * (component.shares[figure] ?? 0);
      });
      reached = nearest([...next.values()], exact);
    }
    return reached;
  }

  function nearest(reached: readonly Reached[], exact: readonly number[]): readonly Reached[] {
    if (reached.length <= kept) return reached;
    complete = false;
    const away = ({ sums: at }: Reached): number =>
      at.reduce((total, sum, column) => total + (sum - (exact[column] ?? 0)) ** 2, 0);
    return reached
      .map((each, position) => ({ each, position, away: away(each) }))
      .sort((a, b) => a.away - b.away || a.position - b.position)
      .slice(0, kept)
      .map(({ each }) => each);
  }
}

function walkBack(end: Reached): readonly Way[] {
  const parts: Way[] = [];
  for (let at: Reached | undefined = end; at?.way !== undefined; at = at.before) parts.push(at.way);
  return parts.reverse();
}

/** The free figures of every row. */
function rowsOf(
  { figures }: PlacedComponent,
  width: number,
): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  figures.forEach((position, figure) => {
    const row = Math.floor(position / width);
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [figure]);
    else known.push(figure);
  });
  return rows;
}

/** The sums down the rows, by the row of the total; nothing when a row belongs to two totals. */
function sumsOf(
  component: PlacedComponent,
  width: number,
  rows: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, Sum> | undefined {
  const byTotal = new Map<number, { parts: Map<number, number>; equalities: number[] }>();
  for (const [index, { kind, tops }] of component.constraints.entries()) {
    if (kind !== "rows") continue;
    const known = byTotal.get(tops) ?? { parts: new Map<number, number>(), equalities: [] };
    byTotal.set(tops, known);
    known.equalities.push(index);
  }
  const above = new Map<number, number>();
  const sums = new Map<number, Sum>();
  for (const [total, { parts, equalities }] of byTotal) {
    for (const index of equalities) {
      const constraint = component.constraints[index];
      const from = constraint?.hasTotal === true ? 1 : 0;
      for (let k = from; k < (constraint?.figures.length ?? 0); k++) {
        const row = Math.floor((component.figures[constraint?.figures[k] ?? -1] ?? 0) / width);
        const weight = -(constraint?.coefficients[k] ?? 0);
        if ((parts.get(row) ?? weight) !== weight || (above.get(row) ?? total) !== total)
          return undefined;
        parts.set(row, weight);
        above.set(row, total);
      }
    }
    const partRows = [...parts.keys()];
    const columns = equalities.map((index) => {
      const constraint = component.constraints[index];
      const own = new Set(constraint?.figures);
      return {
        base: -(constraint?.goal ?? 0),
        total: constraint?.hasTotal === true ? constraint.figures[0] : undefined,
        inParts: partRows.map((row) =>
          (rows.get(row) ?? []).findIndex((figure) => own.has(figure)),
        ),
      };
    });
    sums.set(total, { parts: partRows, weights: [...parts.values()], columns });
  }
  return sums;
}

/** All rows, parts before their totals; nothing when they go round in a circle. */
function fromLeaves(
  rows: readonly number[],
  sums: ReadonlyMap<number, Sum>,
): readonly number[] | undefined {
  const below = new Set([...sums.values()].flatMap(({ parts }) => parts));
  const all = new Set([...rows, ...sums.keys()]);
  const order = [...all].filter((row) => !below.has(row));
  for (let at = 0; at < order.length; at++) order.push(...(sums.get(order[at] ?? -1)?.parts ?? []));
  return order.length === all.size ? order.reverse() : undefined;
}

/** The ways to round the figures of one row so that its own columns hold, with some figures given. */
function waysOf(
  component: PlacedComponent,
  row: number,
  figures: readonly number[],
  fixed: ReadonlyMap<number, number>,
): readonly Way[] | undefined {
  const positions = new Map(figures.map((figure, k) => [figure, k]));
  const across = (component.acrossRow.get(row) ?? []).map((index) => component.constraints[index]);
  let found: { readonly values: readonly number[]; readonly cost: bigint }[] = [
    { values: [], cost: 0n },
  ];
  for (const [k, figure] of figures.entries()) {
    const due = across.filter(
      (each) => Math.max(...(each?.figures ?? []).map((own) => positions.get(own) ?? -1)) === k,
    );
    const [from, to] = [
      fixed.get(figure) ?? component.least[figure] ?? 0,
      fixed.get(figure) ?? component.most[figure] ?? 0,
    ];
    const next: typeof found = [];
    for (const { values, cost } of found) {
      for (let y = from; y <= to; y++) {
        const longer = [...values, y];
        const holds = due.every(
          (each) =>
            each === undefined ||
            each.figures.reduce(
              (sum, own, i) =>
                sum + (each.coefficients[i] ?? 0) * (longer[positions.get(own) ?? 0] ?? 0),
              0,
            ) === each.goal,
        );
        if (holds) next.push({ values: longer, cost: cost + component.costOf(figure, y) });
      }
    }
    if (next.length > MOST_WAYS) return undefined;
    found = next;
  }
  return found.map((way) => ({ ...way, parts: [] }));
}

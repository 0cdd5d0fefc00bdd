/** Small random rounding problems, and their cheapest rounding by trying every one. */
import fc from "fast-check";
import { componentsOf, type PlacedComponent } from "../../src/solve/rounding/components.ts";
import { type PlacedEquality, simplify } from "../../src/solve/rounding/equalities.ts";
import type { Figures } from "../../src/solve/rounding/problem.ts";

/** Figures in tenths of a printed unit, and equalities that hold between the exact figures. */
export interface RoundingProblem {
  readonly width: number;
  readonly tenths: readonly number[];
  readonly figures: Figures;
  readonly equalities: readonly PlacedEquality[];
}

/** Which rows a total adds up, by number of an earlier row, and with which weight. */
type Sum = readonly (readonly [row: number, weight: number])[];

/** A grid: rows of amounts, sums of rows, and in three columns third = first − second. */
export function problemOf(
  lines: readonly (readonly number[])[],
  sums: readonly Sum[],
  across: boolean,
): RoundingProblem {
  const rows = lines.map((line) =>
    across ? [line[0] ?? 0, line[1] ?? 0, (line[0] ?? 0) - (line[1] ?? 0)] : [...line],
  );
  const width = rows[0]?.length ?? 1;
  const equalities: PlacedEquality[] = [];
  for (const [relation, sum] of sums.entries()) {
    const total = rows.length;
    rows.push(
      Array.from({ length: width }, (_, k) =>
        sum.reduce((so, [row, weight]) => so + weight * (rows[row]?.[k] ?? 0), 0),
      ),
    );
    for (let place = 0; place < width; place++)
      equalities.push({
        kind: "rows",
        relation,
        place,
        row: total,
        figures: [total, ...sum.map(([row]) => row)].map((row) => row * width + place),
        coefficients: [1, ...sum.map(([, weight]) => -weight)],
        hasTotal: true,
      });
  }
  if (across)
    for (const row of rows.keys())
      equalities.push({
        kind: "columns",
        relation: sums.length,
        place: row,
        row,
        figures: [row * width + 2, row * width, row * width + 1],
        coefficients: [1, -1, 1],
        hasTotal: true,
      });
  return { width, tenths: rows.flat(), figures: figuresOf(rows.flat()), equalities };
}

/** Figures from tenths, with ties rounded away from zero. */
export function figuresOf(tenths: readonly number[]): Figures {
  const floors = tenths.map((amount) => Math.floor(amount / 10));
  const ordinary = tenths.map(
    (amount) => Math.sign(amount) * Math.floor((Math.abs(amount) + 5) / 10),
  );
  return {
    unit: 10n,
    floors: floors.map(BigInt),
    rests: tenths.map((amount, k) => BigInt(amount - 10 * (floors[k] ?? 0))),
    ordinary: ordinary.map((rounded, k) => rounded - (floors[k] ?? 0)),
  };
}

const line = fc.integer({ min: -30, max: 30 });
const linesOf = (width: number, most: number) =>
  fc.array(fc.array(line, { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: most,
  });

/** A tree: each sum takes some of the rows that no other sum has. */
export const treeProblem = (width: number, across: boolean): fc.Arbitrary<RoundingProblem> =>
  fc
    .tuple(
      linesOf(width, 4),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), {
        minLength: 1,
        maxLength: 2,
      }),
    )
    .map(([lines, sizes]) => {
      const open = lines.map((_, row) => row);
      const sums = sizes.map(([size, isMinus], k): Sum => {
        const parts = open.splice(0, Math.min(size, open.length));
        open.push(lines.length + k);
        return parts.map((row, i) => [row, isMinus && i === 1 ? -1 : 1] as const);
      });
      return problemOf(lines, sums, across);
    });

/** Any sums of rows, also overlapping ones and such with weights other than ±1. */
export const anyProblem: fc.Arbitrary<RoundingProblem> = fc
  .tuple(
    fc.boolean().chain((across) => fc.tuple(linesOf(across ? 2 : 1, 4), fc.constant(across))),
    fc.array(
      fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(1, 1, -1, 2)), {
        minLength: 1,
        maxLength: 3,
        selector: ([row]) => row,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([[lines, across], drafts]) => {
    const sums = drafts.map((draft, k): Sum => {
      const before = lines.length + k;
      const parts = new Map(draft.map(([row, weight]) => [row % before, weight]));
      return [...parts];
    });
    return problemOf(lines, sums, across);
  });

/** The components of a problem, without those of more than `most` figures. */
export function smallComponents(
  { figures, equalities, width }: RoundingProblem,
  wholeMayMove = false,
  most = 12,
): readonly PlacedComponent[] {
  const simple = simplify(equalities, width);
  return componentsOf(figures, simple, wholeMayMove).filter(({ size }) => size <= most);
}

/** The cost of a rounding; undefined when an equality is broken or a figure out of its bounds. */
export function costAt(component: PlacedComponent, values: readonly number[]): bigint | undefined {
  const { least, most, constraints, costOf } = component;
  if (values.some((y, k) => y < (least[k] ?? 0) || y > (most[k] ?? 0))) return undefined;
  const holds = constraints.every(
    ({ figures, coefficients, goal }) =>
      figures.reduce((sum, at, k) => sum + (coefficients[k] ?? 0) * (values[at] ?? 0), 0) === goal,
  );
  return holds ? values.reduce((sum, y, k) => sum + costOf(k, y), 0n) : undefined;
}

/** The least cost of all roundings; undefined if no rounding is valid. */
export function leastCost(
  component: PlacedComponent,
  isAllowed: (values: readonly number[]) => boolean = () => true,
): bigint | undefined {
  let best: bigint | undefined;
  const walk = (values: readonly number[]): void => {
    const k = values.length;
    if (k < component.size) {
      const [from, to] = [component.least[k] ?? 0, component.most[k] ?? 0];
      for (let y = from; y <= to; y++) walk([...values, y]);
      return;
    }
    const cost = isAllowed(values) ? costAt(component, values) : undefined;
    if (cost !== undefined && (best === undefined || cost < best)) best = cost;
  };
  walk([]);
  return best;
}

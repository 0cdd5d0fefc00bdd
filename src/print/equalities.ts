/**
 * The sums of a table as equalities between numbered figures: the equalities that footing keeps.
 */
import { operandsOf, type WrittenOut, writeOut } from "../relation/index.ts";
import type { PlacedEquality } from "../solve/rounding/index.ts";
import { positionsOf, type Table } from "../table/index.ts";

/** Larger weights do not occur in tables, and would leave the safe integers. */
const LARGEST_WEIGHT = 1_000_000;

/** The weights of the terms of one sum, by position. */
type Weights = ReadonlyMap<number, number>;

/**
 * States the sums of a table as equalities.
 *
 * Figures are numbered row × columns + column. A missing figure is left out of its equality.
 * Figures that state one amount are pairs of equal figures. A sum with a weight that is not a whole
 * number is left out, because whole printed figures can hardly keep it.
 *
 * @param isFigure whether there is a figure at a position
 */
export function equalitiesOf(
  table: Table,
  isFigure: (position: number) => boolean,
): readonly PlacedEquality[] {
  const width = table.columns.length;
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  // The structure of the table has been checked: every id is known.
  const positionAt = (row: string, column: string): number =>
    (rows.get(row) ?? -1) * width + (columns.get(column) ?? -1);
  return table.relations.flatMap((relation, index) => {
    const kind = relation.kind === "rows" ? "rows" : "columns";
    return writeOut(relation, positionAt).flatMap((placed) =>
      sumsOf(placed).map(([total, weights]): PlacedEquality => {
        const [row, column] = [Math.floor(total / width), total % width];
        const place = kind === "rows" ? column : row;
        return { kind, relation: index, place, row, ...figuresOf(total, weights, isFigure) };
      }),
    );
  });
}

/** The sums that a placed relation states, each with its total. */
function sumsOf(placed: WrittenOut<number>): readonly (readonly [number, Weights])[] {
  if (placed.kind === "same")
    return operandsOf(placed).map((figure) => [figure, new Map([[placed.target, 1]])] as const);
  if (placed.kind !== "sum") return [];
  const weights = new Map<number, number>();
  for (const { figure, weight } of placed.terms) {
    const whole = Number(weight);
    if (!Number.isInteger(whole) || Math.abs(whole) > LARGEST_WEIGHT) return [];
    weights.set(figure, (weights.get(figure) ?? 0) + whole);
  }
  return [[placed.target, weights]];
}

function figuresOf(
  total: number,
  weights: Weights,
  isFigure: (position: number) => boolean,
): Pick<PlacedEquality, "figures" | "coefficients" | "hasTotal"> {
  const parts = [...weights].filter(([figure, weight]) => weight !== 0 && isFigure(figure));
  const hasTotal = isFigure(total) && !weights.has(total);
  const head: readonly (readonly [number, number])[] = hasTotal ? [[total, -1]] : [];
  const all = [...head, ...parts];
  return {
    figures: all.map(([figure]) => figure),
    coefficients: all.map(([, weight]) => -weight),
    hasTotal,
  };
}

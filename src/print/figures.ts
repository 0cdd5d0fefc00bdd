/**
 * The figures of a table as whole numbers: read from its cells, and rounded so that it adds up, by
 * the sums of the table as equalities between numbered figures.
 */
import {
  amountOfBigDigits,
  bigDigitsOf,
  type Decimal,
  type RoundingMode,
  toDecimal,
  wholeRounding,
} from "../amount/index.ts";
import { operandsOf, type WrittenOut, writeOut } from "../relation/index.ts";
import type { Figures, PlacedEquality } from "../solve/rounding/index.ts";
import { positionsOf, type Table } from "../table/index.ts";
import { checkConversion, convertExact, type Unit } from "../unit/index.ts";

/** How the figures of a page are rounded. */
export interface Precision {
  readonly unit: Unit;
  readonly decimals: number;
  /** The ordinary rounding of a single figure. */
  readonly mode: RoundingMode;
}

/** The figures of a table by position: row × columns + column. */
export interface TableFigures {
  /** Whole numbers of the finest unit that any figure needs; absent where there is no amount. */
  readonly exact: readonly (bigint | undefined)[];
  /** The decimals of that unit, in the printed unit. */
  readonly finest: number;
  /** What footing needs of them. */
  readonly parts: Figures;
  /** Each figure rounded by itself, in units of the last printed place. */
  readonly ordinary: readonly bigint[];
}

/**
 * Reads the figures of a table: converts its amounts to the printed unit, brings all of them to the
 * finest unit among them, and takes them apart into whole printed units and a rest. An absent
 * figure takes the place of a whole one; no equality names it.
 */
export function readFigures(table: Table, { unit, decimals, mode }: Precision): TableFigures {
  const exponent = checkConversion({ from: table.unit, to: unit });
  const digits = table.cells.flatMap((row) =>
    row.map((cell) => {
      if (cell.kind !== "amount") return undefined;
      const amount = toDecimal(cell.amount);
      return bigDigitsOf(exponent === 0 ? amount : convertExact(amount, exponent));
    }),
  );
  const finest = digits.reduce((most, each) => Math.max(most, each?.decimals ?? 0), decimals);
  const powers = Array.from({ length: finest + 1 }, (_, power) => 10n ** BigInt(power));
  const exact = digits.map(
    (each) => each && each.coefficient * (powers[finest - each.decimals] ?? 1n),
  );
  const parts = partsOf(exact, powers[finest - decimals] ?? 1n, mode);
  const ordinary = parts.floors.map((floor, at) => floor + BigInt(parts.ordinary[at] ?? 0));
  return { exact, finest, parts, ordinary };
}

/** Takes figures apart into whole printed units and a rest. */
export function partsOf(
  exact: readonly (bigint | undefined)[],
  unit: bigint,
  mode: RoundingMode,
): Figures {
  const rounds = wholeRounding({ mode });
  const rests = exact.map((amount = 0n) => ((amount % unit) + unit) % unit);
  const floors = exact.map((amount = 0n, at) => (amount - (rests[at] ?? 0n)) / unit);
  const ordinary = exact.map((amount = 0n, at) =>
    Number(rounds(amount, unit) - (floors[at] ?? 0n)),
  );
  return { unit, floors, rests, ordinary };
}

/** An amount of so many units of a decimal place. */
export function amountOfUnits(units: bigint | undefined, decimals: number): Decimal {
  return toDecimal(amountOfBigDigits({ coefficient: units ?? 0n, decimals }));
}

/**
 * How far a printed figure may be from its exact one, in units of the last printed place: half a
 * unit or less than one for its ordinary rounding, otherwise less than the next whole number.
 */
export function distanceWithin(
  { exact, parts, ordinary }: TableFigures,
  printed: readonly bigint[],
  position: number,
  mode: RoundingMode,
): number {
  const figure = printed[position] ?? 0n;
  if (figure === ordinary[position]) return mode.startsWith("half") ? 0.5 : 1;
  const distance = (exact[position] ?? 0n) - figure * parts.unit;
  return Number((distance < 0n ? -distance : distance) / parts.unit) + 1;
}

/** Whether a whole figure moved, or a figure is not the exact one rounded up or down. */
export function isBeyondFirstTier(
  { parts, ordinary }: TableFigures,
  printed: readonly bigint[],
): boolean {
  return printed.some((figure, position) => {
    const floor = parts.floors[position] ?? 0n;
    const isWhole = parts.rests[position] === 0n;
    return (isWhole && figure !== ordinary[position]) || figure < floor || figure > floor + 1n;
  });
}

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
        const hasTotal = isFigure(total) && !weights.has(total);
        const head: readonly (readonly [number, number])[] = hasTotal ? [[total, -1]] : [];
        const named = [...weights].filter(([figure, weight]) => weight !== 0 && isFigure(figure));
        const terms = [...head, ...named];
        const figures = terms.map(([figure]) => figure);
        const coefficients = terms.map(([, weight]) => -weight);
        return { kind, relation: index, place, row, figures, coefficients, hasTotal };
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

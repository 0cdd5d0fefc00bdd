/**
 * Rounds a table, or several as one.
 *
 * Goal: every sum holds in every table; a fact that two tables state is printed once, and equal
 * amounts of a row print alike; of-which rows stay inside their row; a figure that was published
 * before stays as it was published.
 * Method: the tables stand below each other in one grid. Cells that state one fact are one figure
 * of it. The rest that of-which rows leave of their row is a row of the grid that stands in no
 * table. A published figure is a whole one that may not move.
 */
import type { RoundingMode } from "../amount/index.ts";
import {
  addEquality,
  addTo,
  type Figures,
  footFigures,
  type Pair,
  type PlacedEquality,
} from "../solve/rounding/index.ts";
import type { Table } from "../table/index.ts";
import { equalAmounts } from "./equal-amounts.ts";
import { equalitiesOf, partsOf, type TableFigures } from "./figures.ts";
import { detailedRows, remainderOf } from "./rows.ts";

/** A table that is rounded, alone or with others. */
export interface FootedTable {
  readonly source: Table;
  readonly figures: TableFigures;
}

/** The choices that all tables of one print share. */
export interface FootingOptions {
  readonly decimals: number;
  readonly mode: RoundingMode;
  readonly searchLimit: number;
}

/** The printed figures of each table, in printed units. */
export interface TableFooting {
  readonly printed: readonly (readonly bigint[])[];
  /** Whether it is proven that no fewer figures can be moved. */
  readonly minimal: boolean;
}

/** The grid of all tables; figures are numbered row × width + column. */
export interface Grid {
  readonly width: number;
  /** Whether each position is a figure of its own, since there is one table. */
  readonly isOneTable: boolean;
  /** The decimals of the unit in which the grid counts. */
  readonly finest: number;
  /** The row at which each table begins. */
  readonly offsets: readonly number[];
  /** The exact figures; undefined for a cell without an amount. */
  readonly exact: (bigint | undefined)[];
  /** For each position the first one that states the same fact. */
  readonly first: number[];
  readonly equalities: PlacedEquality[];
  /** The names of the equalities so far, so that each is stated once. */
  readonly known: Set<string>;
  /** The figures that were published before, in printed units. */
  readonly published: Map<number, bigint>;
  /** The figures that stand in no table. */
  readonly hidden: Set<number>;
  /** The figure that is the rest of a detailed figure, by that figure and its details. */
  readonly rests: Map<string, number>;
  relations: number;
}

/**
 * Rounds tables so that every sum that holds exactly holds in print as well.
 *
 * @param prepare says which positions of the grid state one fact, and what was published
 */
export function footTables(
  tables: readonly FootedTable[],
  { decimals, mode, searchLimit }: FootingOptions,
  prepare?: (grid: Grid) => void,
): TableFooting {
  const grid = gridOf(tables);
  prepare?.(grid);
  tables.forEach((table, index) => {
    addSums(grid, table, index);
    addDetails(grid, table, index);
  });
  const { published, hidden, width } = grid;
  const [only] = grid.isOneTable && hidden.size === 0 ? tables : [];
  const parts =
    only?.figures.parts ?? partsOf(grid.exact, 10n ** BigInt(grid.finest - decimals), mode);
  const fixed = new Set(published.keys());
  const figures: Figures = { ...withPublished(parts, published), hidden, fixed };
  const facts = { width, limit: searchLimit, pairs: pairsOf(grid, tables) };
  const { printed, minimal } = footFigures(figures, grid.equalities, facts);
  return {
    printed: tables.map((table, index) =>
      table.figures.exact.map(
        (_, position) => printed[placeIn(grid, table, index, position)] ?? 0n,
      ),
    ),
    minimal,
  };
}

function gridOf(tables: readonly FootedTable[]): Grid {
  const width = Math.max(1, ...tables.map(({ source }) => source.columns.length));
  const finest = Math.max(...tables.map(({ figures }) => figures.finest));
  const offsets: number[] = [];
  const exact: (bigint | undefined)[] = [];
  for (const { source, figures } of tables) {
    const scale = 10n ** BigInt(finest - figures.finest);
    const columns = source.columns.length;
    offsets.push(exact.length / width);
    for (let row = 0; row < source.rows.length; row++)
      for (let column = 0; column < width; column++) {
        const amount = column < columns ? figures.exact[row * columns + column] : undefined;
        exact.push(amount === undefined ? undefined : amount * scale);
      }
  }
  return {
    width,
    isOneTable: tables.length === 1,
    finest,
    offsets,
    exact,
    first: exact.map((_, position) => position),
    equalities: [],
    known: new Set(),
    published: new Map(),
    hidden: new Set(),
    rests: new Map(),
    relations: 0,
  };
}

/** The figures of each row that state one amount, in pairs; each pair once. */
function pairsOf(grid: Grid, tables: readonly FootedTable[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  tables.forEach((table, index) => {
    for (const pair of equalAmounts(table.source, table.figures.exact)) {
      const [a = 0, b = 0] = pair
        .map((position) => placeIn(grid, table, index, position))
        .sort((p, q) => p - q);
      if (a !== b) pairs.set(`${a} ${b}`, [a, b]);
    }
  });
  return [...pairs.values()];
}

/** The figure of the grid for a position of a table. */
export function placeIn(
  { width, offsets, first }: Grid,
  { source }: FootedTable,
  index: number,
  position: number,
): number {
  const columns = source.columns.length;
  const row = (offsets[index] ?? 0) + Math.floor(position / columns);
  const place = row * width + (position % columns);
  return first[place] ?? place;
}

/** States the sums of a table that hold exactly between the figures of the grid. */
function addSums(grid: Grid, table: FootedTable, index: number): void {
  const offset = grid.offsets[index] ?? 0;
  const { exact } = table.figures;
  const equalities = equalitiesOf(table.source, (position) => exact[position] !== undefined);
  const before = grid.relations;
  for (const equality of equalities) {
    // A sum that fails before rounding is not asked to hold afterwards; where it does not, it
    // shows as a difference.
    if (!holds(equality, exact)) continue;
    if (grid.isOneTable) {
      grid.relations = Math.max(grid.relations, equality.relation + 1);
      grid.equalities.push(equality);
      continue;
    }
    const figures = equality.figures.map((position) => placeIn(grid, table, index, position));
    const relation = before + equality.relation;
    grid.relations = Math.max(grid.relations, relation + 1);
    addEquality(grid, { ...equality, relation, row: offset + equality.row, figures });
  }
}

function holds(
  { figures, coefficients }: PlacedEquality,
  exact: readonly (bigint | undefined)[],
): boolean {
  const sum = figures.reduce(
    (so, position, k) => so + BigInt(coefficients[k] ?? 0) * (exact[position] ?? 0n),
    0n,
  );
  return sum === 0n;
}

/** States that of-which rows and the rest that they leave add up to the row that they detail. */
function addDetails(grid: Grid, table: FootedTable, index: number): void {
  const { source, figures } = table;
  const columns = source.columns.length;
  const exactAt = (row: number, column: number): bigint | undefined =>
    figures.exact[row * columns + column];
  const scale = 10n ** BigInt(grid.finest - figures.finest);
  /** The equalities across columns by the row of their figures. */
  const across = new Map<number, PlacedEquality[]>();
  for (const equality of grid.equalities)
    if (equality.kind === "columns") addTo(across, equality.row, equality);
  for (const { row, details } of detailedRows(source)) {
    const remainder = remainderOf({ row, details }, source.columns, exactAt);
    if (remainder === undefined) continue;
    const relation = grid.relations++;
    const at = (of: number, column: number): number =>
      placeIn(grid, table, index, of * columns + column);
    /** The rest in the column of each figure of the row. */
    const rests = new Map<number, number>();
    const newRow = grid.exact.length / grid.width;
    for (let column = 0; column < grid.width; column++) {
      const rest = remainder[column];
      grid.first.push(grid.exact.length);
      grid.exact.push(rest === undefined ? undefined : rest * scale);
      if (rest === undefined) continue;
      const shown = details.filter((detail) => exactAt(detail, column) !== undefined);
      const parts = shown.map((detail) => at(detail, column));
      // Another table may have stated that the same figures leave the same rest.
      const name = `${at(row, column)} ${[...parts].sort((a, b) => a - b).join(" ")}`;
      const place = grid.rests.get(name) ?? newRow * grid.width + column;
      rests.set(at(row, column), place);
      if (grid.rests.has(name)) continue;
      grid.rests.set(name, place);
      grid.hidden.add(place);
      const terms = [...parts, place];
      addEquality(grid, {
        kind: "rows",
        relation,
        place: column,
        row: (grid.offsets[index] ?? 0) + row,
        figures: [at(row, column), ...terms],
        coefficients: [1, ...terms.map(() => -1)],
        hasTotal: true,
      });
    }
    const [line] = rests.keys();
    for (const equality of across.get(Math.floor((line ?? 0) / grid.width)) ?? [])
      addInRow(grid, equality, rests, newRow);
  }
}

/** States for the rests of a row what holds across its columns, where it holds there as well. */
function addInRow(
  grid: Grid,
  equality: PlacedEquality,
  rests: ReadonlyMap<number, number>,
  row: number,
): void {
  const figures = equality.figures.flatMap((figure) => rests.get(figure) ?? []);
  if (figures.length < equality.figures.length) return;
  const moved = { ...equality, figures, row, place: row };
  if (holds(moved, grid.exact)) addEquality(grid, moved);
}

/** Puts what was published in the place of what was computed. */
function withPublished(parts: Figures, published: ReadonlyMap<number, bigint>): Figures {
  if (published.size === 0) return parts;
  const { unit, floors, rests, ordinary } = parts;
  return {
    unit,
    floors: floors.map((floor, figure) => published.get(figure) ?? floor),
    rests: rests.map((rest, figure) => (published.has(figure) ? 0n : rest)),
    ordinary: ordinary.map((y, figure) => (published.has(figure) ? 0 : y)),
  };
}

/** The fact that each cell of a table states, by which tables that are printed together agree. */
import { type PlacedTerm, writeOut } from "../relation/index.ts";
import { positionsOf, type Table } from "../table/index.ts";

/** The name of a fact; cells with the same name and the same amount state one fact. */
export type Fact = string;

/** The reading of the facts of a table. */
interface FactReader {
  readonly table: Table;
  readonly width: number;
  /** The terms of each cell that is a sum, by position. */
  readonly sums: ReadonlyMap<number, readonly PlacedTerm<number>[]>;
  /** The facts known so far; a cell on its way to its fact has none. */
  readonly facts: Map<number, Fact | undefined>;
}

/**
 * The facts of a table by position: row × columns + column.
 *
 * Rule: a cell of figures states the amount of its line, scenario, months, members and set; a cell
 * that is computed states the sum of its terms. Undefined for a cell that says neither.
 */
export function factsOf(table: Table): readonly (Fact | undefined)[] {
  const width = table.columns.length;
  const reader: FactReader = { table, width, sums: sumsOf(table), facts: new Map() };
  return table.cells.flatMap((cells, row) =>
    cells.map((_, column) => factAt(reader, row * width + column)),
  );
}

function sumsOf({ rows, columns, relations }: Table): FactReader["sums"] {
  const [rowAt, columnAt] = [positionsOf(rows), positionsOf(columns)];
  const positionAt = (row: string, column: string): number =>
    (rowAt.get(row) ?? -1) * columns.length + (columnAt.get(column) ?? -1);
  const sums = new Map<number, readonly PlacedTerm<number>[]>();
  // A difference of columns names its fact more briefly than a sum of rows.
  for (const relation of relations)
    for (const placed of writeOut(relation, positionAt))
      if (placed.kind === "sum" && (relation.kind === "columns" || !sums.has(placed.target)))
        sums.set(placed.target, placed.terms);
  return sums;
}

function factAt(reader: FactReader, position: number): Fact | undefined {
  const { table, width, facts } = reader;
  if (facts.has(position)) return facts.get(position);
  // A sum that leads back to itself states nothing.
  facts.set(position, undefined);
  const [i, j] = [Math.floor(position / width), position % width];
  if (table.cells[i]?.[j]?.kind !== "amount") return undefined;
  const [row, column] = [table.rows[i]?.selection, table.columns[j]?.selection];
  const { line, scenario, set, period } = { ...row, ...column };
  const members = Object.entries({ ...row?.members, ...column?.members });
  const fact =
    line === undefined || scenario === undefined
      ? sumAt(reader, position)
      : JSON.stringify([line, scenario, set, period, members.sort(byName)]);
  facts.set(position, fact);
  return fact;
}

/** The fact of a computed cell: the weights and the facts of its terms. */
function sumAt(reader: FactReader, position: number): Fact | undefined {
  const terms: string[] = [];
  for (const { figure, weight } of reader.sums.get(position) ?? []) {
    const [i, j] = [Math.floor(figure / reader.width), figure % reader.width];
    if (reader.table.cells[i]?.[j]?.kind !== "amount") continue;
    const fact = factAt(reader, figure);
    if (fact === undefined) return undefined;
    terms.push(`${weight} ${fact}`);
  }
  return terms.length === 0 ? undefined : `(${terms.sort().join(" + ")})`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

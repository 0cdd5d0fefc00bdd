/** A matrix as input, and the reading of its cells and margins. */

import { type AmountInput, type Decimal, readAmount, readAmounts } from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  oneOf,
  readArguments,
  readEntries,
  readItems,
  throwIssues,
} from "../../input/index.ts";
import { nothing, refuse, refusePlan } from "../inputs/index.ts";

/** A matrix with its margins, as far as they are known. All amounts in one unit and result sign. */
export interface CompleteMatrixInput<Row extends string = string, Column extends string = string> {
  /** The rows, in order. */
  readonly rows: readonly Row[];
  /** The columns, in order. */
  readonly columns: readonly Column[];
  /** The cells that are known. */
  readonly cells: Readonly<
    Partial<Record<NoInfer<Row>, Readonly<Partial<Record<NoInfer<Column>, AmountInput>>>>>
  >;
  /** The sums of rows that are known. */
  readonly rowTotals?: Readonly<Partial<Record<NoInfer<Row>, AmountInput>>>;
  /** The sums of columns that are known. */
  readonly columnTotals?: Readonly<Partial<Record<NoInfer<Column>, AmountInput>>>;
  /** Cells that are not known and taken for granted, each with the reason. */
  readonly assumptions?: readonly {
    readonly row: NoInfer<Row>;
    readonly column: NoInfer<Column>;
    readonly amount: AmountInput;
    readonly why: string;
  }[];
}

/** A cell whose amount is known. */
export interface KnownCell {
  readonly amount: Decimal;
  /** Whether the amount is an assumption, or was found from one. */
  readonly restsOnAssumptions: boolean;
}

/** A row or a column whose sum is known. */
export interface Margin<Row extends string = string, Column extends string = string> {
  readonly of: "row" | "column";
  readonly id: string;
  readonly total: Decimal;
  readonly places: readonly (readonly [row: Row, column: Column])[];
}

/** A matrix with exact values. */
export interface Matrix<Row extends string = string, Column extends string = string> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** The known cells by {@link placeKey}; the cells that are found are added. */
  readonly known: Map<string, KnownCell>;
  /** The margins that are known, rows first. */
  readonly margins: readonly Margin<Row, Column>[];
}

const KEYS = /* @__PURE__ */ keysOf<CompleteMatrixInput>({
  rows: true,
  columns: true,
  cells: true,
  rowTotals: true,
  columnTotals: true,
  assumptions: true,
});

/** The key of a cell, for any names of its row and column. */
export function placeKey(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

/** Reads a matrix, and throws every problem with it. */
export function readMatrix<Row extends string, Column extends string>(
  input: CompleteMatrixInput<Row, Column>,
): Matrix<Row, Column> {
  const issues: Issue[] = [];
  const { rows, columns, ...given } = readArguments(input, KEYS, [], issues);
  checkHeads(rows, "rows", issues);
  checkHeads(columns, "columns", issues);
  throwIssues(issues);
  const known = readCells(given.cells, rows, columns, issues);
  (readItems(given.assumptions ?? [], ["assumptions"], issues) as readonly Assumption[]).forEach(
    (assumption, k) => {
      const path = ["assumptions", k];
      const amount = readAssumption(assumption, { rows, columns, known }, path, issues);
      const { row, column } = nothing(assumption);
      if (amount !== undefined)
        known.set(placeKey(row, column), { amount, restsOnAssumptions: true });
    },
  );
  const rowTotals = readTotals(given.rowTotals, rows, "rowTotals", issues);
  const columnTotals = readTotals(given.columnTotals, columns, "columnTotals", issues);
  throwIssues(issues);
  const margins = [
    ...rows.map((id) => ({
      of: "row" as const,
      id,
      total: rowTotals.get(id),
      places: columns.map((column) => [id, column] as const),
    })),
    ...columns.map((id) => ({
      of: "column" as const,
      id,
      total: columnTotals.get(id),
      places: rows.map((row) => [row, id] as const),
    })),
  ].flatMap(({ total, ...margin }) => (total === undefined ? [] : [{ ...margin, total }]));
  return { rows, columns, known, margins };
}

type Assumption = NonNullable<CompleteMatrixInput["assumptions"]>[number];

function refuseHead(path: IssuePath, expected: string, received: unknown, issues: Issue[]): void {
  refusePlan("analysis.head", path, { expected, received: describeValue(received) }, issues);
}

function checkHeads(ids: readonly string[], key: "rows" | "columns", issues: Issue[]): void {
  if (!Array.isArray(ids) || ids.length === 0) {
    refuseHead([key], "one or more", ids, issues);
    return;
  }
  for (const id of ids)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) refuseHead([key], "each once", id, issues);
}

function checkHead(id: string, ids: readonly string[], path: IssuePath, issues: Issue[]): void {
  if (!ids.includes(id)) refuseHead(path, oneOf([...ids]), id, issues);
}

function readCells(
  cells: CompleteMatrixInput["cells"],
  rows: readonly string[],
  columns: readonly string[],
  issues: Issue[],
): Map<string, KnownCell> {
  const known = new Map<string, KnownCell>();
  for (const [row, amounts] of readEntries(cells, ["cells"], issues)) {
    checkHead(row, rows, ["cells", row], issues);
    const read = readAmounts(amounts, ["cells", row], issues, { gaps: true, optional: true });
    for (const [column, amount] of read) {
      checkHead(column, columns, ["cells", row, column], issues);
      known.set(placeKey(row, column), { amount, restsOnAssumptions: false });
    }
  }
  return known;
}

/** Reads an assumption: it has a reason, and its cell is not known. */
function readAssumption(
  assumption: Assumption,
  { rows, columns, known }: Pick<Matrix, "rows" | "columns" | "known">,
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined {
  checkKeys(assumption, ["row", "column", "amount", "why"], path, issues);
  const { row, column, amount, why } = nothing(assumption);
  if (typeof why !== "string") {
    const facts = { expected: "the reason", received: describeValue(why) };
    refuse("input.missing-key", [...path, "why"], facts, issues);
  }
  checkHead(row, rows, [...path, "row"], issues);
  checkHead(column, columns, [...path, "column"], issues);
  if (known.has(placeKey(row, column)))
    refuseHead(path, "a cell that is not known", `${row}, ${column}`, issues);
  return readAmount(amount, [...path, "amount"], issues);
}

function readTotals(
  totals: Readonly<Partial<Record<string, AmountInput>>> | undefined,
  ids: readonly string[],
  key: "rowTotals" | "columnTotals",
  issues: Issue[],
): ReadonlyMap<string, Decimal> {
  const read = readAmounts(totals, [key], issues, { gaps: true, optional: true });
  for (const id of read.keys()) checkHead(id, ids, [key, id], issues);
  return read;
}

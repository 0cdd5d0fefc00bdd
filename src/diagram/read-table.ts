/** Reads a printed table for diagrams, and checks the table and the options first. */

import { type Decimal, toDecimal } from "../amount/index.ts";
import {
  checkText,
  describeValue,
  type Issue,
  makeIssue,
  readArguments,
  readItems,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import { formatAmount, type PrintedTable } from "../print/index.ts";
import {
  columnIndex,
  positionsOf,
  printedSign,
  rowIndex,
  type Table,
  tableShapeIssues,
} from "../table/index.ts";
import type { DiagramOptions } from "./diagram.ts";

/**
 * The printed amounts of a table by row and column, in result sign. A bar to the left is labelled
 * with a minus, whatever signs the table itself prints.
 */
export interface Printed {
  readonly amount: (row: string, column: string) => Decimal | undefined;
  readonly text: (row: string, column: string) => string;
  readonly rowLabel: (row: string) => string;
  readonly columnLabel: (column: string) => string;
}

export function printedOf(table: PrintedTable): Printed {
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  const at = (row: string, column: string): readonly [number, number] => [
    rows.get(row) ?? rowIndex(table, row),
    columns.get(column) ?? columnIndex(table, column),
  ];
  return {
    amount: (row, column) => {
      const [i, j] = at(row, column);
      const cell = table.cells[i]?.[j];
      return cell?.kind === "amount" ? toDecimal(cell.amount) : undefined;
    },
    text: (row, column) => {
      const [i, j] = at(row, column);
      const [cell, inRow, inColumn] = [table.cells[i]?.[j], table.rows[i], table.columns[j]];
      const turned =
        inRow !== undefined &&
        inColumn !== undefined &&
        printedSign(inRow, inColumn, table.signs) === -1;
      if (cell?.kind !== "amount" || !turned) return table.texts[i]?.[j] ?? "";
      const { locale, negative } = table.style;
      return formatAmount(toDecimal(cell.amount), { locale, negative, decimals: table.decimals });
    },
    rowLabel: (row) => table.rows[rows.get(row) ?? rowIndex(table, row)]?.label ?? row,
    columnLabel: (column) =>
      table.columns[columns.get(column) ?? columnIndex(table, column)]?.label ?? column,
  };
}

/** The options of a diagram, with the issues of their keys. */
export interface ReadOptions<Options extends DiagramOptions> {
  readonly options: Options;
  readonly issues: Issue[];
}

/**
 * Reads the options of a diagram; {@link checkDiagram} throws the issues. Throws them at once where
 * there is no table, or where the options are no object.
 */
export function readDiagramOptions<Options extends DiagramOptions>(
  table: unknown,
  input: Options,
  keys: readonly string[],
): ReadOptions<Options> {
  throwIssues(tableShapeIssues(table));
  const issues: Issue[] = [];
  const options = readArguments(input, keys, [], issues, "options");
  if (options !== input) throwIssues(issues);
  return { options, issues };
}

/**
 * Checks that the table was printed and has the rows and columns, and that the options are valid.
 */
export function checkDiagram(
  table: Table | PrintedTable,
  named: { readonly rows?: readonly string[]; readonly columns?: readonly string[] },
  { options: { width, title }, issues }: ReadOptions<DiagramOptions>,
): void {
  if (!("texts" in table)) {
    const expected = "a printed table, so that the diagram says what is printed";
    issues.push(
      makeIssue("table.malformed", { path: [], expected, received: "a table that is not printed" }),
    );
  }
  const unknown = (
    kind: "row" | "column",
    wanted: readonly string[],
    known: readonly { readonly id: string }[],
  ): void => {
    const ids = new Set(known.map(({ id }) => id));
    for (const id of readItems(wanted, [`${kind}s`], issues)) {
      if (ids.has(id)) continue;
      issues.push(makeIssue(`table.unknown-${kind}`, unknownName(id, [...ids], [kind])));
    }
  };
  unknown("row", named.rows ?? [], table.rows);
  unknown("column", named.columns ?? [], table.columns);
  if (width !== undefined && !(typeof width === "number" && width >= 50 && width <= 10_000)) {
    const expected = "a width of 50 to 10 000 pixels";
    const code = typeof width === "number" ? "input.value" : "input.wrong-type";
    issues.push(makeIssue(code, { path: ["width"], expected, received: describeValue(width) }));
  }
  checkText(title, ["title"], issues);
  throwIssues(issues);
}

/** The rows that are no total: what a diagram draws when the caller names no rows. */
export function itemRows<Row extends string>(table: PrintedTable<Row, string>): readonly Row[] {
  return table.rows.filter(({ role }) => role !== "total").map(({ id }) => id);
}

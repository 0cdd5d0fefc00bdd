/** Reads a reported table: its rows, its columns, and the cells between them. */

import { type Decimal, type DecimalMark, toDecimal } from "../../amount/index.ts";
import { FLOWS, type Flow, readSignStyle, type SignStyle } from "../../chart/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makeAuditIssue,
  makeIssue,
  oneOf,
  readArguments,
  readChoice,
  readItems,
  requireEntries,
  unknownName,
} from "../../input/index.ts";
import type { PrintedTable } from "../../print/index.ts";
import {
  checkLevel,
  type PrintedCell,
  printedSign,
  type TableColumn,
  type TableRow,
  tableStructureIssues,
} from "../../table/index.ts";
import type { ReportedFigure, ReportedTable } from "./document.ts";
import {
  CELL_KEYS,
  type DocumentPrint,
  type FigureDefaults,
  isCell,
  readFigure,
  readReportedUnit,
} from "./read-figure.ts";
import { checkId, checkUnique } from "./read-terms.ts";
import type { ReportedColumnInput, ReportedRowInput, ReportedTableInput } from "./report-input.ts";

const TABLE_KEYS = /* @__PURE__ */ keysOf<ReportedTableInput>({
  id: true,
  title: true,
  unit: true,
  signs: true,
  decimalMark: true,
  decimals: true,
  blank: true,
  columns: true,
  rows: true,
  totals: true,
  relations: true,
});
const ROW_KEYS = /* @__PURE__ */ keysOf<ReportedRowInput>({
  id: true,
  label: true,
  role: true,
  level: true,
  flow: true,
  measure: true,
  cells: true,
});
const COLUMN_KEYS = /* @__PURE__ */ keysOf<ReportedColumnInput>({
  id: true,
  label: true,
  measure: true,
  flow: true,
});

const MARKS: readonly DecimalMark[] = [",", "."];
const BLANKS = ["absent", "zero"] as const;
const ROLES = ["item", "total", "of-which"] as const;
const MEASURES = ["amount", "variance", "percent", "text"] as const;

/**
 * A table that this package printed, under its name. Nothing of it is read again from its texts.
 */
export function readPrintedTable(
  id: string,
  printed: PrintedTable,
  path: IssuePath,
  issues: Issue[],
): ReportedTable | undefined {
  checkId(id, path, issues);
  const problems = tableStructureIssues(printed);
  for (const issue of problems) issues.push({ ...issue, path: [...path, ...issue.path] });
  if (problems.length === 0 && !("texts" in printed)) {
    const facts = { expected: "a printed table", received: "a table that is not printed" };
    issues.push(makeIssue("table.malformed", { path, ...facts }));
  }
  if (problems.length > 0 || !("texts" in printed)) return undefined;
  const { title, unit, signs, rows, columns, cells, relations, notes } = printed;
  const money = Object.freeze({ kind: "money" as const, unit });
  return Object.freeze({ id, title, unit: money, signs, rows, columns, cells, relations, notes });
}

/** A table that somebody else printed. Its relations are read apart, once all figures are known. */
export function readTable(
  input: ReportedTableInput,
  print: DocumentPrint,
  path: IssuePath,
  issues: Issue[],
): ReportedTable {
  const table = readArguments(input, TABLE_KEYS, path, issues);
  const { signs = "natural", decimalMark = print.decimalMark, blank = "absent", totals } = table;
  checkId(table.id, [...path, "id"], issues);
  readChoice(decimalMark, MARKS, [...path, "decimalMark"], issues);
  readChoice(blank, BLANKS, [...path, "blank"], issues);
  if (totals !== undefined) readChoice(totals, ["after", "before"], [...path, "totals"], issues);
  const style = readSignStyle(signs, [...path, "signs"], issues) ?? "natural";
  const unit = readReportedUnit(table.unit, print.language, [...path, "unit"], issues);
  const columns = readItems(table.columns, [...path, "columns"], issues).map((column, index) =>
    readColumn(column, [...path, "columns", index], issues),
  );
  checkIds("columns", columns, path, issues);
  const inputs = readItems(table.rows, [...path, "rows"], issues);
  const rows = inputs.map((row, index) => readRow(row, [...path, "rows", index], issues));
  checkIds("rows", rows, path, issues);
  const amounts = rows.filter((_, index) => inputs[index]?.measure !== "percent");
  checkFlows(amounts, columns, style, path, issues);
  const defaults: FigureDefaults = {
    decimalMark,
    blank,
    isPercent: false,
    decimals: table.decimals,
  };
  const cells = inputs.map((row, i) =>
    readCells(row, columns, defaults, [...path, "rows", i], issues).map((cell, j) =>
      inResultSign(cell, rows[i], columns[j], style),
    ),
  );
  return Object.freeze({
    id: table.id,
    title: table.title ?? table.id,
    unit,
    signs: style,
    rows: Object.freeze(rows),
    columns: Object.freeze(columns),
    cells: Object.freeze(cells.map((row) => Object.freeze(row))),
    relations: [],
    notes: [],
  });
}

function checkIds(
  key: "rows" | "columns",
  entries: readonly { readonly id: string }[],
  path: IssuePath,
  issues: Issue[],
): void {
  for (const [index, { id }] of entries.entries()) checkId(id, [...path, key, index, "id"], issues);
  checkUnique(
    entries.map(({ id }) => id),
    (index) => [...path, key, index, "id"],
    issues,
  );
}

function readColumn(input: ReportedColumnInput, path: IssuePath, issues: Issue[]): TableColumn {
  const column = readArguments(input, COLUMN_KEYS, path, issues);
  const { id, label = id } = column;
  const at = [...path, "measure"];
  const measure = readChoice(column.measure ?? "amount", MEASURES, at, issues) ?? "amount";
  const flow = readFlow(column.flow, path, issues);
  return Object.freeze({ id, label, measure, ...(flow === undefined ? {} : { flow }) });
}

function readRow(input: ReportedRowInput, path: IssuePath, issues: Issue[]): TableRow {
  const row = readArguments(input, ROW_KEYS, path, issues);
  const { id, label = id, level = 0 } = row;
  const role = readChoice(row.role ?? "item", ROLES, [...path, "role"], issues) ?? "item";
  checkLevel(level, [...path, "level"], issues);
  readChoice(row.measure ?? "amount", ["amount", "percent"], [...path, "measure"], issues);
  const flow = readFlow(row.flow, path, issues);
  return Object.freeze({ id, label, role, level, ...(flow === undefined ? {} : { flow }) });
}

function readFlow(flow: unknown, path: IssuePath, issues: Issue[]): Flow | undefined {
  return flow === undefined ? undefined : readChoice(flow, FLOWS, [...path, "flow"], issues);
}

function nameOf(style: SignStyle): string {
  return typeof style === "string" ? style : "of a sign style of its own";
}

/** A table that turns signs must say of each row of amounts what it is about. */
function checkFlows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  style: SignStyle,
  path: IssuePath,
  issues: Issue[],
): void {
  if (style === "natural") return;
  const hasUnsaid = columns.some(({ measure, flow }) => measure === "amount" && flow === undefined);
  for (const { id, flow } of rows) {
    if (flow !== undefined || !hasUnsaid) continue;
    const expected =
      `a flow for row ${describeValue(id)} or its columns, ` +
      `since the table is ${nameOf(style)}: ${oneOf(FLOWS)}`;
    const facts = { path: [...path, "rows"], expected, received: describeValue(flow) };
    issues.push(makeIssue("input.missing-key", facts));
  }
}

function readCells(
  row: ReportedRowInput,
  columns: readonly TableColumn[],
  defaults: FigureDefaults,
  path: IssuePath,
  issues: Issue[],
): readonly PrintedCell[] {
  const cells = new Map(requireEntries(row?.cells, [...path, "cells"], issues));
  const known = columns.map(({ id }) => id);
  for (const key of cells.keys()) {
    if (known.includes(key)) continue;
    const facts = unknownName(key, known, [...path, "cells", key]);
    issues.push(makeAuditIssue("report.unknown-figure", facts));
  }
  const isOfPercent = row?.measure === "percent";
  return columns.map(({ id, measure }): PrintedCell => {
    const input = cells.get(id);
    if (measure === "text") return Object.freeze({ kind: "text", text: textOf(input) });
    if (isCell(input)) checkKeys(input, CELL_KEYS, [...path, "cells", id], issues);
    const isPercent = measure === "percent" || (measure === "amount" && isOfPercent);
    const own = isPercent ? { ...defaults, isPercent, decimals: undefined } : defaults;
    return cellOf(readFigure(input, own, [...path, "cells", id], issues), isPercent);
  });
}

/** The words of a cell of text. */
function textOf(input: unknown): string {
  const text = isCell(input) ? input.printed : input;
  return text === undefined || text === null ? "" : `${text}`;
}

/** A figure as a cell; its amount still has the sign that is printed. */
function cellOf(
  { printed: text, amount, decimals, exact }: Pick<ReportedFigure, CellKeys>,
  isPercent: boolean,
): PrintedCell {
  if (amount === undefined) return Object.freeze({ kind: "empty", reason: "absent", text });
  const number = { text, decimals, ...(exact ? { exact: true as const } : {}) };
  if (!isPercent) return { kind: "amount", amount, ...number };
  const ratio = Object.freeze({ kind: "ratio" as const, numerator: amount, denominator: HUNDRED });
  return Object.freeze({ kind: "ratio", ratio, percent: amount, ...number });
}

type CellKeys = "printed" | "amount" | "decimals" | "exact";

const HUNDRED: Decimal = /* @__PURE__ */ toDecimal(100);

function inResultSign(
  cell: PrintedCell,
  row: TableRow | undefined,
  column: TableColumn | undefined,
  style: SignStyle,
): PrintedCell {
  if (cell.kind !== "amount" || row === undefined || column === undefined) return cell;
  const isTurned = style !== "natural" && printedSign(row, column, style) === -1;
  return Object.freeze(isTurned ? { ...cell, amount: cell.amount.negated() } : cell);
}

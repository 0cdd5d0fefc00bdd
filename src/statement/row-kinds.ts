/**
 * Rows that show no figures of their own: sums of rows, one row ÷ another, and headings. Each kind
 * is told by a key of its own.
 */
import { ratioBetween } from "../amount/index.ts";
import type { Flow } from "../chart/index.ts";
import { checkKeys, type Issue, type IssuePath, requireText } from "../input/index.ts";
import { type Cell, checkLevel, type Relation, type TableRow } from "../table/index.ts";
import { comparisonCell, ratioCell } from "./cells.ts";

function hasKey(row: unknown, key: string): boolean {
  return typeof row === "object" && row !== null && key in row;
}

/** The head of a row, before its cells. */
interface RowHead {
  readonly id: string;
  readonly label: string | undefined;
  readonly level: number | undefined;
}

/** A row that shows no figures of its own; its label is by default its id. */
export function plainRow(
  { id, label = id, level = 0 }: RowHead,
  role: TableRow["role"],
  flow?: Flow,
): TableRow {
  return Object.freeze({ id, label, role, level, ...(flow === undefined ? {} : { flow }) });
}

/** The keys of every row with cells. */
export const ROW_KEYS: readonly string[] = ["id", "label", "level"];

/** The keys of a row that is computed from others; `undefined` for every other row. */
export function computedRowKeys(row: object): readonly string[] | undefined {
  const key = isSumRow(row) ? "sumOf" : isQuotientRow(row) ? "quotientOf" : undefined;
  return key === undefined ? undefined : [...ROW_KEYS, key];
}

/** A row that adds up other rows of the table, in every column. */
export interface SumRowInput<Id extends string = string> {
  readonly id: Id;
  /** Default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The rows that are added up. */
  readonly sumOf: readonly string[];
}

export function isSumRow(row: object): row is SumRowInput {
  return hasKey(row, "sumOf");
}

/** The rows above and below the line of a quotient. */
export interface Quotient {
  readonly numerator: string;
  readonly base: string;
}

/**
 * A row that is one row ÷ another, in percent: fees in percent of costs.
 *
 * Rule: numerator ÷ base in each column of amounts, with the sign that a reader computes from the
 * two figures of the column. A quotient of fees and costs that both print without a sign prints
 * without one. A column that compares others has no quotient.
 * Absent and zero: empty where both amounts are missing; otherwise `missing-amount`,
 * `missing-base` or `zero-base`.
 *
 * @example The cost coverage of a library
 * const book = defineBook({
 *   title: "Library", unit: unitOf("SEK"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "fees", scenario: "budget", amount: 30 },
 *     { line: "staff", scenario: "budget", amount: -40 },
 *   ] }],
 * });
 * const quotientOf = { numerator: "fees", base: "staff" };
 * const table = buildTable(book, {
 *   rows: ["fees", "staff", { id: "coverage", label: "Cost coverage", quotientOf }],
 *   columns: { budget: { scenario: "budget" } },
 *   signs: "costs-positive",
 * });
 * printTable(table).texts.flat() // => ["30", "40", "75.0%"]
 */
export interface QuotientRowInput<Id extends string = string> {
  readonly id: Id;
  /** Default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The rows above and below the line, by id. */
  readonly quotientOf: Quotient;
}

export const QUOTIENT_KEYS: readonly string[] = ["numerator", "base"];

export function isQuotientRow(row: object): row is QuotientRowInput {
  return hasKey(row, "quotientOf");
}

/** The cell of a numerator ÷ that of a base, in one column. */
export function quotientCell(cells: readonly (Cell | undefined)[]): Cell {
  return comparisonCell(cells, (numerator, base) => ratioCell(ratioBetween(numerator, base)));
}

/** The relation of a quotient in the columns where it was computed. */
export function quotientRelation(
  row: string,
  { numerator, base }: Quotient,
  columns: readonly string[],
): Relation {
  return Object.freeze({ kind: "quotient", row, numerator, base, columns: Object.freeze(columns) });
}

/** A row without cells: a heading above the rows of its group. */
export interface HeadingRowInput {
  /** The words of the heading. */
  readonly heading: string;
  /** Default the words of the heading, with a number if another row has this id. */
  readonly id?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
}

const HEADING_KEYS: readonly string[] = ["heading", "id", "level"];

/** Whether a row is a heading. */
export function isHeadingRow(row: unknown): row is HeadingRowInput {
  return hasKey(row, "heading");
}

/** Checks a heading but for its id; answers whether it can be used. */
export function checkHeading(row: HeadingRowInput, path: IssuePath, issues: Issue[]): boolean {
  const before = issues.length;
  checkKeys(row, HEADING_KEYS, path, issues);
  requireText(row.heading, [...path, "heading"], issues);
  if (row.level !== undefined) checkLevel(row.level, [...path, "level"], issues);
  return issues.length === before;
}

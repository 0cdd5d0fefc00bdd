/** Rows that show no figures of their own: sums and headings, each told by a key of its own. */
import type { Flow } from "../chart/index.ts";
import { checkKeys, type Issue, type IssuePath, requireText } from "../input/index.ts";
import { checkLevel, type TableRow } from "../table/index.ts";

/** Whether a row is an object with a key; a caller may give anything. */
export function hasKey(row: unknown, key: string): boolean {
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

/** The keys of a row that adds up others. */
export const SUM_ROW_KEYS: readonly string[] = /* @__PURE__ */ ROW_KEYS.concat("sumOf");

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

/** Rows without cells: headings above the rows of their group. */
import { checkKeys, type Issue, type IssuePath, requireText } from "../input/index.ts";
import { checkLevel, type TableRow } from "../table/index.ts";

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
  return typeof row === "object" && row !== null && "heading" in row;
}

/** Checks a heading but for its id; answers whether it can be used. */
export function checkHeading(row: HeadingRowInput, path: IssuePath, issues: Issue[]): boolean {
  const before = issues.length;
  checkKeys(row, HEADING_KEYS, path, issues);
  requireText(row.heading, [...path, "heading"], issues);
  if (row.level !== undefined) checkLevel(row.level, [...path, "level"], issues);
  return issues.length === before;
}

/** The row of a heading. */
export function headingRow(id: string, label: string, level = 0): TableRow {
  return Object.freeze({ id, label, role: "heading", level });
}

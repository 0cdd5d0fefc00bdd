/** The rows of a statement as they are asked for, and how they are read. */

import type { Book } from "../../book/index.ts";
import { isUsableId } from "../../chart/index.ts";
import {
  checkKeys,
  checkText,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readItems,
} from "../../input/index.ts";
import { checkLevel, type Selection } from "../../table/index.ts";
import { readSelection, SELECTION_KEYS, type SelectionInput } from "../request.ts";

/** A row that shows figures. */
export interface FigureRowInput<
  Id extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> extends SelectionInput<Line, Scenario> {
  readonly id: Id;
  /** Default the labels of its members; the label of its line if it names no member. */
  readonly label?: string;
  /**
   * Depth for indentation; default 1 in a group (a total of rows that are not totals), 2 for
   * of-which lines, otherwise 0.
   */
  readonly level?: number;
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

/** A row; a line or total alone is written as its id. */
export type RowInput<Line extends string = string, Scenario extends string = string> =
  | Line
  | FigureRowInput<string, Line, Scenario>
  | SumRowInput;

/** The id of a row as requested. */
export type RowId<Row> = Row extends string
  ? Row
  : Row extends { readonly id: infer Id extends string }
    ? Id
    : never;

/** A row as its input states it. It has a selection, or rows that it adds up. */
export interface RowSpec {
  readonly id: string;
  readonly label: string | undefined;
  readonly level: number | undefined;
  /** The figures that it shows; absent for sum rows. */
  readonly selection?: Selection;
  /** The rows that it adds up; absent for figure rows. */
  readonly sumOf?: readonly string[];
}

/** Reads the rows of a table; reports ids, levels, keys and selections that cannot be used. */
export function readRows(
  book: Book,
  inputs: readonly RowInput[],
  issues: Issue[],
): readonly RowSpec[] {
  const ids = new Set<string>();
  const rows = readItems(inputs, ["rows"], issues).map((input, index) => {
    const row = typeof input === "string" ? { id: input, line: input } : input;
    const path = ["rows", index];
    const keys = isSumRow(row) ? SUM_ROW_KEYS : FIGURE_ROW_KEYS;
    const isReadable = checkKeys(row, keys, path, issues);
    if (isReadable) {
      checkId(row.id, [...path, "id"], 'an id such as "staff"', ids, issues);
      checkText(row.label, [...path, "label"], issues);
      if (row.level !== undefined) checkLevel(row.level, [...path, "level"], issues);
    }
    return { row, path, isReadable };
  });
  return rows.flatMap(({ row, path, isReadable }): readonly RowSpec[] => {
    if (!isReadable) return [];
    const { id, label, level } = row;
    return isSumRow(row)
      ? [{ id, label, level, sumOf: readItems(row.sumOf, [...path, "sumOf"], issues) }]
      : [{ id, label, level, selection: readSelection(book, row, path, issues) }];
  });
}

const FIGURE_ROW_KEYS: readonly string[] = /* @__PURE__ */ ["id", "label", "level"].concat(
  SELECTION_KEYS,
);
const SUM_ROW_KEYS: readonly string[] = ["id", "label", "level", "sumOf"];

function isSumRow(row: FigureRowInput | SumRowInput): row is SumRowInput {
  return typeof row === "object" && row !== null && "sumOf" in row;
}

/** Checks that an id of a row or a column can be used and stands once. */
export function checkId(
  id: string,
  path: IssuePath,
  expected: string,
  ids: Set<string>,
  issues: Issue[],
): void {
  const received = describeValue(id);
  if (!isUsableId(id)) issues.push(makeIssue("input.id", { path, expected, received }));
  if (ids.has(id)) {
    const facts = { path, expected: "an id of its own", received, details: { id } };
    issues.push(makeIssue("input.duplicate-id", facts));
  }
  ids.add(id);
}

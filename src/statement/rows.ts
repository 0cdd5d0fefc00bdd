/** The rows of a statement: as they are asked for, and settled with the rows that totals show. */
import type { Book } from "../book/index.ts";
import { type Chart, flowOf, isUsableId, lookUp } from "../chart/index.ts";
import {
  checkKeys,
  checkText,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readItems,
} from "../input/index.ts";
import { checkLevel, rowIds, type Selection, type TableRow } from "../table/index.ts";
import { joinFlows } from "./cells.ts";
import { membersKey } from "./postings.ts";
import { readSelection, selectionLabel } from "./request.ts";
import {
  checkHeading,
  type HeadingRowInput,
  isHeadingRow,
  isSumRow,
  plainRow,
  ROW_KEYS,
  SUM_ROW_KEYS,
  type SumRowInput,
} from "./row-kinds.ts";
import {
  isRuledRow,
  type RowRule,
  type RuledRowInput,
  readRule,
  ruledRowKeys,
} from "./row-rules.ts";
import { SELECTION_KEYS, type SelectionInput } from "./selection.ts";

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

/** A row; a line or total alone is written as its id. */
export type RowInput<Line extends string = string, Scenario extends string = string> =
  | Line
  | FigureRowInput<string, Line, Scenario>
  | SumRowInput
  | RuledRowInput
  | HeadingRowInput;

/** The id of a row as requested. */
export type RowId<Row> = Row extends string
  ? Row
  : Row extends { readonly id: infer Id extends string }
    ? Id
    : never;

/** A row as its input states it. It has a selection, or rows that it adds up, or is a heading. */
export interface RowSpec {
  readonly id: string;
  readonly label: string | undefined;
  readonly level: number | undefined;
  /** The figures that it shows; absent for sum rows. */
  readonly selection?: Selection;
  /** The rows that it adds up; absent for other rows. */
  readonly sumOf?: readonly string[];
  /** The rule by which it is computed; absent for other rows. */
  readonly rule?: RowRule;
  /** It has no cells. */
  readonly isHeading?: true;
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
    if (isHeadingRow(row)) {
      const isReadable = checkHeading(row, path, issues);
      if (isReadable && row.id !== undefined)
        checkId(row.id, [...path, "id"], 'an id such as "staff"', ids, issues);
      return { row, path, isReadable };
    }
    const keys = isSumRow(row) ? SUM_ROW_KEYS : (ruledRowKeys(row) ?? FIGURE_ROW_KEYS);
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
    if (isHeadingRow(row)) {
      const [id = row.heading] = row.id === undefined ? rowIds([row.heading], [...ids]) : [row.id];
      ids.add(id);
      return [{ id, label: row.heading, level: row.level, isHeading: true }];
    }
    const { id, label, level } = row;
    if (isSumRow(row))
      return [{ id, label, level, sumOf: readItems(row.sumOf, [...path, "sumOf"], issues) }];
    if (!isRuledRow(row))
      return [{ id, label, level, selection: readSelection(book, row, path, issues) }];
    const rule = readRule(row, { book, path, issues });
    return rule === undefined ? [] : [{ id, label, level, rule }];
  });
}

const FIGURE_ROW_KEYS: readonly string[] = /* @__PURE__ */ ROW_KEYS.concat(SELECTION_KEYS);

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

/** A row with what it is computed from. */
export interface PlannedRow {
  readonly row: TableRow;
  /** The rows that it adds up; absent for other rows. */
  readonly sumOf?: readonly string[];
  /** The rule by which it is computed; absent for other rows. */
  readonly rule?: RowRule;
  /** For totals, the rows that should add up to it, and what else it may hold. */
  readonly parts?: ShownParts | undefined;
}

/**
 * Settles rows.
 *
 * @param order the places of the rows, each after the rows that it adds up
 */
export function planRows(
  book: Book,
  specs: readonly RowSpec[],
  order: readonly number[],
): readonly PlannedRow[] {
  const parts = shownParts(book.chart, specs);
  // A group is a total of rows that are not totals themselves.
  const grouped = new Set(
    [...parts.values()].flatMap(({ terms }) =>
      terms.some((term) => parts.has(term)) ? [] : terms,
    ),
  );
  const rows = new Map<string, TableRow>();
  const planned: PlannedRow[] = [];
  for (const place of order) {
    const spec = specs[place];
    if (spec === undefined) continue;
    const { id, selection, sumOf, rule } = spec;
    if (spec.isHeading === true) {
      planned[place] = { row: plainRow(spec, "heading") };
      continue;
    }
    if (rule !== undefined) planned[place] = { row: ruledRow(spec, rule, rows), rule };
    else if (sumOf === undefined) {
      const shown = parts.get(id);
      const row = figureRow(book, spec, selection ?? {}, {
        isTotal: shown !== undefined,
        isGrouped: grouped.has(id),
      });
      planned[place] = { row, parts: shown };
    } else {
      const flow = joinFlows(sumOf.map((term) => rows.get(term)?.flow));
      planned[place] = {
        row: plainRow(spec, "total", flow),
        sumOf,
        parts: { terms: sumOf, hidden: [] },
      };
    }
    rows.set(id, planned[place].row);
  }
  return planned;
}

/** A row with a rule. Rates print with the sign of their amounts. */
function ruledRow(
  spec: RowSpec,
  { terms, decimals }: RowRule,
  rows: ReadonlyMap<string, TableRow>,
): TableRow {
  if (decimals === undefined) return plainRow(spec, "item");
  const row = plainRow(spec, "item", rows.get(terms[0]?.[0] ?? "")?.flow);
  return Object.freeze({ ...row, measure: "rate", decimals });
}

function figureRow(
  book: Book,
  { id, label, level }: RowSpec,
  selection: Selection,
  { isTotal, isGrouped }: { readonly isTotal: boolean; readonly isGrouped: boolean },
): TableRow {
  const { line } = selection;
  const entry = line === undefined ? undefined : lookUp(book.chart).entries.get(line);
  const isDetail = entry !== undefined && "ofWhich" in entry && entry.ofWhich !== undefined;
  return Object.freeze({
    id,
    label: label ?? selectionLabel(book, selection) ?? id,
    role: isDetail ? "of-which" : isTotal ? "total" : "item",
    level: level ?? (isDetail ? 2 : isGrouped ? 1 : 0),
    ...(line === undefined ? {} : { flow: flowOf(book.chart, line) }),
    selection,
  });
}

/** The parts of a total on the page, and the rest of the total. */
export interface ShownParts {
  /** Rows, by id. */
  readonly terms: readonly string[];
  /** Lines and totals inside the total that are on no row, the total itself among them. */
  readonly hidden: readonly string[];
}

/**
 * Finds the rows that each total row is made of.
 *
 * Rule: a part without a row is replaced by its own parts, so a statement may leave out any level
 * of the chart. A total without any part on the page stands alone, and the result does not have it.
 */
export function shownParts(
  chart: Chart,
  rows: readonly Pick<RowSpec, "id" | "selection">[],
): ReadonlyMap<string, ShownParts> {
  const { parts: partsOf } = lookUp(chart);
  // The first row of each line, by the rest of the selections. Only rows that agree in the rest of
  // their selections can be parts of one another.
  const rowsOf = new Map<string, Map<string, string>>();
  for (const { id, selection } of rows) {
    if (selection?.line === undefined) continue;
    const key = restOf(selection);
    const ofLines = rowsOf.get(key) ?? new Map<string, string>();
    rowsOf.set(key, ofLines);
    if (!ofLines.has(selection.line)) ofLines.set(selection.line, id);
  }
  const shown = new Map<string, ShownParts>();
  for (const { id, selection } of rows) {
    const parts = selection?.line === undefined ? undefined : partsOf.get(selection.line);
    if (selection?.line === undefined || parts === undefined) continue;
    const found = findParts(selection.line, parts, partsOf, rowsOf.get(restOf(selection)));
    if (found.terms.length > 0) shown.set(id, found);
  }
  return shown;
}

function findParts(
  line: string,
  parts: readonly string[],
  partsOf: ReadonlyMap<string, readonly string[]>,
  rowOf: ReadonlyMap<string, string> | undefined,
): ShownParts {
  const terms: string[] = [];
  const hidden: string[] = [line];
  const stack = [...parts].reverse();
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    const row = rowOf?.get(part);
    if (row !== undefined) {
      terms.push(row);
      continue;
    }
    hidden.push(part);
    stack.push(...[...(partsOf.get(part) ?? [])].reverse());
  }
  return { terms, hidden };
}

/** A key for a selection without its line. */
function restOf({ set, scenario, period, members = {} }: Selection): string {
  return JSON.stringify([set, scenario, period, membersKey(members)]);
}

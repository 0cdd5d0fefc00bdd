/** Settles a table before it is computed: rows, columns, their order, the request of every cell. */
import { signFactor } from "../chart/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import { positionsOf, type TableColumn } from "../table/index.ts";
import {
  type ColumnEntry,
  type ColumnInput,
  type ColumnRule,
  type ColumnSpec,
  readColumn,
} from "./columns/index.ts";
import { checkSums, settleSums } from "./double-counting.ts";
import { withHeadings } from "./headings.ts";
import type { StatementOptions } from "./options.ts";
import type { Reader } from "./reader.ts";
import { joinSelections, type LineRequest } from "./request.ts";
import {
  checkId,
  type PlannedRow,
  planRows,
  type RowInput,
  type RowSpec,
  readRows,
} from "./rows.ts";

/** Rows, and columns in a list: the keys of an object that are whole numbers change places. */
export interface TableRequest extends StatementOptions {
  readonly rows: readonly RowInput[];
  readonly columns: readonly (readonly [id: string, column: ColumnInput])[];
}

/** A column with what it is computed from. */
export interface PlannedColumn {
  readonly column: TableColumn;
  /** The places of the columns that it reads. */
  readonly terms: readonly number[];
  /** The place of the row that its rows are compared with, if there is one. */
  readonly total?: number | undefined;
  /** Its cells compare two columns, or are computed from cells that do. */
  readonly compares: boolean;
  /** How its cells are computed; absent for columns of figures. */
  readonly rule?: ColumnRule | undefined;
}

/** A table that is settled but not computed. */
export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly columns: readonly PlannedColumn[];
  /** The place of each row and of each column, by id. */
  readonly rowAt: ReadonlyMap<string, number>;
  readonly columnAt: ReadonlyMap<string, number>;
  /** Places of rows and of columns, each after the places that it is computed from. */
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
  /** The request of each cell, by row and column; absent where the row or column is computed. */
  readonly requests: readonly (readonly (LineRequest | undefined)[])[];
}

/** Settles a table; throws every problem that is known before the next step. */
export function planTable(reader: Reader, input: TableRequest): Plan {
  const issues: Issue[] = [];
  const { book } = reader;
  const specs = readRows(book, input.rows, issues);
  const columns = readColumns(reader, input.columns, issues);
  signFactor("result", input.signs ?? "natural");
  const [rowIds, columnIds] = [orderRows(specs, issues), orderColumns(columns, issues)];
  checkTotals(specs, columns, issues);
  for (const [id, path] of specs.flatMap(({ rule }) => rule?.columns ?? []))
    checkOperand(id, new Map(columns), ["amount"], path, issues);
  throwIssues(issues);
  // Sums can be taken apart only once it is known that no row or column is computed from itself.
  const sums = settleSums(specs, columns, issues);
  throwIssues(issues);
  const [rowAt, columnAt] = [positionsOf(specs), positionsOf(columns.map(([id]) => ({ id })))];
  const rowOrder = placesOf(rowIds, rowAt);
  const columnOrder = placesOf(columnIds, columnAt);
  const plannedRows = planRows(book, specs, rowOrder);
  const settled = planColumns(columns, { rowAt, columnAt }, columnOrder);
  const plannedColumns = withHeadings(settled, columns, columnOrder, book);
  const requests = planRequests(reader, plannedRows, plannedColumns, issues);
  throwIssues(issues);
  const plan = { rows: plannedRows, columns: plannedColumns, rowAt, columnAt, requests };
  checkSums(reader, plan, sums, issues);
  throwIssues(issues);
  return { ...plan, rowOrder, columnOrder };
}

/** Reports the totals of columns that are no rows of amounts. */
function checkTotals(
  rows: readonly RowSpec[],
  columns: readonly ColumnEntry[],
  issues: Issue[],
): void {
  for (const [id, { total }] of columns) {
    if (total === undefined) continue;
    const row = rows.find((each) => each.id === total);
    const path = ["columns", id, "shareOf", "total"];
    if (row === undefined) {
      const ids = rows.map((each) => each.id);
      issues.push(makeIssue("table.unknown-row", unknownName(total, ids, path)));
    } else if (row.rule !== undefined) {
      const facts = { path, expected: "a row of amounts", received: describeValue(total) };
      issues.push(makeIssue("statement.operand", facts));
    }
  }
}

function placesOf(ids: readonly string[], places: ReadonlyMap<string, number>): readonly number[] {
  return ids.flatMap((id) => places.get(id) ?? []);
}

function readColumns(
  { book }: Reader,
  inputs: TableRequest["columns"],
  issues: Issue[],
): readonly ColumnEntry[] {
  const ids = new Set<string>();
  return inputs.map(([id, input]) => {
    const path = ["columns", id];
    checkId(id, path, 'an id such as "budget"', ids, issues);
    return [id, readColumn(input, { book, path, issues })];
  });
}

function planColumns(
  columns: readonly ColumnEntry[],
  { rowAt, columnAt }: Pick<Plan, "rowAt" | "columnAt">,
  order: readonly number[],
): readonly PlannedColumn[] {
  const planned: PlannedColumn[] = [];
  for (const place of order) {
    const [id, spec] = columns[place] ?? [];
    if (id === undefined || spec === undefined) continue;
    const terms = placesOf(spec.terms, columnAt);
    const rule = spec.settle?.(terms.flatMap((term) => planned[term]?.column ?? []));
    const { label = { label: id }, group, measure, decimals, selection } = spec;
    const flow = rule?.flow ?? spec.flow;
    const column = Object.freeze({
      id,
      ...label,
      ...(group === undefined ? {} : { group }),
      measure,
      ...(decimals === undefined ? {} : { decimals }),
      ...(flow === undefined ? {} : { flow }),
      ...(selection === undefined ? {} : { selection }),
    });
    const compares = rule?.sides === true || terms.some((term) => planned[term]?.compares);
    const total = spec.total === undefined ? undefined : rowAt.get(spec.total);
    planned[place] = { column, terms, compares, rule, total };
  }
  return planned;
}

function planRequests(
  reader: Reader,
  rows: readonly PlannedRow[],
  columns: readonly PlannedColumn[],
  issues: Issue[],
): Plan["requests"] {
  // The request in each column of a row that chooses a line alone: such rows differ in it only.
  const ofLines: (LineRequest | undefined)[] = [];
  return rows.map(({ row }, index) => {
    const { line, ...others } = row.selection ?? {};
    const isLineAlone = line !== undefined && Object.keys(others).length === 0;
    return columns.map(({ column }, place) => {
      if (row.selection === undefined || column.selection === undefined) return undefined;
      const above = isLineAlone && column.selection.line === undefined ? ofLines[place] : undefined;
      if (above !== undefined && line !== undefined) return { ...above, line };
      const path = ["rows", index, "columns", column.id];
      const request = joinSelections(reader, row.selection, column.selection, path, issues);
      if (isLineAlone) ofLines[place] = request;
      return request;
    });
  });
}

/**
 * Orders rows after the rows that they are computed from; reports unknown and unfit rows and
 * cycles.
 */
export function orderRows(rows: readonly RowSpec[], issues: Issue[]): readonly string[] {
  const ids = rows.map(({ id }) => id);
  // Figure rows are computed from no other row.
  if (rows.every((row) => row.selection !== undefined)) return ids;
  // A heading has nothing to add up.
  const places = new Map(rows.flatMap(({ id, isHeading }, at) => (isHeading ? [] : [[id, at]])));
  const termsOf = new Map<string, readonly string[]>();
  rows.forEach((row, index) => {
    const terms = termsOfRow(row);
    for (const [term, path] of terms) {
      const at = ["rows", index, ...path];
      const of = places.get(term);
      if (of === undefined)
        issues.push(makeIssue("table.unknown-row", unknownName(term, [...places.keys()], at)));
      else if (rows[of]?.rule !== undefined) {
        const facts = { path: at, expected: "a row of amounts", received: describeValue(term) };
        issues.push(makeIssue("statement.operand", facts));
      }
    }
    termsOf.set(
      row.id,
      terms.map(([term]) => term),
    );
  });
  const keyOf = (id: string): string => rows[places.get(id) ?? -1]?.rule?.key ?? "sumOf";
  return orderByTerms(termsOf, (id) => ["rows", places.get(id) ?? -1, keyOf(id)], issues);
}

/** The rows that a row is computed from, each with its path in the input. */
function termsOfRow({ sumOf = [], rule }: RowSpec): readonly (readonly [string, IssuePath])[] {
  if (rule !== undefined) return rule.terms.map(([term, key]) => [term, [rule.key, key]]);
  return sumOf.map((term, position) => [term, ["sumOf", position]]);
}

/** Orders columns after the columns that they read; reports unknown and unfit terms and cycles. */
export function orderColumns(columns: readonly ColumnEntry[], issues: Issue[]): readonly string[] {
  const specs = new Map(columns);
  for (const [id, { terms }] of specs) {
    for (const term of terms)
      checkOperand(term, specs, ["amount", "variance"], ["columns", id], issues);
  }
  const termsOf = new Map([...specs].map(([id, { terms }]) => [id, terms]));
  return orderByTerms(termsOf, (id) => ["columns", id], issues);
}

/** Reports a column that is unknown, or of another measure than those asked for. */
function checkOperand(
  id: string,
  columns: ReadonlyMap<string, ColumnSpec>,
  measures: readonly string[],
  path: IssuePath,
  issues: Issue[],
): void {
  const measure = columns.get(id)?.measure;
  if (measure === undefined)
    issues.push(makeIssue("table.unknown-column", unknownName(id, [...columns.keys()], path)));
  else if (!measures.includes(measure)) {
    const facts = { path, expected: "a column of amounts", received: describeValue(id) };
    issues.push(makeIssue("statement.operand", facts));
  }
}

/**
 * Orders ids by their terms. Terms that are not ids are ignored; an id that depends on itself is
 * reported and left out.
 */
export function orderByTerms(
  termsOf: ReadonlyMap<string, readonly string[]>,
  pathOf: (id: string) => IssuePath,
  issues: Issue[],
): readonly string[] {
  const waitingFor = new Map<string, number>();
  const usersOf = new Map<string, string[]>([...termsOf.keys()].map((id) => [id, []]));
  for (const [id, terms] of termsOf) {
    if (terms.length === 0) {
      waitingFor.set(id, 0);
      continue;
    }
    const named = new Set(terms.filter((term) => termsOf.has(term)));
    waitingFor.set(id, named.size);
    for (const term of named) usersOf.get(term)?.push(id);
  }
  const ready = [...waitingFor].filter(([, count]) => count === 0).map(([id]) => id);
  // The list grows while it is read: an id enters once, when the last of its terms has entered.
  for (const id of ready) {
    for (const user of usersOf.get(id) ?? []) {
      const missing = (waitingFor.get(user) ?? 0) - 1;
      waitingFor.set(user, missing);
      if (missing === 0) ready.push(user);
    }
  }
  for (const [id, count] of waitingFor) {
    if (count === 0) continue;
    const facts = {
      path: pathOf(id),
      expected: "terms that do not lead back",
      received: `${describeValue(id)}, which depends on itself`,
    };
    issues.push(makeIssue("statement.cycle", facts));
  }
  return ready;
}

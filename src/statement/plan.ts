/** Checks what a table is asked to show and settles it: labels, levels, flows, the request of every cell, the order of computing. */
import { type Book, memberLabel, scenarioLabel } from "../book/index.ts";
import { type Flow, flowOf, lookUp, signFactor } from "../chart/index.ts";
import type { Issue, IssuePath } from "../input/index.ts";
import { joinLabels, type Worded } from "../language/index.ts";
import { positionsOf, type Selection, type TableColumn, type TableRow } from "../table/index.ts";
import {
  type ColumnEntry,
  checkColumns,
  checkRows,
  checkTerms,
  isFigureColumn,
  orderColumns,
  orderRows,
} from "./check-spec.ts";
import { checkCountedOnce, type SettledSum } from "./counted-once.ts";
import { readerOf } from "./reader.ts";
import { joinSelections, type LineRequest, readSelection } from "./select.ts";
import { type ShownParts, shownParts } from "./shown-parts.ts";
import type {
  ColumnInput,
  FigureRowInput,
  RowInput,
  StatementOptions,
  SumRowInput,
} from "./spec.ts";

/** A row with what it is computed from. */
export interface PlannedRow {
  readonly row: TableRow;
  /** The rows that it adds up; absent for rows that show figures. */
  readonly sumOf?: readonly string[];
}

/** A column with what it is computed from. */
export interface PlannedColumn {
  readonly column: TableColumn;
  readonly input: ColumnInput;
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly columns: readonly PlannedColumn[];
  /** The rows that each total row is made of. */
  readonly parts: ReadonlyMap<string, ShownParts>;
  /** Where each row and each column stands, by id. */
  readonly rowAt: ReadonlyMap<string, number>;
  readonly columnAt: ReadonlyMap<string, number>;
  /** Places of rows and columns in an order in which everything is computed after what it is computed from. */
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
  /** What each cell of a figure row and a figure column asks for, by the places of its row and column. */
  readonly requests: readonly (readonly (LineRequest | undefined)[])[];
}

export function planTable(
  book: Book,
  input: StatementOptions & {
    readonly rows: readonly RowInput[];
    /** Columns in printed order. A list of pairs, because the keys of an object that are whole numbers change places. */
    readonly columns: readonly ColumnEntry[];
  },
  issues: Issue[],
): Plan {
  const before = issues.length;
  const specs = input.rows.map((row) => (typeof row === "string" ? { id: row, line: row } : row));
  checkRows(specs, issues);
  checkColumns(input.columns, issues);
  signFactor("result", input.signs ?? "natural");
  const selections = specs.map((spec, index) =>
    "sumOf" in spec ? undefined : readSelection(book, spec, ["rows", index], issues),
  );
  const columnSelections = input.columns.map(([id, column]) =>
    isFigureColumn(column) ? readSelection(book, column, ["columns", id], issues) : undefined,
  );
  const [rowAt, columnAt] = [
    positionsOf(specs),
    positionsOf(input.columns.map(([id]) => ({ id }))),
  ];
  const rowOrder = orderRows(specs, issues).flatMap((id) => rowAt.get(id) ?? []);
  const columnOrder = orderColumns(input.columns, issues).flatMap((id) => columnAt.get(id) ?? []);
  const rowSums = new Map(
    specs.flatMap((spec) => ("sumOf" in spec ? [[spec.id, spec.sumOf] as const] : [])),
  );
  const columnSums = new Map(
    input.columns.flatMap(([id, column]) =>
      "sumOf" in column ? [[id, column.sumOf] as const] : [],
    ),
  );
  // Terms can be followed only once it is known that they lead nowhere back.
  const sound = issues.length === before;
  const settledRows = sound
    ? settle(rowSums, (id) => ["rows", rowAt.get(id) ?? -1, "sumOf"], issues)
    : [];
  const settledColumns = sound ? settle(columnSums, (id) => ["columns", id, "sumOf"], issues) : [];
  const places = { rowAt, columnAt, rowOrder, columnOrder };
  if (issues.length > before)
    return { ...places, rows: [], columns: [], parts: new Map(), requests: [] };
  const parts = shownParts(
    book.chart,
    specs.map(({ id }, index) => ({
      id,
      ...(selections[index] === undefined ? {} : { selection: selections[index] }),
    })),
  );
  const rows = planRows(book, specs, selections, parts, places);
  const columns = planColumns(book, input.columns, columnSelections, places);
  const requests = planRequests(book, rows, columns, issues);
  const plan = { ...places, rows, columns, parts, requests };
  if (issues.length > before) return plan;
  const reader = readerOf(book);
  for (const sum of settledRows) {
    columns.every((_, column) => {
      const requestOf = (term: string): LineRequest | undefined =>
        requests[rowAt.get(term) ?? -1]?.[column];
      return checkCountedOnce(reader, sum, requestOf, issues);
    });
  }
  for (const sum of settledColumns) {
    requests.every((ofRow) =>
      checkCountedOnce(reader, sum, (term) => ofRow[columnAt.get(term) ?? -1], issues),
    );
  }
  return plan;
}

function settle(
  sums: ReadonlyMap<string, readonly string[]>,
  pathOf: (id: string) => IssuePath,
  issues: Issue[],
): readonly SettledSum[] {
  return [...sums].map(([id, terms]) => ({
    path: pathOf(id),
    terms: checkTerms(terms, sums, pathOf(id), issues),
  }));
}

function planRows(
  book: Book,
  specs: readonly (FigureRowInput | SumRowInput)[],
  selections: readonly (Selection | undefined)[],
  parts: ReadonlyMap<string, ShownParts>,
  { rowAt, rowOrder }: Pick<Plan, "rowAt" | "rowOrder">,
): readonly PlannedRow[] {
  const grouped = inGroups(parts);
  const planned: PlannedRow[] = [];
  for (const place of rowOrder) {
    const spec = specs[place];
    if (spec === undefined) continue;
    if (!("sumOf" in spec)) {
      planned[place] = { row: planFigureRow(book, spec, selections[place] ?? {}, parts, grouped) };
      continue;
    }
    const { id, sumOf } = spec;
    const [label, level] = [spec.label ?? id, spec.level ?? 0];
    const flow = joinFlows(sumOf.map((term) => planned[rowAt.get(term) ?? -1]?.row.flow));
    const row = Object.freeze({
      id,
      label,
      role: "total" as const,
      level,
      ...(flow === undefined ? {} : { flow }),
    });
    planned[place] = { row, sumOf: Object.freeze([...sumOf]) };
  }
  return planned;
}

function planFigureRow(
  book: Book,
  spec: FigureRowInput,
  selection: Selection,
  parts: ReadonlyMap<string, ShownParts>,
  grouped: ReadonlySet<string>,
): TableRow {
  const { line } = selection;
  const entry = line === undefined ? undefined : lookUp(book.chart).entries.get(line);
  const ofWhich = entry !== undefined && "ofWhich" in entry && entry.ofWhich !== undefined;
  const role = ofWhich ? "of-which" : parts.has(spec.id) ? "total" : "item";
  const { id } = spec;
  const label = spec.label ?? labelOf(book, selection) ?? id;
  const level = spec.level ?? (ofWhich ? 2 : grouped.has(id) ? 1 : 0);
  return Object.freeze(
    line === undefined
      ? { id, label, role, level, selection }
      : { id, label, role, level, flow: flowOf(book.chart, line), selection },
  );
}

/** The rows that belong to a group: a total that is made of rows which are no totals themselves. */
function inGroups(parts: ReadonlyMap<string, ShownParts>): ReadonlySet<string> {
  return new Set(
    [...parts.values()].flatMap(({ terms }) =>
      terms.some((term) => parts.has(term)) ? [] : terms,
    ),
  );
}

function planColumns(
  book: Book,
  columns: readonly ColumnEntry[],
  selections: readonly (Selection | undefined)[],
  { columnAt, columnOrder }: Pick<Plan, "columnAt" | "columnOrder">,
): readonly PlannedColumn[] {
  const planned: PlannedColumn[] = [];
  for (const place of columnOrder) {
    const [id, input] = columns[place] ?? [];
    if (id === undefined || input === undefined) continue;
    const selection = selections[place];
    const own = selection?.line === undefined ? undefined : flowOf(book.chart, selection.line);
    const flow =
      "sumOf" in input
        ? joinFlows(input.sumOf.map((term) => planned[columnAt.get(term) ?? -1]?.column.flow))
        : own;
    const column = Object.freeze({
      id,
      ...(input.label === undefined && selection !== undefined
        ? columnLabel(book, selection, id)
        : { label: input.label ?? id }),
      measure: measureOf(input),
      ...(flow === undefined ? {} : { flow }),
      ...(selection === undefined ? {} : { selection }),
    });
    planned[place] = { column, input };
  }
  return planned;
}

function measureOf(input: ColumnInput): TableColumn["measure"] {
  if ("varianceOf" in input) return "variance";
  if ("percentOf" in input) return "percent";
  if ("growthOf" in input) return "growth";
  if ("explanations" in input) return "text";
  return "sumOf" in input ? (input.measure ?? "amount") : "amount";
}

/** A row is named after its line, or after its member where it has no line. */
function labelOf(book: Book, { line, members = {} }: Selection): string | undefined {
  if (line !== undefined) return lookUp(book.chart).entries.get(line)?.label;
  const [[dimension, member] = [], second] = Object.entries(members);
  if (dimension === undefined || member === undefined || second !== undefined) return undefined;
  return memberLabel(book.dimensions, dimension, member);
}

/** A column is named after everything it chooses: member or line, scenario, and months where it names them. */
function columnLabel(book: Book, selection: Selection, id: string): Worded {
  const line = labelOf(book, selection);
  const parts: readonly Worded[] = [
    ...(line === undefined ? [] : [{ label: line }]),
    ...(selection.scenario === undefined ? [] : [scenarioLabel(book, selection.scenario)]),
    ...(selection.period === undefined ? [] : [{ label: selection.period }]),
  ];
  return parts.length === 0 ? { label: id } : joinLabels(parts, " · ", book);
}

/** What a sum is about: one flow where its terms agree; unknown where the flow of a term is. */
function joinFlows(flows: readonly (Flow | undefined)[]): Flow | undefined {
  if (flows.includes(undefined)) return undefined;
  const [only, second] = new Set(flows);
  if (second === undefined) return only;
  return flows.includes("funding") || flows.includes("result") ? "result" : "net-cost";
}

function planRequests(
  book: Book,
  rows: readonly PlannedRow[],
  columns: readonly PlannedColumn[],
  issues: Issue[],
): Plan["requests"] {
  /** What was asked for in each column by a row that chooses nothing but its line: all such rows differ in that alone. */
  const asked: (LineRequest | undefined)[] = [];
  return rows.map(({ row }, index) => {
    const { line, ...others } = row.selection ?? {};
    const isLineAlone = line !== undefined && Object.keys(others).length === 0;
    return columns.map(({ column }, place) => {
      if (row.selection === undefined || column.selection === undefined) return undefined;
      const above = isLineAlone && column.selection.line === undefined ? asked[place] : undefined;
      if (above !== undefined && line !== undefined) return { ...above, line };
      const path = ["rows", index, "columns", column.id];
      const request = joinSelections(book, row.selection, column.selection, path, issues);
      if (isLineAlone) asked[place] = request;
      return request;
    });
  });
}

/**
 * The general builder: the rows and columns that a caller asks for. The named statements are
 * presets on top of it.
 */
import type { Book } from "../book/index.ts";
import {
  describeValue,
  type Issue,
  makeIssue,
  requireEntries,
  throwIssues,
} from "../input/index.ts";
import { keptLanguage } from "../language/index.ts";
import { type Cell, hideColumns, type Table } from "../table/index.ts";
import { emptyCell, isIncomplete, sumCell } from "./cells.ts";
import type { ColumnInput } from "./columns/index.ts";
import { factsOf } from "./facts.ts";
import { checkArguments, type StatementOptions } from "./options.ts";
import { type Plan, planTable, type TableRequest } from "./plan.ts";
import { type Reader, readerOf } from "./reader.ts";
import type { RowRule } from "./row-rules.ts";
import type { RowId, RowInput } from "./rows.ts";
import { amountAt } from "./tree.ts";

/** The rows and columns of a table. */
export interface TableInput<
  Row extends RowInput<Line, Scenario>,
  Column extends string,
  Line extends string,
  Scenario extends string,
> extends StatementOptions {
  /**
   * Rows in printed order: lines and totals by id, or rows that choose members, sets or labels, or
   * sums of rows.
   */
  readonly rows: readonly Row[];
  /** Columns in printed order, by id. */
  readonly columns: Readonly<Record<Column, ColumnInput<NoInfer<Column>, Line, Scenario>>>;
}

/**
 * Builds a table from the figures of a book.
 *
 * Rule: a cell is the exact sum of the figures that agree with its row and its column, over
 * everything inside the line. Computed rows and columns are computed from cells. The table states
 * every sum and difference between its own cells that holds.
 * Units and sign: the unit of the book; result sign in the cells, whatever the table prints.
 * Absent and zero: a cell without figures is empty (`absent`), not 0; in a sum it counts as
 * nothing; a sum of nothing is empty. A variance with one side missing is empty with the reason,
 * unless its column declares `missingAsZero`. A period of which the line's members have no figures
 * in some months gives `incomplete-period`, never a part for the whole. In a scenario with
 * `gaps: "zero"` both are zero.
 *
 * @param book - the figures
 * @param input.rows - rows in printed order
 * @param input.columns - columns in printed order
 * @param input.title - heading; default the title of the book
 * @param input.signs - how signs are printed; default `natural`
 * @param input.labelHeading - heading above the labels of the rows; default blank
 * @returns the table, with its relations and notes
 * @throws AnslagError `chart.unknown-line`, `figure.unknown-scenario`, `figure.unknown-set`,
 * `figure.unknown-year`, `figure.unknown-dimension`, `figure.unknown-member`, `calendar.period`
 * when a row or column asks for what the book does not have
 * @throws AnslagError `input.duplicate-id`, `statement.cycle`, `statement.sum`,
 * `statement.operand`, `statement.column-id`, `input.unknown-key`, `figure.outside-year`,
 * `statement.conflict`, `statement.incomplete`, `table.unknown-row`, `table.unknown-column`,
 * `input.id` when rows and columns do not fit together; all problems at once
 * @throws AnslagError `figure.overlapping-periods`, `figure.total-and-part`,
 * `appropriation.posted-twice` when figures would be counted twice
 * @example Forecast against budget
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: {
 *     lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }],
 *     totals: [{ id: "netCost", of: ["fees", "staff"], role: "net-cost" }],
 *   },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "fees", scenario: "budget", amount: "200 000" },
 *     { line: "staff", scenario: "budget", amount: "-1 250 000" },
 *     { line: "fees", scenario: "forecast", amount: "180 000" },
 *     { line: "staff", scenario: "forecast", amount: "-1 190 000" },
 *   ] }],
 * });
 * const table = buildTable(book, {
 *   rows: ["fees", "staff", "netCost"],
 *   columns: {
 *     forecast: { scenario: "forecast" },
 *     budget: { scenario: "budget" },
 *     variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
 *   },
 * });
 * amountOf(table, "netCost", "variance") // => 40000
 * @example A budget and a plan of several years
 * const plan = defineBook({
 *   title: "Library", unit: { currency: "SEK" }, cutOff: "2023-08-31",
 *   fiscalYear: { year: 2023 }, years: [{ year: 2024 }], scenarios: [{ id: "plan", year: 2024 }],
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", period: "2023-01/2023-12", amount: -1000 },
 *     { line: "staff", scenario: "plan", amount: -1030 },
 *   ] }],
 * });
 * const years = buildTable(plan, {
 *   rows: ["staff"],
 *   columns: {
 *     budget: { scenario: "budget", year: 2023 },
 *     plan: { scenario: "plan", year: 2024 },
 *     change: { growthOf: { current: "plan", prior: "budget" } },
 *   },
 * });
 * amountOf(years, "staff", "plan") // => -1030
 * printTable(years).texts[0] // => ["-1,000", "-1,030", "3.0"]
 * @see {@link incomeStatement}, {@link headline}, {@link netCostDevelopment}, {@link memberMatrix},
 * {@link memberList} for common tables
 */
export function buildTable<
  Line extends string,
  Scenario extends string,
  const Row extends RowInput<Line, Scenario>,
  Column extends string,
>(
  book: Book<Line, Scenario>,
  input: TableInput<Row, Column, NoInfer<Line>, NoInfer<Scenario>>,
): Table<RowId<Row>, Column> {
  checkArguments(book, input, "rows", "columns");
  return buildChecked(book, input);
}

/** Builds a table as {@link buildTable} does, from arguments whose keys have been checked. */
export function buildChecked<
  Line extends string,
  Scenario extends string,
  Row extends RowInput<Line, Scenario>,
  Column extends string,
>(
  book: Book<Line, Scenario>,
  input: TableInput<Row, Column, Line, Scenario>,
): Table<RowId<Row>, Column> {
  const issues: Issue[] = [];
  const columns = requireEntries<ColumnInput>(input.columns, ["columns"], issues);
  for (const [id] of columns) {
    if (!/^\d+$/.test(id)) continue;
    const facts = {
      path: ["columns", id],
      expected: 'an id such as "y2023"',
      received: describeValue(id),
    };
    issues.push(makeIssue("statement.column-id", facts));
  }
  throwIssues(issues);
  // The ids are those of the input: the plan keeps them as plain text.
  return buildFromEntries(book, { ...input, columns }) as Table<RowId<Row>, Column>;
}

/** Builds a table from columns in a list, whose ids may be anything, such as numbers of areas. */
export function buildFromEntries(book: Book, input: TableRequest): Table {
  const reader = readerOf(book);
  const plan = planTable(reader, input);
  const table: Table = Object.freeze({
    title: input.title ?? book.title,
    ...keptLanguage(book),
    unit: book.unit,
    signs: input.signs ?? "natural",
    ...(input.labelHeading === undefined ? {} : { labelHeading: input.labelHeading }),
    rows: Object.freeze(plan.rows.map(({ row }) => row)),
    columns: Object.freeze(plan.columns.map(({ column }) => column)),
    ...fillTable(reader, plan),
  });
  const hidden = input.columns.flatMap(([id, { hidden }]) => (hidden === true ? [id] : []));
  return hideColumns(table, new Set(hidden));
}

/** The state of filling: the plan, and the cells so far. */
interface FillState {
  readonly reader: Reader;
  readonly plan: Plan;
  readonly cells: Cell[][];
}

/** Computes every cell of a table, and states what holds between them. */
export function fillTable(
  reader: Reader,
  plan: Plan,
): Pick<Table, "cells" | "relations" | "notes"> {
  const cells: Cell[][] = plan.rows.map(() => []);
  const state = { reader, plan, cells };
  for (const column of plan.columnOrder) fillColumn(state, column);
  for (const [row, { rule }] of plan.rows.entries()) if (rule) fillRow(state, row, rule);
  for (const ofRow of cells) Object.freeze(ofRow);
  return { cells: Object.freeze(cells), ...factsOf({ reader, plan, cells }) };
}

/** Fills a column, but for the rows with a rule. */
function fillColumn(state: FillState, place: number): void {
  const { plan, cells } = state;
  const { terms = [], total } = plan.columns[place] ?? {};
  const ofTotal = terms.map((term) => cells[total ?? -1]?.[term]);
  for (const index of plan.rowOrder) {
    const [planned, ofRow] = [plan.rows[index], cells[index]];
    if (planned === undefined || ofRow === undefined || planned.rule !== undefined) continue;
    ofRow[place] =
      planned.row.role === "heading"
        ? emptyCell("not-applicable")
        : (computedCell(state, index, place, ofTotal) ?? figureCell(state, index, place));
  }
}

/** Fills a row with a rule, which may read any column of amounts of the rows above. */
function fillRow(state: FillState, index: number, { terms, base, compute }: RowRule): void {
  const { plan, cells } = state;
  const ofRow = cells[index] ?? [];
  const cellsIn = (column: number): readonly (Cell | undefined)[] =>
    terms.map(([row]) => cells[plan.rowAt.get(row) ?? -1]?.[column]);
  const ofBase = base === undefined ? [] : cellsIn(plan.columnAt.get(base) ?? -1);
  for (const place of plan.columnOrder) {
    const { column } = plan.columns[place] ?? {};
    const operands = [...cellsIn(place), ...ofBase];
    ofRow[place] =
      column?.measure !== "amount"
        ? (computedCell(state, index, place, []) ?? emptyCell("absent"))
        : operands.some(isIncomplete)
          ? emptyCell("incomplete-period")
          : compute(operands, column.id);
  }
}

/** The cell of a computed column; `undefined` in a column of figures. */
function computedCell(
  { reader, plan, cells }: FillState,
  index: number,
  place: number,
  ofTotal: readonly (Cell | undefined)[],
): Cell | undefined {
  const [planned, { rule, terms = [] } = {}] = [plan.rows[index], plan.columns[place]];
  if (planned === undefined || rule === undefined) return undefined;
  const operands = terms.map((term) => cells[index]?.[term]);
  // A cell that is computed from an incomplete period is as incomplete.
  if (operands.some(isIncomplete)) return emptyCell("incomplete-period");
  return rule.compute(operands, planned.row, reader.book, ofTotal);
}

/** The cell of a column of figures: a sum of rows, or the amount that the row asks for. */
function figureCell({ reader, plan, cells }: FillState, row: number, column: number): Cell {
  const sumOf = plan.rows[row]?.sumOf;
  if (sumOf !== undefined)
    return sumCell(sumOf.map((term) => cells[plan.rowAt.get(term) ?? -1]?.[column]));
  const request = plan.requests[row]?.[column];
  const amount = request === undefined ? "absent" : amountAt(reader.treeOf(request), request.line);
  return typeof amount === "string" ? emptyCell(amount) : Object.freeze({ kind: "amount", amount });
}

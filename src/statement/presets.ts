/** The named statements of an interim report: thin presets on top of `buildTable`. */
import type { Book } from "../book/index.ts";
import type { ChartTotal, TotalRole } from "../chart/index.ts";
import { fail, oneOf } from "../input/index.ts";
import { type Table, withWords } from "../table/index.ts";
import { buildTable } from "./build-table.ts";
import type { ColumnInput } from "./columns/index.ts";
import { addTo } from "./maps.ts";
import { checkArguments, labelOption, type StatementOptions, statementOptions } from "./options.ts";
import type { SelectionInput } from "./request.ts";
import type { RowId, RowInput } from "./rows.ts";

/**
 * Builds the income statement (resultaträkning): every line and total of the chart, or the rows you
 * name.
 *
 * Rule: rows default to all lines, each total following its last part, of-which lines following the
 * line they detail. See {@link buildTable} for the cells.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: as in {@link buildTable}.
 *
 * @param book - the figures
 * @param input.columns - columns in printed order
 * @param input.rows - rows in printed order; default the whole chart
 * @returns the table
 * @throws AnslagError as {@link buildTable} does
 * @example The quickest statement
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }], totals: [{ id: "netCost", of: ["staff"] }] },
 *   figureSets: [{ id: "all", figures: [{ line: "staff", scenario: "budget", amount: -1250 }] }],
 * });
 * const statement = incomeStatement(book, { columns: { budget: { scenario: "budget" } } });
 * statement.rows.map((row) => row.id) // => ["staff", "netCost"]
 */
export function incomeStatement<
  Line extends string,
  Scenario extends string,
  Column extends string,
  const Row extends RowInput<Line, Scenario> = Line,
>(
  book: Book<Line, Scenario>,
  input: StatementOptions & {
    readonly columns: Readonly<
      Record<Column, ColumnInput<NoInfer<Column>, NoInfer<Line>, NoInfer<Scenario>>>
    >;
    readonly rows?: readonly Row[];
  },
): Table<RowId<Row>, Column> {
  checkArguments(book, input, "columns", "rows");
  // Without rows, the type of a row is that of a line.
  const rows = (input.rows ?? statementOrder(book)) as readonly Row[];
  const table = buildTable(book, { ...input, rows });
  return input.title === undefined ? withWords(table, { title: "incomeStatement" }) : table;
}

/** The ids of a headline table. */
export type HeadlineRow = "netCost" | "funding" | "result";

/**
 * Builds the headline (driftbudget): net cost, funding and result.
 *
 * Rule: result = net cost + funding; a positive result is a surplus and equals the budget variance
 * of a net-funded board.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: as in {@link buildTable}.
 *
 * @param book - a book whose chart has totals with the roles `net-cost` and `result`
 * @param input.columns - columns in printed order
 * @param input.labels - the labels of the three rows; default those of the chart
 * @returns the table with rows `netCost`, `funding` and `result`
 * @throws AnslagError `statement.no-role` when the chart lacks one of the roles or a funding part
 * of the result
 * @throws AnslagError as {@link buildTable} does
 * @example Net cost and funding of a library
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: {
 *     lines: [{ id: "staff", kind: "cost" }, { id: "grant", kind: "funding" }],
 *     totals: [
 *       { id: "net", of: ["staff"], role: "net-cost" },
 *       { id: "result", of: ["net", "grant"], role: "result" },
 *     ],
 *   },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "forecast", amount: -1190 },
 *     { line: "grant", scenario: "forecast", amount: 1250 },
 *   ] }],
 * });
 * const table = headline(book, { columns: { forecast: { scenario: "forecast" } } });
 * amountOf(table, "result", "forecast")
 * // => 60
 */
export function headline<Line extends string, Scenario extends string, Column extends string>(
  book: Book<Line, Scenario>,
  input: StatementOptions & {
    readonly columns: Readonly<
      Record<Column, ColumnInput<NoInfer<Column>, NoInfer<Line>, NoInfer<Scenario>>>
    >;
    readonly labels?: Partial<Readonly<Record<HeadlineRow, string>>>;
  },
): Table<HeadlineRow, Column> {
  checkArguments(book, input, "columns", "labels");
  const net = totalWithRole(book, "net-cost");
  const result = totalWithRole(book, "result");
  const funding = result.of.filter((part) => part !== net.id);
  const [only, second] = funding;
  if (only === undefined || second !== undefined || !result.of.includes(net.id)) {
    return fail("statement.no-role", {
      path: ["chart"],
      expected: "a result that is the net cost and one funding line or total",
      received: `a result of ${oneOf(result.of)}`,
    });
  }
  const { labels = {} } = input;
  const row = <Id extends HeadlineRow>(
    id: Id,
    line: Line,
  ): { readonly id: Id; readonly line: Line; readonly label?: string } => ({
    id,
    line,
    ...labelOption(labels[id]),
  });
  const table = buildTable(book, {
    ...statementOptions(input),
    columns: input.columns,
    rows: [row("netCost", net.id), row("funding", only), row("result", result.id)],
  });
  return input.title === undefined ? withWords(table, { title: "operatingBudget" }) : table;
}

/** The ids of a net-cost development table. */
export type DevelopmentRow = "income" | "costs" | "netCost";
/** The columns of a net-cost development table. */
export type DevelopmentColumn = "current" | "prior" | "growth";

/**
 * Builds the net-cost development (nettokostnadsutveckling): income, costs and net cost against the
 * year before, with growth in percent.
 *
 * Rule: growth = current ÷ prior − 1 per row, from exact amounts; net cost = income + costs.
 * Units and sign: the unit of the book; result sign. A growth is + when the magnitude grows: for
 * costs that is unfavourable.
 * Absent and zero: no growth where the base is 0, missing or of the opposite sign; the cell says
 * why.
 *
 * @param book - a book whose chart has totals with the roles `income` and `costs`
 * @param input.current - what is compared; default the forecast
 * @param input.prior - what it is compared with; default the scenario `priorYearActual`
 * @param input.labels - labels of rows and columns
 * @returns the table with rows `income`, `costs`, `netCost` and columns `current`, `prior`,
 * `growth`
 * @throws AnslagError `statement.no-role` when the chart lacks one of the roles
 * @throws AnslagError as {@link buildTable} does
 * @example Costs that grew by a tenth
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: {
 *     lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }],
 *     totals: [
 *       { id: "income", of: ["fees"], role: "income" },
 *       { id: "costs", of: ["staff"], role: "costs" },
 *     ],
 *   },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "forecast", amount: -1100 },
 *     { line: "staff", scenario: "priorYearActual", amount: -1000 },
 *   ] }],
 * });
 * const growth = cellOf(netCostDevelopment(book), "costs", "growth");
 * growth.kind === "ratio" && roundPercent(growth.ratio) // => 10
 */
export function netCostDevelopment<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: StatementOptions & {
    readonly current?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly prior?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly labels?: Partial<Readonly<Record<DevelopmentRow | DevelopmentColumn, string>>>;
  } = {},
): Table<DevelopmentRow, DevelopmentColumn> {
  checkArguments(book, input, "current", "prior", "labels");
  const {
    current = { scenario: "forecast" as Scenario },
    prior = { scenario: "priorYearActual" as Scenario },
  } = input;
  const { labels = {} } = input;
  const income = totalWithRole(book, "income");
  const costs = totalWithRole(book, "costs");
  const table = buildTable(book, {
    ...statementOptions(input),
    rows: [
      { id: "income", line: income.id, ...labelOption(labels.income) },
      { id: "costs", line: costs.id, ...labelOption(labels.costs) },
      { id: "netCost", sumOf: ["income", "costs"], ...labelOption(labels.netCost) },
    ],
    columns: {
      current: { ...current, ...labelOption(labels.current) },
      prior: { ...prior, ...labelOption(labels.prior) },
      growth: {
        growthOf: { current: "current", prior: "prior" },
        ...labelOption(labels.growth),
      },
    },
  });
  return withWords(table, {
    title: input.title === undefined ? "netCostDevelopment" : undefined,
    rows: { netCost: labels.netCost === undefined ? "netCost" : undefined },
    columns: { growth: labels.growth === undefined ? "changePercent" : undefined },
  });
}

/** All lines and totals, parts before their total, details after the line that they detail. */
function statementOrder<Line extends string>(book: Book<Line>): readonly Line[] {
  const { lines, totals } = book.chart;
  const details = new Map<string, Line[]>();
  for (const { id, ofWhich } of lines) {
    if (ofWhich !== undefined) addTo(details, ofWhich, id);
  }
  const partsOf = new Map<string, readonly Line[]>(totals.map(({ id, of }) => [id, of]));
  const placed = new Set<Line>();
  const inTotals = new Set<string>(totals.flatMap(({ of }) => of));
  const roots = [...totals, ...lines.filter(({ ofWhich }) => ofWhich === undefined)].filter(
    ({ id }) => !inTotals.has(id),
  );
  const stack: { readonly id: Line; readonly open: boolean }[] = roots
    .map(({ id }) => ({ id, open: false }))
    .reverse();
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { id, open } = entry;
    if (placed.has(id)) continue;
    const parts = partsOf.get(id) ?? [];
    if (!open && parts.length > 0) {
      stack.push(
        { id, open: true },
        ...[...parts].reverse().map((part) => ({ id: part, open: false })),
      );
      continue;
    }
    placed.add(id);
    for (const detail of details.get(id) ?? []) placed.add(detail);
  }
  return [...placed];
}

function totalWithRole<Line extends string>(book: Book<Line>, role: TotalRole): ChartTotal<Line> {
  const total = book.chart.totals.find((candidate) => candidate.role === role);
  if (total !== undefined) return total;
  const roles = book.chart.totals.flatMap((candidate) => candidate.role ?? []);
  return fail("statement.no-role", {
    path: ["chart", "totals"],
    expected: `a total with role ${role}`,
    received: roles.length === 0 ? "no roles" : `the roles ${roles.join(", ")}`,
  });
}

/** The net-cost development: this year against the year before. */
import type { Book } from "../../book/index.ts";
import { type Table, withWords } from "../../table/index.ts";
import { buildTable } from "../build-table.ts";
import {
  checkArguments,
  labelOption,
  type StatementOptions,
  statementOptions,
} from "../options.ts";
import type { SelectionInput } from "../selection.ts";
import { totalWithRole } from "./roles.ts";

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

/** The headline: net cost, funding and result. */
import type { Book } from "../../book/index.ts";
import { fail, oneOf } from "../../input/index.ts";
import { type Table, withWords } from "../../table/index.ts";
import { buildTable } from "../build-table.ts";
import type { ColumnInput } from "../columns/index.ts";
import {
  checkArguments,
  labelOption,
  type StatementOptions,
  statementOptions,
} from "../options.ts";
import { totalWithRole } from "./roles.ts";

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

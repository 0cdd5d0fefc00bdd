/** The income statement: the chart as a table. */
import type { Book } from "../../book/index.ts";
import { linesInOrder } from "../../chart/index.ts";
import { type Table, withWords } from "../../table/index.ts";
import { buildChecked } from "../build-table.ts";
import type { ColumnInput } from "../columns/index.ts";
import { checkArguments, type StatementOptions } from "../options.ts";
import type { RowId, RowInput } from "../rows.ts";

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
  const rows = (input.rows ?? linesInOrder(book.chart)) as readonly Row[];
  const table = buildChecked(book, { ...input, rows });
  return input.title === undefined ? withWords(table, { title: "incomeStatement" }) : table;
}

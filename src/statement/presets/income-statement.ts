/** The income statement: the chart as a table. */
import type { Book } from "../../book/index.ts";
import { type Table, withWords } from "../../table/index.ts";
import { buildTable } from "../build-table.ts";
import type { ColumnInput } from "../columns/index.ts";
import { addTo } from "../maps.ts";
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
  const rows = (input.rows ?? statementOrder(book)) as readonly Row[];
  const table = buildTable(book, { ...input, rows });
  return input.title === undefined ? withWords(table, { title: "incomeStatement" }) : table;
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

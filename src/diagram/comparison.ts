/** Columns side by side, row by row. */
import { failDiagram, keysOf } from "../input/index.ts";
import type { PrintedTable } from "../print/index.ts";
import { type Diagram, type DiagramOptions, diagramOf } from "./diagram.ts";
import {
  amountAxis,
  axisLabels,
  COLOURS,
  type Layer,
  lengthOf,
  rowAxis,
  SHADES,
  sideOf,
  textBeside,
  zeroLine,
} from "./marks.ts";
import { checkDiagram, itemRows, printedOf, readDiagramOptions } from "./read-table.ts";

/** What a diagram of columns side by side shows. */
export interface ComparisonDiagramOptions<
  Row extends string = string,
  Column extends string = string,
> extends DiagramOptions {
  /** The columns, such as budget, forecast and actual. */
  readonly columns: readonly Column[];
  /** The rows, in their order; default every row that is not a total. */
  readonly rows?: readonly Row[];
}

/**
 * Draws columns side by side, row by row: budget, forecast and actual of each line.
 *
 * Rule: one bar per row and column, as long as the printed amount; the columns differ in lightness,
 * stand in one order everywhere and are named in the legend.
 * Units and sign: result sign, so costs point to the left, in every sign style of the table; digits
 * as printed.
 * Absent and zero: an absent amount makes no bar; 0 has its text only.
 *
 * @param table - a printed table
 * @param options - columns, rows, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`,
 * `input.choice` with every problem at once
 * @throws AnslagError `diagram.no-amount` when there is no amount in these rows and columns
 * @example Budget and forecast of a line
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr", "sv"), fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", amount: -50 },
 *     { line: "staff", scenario: "forecast", amount: -46 },
 *   ] }],
 * });
 * const table = incomeStatement(book, { columns: {
 *   budget: { scenario: "budget", label: "Budget" },
 *   forecast: { scenario: "forecast", label: "Prognos" },
 * } });
 * const diagram = comparisonDiagram(printTable(table), { columns: ["budget", "forecast"] });
 * diagram.data.values.map(({ column }) => column) // => ["Budget", "Prognos"]
 * diagram.data.values.map(({ text }) => text) // => ["-50", "-46"]
 */
export function comparisonDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: ComparisonDiagramOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const read = readDiagramOptions(table, options, KEYS);
  const columns = read.options.columns ?? [];
  const rows = read.options.rows ?? itemRows(table);
  checkDiagram(table, { rows, columns }, read);
  const printed = printedOf(table);
  const labels = axisLabels(rows.map((row) => printed.rowLabel(row)));
  const legends = axisLabels(columns.map((column) => printed.columnLabel(column)));
  const values = rows.flatMap((row, i) =>
    columns.flatMap((column, j) => {
      const amount = printed.amount(row, column);
      if (amount === undefined) return [];
      return [
        {
          label: labels[i] ?? "",
          column: legends[j] ?? "",
          text: printed.text(row, column),
          amount: lengthOf(amount),
          side: sideOf(amount),
        },
      ];
    }),
  );
  if (values.length === 0)
    failDiagram("diagram.no-amount", {
      expected: "an amount in these rows and columns",
      received: "none",
    });
  return diagramOf(table, options, {
    values,
    places: { rows, columns },
    height: { step: 20 },
    inWords: rows.flatMap((row) =>
      columns.map(
        (column) =>
          `${printed.rowLabel(row)}, ${printed.columnLabel(column)} ${printed.text(row, column)}`,
      ),
    ),
    layer: layersOf(values, labels, legends),
  });
}

const KEYS: readonly string[] = /* @__PURE__ */ keysOf<ComparisonDiagramOptions>({
  columns: true,
  rows: true,
  title: true,
  width: true,
});

/** Bars side by side, the line at zero, and the texts beside the bars. */
function layersOf(
  values: readonly { readonly side: string }[],
  labels: readonly string[],
  legends: readonly string[],
): readonly Layer[] {
  const offset = { yOffset: { field: "column", type: "nominal", sort: null } };
  const y = rowAxis("label", labels);
  const x = amountAxis("amount", true);
  const beside = textBeside("text", x, y, values).map((layer) => ({
    ...layer,
    encoding: { ...(layer.encoding as Readonly<Record<string, unknown>>), ...offset },
  }));
  const range = legends.map((_, index) => SHADES[index % SHADES.length] ?? COLOURS.ink);
  const color = {
    field: "column",
    type: "nominal",
    sort: null,
    scale: { domain: legends, range },
    legend: { title: null, orient: "top", direction: "horizontal" },
  };
  return [
    {
      mark: { type: "bar", stroke: COLOURS.ink, strokeWidth: 0.5 },
      encoding: { x, y, ...offset, color },
    },
    zeroLine(),
    ...beside,
  ];
}

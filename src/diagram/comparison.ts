/** Columns side by side, and one row over time. */
import type { Decimal } from "../decimal/index.ts";
import { fail } from "../errors/index.ts";
import type { PrintedTable } from "../print/index.ts";
import {
  amountAxis,
  axisLabels,
  COLOURS,
  checkDiagram,
  type Diagram,
  type DiagramOptions,
  diagramOf,
  printedOf,
  rowAxis,
  SHADES,
  TEXT_SPACE,
  textBeside,
} from "./diagram.ts";

/** What a diagram of columns side by side shows. */
export interface ComparisonOptions<Row extends string = string, Column extends string = string> extends DiagramOptions {
  /** The columns, such as budget, forecast and actual. */
  readonly columns: readonly Column[];
  /** The rows, in their order; default every row that is no total. */
  readonly rows?: readonly Row[];
}

/**
 * Draws columns side by side, row by row: budget, forecast and actual of each line.
 *
 * Rule: one bar per row and column, as long as the printed amount; the columns differ in lightness, stand in one order everywhere and are named in the legend.
 * Units and sign: result sign, so costs point to the left; texts as printed.
 * Absent and zero: an absent amount makes no bar; 0 has its text only.
 *
 * @param table - a printed table
 * @param options - columns, rows, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`, `print.choice` with every problem at once
 * @throws AnslagError `diagram.no-amount` when there is no amount in these rows and columns
 * @example Budget and forecast of a line
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", amount: -50 }, { line: "staff", scenario: "forecast", amount: -46 },
 *   ] }],
 * });
 * const table = incomeStatement(book, { columns: { budget: { scenario: "budget", label: "Budget" }, forecast: { scenario: "forecast", label: "Prognos" } } });
 * const diagram = comparisonDiagram(printTable(table), { columns: ["budget", "forecast"] });
 * diagram.data.values.map(({ column, text }) => `${column} ${text}`) // => ["Budget −50", "Prognos −46"]
 */
export function comparisonDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: ComparisonOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const { columns, rows = table.rows.filter(({ role }) => role !== "total").map(({ id }) => id) } = options;
  checkDiagram(table, { rows, columns }, options);
  const printed = printedOf(table);
  const labels = axisLabels(rows.map((row) => printed.rowLabel(row)));
  const legends = axisLabels(columns.map((column) => printed.columnLabel(column)));
  const values = rows.flatMap((row, i) =>
    columns.flatMap((column, j) => {
      const amount = printed.amount(row, column);
      if (amount === undefined) return [];
      return [{ label: labels[i] ?? "", column: legends[j] ?? "", text: printed.text(row, column), ...placed(amount) }];
    }),
  );
  if (values.length === 0) noAmounts();
  const offset = { yOffset: { field: "column", type: "nominal", sort: null } };
  const y = rowAxis("label", labels);
  const x = amountAxis("amount", true);
  const beside = textBeside("text", x, y).map((layer) => ({
    ...layer,
    encoding: { ...(layer.encoding as Readonly<Record<string, unknown>>), ...offset },
  }));
  return diagramOf(table, options, {
    values,
    height: { step: 20 },
    inWords: rows.flatMap((row) =>
      columns.map((column) => `${printed.rowLabel(row)}, ${printed.columnLabel(column)} ${printed.text(row, column)}`),
    ),
    layer: [
      {
        mark: { type: "bar", stroke: COLOURS.ink, strokeWidth: 0.5 },
        encoding: {
          x,
          y,
          ...offset,
          color: {
            field: "column",
            type: "nominal",
            sort: null,
            scale: { domain: legends, range: legends.map((_, index) => SHADES[index % SHADES.length] ?? COLOURS.ink) },
            legend: { title: null, orient: "top", direction: "horizontal" },
          },
        },
      },
      { mark: { type: "rule", color: COLOURS.ink }, encoding: { x: { datum: 0, type: "quantitative", axis: null } } },
      ...beside,
    ],
  });
}

/** What a diagram of forecast rounds shows. */
export interface RoundsOptions<Row extends string = string, Column extends string = string> extends DiagramOptions {
  /** The row that is followed. */
  readonly row: Row;
  /** The columns of the rounds, in the order of time. */
  readonly rounds: readonly Column[];
  /** The column of an amount to compare with, such as the budget: a broken line; default none. */
  readonly reference?: Column;
}

/**
 * Draws how the forecast of one row changed from round to round.
 *
 * Rule: one point per round with its printed amount, joined by a line, and the reference as a broken line. The axis does not begin at zero.
 * Units and sign: result sign, up is favourable; texts as printed.
 * Absent and zero: a round without an amount has no point, and the line goes on past it.
 *
 * @param table - a printed table with one column per round
 * @param options - row, rounds, reference, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`, `print.choice` with every problem at once
 * @throws AnslagError `diagram.no-amount` when the row has no amount in any round
 * @example Three forecasts of one year
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   scenarios: [{ id: "march", kind: "forecast" }, { id: "may", kind: "forecast" }],
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "march", amount: "-50" }, { line: "staff", scenario: "may", amount: "-47" },
 *   ] }],
 * });
 * const table = buildTable(book, { rows: ["staff"], columns: { march: { scenario: "march" }, may: { scenario: "may" } } });
 * const diagram = roundsDiagram(printTable(table), { row: "staff", rounds: ["march", "may"] });
 * diagram.data.values.map(({ text }) => text) // => ["−50", "−47"]
 */
export function roundsDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: RoundsOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const { row, rounds, reference } = options;
  checkDiagram(table, { rows: [row], columns: [...rounds, ...(reference === undefined ? [] : [reference])] }, options);
  const printed = printedOf(table);
  const labels = axisLabels(rounds.map((column) => printed.columnLabel(column)));
  const values = rounds.flatMap((column, index) => {
    const amount = printed.amount(row, column);
    return amount === undefined
      ? []
      : [{ label: labels[index] ?? "", text: printed.text(row, column), ...placed(amount) }];
  });
  if (values.length === 0) noAmounts();
  const base = reference === undefined ? undefined : printed.amount(row, reference);
  const named = reference === undefined ? "" : `${printed.columnLabel(reference)} ${printed.text(row, reference)}`;
  const x = { field: "label", type: "ordinal", sort: null, axis: { title: null, labelAngle: 0 } };
  const scale = { zero: false, padding: TEXT_SPACE / 2, nice: false };
  const y = { field: "amount", type: "quantitative", axis: null, scale };
  const level = { datum: base?.toNumber() ?? 0, type: "quantitative", axis: null };
  const compared = [
    { mark: { type: "rule", strokeDash: [6, 4], color: COLOURS.neutral }, encoding: { y: level } },
    {
      mark: { type: "text", align: "left", dy: 14, x: 4, text: named, color: COLOURS.neutral },
      encoding: { y: level },
    },
  ];
  return diagramOf(table, options, {
    subtitle: printed.rowLabel(row),
    values,
    height: 220,
    inWords: [...values.map(({ label, text }) => `${label} ${text}`), ...(base === undefined ? [] : [named])],
    layer: [
      ...(base === undefined ? [] : compared),
      { mark: { type: "line", color: COLOURS.favourable, strokeWidth: 2 }, encoding: { x, y } },
      { mark: { type: "point", filled: true, size: 70, opacity: 1, color: COLOURS.favourable }, encoding: { x, y } },
      { mark: { type: "text", dy: -14 }, encoding: { x, y, text: { field: "text" } } },
    ],
  });
}

function placed(amount: Decimal): { readonly amount: number; readonly side: "left" | "right" } {
  return { amount: amount.toNumber(), side: amount.isNegative() ? "left" : "right" };
}

function noAmounts(): never {
  return fail("diagram.no-amount", { expected: "an amount in these rows and columns", received: "none" });
}

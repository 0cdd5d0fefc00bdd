/** One row over time. */
import { failDiagram, keysOf, readItems } from "../input/index.ts";
import type { PrintedTable } from "../print/index.ts";
import { type Diagram, type DiagramOptions, diagramOf } from "./diagram.ts";
import { axisLabels, COLOURS, lengthOf, TEXT_SPACE } from "./marks.ts";
import { checkDiagram, printedOf, readDiagramOptions } from "./read-table.ts";
import { diagramWords } from "./words/index.ts";

/** What a diagram of forecast rounds shows. */
export interface RoundsDiagramOptions<Row extends string = string, Column extends string = string>
  extends DiagramOptions {
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
 * Rule: one point per round with its printed amount, joined by a line, and the reference as a
 * broken line. The axis does not begin at zero.
 * Units and sign: result sign, up is favourable; texts as printed.
 * Absent and zero: a round without an amount has no point, and the line goes on past it.
 *
 * @param table - a printed table with one column per round
 * @param options - row, rounds, reference, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`,
 * `input.choice` with every problem at once
 * @throws AnslagError `diagram.no-amount` when the row has no amount in any round
 * @example Three forecasts of one year
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr", "sv"), fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   scenarios: [{ id: "march", kind: "forecast" }, { id: "may", kind: "forecast" }],
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "march", amount: "-50" },
 *     { line: "staff", scenario: "may", amount: "-47" },
 *   ] }],
 * });
 * const table = buildTable(book, {
 *   rows: ["staff"],
 *   columns: { march: { scenario: "march" }, may: { scenario: "may" } },
 * });
 * const diagram = roundsDiagram(printTable(table), { row: "staff", rounds: ["march", "may"] });
 * diagram.data.values.map(({ text }) => text) // => ["-50", "-47"]
 */
export function roundsDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: RoundsDiagramOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const read = readDiagramOptions(table, options, KEYS);
  const { row, reference } = read.options;
  const rounds = readItems(read.options.rounds, ["rounds"], read.issues);
  checkDiagram(
    table,
    { rows: [row], columns: [...rounds, ...(reference === undefined ? [] : [reference])] },
    read,
  );
  const printed = printedOf(table);
  const labels = axisLabels(rounds.map((column) => printed.columnLabel(column)));
  const values = rounds.flatMap((column, index) => {
    const amount = printed.amount(row, column);
    return amount === undefined
      ? []
      : [
          {
            label: labels[index] ?? "",
            text: printed.text(row, column),
            amount: lengthOf(amount),
          },
        ];
  });
  if (values.length === 0)
    failDiagram("diagram.no-amount", {
      path: ["rounds"],
      expected: "an amount in one of the rounds",
      received: "none",
    });
  const base = reference === undefined ? undefined : printed.amount(row, reference);
  const named =
    reference === undefined
      ? ""
      : `${printed.columnLabel(reference)} ${printed.text(row, reference)}`;
  const x = { field: "label", type: "ordinal", sort: null, axis: { title: null, labelAngle: 0 } };
  const scale = { zero: false, padding: TEXT_SPACE / 2, nice: false };
  const y = { field: "amount", type: "quantitative", axis: null, scale };
  const level = base && { y: { datum: lengthOf(base), type: "quantitative", axis: null } };
  const compared = [
    { mark: { type: "rule", strokeDash: [6, 4], color: COLOURS.neutral }, encoding: level },
    {
      mark: { type: "text", align: "left", dy: 14, x: 4, text: named, color: COLOURS.neutral },
      encoding: level,
    },
  ];
  return diagramOf(table, options, {
    subtitle: `${printed.rowLabel(row)} · ${diagramWords(table.style).noZero}`,
    values,
    places: { rows: [row], columns: [...rounds, ...(reference === undefined ? [] : [reference])] },
    height: 220,
    inWords: [
      ...values.map(({ label, text }) => `${label} ${text}`),
      ...(base === undefined ? [] : [named]),
    ],
    layer: [
      ...(level ? compared : []),
      { mark: { type: "line", color: COLOURS.favourable, strokeWidth: 2 }, encoding: { x, y } },
      {
        mark: { type: "point", filled: true, size: 70, opacity: 1, color: COLOURS.favourable },
        encoding: { x, y },
      },
      { mark: { type: "text", dy: -14 }, encoding: { x, y, text: { field: "text" } } },
    ],
  });
}

const KEYS: readonly string[] = /* @__PURE__ */ keysOf<RoundsDiagramOptions>({
  row: true,
  rounds: true,
  reference: true,
  title: true,
  width: true,
});

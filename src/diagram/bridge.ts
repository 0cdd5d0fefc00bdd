/** Bridges: how one amount becomes another, part by part. */
import { failDiagram, keysOf, readArguments, readItems } from "../input/index.ts";
import type { PrintedTable } from "../print/index.ts";
import type { Term } from "../table/index.ts";
import type { Diagram, DiagramOptions } from "./diagram.ts";
import { changeOf, checkParts, differenceIn, noAmount, partsOf, stepOf } from "./parts.ts";
import { checkDiagram, printedOf, readDiagramOptions } from "./read-table.ts";
import { stepsDown } from "./steps.ts";
import { type Stage, waterfall } from "./waterfall.ts";

/** What a bridge shows. */
export interface BridgeDiagramOptions<Row extends string = string, Column extends string = string>
  extends DiagramOptions {
  /**
   * The row whose amounts the bridge stands between: a total of the table, or any row when `parts`
   * are named.
   */
  readonly total: Row;
  /** The column with the differences: a variance, or any column that is one column less another. */
  readonly difference?: Column;
  /** Instead of a column of differences: the two columns that the bridge stands between. */
  readonly between?: { readonly from: Column; readonly to: Column };
  /**
   * Instead of either: the one column of a table of steps, such as that of `bridgeTable`. The
   * bridge begins at the first part of the total.
   */
  readonly column?: Column;
  /**
   * The rows whose differences are the steps; default the parts that the total is the sum of. What
   * they leave is a step of its own.
   */
  readonly parts?: readonly Row[];
}

/**
 * Draws a variance bridge: from one amount to another, one step per part.
 *
 * Rule: the difference column is outcome − reference; the bridge begins at the reference of the
 * total, each part moves it by its printed difference, and it ends at the outcome. With `between`,
 * each part moves it by what is printed in the one column less what is printed in the other. Where
 * the parts do not reach the outcome, the rest is a step of its own ("Other"; "Rounding" after
 * ordinary rounding), so that every bridge adds up. So it draws budget → forecast, prior year →
 * forecast and period → full year, each from the column that holds that difference.
 * Units and sign: in result sign, up is favourable, in every sign style of the table; digits as
 * printed.
 * Absent and zero: parts whose difference is absent or printed as 0 make no step. Looks: favourable
 * steps are filled and blue, unfavourable ones light with an orange edge; beginning and end are
 * bars of one width. The axis does not begin at zero.
 *
 * @param table - a printed table
 * @param options - total, difference column, parts, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`,
 * `input.choice` with every problem at once
 * @throws AnslagError `diagram.no-difference` when the column is not a difference of two columns in
 * that row
 * @throws AnslagError `diagram.no-parts` when the row is not a total and no parts are named
 * @throws AnslagError `statement.sum` when one of the parts contains another, or is the total
 * itself
 * @throws AnslagError `diagram.no-amount` when the total has no amount in one of the columns
 * @example From budget to forecast
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr", "sv"), fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: {
 *     lines: [{ id: "staff", kind: "cost" }, { id: "books", kind: "cost" }],
 *     totals: [{ id: "sum", of: ["staff", "books"] }],
 *   },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", amount: -50 },
 *     { line: "staff", scenario: "forecast", amount: -46 },
 *     { line: "books", scenario: "budget", amount: -10 },
 *     { line: "books", scenario: "forecast", amount: -13 },
 *   ] }],
 * });
 * const table = incomeStatement(book, { columns: {
 *   budget: { scenario: "budget" }, forecast: { scenario: "forecast" },
 *   variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
 * } });
 * const bridge = bridgeDiagram(printTable(table), { total: "sum", difference: "variance" });
 * bridge.data.values.map(({ text }) => text) // => ["-60", "4", "-3", "-59"]
 * const between = { from: "budget", to: "forecast" } as const;
 * const same = bridgeDiagram(printTable(table), { total: "sum", between });
 * same.data.values.map(({ text }) => text) // => ["-60", "4", "-3", "-59"]
 * @example A bridge of named steps
 * const why = bridge({ start: 10, end: 12, steps: { fees: 5, staff: -3 } });
 * const steps = bridgeTable(why, { unit: unitFromName("tkr", "sv") });
 * const drawn = bridgeDiagram(printTable(steps), { total: "end", column: "amount" });
 * drawn.data.values.map(({ text }) => text) // => ["10", "5", "-3", "12"]
 */
export function bridgeDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: BridgeDiagramOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const read = readDiagramOptions(table, options, KEYS);
  const { total, difference, between, column } = read.options;
  const parts =
    read.options.parts === undefined
      ? undefined
      : readItems(read.options.parts, ["parts"], read.issues);
  if (between !== undefined) readArguments(between, ["from", "to"], ["between"], read.issues);
  const given = [difference, between, column].filter((each) => each !== undefined);
  if (given.length !== 1)
    failDiagram("diagram.no-difference", {
      expected: "a column of differences, the two columns between, or a column of steps",
      received: given.length === 0 ? "neither" : "more than one of them",
    });
  const columns =
    between === undefined ? [difference ?? column ?? ""] : [between?.from, between?.to];
  checkDiagram(table, { rows: [total, ...(parts ?? [])], columns }, read);
  if (parts !== undefined) checkParts(table, total, columns, parts);
  if (column !== undefined) return stepsDown(table, read.options, { total, column }, "effects");
  return bridgeBetween(table, read.options, columns);
}

const KEYS: readonly string[] = /* @__PURE__ */ keysOf<BridgeDiagramOptions>({
  total: true,
  difference: true,
  between: true,
  column: true,
  parts: true,
  title: true,
  width: true,
});

/** The bridge between two columns; its steps are in `columns`. */
function bridgeBetween(
  table: PrintedTable,
  options: BridgeDiagramOptions,
  columns: readonly string[],
): Diagram {
  const { total, difference = "", between, parts } = options;
  const [outcome, reference] =
    between === undefined ? differenceIn(table, total, difference) : [between.to, between.from];
  const terms: readonly Term[] =
    parts?.map((id) => ({ id, weight: 1 as const })) ?? partsOf(table, total, columns[0] ?? "");
  const printed = printedOf(table);
  const step = (term: Term): readonly Stage[] =>
    between === undefined
      ? stepOf(printed, term, difference)
      : changeOf(table, printed, term, between);
  const end = (column: string): Stage => ({
    label: printed.columnLabel(column),
    amount: printed.amount(total, column) ?? noAmount(total, column),
    text: printed.text(total, column),
  });
  return waterfall(table, options, {
    from: end(reference),
    to: end(outcome),
    steps: terms.flatMap(step),
    rest: parts === undefined ? "rounding" : "other",
    places: {
      rows: [total, ...terms.map(({ id }) => id)],
      columns: [outcome, reference, ...columns],
    },
    subtitle: printed.rowLabel(total),
  });
}

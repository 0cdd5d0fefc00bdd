/** Variances row by row, with the band in which they need no explanation. */

import { type Decimal, toDecimal } from "../amount/index.ts";
import { failDiagram, type Issue, keysOf, throwIssues } from "../input/index.ts";
import {
  limitOf,
  type MaterialityLimits,
  type MaterialityRule,
  readRule,
} from "../planning/analysis/index.ts";
import { formatAmount, type PrintedTable } from "../print/index.ts";
import { amountOf } from "../table/index.ts";
import { checkConversion, convertExact, unitName } from "../unit/index.ts";
import { type Diagram, type DiagramOptions, diagramOf } from "./diagram.ts";
import {
  amountAxis,
  axisLabels,
  effectColour,
  effectWord,
  type Layer,
  lengthOf,
  rowAxis,
  STEP,
  sideOf,
  textBeside,
  zeroLine,
} from "./marks.ts";
import {
  checkDiagram,
  itemRows,
  type Printed,
  printedOf,
  readDiagramOptions,
} from "./read-table.ts";
import { diagramWords } from "./words/index.ts";

/** What a diagram of variances shows. */
export interface VarianceDiagramOptions<Row extends string = string, Column extends string = string>
  extends DiagramOptions {
  /** The column with the variances. */
  readonly variance: Column;
  /** The rows, in their order; default every row that is not a total. */
  readonly rows?: readonly Row[];
  /** The materiality rule whose band is drawn, in the unit of the exact table; default no band. */
  readonly rule?: MaterialityRule;
  /** The column that percentages of the rule are of; without one, a percentage is of nothing. */
  readonly reference?: Column;
}

/**
 * Draws variances as bars to both sides of zero, with the band of the materiality rule behind them.
 *
 * Rule: one bar per row, as long as the exact variance, so that it stands outside the band exactly
 * where the rule asks for an explanation; beside it the printed one. The band reaches as far as a
 * variance may go before the rule asks for an explanation, row by row; for a rule that asks for
 * unfavourable variances only, it has no end on the favourable side.
 * Units and sign: right is favourable; digits as printed; the rule in the unit of the exact table.
 * Absent and zero: a row without a variance makes no bar; one that is printed as 0 has its text
 * only.
 *
 * @param table - a printed table
 * @param options - variance column, rows, rule, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`,
 * `input.choice` with every problem at once
 * @throws AnslagError `materiality.rule`, `input.unknown-key` when the rule is invalid
 * @throws AnslagError `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`,
 * `amount.wrong-type`, `amount.missing`, `amount.out-of-range` when a limit is not an amount
 * @throws AnslagError `diagram.no-amount` when no row has a variance
 * @example Two lines, one of them off by more than 2
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr", "sv"), fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }, { id: "books", kind: "cost" }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", amount: -50 },
 *     { line: "staff", scenario: "forecast", amount: -46 },
 *     { line: "books", scenario: "budget", amount: -10 },
 *     { line: "books", scenario: "forecast", amount: -11 },
 *   ] }],
 * });
 * const table = incomeStatement(book, { columns: {
 *   budget: { scenario: "budget" }, forecast: { scenario: "forecast" },
 *   variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
 * } });
 * const rule = { absolute: 2 };
 * const diagram = varianceDiagram(printTable(table), { variance: "variance", rule });
 * diagram.data.values.map(({ text }) => text) // => ["4", "-1"]
 * diagram.data.values.map(({ low, high }) => [low, high]) // => [[-2, 2], [-2, 2]]
 */
export function varianceDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: VarianceDiagramOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const read = readDiagramOptions(table, options, KEYS);
  const { variance, reference } = read.options;
  const rows = read.options.rows ?? itemRows(table);
  const columns = reference === undefined ? [variance] : [variance, reference];
  checkDiagram(table, { rows, columns }, read);
  const issues: Issue[] = [];
  const rule = options.rule === undefined ? undefined : readRule(options.rule, issues, ["rule"]);
  throwIssues(issues);

  const printed = printedOf(table);
  const bars = rows.flatMap((row) => barOf(table, printed, row, variance));
  if (bars.length === 0)
    failDiagram("diagram.no-amount", {
      path: ["rows"],
      expected: "a row with a variance",
      received: `none in ${variance}`,
    });
  const bands = bandsOf(table, rule, bars, reference);
  const labels = axisLabels(bars.map(({ row }) => printed.rowLabel(row)));
  const values = bars.map(({ amount, text }, index) => ({
    label: labels[index] ?? "",
    text,
    effect: effectWord(table, amount),
    amount: lengthOf(amount),
    side: sideOf(amount),
    ...bands[index],
  }));
  return diagramOf(table, options, {
    ...(rule === undefined ? {} : { subtitle: bandInWords(table, rule) }),
    values,
    height: { step: STEP },
    places: { rows: bars.map(({ row }) => row), columns: [variance] },
    inWords: bars.map(
      ({ row, amount, text }) => `${printed.rowLabel(row)} ${text} (${effectWord(table, amount)})`,
    ),
    layer: layersOf(table, values, labels, rule !== undefined),
  });
}

const KEYS: readonly string[] = /* @__PURE__ */ keysOf<VarianceDiagramOptions>({
  variance: true,
  rows: true,
  rule: true,
  reference: true,
  title: true,
  width: true,
});

/** The exact variance of a row in the printed unit, and the text printed. */
interface Bar {
  readonly row: string;
  readonly amount: Decimal;
  readonly text: string;
}

function barOf(
  table: PrintedTable,
  printed: Printed,
  row: string,
  variance: string,
): readonly Bar[] {
  const exact =
    printed.amount(row, variance) === undefined ? undefined : amountOf(table.source, row, variance);
  if (exact === undefined) return [];
  const exponent = checkConversion({ from: table.source.unit, to: table.unit });
  const amount = convertExact(toDecimal(exact), exponent);
  return [{ row, amount, text: printed.text(row, variance) }];
}

/** The band of each row as `low` and `high`; without a rule no row has a band. */
function bandsOf(
  table: PrintedTable,
  rule: MaterialityLimits | undefined,
  bars: readonly Bar[],
  reference: string | undefined,
): readonly Readonly<Record<string, number>>[] {
  if (rule === undefined) return bars.map(() => ({}));
  const limits = bars.map(({ row }) => {
    const base = reference === undefined ? undefined : amountOf(table.source, row, reference);
    return bandOf(table, rule, base);
  });
  // A band without end reaches as far to the right as anything that is drawn, in every row.
  const furthest = [...bars.map(({ amount }) => amount), ...limits].reduce<Decimal>(
    (most, amount) => (amount.gt(most) ? amount : most),
    toDecimal(0),
  );
  return limits.map((limit) => ({
    low: -lengthOf(limit),
    high: lengthOf(rule.side === "unfavourable" ? furthest : limit),
  }));
}

/** The band, the bars, the line at zero, and the texts beside the bars. */
function layersOf(
  table: PrintedTable,
  values: readonly { readonly side: string }[],
  labels: readonly string[],
  hasBand: boolean,
): readonly Layer[] {
  const y = rowAxis("label", labels);
  const x = amountAxis("amount", true);
  const band = {
    mark: { type: "bar", color: "#e8e8e8", height: { band: 1 } },
    encoding: { x: amountAxis("low", true), x2: { field: "high" }, y },
  };
  const bar = {
    mark: { type: "bar", strokeWidth: 2, height: { band: 0.6 } },
    encoding: { x, y, ...effectColour(table) },
  };
  return [...(hasBand ? [band] : []), bar, zeroLine(), ...textBeside("text", x, y, values)];
}

/** What the band means: "Grått: avvikelser som inte behöver förklaras (högst 500 tkr)". */
function bandInWords(table: PrintedTable, rule: MaterialityLimits): string {
  const { locale, negative, language } = table.style;
  const { band, upTo, and, or } = diagramWords(table.style);
  const written = (limit: Decimal): string => formatAmount(limit, { locale, negative });
  const limits = [
    ...(rule.absolute === undefined
      ? []
      : [`${written(rule.absolute)} ${unitName(table.source.unit, language)}`]),
    ...(rule.percent === undefined ? [] : [`${written(rule.percent)} %`]),
  ];
  // A rule with "any" asks for nothing within all limits, and one with "all" within one of them.
  const joint = rule.when === "any" ? and : or;
  return `${band} (${limits.map((limit) => `${upTo} ${limit}`).join(` ${joint} `)})`;
}

/** How far the band reaches, in the printed unit. */
function bandOf(
  table: PrintedTable,
  rule: MaterialityLimits,
  reference: Decimal | undefined,
): Decimal {
  const exponent = checkConversion({ from: table.source.unit, to: table.unit });
  return convertExact(limitOf(rule, reference), exponent);
}

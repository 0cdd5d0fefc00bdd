/** Variances row by row, with the band inside which nobody has to explain them. */

import { type Decimal, toDecimal } from "../amount/index.ts";
import { fail, type Issue, throwIssues } from "../input/index.ts";
import {
  type CheckedRule,
  limitOf,
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
  COLOURS,
  effectColour,
  effectWord,
  rowAxis,
  STEP,
  sideOf,
  textBeside,
} from "./marks.ts";
import { checkDiagram, printedOf } from "./printed.ts";
import { wordsOf } from "./words.ts";

/** What a diagram of variances shows. */
export interface VarianceDiagramOptions<Row extends string = string, Column extends string = string>
  extends DiagramOptions {
  /** The column with the variances. */
  readonly variance: Column;
  /** The rows, in their order; default every row that is no total. */
  readonly rows?: readonly Row[];
  /** The materiality rule whose band is drawn, in the unit of the exact table; default no band. */
  readonly rule?: MaterialityRule;
  /** The column that percentages of the rule are of; without one, a percentage is of nothing. */
  readonly reference?: Column;
}

/**
 * Draws variances as bars to both sides of zero, with the band of the materiality rule behind them.
 *
 * Rule: one bar per row, as long as the exact variance, so that it stands outside the band exactly where the rule asks for an explanation; beside it the printed one. The band reaches as far as a variance may go before the rule asks for an explanation, row by row;
 * for a rule that asks for unfavourable variances only, it has no end on the favourable side.
 * Units and sign: right is favourable; digits as printed; the rule in the unit of the exact table.
 * Absent and zero: a row without a variance makes no bar; one that is printed as 0 has its text only.
 *
 * @param table - a printed table
 * @param options - variance column, rows, rule, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`, `input.choice` with every problem at once
 * @throws AnslagError `materiality.rule`, `input.unknown-key` when the rule is not usable
 * @throws AnslagError `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.missing`,
 * `amount.out-of-range` when a limit is not an amount
 * @throws AnslagError `diagram.no-amount` when no row has a variance
 * @example Two lines, one of them off by more than 2
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }, { id: "books", kind: "cost" }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", amount: -50 }, { line: "staff", scenario: "forecast", amount: -46 },
 *     { line: "books", scenario: "budget", amount: -10 }, { line: "books", scenario: "forecast", amount: -11 },
 *   ] }],
 * });
 * const table = incomeStatement(book, { columns: {
 *   budget: { scenario: "budget" }, forecast: { scenario: "forecast" },
 *   variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
 * } });
 * const diagram = varianceDiagram(printTable(table), { variance: "variance", rule: { absolute: 2 } });
 * diagram.data.values.map(({ text, low, high }) => [text, low, high]) // => [["4", -2, 2], ["−1", -2, 2]]
 */
export function varianceDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: VarianceDiagramOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const {
    variance,
    reference,
    rows = table.rows.filter(({ role }) => role !== "total").map(({ id }) => id),
  } = options;
  checkDiagram(
    table,
    { rows, columns: reference === undefined ? [variance] : [variance, reference] },
    options,
  );
  const issues: Issue[] = [];
  const rule = options.rule === undefined ? undefined : readRule(options.rule, issues);
  throwIssues(issues);

  const printed = printedOf(table);
  const exponent = checkConversion({ from: table.source.unit, to: table.unit });
  const shown = rows.flatMap((row) => {
    const exact =
      printed.amount(row, variance) === undefined
        ? undefined
        : amountOf(table.source, row, variance);
    return exact === undefined
      ? []
      : [
          {
            row,
            amount: convertExact(toDecimal(exact), exponent),
            text: printed.text(row, variance),
          },
        ];
  });
  if (shown.length === 0)
    fail("diagram.no-amount", {
      path: ["rows"],
      expected: "a row with a variance",
      received: `none in ${variance}`,
    });
  const limits = shown.map(({ row }) =>
    rule === undefined
      ? undefined
      : bandOf(
          table,
          rule,
          reference === undefined ? undefined : amountOf(table.source, row, reference),
        ),
  );
  // A band without end reaches as far to the right as anything that is drawn, in every row.
  const furthest = [...shown.map(({ amount }) => amount), ...limits].reduce<Decimal>(
    (most, amount) => (amount?.gt(most) ? amount : most),
    toDecimal(0),
  );
  const band = (limit: Decimal | undefined): Readonly<Record<string, number>> => {
    if (limit === undefined) return {};
    const high = rule?.side === "unfavourable" ? furthest : limit;
    return { low: -limit.toNumber(), high: high.toNumber() };
  };
  const labels = axisLabels(shown.map(({ row }) => printed.rowLabel(row)));
  const values = shown.map(({ amount, text }, index) => ({
    label: labels[index] ?? "",
    text,
    effect: effectWord(table, amount),
    amount: amount.toNumber(),
    side: sideOf(amount),
    ...band(limits[index]),
  }));
  const y = rowAxis("label", labels);
  const x = amountAxis("amount", true);
  const behind = {
    mark: { type: "bar", color: "#e8e8e8", height: { band: 1 } },
    encoding: { x: amountAxis("low", true), x2: { field: "high" }, y },
  };
  return diagramOf(table, options, {
    ...(rule === undefined ? {} : { subtitle: bandInWords(table, rule) }),
    values,
    height: { step: STEP },
    places: { rows: shown.map(({ row }) => row), columns: [variance] },
    inWords: shown.map(
      ({ row, amount, text }) => `${printed.rowLabel(row)} ${text} (${effectWord(table, amount)})`,
    ),
    layer: [
      ...(rule === undefined ? [] : [behind]),
      {
        mark: { type: "bar", strokeWidth: 2, height: { band: 0.6 } },
        encoding: { x, y, ...effectColour(table) },
      },
      {
        mark: { type: "rule", color: COLOURS.ink },
        encoding: { x: { datum: 0, type: "quantitative", axis: null } },
      },
      ...textBeside("text", x, y, values),
    ],
  });
}

/** What the band means: "Grått: avvikelser som inte behöver förklaras (högst 500 tkr)". */
function bandInWords(table: PrintedTable, rule: CheckedRule): string {
  const { locale, negative, language } = table.style;
  const { band, upTo, and, or } = wordsOf(language);
  const written = (limit: Decimal): string => formatAmount(limit, { locale, negative });
  const limits = [
    ...(rule.absolute === undefined
      ? []
      : [`${written(rule.absolute)} ${unitName(table.source.unit, language)}`]),
    ...(rule.percent === undefined ? [] : [`${written(rule.percent)} %`]),
  ];
  // Where exceeding any limit asks for an explanation, none is needed within all of them.
  return `${band} (${limits.map((limit) => `${upTo} ${limit}`).join(` ${rule.when === "any" ? and : or} `)})`;
}

/** How far the band reaches, in the printed unit. */
function bandOf(table: PrintedTable, rule: CheckedRule, reference: Decimal | undefined): Decimal {
  const exponent = checkConversion({ from: table.source.unit, to: table.unit });
  return convertExact(limitOf(rule, reference), exponent);
}

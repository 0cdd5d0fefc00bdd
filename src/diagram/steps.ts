/** Bridges and steps: how one amount becomes another, part by part. */
import { toDecimal, ZERO } from "../amount/index.ts";
import { describeValue, fail, type Issue, makeIssue, throwIssues } from "../input/index.ts";
import { formatAmount, type PrintedTable } from "../print/index.ts";
import type { Term } from "../table/index.ts";
import type { Diagram, DiagramOptions } from "./diagram.ts";
import { checkDiagram, type Printed, printedOf } from "./printed.ts";
import { type Stage, waterfall } from "./waterfall.ts";

/** What a bridge shows. */
export interface BridgeOptions<Row extends string = string, Column extends string = string>
  extends DiagramOptions {
  /** The row whose amounts the bridge stands between: a total of the table, or any row when `parts` are named. */
  readonly total: Row;
  /** The column with the differences: a variance, or any column that is one column less another. */
  readonly difference?: Column;
  /** Instead of a column of differences: the two columns that the bridge stands between. */
  readonly between?: { readonly from: Column; readonly to: Column };
  /** The rows whose differences are the steps; default the parts that the total is the sum of. What they leave is a step of its own. */
  readonly parts?: readonly Row[];
}

/**
 * Draws a variance bridge: from one amount to another, one step per part.
 *
 * Rule: the difference column is outcome − reference; the bridge begins at the reference of the total, each part moves it by its printed difference, and it ends at
 * the outcome. With `between`, each part moves it by what is printed in the one column less what is printed in the other. Where the parts do not reach the outcome, the rest is a step of its own ("Other"; "Rounding" after ordinary rounding), so that every bridge
 * adds up. So it draws budget → forecast, prior year → forecast and period → full year, each from the column that holds that difference.
 * Units and sign: in result sign, up is favourable, whatever signs the table prints; digits as printed.
 * Absent and zero: parts whose difference is absent or printed as 0 make no step.
 * Looks: favourable steps are filled and blue, unfavourable ones light with an orange edge; beginning and end are bars of one width. The axis does not begin at zero.
 *
 * @param table - a printed table
 * @param options - total, difference column, parts, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`, `input.choice` with every problem at once
 * @throws AnslagError `diagram.no-difference` when the column is no difference of two columns in that row
 * @throws AnslagError `diagram.no-parts` when the row is no total and no parts are named
 * @throws AnslagError `statement.sum` when one of the parts contains another, or is the total itself
 * @throws AnslagError `diagram.no-amount` when the total has no amount in one of the columns
 * @example From budget to forecast
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }, { id: "books", kind: "cost" }], totals: [{ id: "sum", of: ["staff", "books"] }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", amount: -50 }, { line: "staff", scenario: "forecast", amount: -46 },
 *     { line: "books", scenario: "budget", amount: -10 }, { line: "books", scenario: "forecast", amount: -13 },
 *   ] }],
 * });
 * const table = incomeStatement(book, { columns: {
 *   budget: { scenario: "budget" }, forecast: { scenario: "forecast" },
 *   variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
 * } });
 * const bridge = bridgeDiagram(printTable(table), { total: "sum", difference: "variance" });
 * bridge.data.values.map(({ text }) => text) // => ["−60", "4", "−3", "−59"]
 * const same = bridgeDiagram(printTable(table), { total: "sum", between: { from: "budget", to: "forecast" } });
 * same.data.values.map(({ text }) => text) // => ["−60", "4", "−3", "−59"]
 */
export function bridgeDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: BridgeOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const { total, difference, between, parts } = options;
  if ((difference === undefined) === (between === undefined)) {
    const received = difference === undefined ? "neither" : "both";
    fail("diagram.no-difference", {
      expected: "a column of differences, or the two columns between",
      received,
    });
  }
  const named = between === undefined ? [difference as Column] : [between.from, between.to];
  checkDiagram(table, { rows: [total, ...(parts ?? [])], columns: named }, options);
  const [outcome, reference] =
    between === undefined
      ? differenceIn(table, total, difference as Column)
      : [between.to, between.from];
  if (parts !== undefined) checkParts(table, total, named, parts);
  const terms =
    parts?.map((id) => ({ id: id as string, weight: 1 as const })) ??
    partsOf(table, total, named[0] ?? "");
  const printed = printedOf(table);
  const step = (term: Term): readonly Stage[] =>
    between === undefined
      ? stepOf(printed, term, difference as Column)
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
      columns: [outcome, reference, ...named],
    },
    subtitle: printed.rowLabel(total),
  });
}

/** What a diagram of steps shows. */
export interface StepsOptions<Row extends string = string, Column extends string = string>
  extends DiagramOptions {
  /** The total that the steps lead to, such as the revised appropriation. */
  readonly total: Row;
  /** The column of the amounts. */
  readonly column: Column;
}

/**
 * Draws how a total comes about: from its first part, one step per further part. For an appropriation: from the original decision, decision by decision, to the revised.
 *
 * Rule: as {@link bridgeDiagram}, down one column: the parts are those that the table says the total is the sum of, in their order.
 * Units and sign: in result sign, up is favourable, whatever signs the table prints; digits as printed.
 * Absent and zero: parts that are absent or printed as 0 make no step.
 *
 * @param table - a printed table
 * @param options - total, column, title
 * @returns a Vega-Lite specification
 * @throws AnslagError `table.unknown-row`, `table.unknown-column`, `table.malformed`, `input.choice` with every problem at once
 * @throws AnslagError `diagram.no-parts` when the row is no total in that column
 * @throws AnslagError `diagram.no-amount` when the total or its first part has no amount
 * @example From the original to the revised appropriation
 * const grant = {
 *   original: { amount: "469 927" },
 *   adjustments: [{ reference: "STK 1", title: "Jobbpakt", amount: "7 417", decidedOn: "2023-06-14", kind: "supplement" }],
 * } as const;
 * const roll = appropriationRoll(grant, { asOf: "2023-08-31", unit: unitFromName("tkr"), title: "Kommunbidrag" });
 * const steps = stepsDiagram(printTable(roll), { total: "revised", column: "amount" });
 * steps.data.values.map(({ from, to }) => [from, to]) // => [[469927, 469927], [469927, 477344], [477344, 477344]]
 */
export function stepsDiagram<Row extends string, Column extends string>(
  table: PrintedTable<Row, Column>,
  options: StepsOptions<NoInfer<Row>, NoInfer<Column>>,
): Diagram {
  const { total, column } = options;
  checkDiagram(table, { rows: [total], columns: [column] }, options);
  const [first, ...terms] = partsOf(table, total, column);
  const printed = printedOf(table);
  const end = (row: string, weight: Term["weight"]): Stage => {
    const amount = printed.amount(row, column) ?? noAmount(row, column);
    return {
      label: printed.rowLabel(row),
      amount: toDecimal(amount.times(weight)),
      text: printed.text(row, column),
    };
  };
  return waterfall(table, options, {
    from: first === undefined ? noParts(total, column) : end(first.id, first.weight),
    to: end(total, 1),
    steps: terms.flatMap((term) => stepOf(printed, term, column)),
    rest: "rounding",
    places: {
      rows: [total, ...(first === undefined ? [] : [first.id]), ...terms.map(({ id }) => id)],
      columns: [column],
    },
    inWords: "changes",
  });
}

function stepOf(printed: Printed, { id, weight }: Term, column: string): readonly Stage[] {
  const amount = printed.amount(id, column);
  if (amount === undefined || amount.isZero()) return [];
  return [
    {
      label: printed.rowLabel(id),
      amount: toDecimal(amount.times(weight)),
      text: printed.text(id, column),
    },
  ];
}

/** The step between two columns; an amount that is absent in one of them counts as nothing there. */
function changeOf(
  table: PrintedTable,
  printed: Printed,
  { id, weight }: Term,
  between: { readonly from: string; readonly to: string },
): readonly Stage[] {
  const [from, to] = [printed.amount(id, between.from), printed.amount(id, between.to)];
  if (from === undefined && to === undefined) return [];
  const amount = toDecimal((to ?? ZERO).minus(from ?? ZERO).times(weight));
  if (amount.isZero()) return [];
  const { locale, negative } = table.style;
  const plus = table.style.plus === "never" ? "never" : "always";
  return [
    {
      label: printed.rowLabel(id),
      amount,
      text: formatAmount(amount, { locale, negative, plus, decimals: table.decimals }),
    },
  ];
}

/** Outcome and reference of a column that is one column less another, in a row. */
function differenceIn(
  table: PrintedTable,
  row: string,
  column: string,
): readonly [outcome: string, reference: string] {
  for (const relation of table.relations) {
    if (
      relation.kind !== "columns" ||
      relation.column !== column ||
      !relation.rows.some((id) => id === row)
    )
      continue;
    const [plus, minus] = [1, -1].map((weight) =>
      relation.terms.filter((term) => term.weight === weight),
    );
    const [outcome, reference] = [plus?.[0], minus?.[0]];
    if (
      plus?.length === 1 &&
      minus?.length === 1 &&
      outcome !== undefined &&
      reference !== undefined
    )
      return [outcome.id, reference.id];
  }
  const expected = "a column that is one column less another in that row";
  return fail("diagram.no-difference", {
    path: ["difference"],
    expected,
    received: `${column} in row ${row}`,
  });
}

/** Parts that are named must not count anything twice: a row and a total that holds it, or the total of the bridge itself. */
function checkParts(
  table: PrintedTable,
  total: string,
  columns: readonly string[],
  parts: readonly string[],
): void {
  const termsOf = new Map<string, readonly Term[]>();
  for (const relation of table.relations)
    if (relation.kind === "rows" && relation.columns.some((id) => columns.includes(id)))
      termsOf.set(relation.row, relation.terms);
  const counted = new Map<string, string>();
  const issues: Issue[] = [];
  parts.forEach((part, index) => {
    const path = ["parts", index];
    if (part === total) {
      const expected = "rows that are less than the total of the bridge";
      issues.push(makeIssue("statement.sum", { path, expected, received: describeValue(part) }));
      return;
    }
    const within = [part];
    for (const row of within) {
      const other = counted.get(row);
      if (other !== undefined) {
        const received = `${describeValue(part)} beside ${describeValue(other)}`;
        issues.push(
          makeIssue("statement.sum", {
            path,
            expected: "rows of which none contains another",
            received,
          }),
        );
        break;
      }
      counted.set(row, part);
      within.push(...(termsOf.get(row) ?? []).map(({ id }) => id));
    }
  });
  throwIssues(issues);
}

/** The parts of a total in a column, where the table says that it is their sum. */
function partsOf(table: PrintedTable, row: string, column: string): readonly Term[] {
  for (const relation of table.relations) {
    if (
      relation.kind === "rows" &&
      relation.row === row &&
      relation.columns.some((id) => id === column)
    )
      return relation.terms;
  }
  return noParts(row, column);
}

function noParts(row: string, column: string): never {
  const expected = "a row that is the sum of others in that column";
  return fail("diagram.no-parts", {
    path: ["total"],
    expected,
    received: `${describeValue(row)} in column ${column}`,
  });
}

function noAmount(row: string, column: string): never {
  return fail("diagram.no-amount", {
    expected: "an amount",
    received: `none in row ${row}, column ${column}`,
  });
}

/** Which rows of a table must be explained, and which of them are not. */
import type { Decimal } from "../amount/index.ts";
import { type Issue, throwIssues } from "../input/index.ts";
import { exceeds, type MaterialityRule, readRule } from "../planning/analysis/index.ts";
import { amountOf, cellOf, exactTable, type Table } from "../table/index.ts";
import { checkTableArguments } from "./options.ts";

/**
 * The outcome of holding the explanations of a table against a materiality rule. Row ids, in the
 * order of the table.
 */
export interface ExplanationReview<Row extends string = string> {
  /** Rows whose variance must be explained. */
  readonly required: readonly Row[];
  /** Rows that must be explained and are not. */
  readonly missing: readonly Row[];
  /** Rows that are explained although they need not be. */
  readonly superfluous: readonly Row[];
  /** Rows that could not be judged, because they have no variance. */
  readonly notJudged: readonly Row[];
}

/**
 * Finds the rows of a table that need an explanation and lack one.
 *
 * Rule: the materiality rule judges the exact variance of every row that is not a total. A text of
 * blanks is not an explanation.
 * Units and sign: the limits in the unit of the exact table, also where a table printed in another
 * unit is given; variances in result sign.
 * Absent and zero: a row without a variance is not judged, and listed as such; a missing reference
 * counts as no base for percentages.
 *
 * @param table - the table
 * @param input.rule - the materiality rule
 * @param input.variance - the column with the variances
 * @param input.explanation - the column with the explanations
 * @param input.reference - the column that percentages are of; needed only by rules with a
 * percentage
 * @returns the row ids that are required, missing, superfluous and not judged
 * @throws AnslagError `materiality.rule` when the rule has no limit or a negative one
 * @throws AnslagError `table.unknown-column` when the table has no such column
 * @throws AnslagError `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`,
 * `amount.wrong-type`, `amount.missing`, `amount.out-of-range` when a limit is not an amount
 * @example An overspending nobody has explained
 * const book = defineBook({
 *   title: "Libraries 2023", unit: { currency: "SEK", scale: "thousand" },
 *   fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   dimensions: [{ id: "library", members: [{ id: "east" }, { id: "west" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -7000, members: { library: "east" } },
 *     { line: "staff", scenario: "forecast", amount: -7501, members: { library: "east" } },
 *   ] }],
 * });
 * const list = memberList(book, { dimension: "library", columns: {
 *   budget: { line: "staff", scenario: "budget" },
 *   forecast: { line: "staff", scenario: "forecast" },
 *   variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
 *   why: { explanations: true },
 * } });
 * const review = reviewExplanations(list, {
 *   rule: { absolute: 500 }, variance: "variance", explanation: "why",
 * });
 * review.missing // => ["east"]
 * review.notJudged // => ["west"]
 */
export function reviewExplanations<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  input: {
    readonly rule: MaterialityRule;
    readonly variance: NoInfer<Column>;
    readonly explanation: NoInfer<Column>;
    readonly reference?: NoInfer<Column>;
  },
): ExplanationReview<Row> {
  checkTableArguments(table, input, ["rule", "variance", "explanation", "reference"]);
  const issues: Issue[] = [];
  const rule = readRule(input.rule, issues, ["rule"]);
  throwIssues(issues);
  const exact = exactTable(table);
  const { variance, reference, explanation } = input;
  const rows = exact.rows.flatMap(({ id, role }) => {
    const text = cellOf(exact, id, explanation);
    const isExplained = text.kind === "text" && text.text.trim() !== "";
    const amounts = {
      variance: amountOf(exact, id, variance),
      reference: reference === undefined ? undefined : amountOf(exact, id, reference),
    };
    return role === "total" ? [] : [{ row: id, ...amounts, isExplained }];
  });
  return reviewRows(rule, rows);
}

/** A row whose explanation is reviewed. */
export interface ReviewedRow<Row extends string = string> {
  readonly row: Row;
  readonly variance: Decimal | undefined;
  readonly reference: Decimal | undefined;
  readonly isExplained: boolean;
}

/** Holds the explanations of rows against a rule; see {@link reviewExplanations}. */
export function reviewRows<Row extends string>(
  rule: Parameters<typeof exceeds>[0],
  rows: readonly ReviewedRow<Row>[],
): ExplanationReview<Row> {
  const review = {
    required: [] as Row[],
    missing: [] as Row[],
    superfluous: [] as Row[],
    notJudged: [] as Row[],
  };
  for (const { row, variance, reference, isExplained } of rows) {
    if (variance === undefined) review.notJudged.push(row);
    else if (exceeds(rule, variance, reference)) {
      review.required.push(row);
      if (!isExplained) review.missing.push(row);
    } else if (isExplained) review.superfluous.push(row);
  }
  for (const list of Object.values(review)) Object.freeze(list);
  return Object.freeze(review);
}

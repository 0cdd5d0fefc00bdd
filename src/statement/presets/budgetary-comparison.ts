/** The budgetary comparison schedule of American governments. */
import type { Book } from "../../book/index.ts";
import type { SelectionInput } from "../selection.ts";
import { makePreset, type Preset, type PresetOptions, readPreset } from "./preset.ts";

/** The columns of a budgetary comparison; `encumbrances` and `basis` stand together or not. */
export type BudgetaryComparisonColumn =
  | "original"
  | "final"
  | "actual"
  | "encumbrances"
  | "basis"
  | "variance";

/**
 * Gives the columns of a budgetary comparison schedule: the original and the final budget, the
 * actual, the encumbrances, and the variance with the final budget.
 *
 * Rule: basis = actual + encumbrances, on the budgetary basis; variance = basis − final budget.
 * Without encumbrances there is no basis, and the actual is compared. Rows come from the chart: let
 * its totals say the excess (deficiency) of revenues over expenditures, the net change in fund
 * balance and, with the balance of the beginning as a line, the fund balance at the end.
 * Shapes: what `incomeStatement` and `buildTable` take beside rows, and `memberList` beside a
 * dimension; `columns` is a plain object, so that a column can be left out or added.
 * Units and sign: the unit of the book. The signs are `statement-us`: revenues and expenditures
 * positive, the excess, the change and every variance with a sign, + favorable.
 * Absent and zero: as in `buildTable`; a line without encumbrances has an empty cell there.
 *
 * @param book - the figures; the headings are in its language
 * @param input.original - where the original budget stands
 * @param input.final - where the final budget stands; default the scenario `budget`
 * @param input.actual - where the actual stands; default the scenario `actual`
 * @param input.encumbrances - where the encumbrances stand; default no such column
 * @param input.line - the line of every column, for a list by members
 * @param input.columns - the columns to show, in printed order; default all of them
 * @param input.labels - headings in place of those of the preset
 * @param input.title - the title in place of that of the preset
 * @param input.signs - signs in place of `statement-us`
 * @returns the title, the signs and the columns
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice` when the book, the
 * options or a selection cannot be read; the statement says what the book does not have
 * @see GASB Statement No. 34, paragraphs 130 and 131; National Center for Education Statistics,
 * Financial Accounting for Local and State School Systems (2014), Exhibit D-10; City of Dover,
 * Ohio, comprehensive annual financial report 2018, page 24
 * @example A library below its final budget
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "USD" }, fiscalYear: { year: 2023 }, cutOff: "2023-12-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   dimensions: [{ id: "decision", members: [{ id: "adopted" }, { id: "amended" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -900, members: { decision: "adopted" } },
 *     { line: "staff", scenario: "budget", amount: -100, members: { decision: "amended" } },
 *     { line: "staff", scenario: "actual", amount: -940 },
 *   ] }],
 * });
 * const table = incomeStatement(book, budgetaryComparison(book, {
 *   original: { scenario: "budget", members: { decision: "adopted" } },
 * }));
 * amountOf(table, "staff", "variance") // => 60
 */
export function budgetaryComparison<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: PresetOptions<BudgetaryComparisonColumn, NoInfer<Line>> & {
    readonly original: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly final?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly actual?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly encumbrances?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
  },
): Preset<BudgetaryComparisonColumn, Line, Scenario> {
  const { original, final, actual, encumbrances } = readPreset(book, input, {
    original: "required",
    final: "budget",
    actual: "actual",
    encumbrances: "left-out",
  });
  const outcome = encumbrances === undefined ? "actual" : "basis";
  return makePreset(book, input, {
    title: "budgetaryComparison",
    signs: "statement-us",
    columns: [
      ["original", "original", original, "budgetedAmounts"],
      ["final", "final", final, "budgetedAmounts"],
      ["actual", "actual", actual],
      ["encumbrances", "encumbrances", encumbrances],
      [
        "basis",
        "budgetaryBasis",
        encumbrances === undefined ? undefined : { sumOf: ["actual", "encumbrances"] },
      ],
      ["variance", "varianceWithRevised", { varianceOf: { outcome, reference: "final" } }],
    ],
  });
}

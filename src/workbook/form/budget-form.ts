/** A budget form that goes out as a workbook. */
import type { Book } from "../../book/index.ts";
import type { Worksheet } from "../../print/index.ts";
import { type BudgetFormOptions, planForm } from "./form-plan.ts";
import { formSheets } from "./form-sheets.ts";

/**
 * Makes a budget form: worksheets with one cell to fill in for each line and period.
 *
 * Rule: a sheet for each of the members, a row for each line, a column for each period. The cells
 * to fill in are open, everything else is locked. Totals and the sums of rows are formulas, and so
 * are the checks below: cells that are not numbers, and sums across that are not the sums down. The
 * amounts of the book stand in their cells. A hidden sheet says which form it is, so that
 * {@link readBudgetForm} knows it when it comes back. Words, months and the name of the unit are in
 * the language of the book.
 * Units and sign: the unit of the book, stated on the sheet; the signs of `signs`. The column ±
 * shows the sign of an ordinary amount of a line.
 * Absent and zero: an amount that the book does not have is an empty cell; zero is 0.
 *
 * @param book - the book whose lines, members and amounts the form shows
 * @param options.scenario - the scenario whose amounts are filled in
 * @param options.members - members by dimension, a sheet for each; default the undivided whole
 * @param options.periods - the periods; default the months of the year
 * @param options.lines - the lines; default those that are read from the scenario and that no
 * appropriation fills. Totals stand in the form where it has all of their lines
 * @param options.set - the figure set with the amounts so far; default the first
 * @param options.decimals - the most decimals; default as many as the amounts so far have
 * @param options.signs - the signs of the form; default `costs-positive`
 * @returns worksheets, for {@link writeXlsx}
 * @throws AnslagError `input.choice`, `input.unknown-key`, `input.wrong-type`, `calendar.period`,
 * `figure.unknown-line`, `figure.unknown-dimension`, `figure.unknown-member`,
 * `figure.outside-year`, `figure.never-read` when an option is invalid
 * @throws AnslagError `form.periods` when periods overlap, or an amount of the book has another
 * period than the form
 * @throws AnslagError `form.precision` when an amount of the book has more digits than the form
 * @example A form for two months, with the amount of January filled in
 * const book = defineBook({
 *   title: "Library", unit: { currency: "SEK" }, fiscalYear: { year: 2024 }, cutOff: "2024-01-31",
 *   chart: {
 *     lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }],
 *     totals: [{ id: "netCost", label: "Net cost", of: ["fees", "staff"] }],
 *   },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", period: "2024-01", amount: -500 },
 *   ] }],
 * });
 * const [sheet] = budgetForm(book, { scenario: "budget", periods: ["2024-01", "2024-02"] });
 * sheet?.rows[4]?.map(({ value }) => value) // => ["staff", "+", 500, null, 500]
 * sheet?.rows[5]?.map(({ formula }) => formula ?? "")
 * // => ["", "", "SUM(C4:C5)", "SUM(D4:D5)", "SUM(C6:D6)"]
 */
export function budgetForm<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  options: BudgetFormOptions<NoInfer<Line>, NoInfer<Scenario>>,
): readonly Worksheet[] {
  return formSheets(planForm(book, options)).worksheets;
}

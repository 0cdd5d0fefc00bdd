/** The quarterly report on operating appropriations of Norwegian municipalities. */
import type { Book } from "../../book/index.ts";
import { type Issue, requireText, throwIssues } from "../../input/index.ts";
import type { SelectionInput } from "../selection.ts";
import { makePreset, type Preset, type PresetOptions, readPreset } from "./preset.ts";

/** The columns of a quarterly report; those that nothing is given for are left out. */
export type QuarterlyAppropriationsColumn =
  | "actual"
  | "planned"
  | "gap"
  | "prior"
  | "original"
  | "revised"
  | "forecast"
  | "variance";

/** The accounts to date of the year before: without months they would be those of all the year. */
interface PriorInput<Line extends string, Scenario extends string>
  extends SelectionInput<Line, Scenario> {
  readonly period: string;
}

/**
 * Gives the columns of a quarterly report on operating appropriations: the accounts to date against
 * the budget to date, and the forecast of the year against the revised budget.
 *
 * Rule: variance to date = actual to date − budget to date; forecast variance = forecast − revised
 * budget.
 * Shapes: what `incomeStatement` takes beside rows (1A), and `memberList` beside a dimension (1B).
 * `columns` gives the months to date and the forecast of the year a table each.
 * Units and sign: the unit of the book. The signs are `costs-positive`, those of a ledger: income
 * is negative, a negative net operating result is a surplus; every variance is + favourable.
 * Absent and zero: as in `buildTable`; months without any figure leave a cell to date empty.
 *
 * @param book - the figures; the headings are in its language
 * @param input.period - the months to date, such as `2024-01/2024-09`
 * @param input.actual - where the accounts stand; default the scenario `actual`
 * @param input.revised - where the revised budget stands; default the scenario `budget`
 * @param input.original - where the original budget stands; default no such column
 * @param input.prior - where the accounts to date of the year before stand, with their months, such
 * as `{ scenario: "priorYearActual", period: "2023-01/2023-09" }`; default no such column
 * @param input.forecast - where the forecast of the year stands; default the scenario `forecast`
 * @param input.line - the line of every column, for a list by members
 * @param input.columns - the columns to show, in printed order; default all of them
 * @param input.labels - headings in place of those of the preset
 * @param input.title - the title in place of that of the preset
 * @param input.signs - signs in place of `costs-positive`
 * @returns the title, the signs and the columns
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice` when the book, the
 * options or a selection cannot be read; the statement says what the book does not have
 * @see Municipal act (LOV-2018-06-22-83) § 14-5, third paragraph, on the reports of the year;
 * regulation FOR-2019-06-07-714, § 5-4; Sandnes kommune, økonomiplan 2021–2024, for the signs
 * @example Three months of twelve
 * const book = defineBook({
 *   title: "1. kvartal 2024", language: "nb",
 *   unit: { currency: "NOK" }, fiscalYear: { year: 2024 }, cutOff: "2024-03-31",
 *   chart: { lines: [{ id: "drift", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "drift", scenario: "budget", period: "2024-01/2024-03", amount: -200 },
 *     { line: "drift", scenario: "budget", period: "2024-04/2024-12", amount: -600 },
 *     { line: "drift", scenario: "actual", period: "2024-01/2024-03", amount: -210 },
 *     { line: "drift", scenario: "forecast", amount: -815 },
 *   ] }],
 * });
 * const period = "2024-01/2024-03";
 * const table = incomeStatement(book, quarterlyAppropriations(book, { period }));
 * [amountOf(table, "drift", "gap"), amountOf(table, "drift", "variance")] // => [-10, -15]
 */
export function quarterlyAppropriations<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: PresetOptions<QuarterlyAppropriationsColumn, NoInfer<Line>> & {
    readonly period: string;
    readonly actual?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly revised?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly original?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly prior?: PriorInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly forecast?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
  },
): Preset<QuarterlyAppropriationsColumn, Line, Scenario> {
  const { actual, revised, original, prior, forecast } = readPreset(
    book,
    input,
    {
      actual: "actual",
      revised: "budget",
      original: "left-out",
      prior: "left-out",
      forecast: "forecast",
    },
    "period",
  );
  const { period } = input;
  const issues: Issue[] = [];
  requireText(period, ["period"], issues);
  if (prior !== undefined) requireText(prior.period, ["prior", "period"], issues);
  throwIssues(issues);
  return makePreset(book, input, {
    title: "quarterlyAppropriations",
    signs: "costs-positive",
    columns: [
      ["actual", "actualToDate", { ...actual, period }],
      ["planned", "budgetToDate", { ...revised, period }],
      ["gap", "varianceToDate", { varianceOf: { outcome: "actual", reference: "planned" } }],
      ["prior", "priorToDate", prior],
      ["original", "originalBudget", original],
      ["revised", "revisedBudget", revised],
      ["forecast", "forecast", forecast],
      [
        "variance",
        "forecastVariance",
        { varianceOf: { outcome: "forecast", reference: "revised" } },
      ],
    ],
  });
}

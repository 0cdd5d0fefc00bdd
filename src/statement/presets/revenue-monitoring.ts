/** The revenue budget monitoring of British councils. */
import type { Book } from "../../book/index.ts";
import { checkFlag, type Issue, throwIssues } from "../../input/index.ts";
import type { SelectionInput } from "../selection.ts";
import {
  makePreset,
  type Preset,
  type PresetOptions,
  readPreset,
  revisedBudget,
} from "./preset.ts";

/** The columns of revenue monitoring; those that nothing is given for are left out. */
export type RevenueMonitoringColumn =
  | "original"
  | "virements"
  | "revised"
  | "previous"
  | "forecast"
  | "variance"
  | "percent"
  | "movement"
  | "actual"
  | "reasons";

/**
 * Gives the columns of revenue monitoring: the budget with its virements, the forecast outturn, the
 * variance in amount and percent, and the movement since the previous forecast.
 *
 * Rule: revised budget = original budget + virements, where both are given; variance = forecast −
 * revised budget, also in percent of it; movement = forecast − previous forecast.
 * Shapes: what `memberList` takes beside a dimension, for a row each directorate or service, and
 * what `incomeStatement` and `buildTable` take beside rows.
 * Units and sign: the unit of the book. The signs are `overspend-positive`: an overspend is
 * positive; an underspend, and income, stand in parentheses.
 * Absent and zero: as in `buildTable`; a service without virements has an empty cell there, and its
 * revised budget is the original one.
 *
 * @param book - the figures; the headings are in its language
 * @param input.original - where the original budget stands; default no such column
 * @param input.virements - where the virements stand; default no such column
 * @param input.revised - where the revised budget stands; default the sum of the two, or the
 * scenario `budget` if one of them is not given
 * @param input.previous - where the previous forecast stands; default no such column, no movement
 * @param input.forecast - where the forecast stands; default the scenario `forecast`
 * @param input.actual - where the actual to date stands; default no such column
 * @param input.reasons - whether the explanations of the book stand in a last column; default no
 * @param input.line - the line of every column, for a list by members
 * @param input.columns - the columns to show, in printed order; default all of them
 * @param input.labels - headings in place of those of the preset
 * @param input.title - the title in place of that of the preset
 * @param input.signs - signs in place of `overspend-positive`
 * @returns the title, the signs and the columns
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice` when the book, the
 * options or a selection cannot be read; the statement says what the book does not have
 * @see Bath and North East Somerset Council, Cabinet, 7 September 2005, Appendix 2; Tower Hamlets,
 * corporate quarterly budget monitoring, December 2010, Appendix 2 (original and latest budget,
 * previous and latest forecast outturn, the variance in amount and percent)
 * @example Two directorates, one over its budget
 * const book = defineBook({
 *   title: "Council 2024/25",
 *   unit: { currency: "GBP" }, fiscalYear: { year: 2024, startMonth: 4 }, cutOff: "2024-11-30",
 *   chart: { lines: [{ id: "net", kind: "cost" }] },
 *   dimensions: [{ id: "directorate", members: [{ id: "place" }, { id: "care" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "net", scenario: "budget", amount: -500, members: { directorate: "place" } },
 *     { line: "net", scenario: "forecast", amount: -530, members: { directorate: "place" } },
 *     { line: "net", scenario: "budget", amount: -800, members: { directorate: "care" } },
 *     { line: "net", scenario: "forecast", amount: -790, members: { directorate: "care" } },
 *   ] }],
 * });
 * const table = memberList(book, {
 *   dimension: "directorate", ...revenueMonitoring(book, { line: "net" }),
 * });
 * amountOf(table, "sum", "variance") // => -20
 */
export function revenueMonitoring<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: PresetOptions<RevenueMonitoringColumn, NoInfer<Line>> & {
    readonly original?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly virements?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly revised?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly previous?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly forecast?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly actual?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly reasons?: boolean;
  } = {},
): Preset<RevenueMonitoringColumn, Line, Scenario> {
  const { original, virements, revised, previous, forecast, actual } = readPreset(
    book,
    input,
    {
      original: "left-out",
      virements: "left-out",
      revised: "left-out",
      previous: "left-out",
      forecast: "forecast",
      actual: "left-out",
    },
    "reasons",
  );
  const issues: Issue[] = [];
  checkFlag(input.reasons, ["reasons"], issues);
  throwIssues(issues);
  const movement = { varianceOf: { outcome: "forecast", reference: "previous" } } as const;
  return makePreset(book, input, {
    title: "revenueMonitoring",
    signs: "overspend-positive",
    columns: [
      ["original", "originalBudget", original],
      ["virements", "budgetChanges", virements],
      ["revised", "revisedBudget", revised ?? revisedBudget(original, virements, "virements")],
      ["previous", "previousForecast", previous],
      ["forecast", "forecast", forecast],
      ["variance", "overspend", { varianceOf: { outcome: "forecast", reference: "revised" } }],
      ["percent", "percent", { percentOf: { numerator: "variance", base: "revised" } }],
      ["movement", "movement", previous === undefined ? undefined : movement],
      ["actual", "actualToDate", actual],
      ["reasons", "reasons", input.reasons === true ? { explanations: true } : undefined],
    ],
  });
}

/** The overviews of operating appropriations of Norwegian municipalities (1A and 1B). */
import type { Book } from "../../book/index.ts";
import type { OwnSignStyle } from "../../chart/index.ts";
import type { SelectionInput } from "../selection.ts";
import { makePreset, type Preset, type PresetOptions, readPreset } from "./preset.ts";

/** The columns of the accounts; `prior` is left out where nothing is given for it. */
export type OperatingAppropriationsColumn = "actual" | "revised" | "original" | "prior";

/** Income and costs are positive, as their labels say; a result has a sign, + is a surplus. */
const UNSIGNED: OwnSignStyle = { opposite: ["cost", "investment"] };

/**
 * Gives the columns of the overview of operating appropriations in annual accounts
 * (bevilgningsoversikt drift): the actual, the revised and the original budget, the year before.
 *
 * Rule: four columns of figures; nothing is computed. 1A (§ 5-4, first paragraph) is a table of the
 * lines of the chart, 1B (second paragraph) a list of the areas with their line.
 * Shapes: what `incomeStatement` takes beside rows (1A), and `memberList` beside a dimension (1B).
 * Units and sign: the unit of the book. Income and costs are positive, results have a sign, + is a
 * surplus; for the signs of a ledger, in which income is negative, pass `signs: "costs-positive"`.
 * Absent and zero: as in `buildTable`.
 *
 * @param book - the figures; the headings are in its language
 * @param input.original - where the original budget stands
 * @param input.revised - where the revised budget stands; default the scenario `budget`
 * @param input.actual - where the accounts stand; default the scenario `actual`
 * @param input.prior - where the accounts of the year before stand; default no such column
 * @param input.line - the line of every column, for a list by members
 * @param input.columns - the columns to show, in printed order; default all of them
 * @param input.labels - headings in place of those of the preset
 * @param input.title - the title in place of that of the preset
 * @param input.signs - signs in place of those above
 * @returns the title, the signs and the columns
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice` when the book, the
 * options or a selection cannot be read; the statement says what the book does not have
 * @see Regulation FOR-2019-06-07-714 on municipal budgets and accounts, § 5-4; Stavanger kommune,
 * Årsrapport 2021, table 14.3
 * @example A municipality with one appropriation
 * const book = defineBook({
 *   title: "Regnskap 2021", language: "nb",
 *   unit: { currency: "NOK" }, fiscalYear: { year: 2021 }, cutOff: "2021-12-31",
 *   scenarios: [{ id: "adopted", kind: "budget" }],
 *   chart: { lines: [{ id: "drift", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "drift", scenario: "adopted", amount: -800 },
 *     { line: "drift", scenario: "budget", amount: -830 },
 *     { line: "drift", scenario: "actual", amount: -825 },
 *   ] }],
 * });
 * const original = { scenario: "adopted" };
 * const table = incomeStatement(book, operatingAppropriations(book, { original }));
 * table.columns.map(({ label }) => label)
 * // => ["Regnskap", "Regulert budsjett", "Opprinnelig budsjett"]
 */
export function operatingAppropriations<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: PresetOptions<OperatingAppropriationsColumn, NoInfer<Line>> & {
    readonly original: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly revised?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly actual?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly prior?: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
  },
): Preset<OperatingAppropriationsColumn, Line, Scenario> {
  const { original, revised, actual, prior } = readPreset(book, input, {
    original: "required",
    revised: "budget",
    actual: "actual",
    prior: "left-out",
  });
  return makePreset(book, input, {
    title: "operatingAppropriations",
    signs: UNSIGNED,
    columns: [
      ["actual", "actual", actual],
      ["revised", "revisedBudget", revised],
      ["original", "originalBudget", original],
      ["prior", "priorYear", prior],
    ],
  });
}

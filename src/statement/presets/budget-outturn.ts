/** The budget outturn of Danish and Finnish authorities. */
import type { Book } from "../../book/index.ts";
import type { OwnSignStyle } from "../../chart/index.ts";
import type { SelectionInput } from "../selection.ts";
import {
  makePreset,
  type Preset,
  type PresetOptions,
  readPreset,
  revisedBudget,
} from "./preset.ts";

/** The columns of a budget outturn; `changes` is left out where nothing is given for it. */
export type BudgetOutturnColumn = "original" | "changes" | "revised" | "actual" | "variance";

/** What the options of a budget outturn choose. */
export interface BudgetOutturnOptions<Line extends string, Scenario extends string>
  extends PresetOptions<BudgetOutturnColumn, Line> {
  /** Where the original budget stands. */
  readonly original: SelectionInput<Line, Scenario>;
  /** Where the changes of the year stand; default no such column. */
  readonly changes?: SelectionInput<Line, Scenario>;
  /**
   * Where the budget after changes stands; default the sum of the two, or the scenario `budget`
   * where there are no changes.
   */
  readonly revised?: SelectionInput<Line, Scenario>;
  /** Where the accounts stand; default the scenario `actual`. */
  readonly actual?: SelectionInput<Line, Scenario>;
}

/** Costs are positive, income is negative, and a variance is the accounts less the budget. */
const DANISH: OwnSignStyle = {
  opposite: ["income", "cost", "investment", "funding", "net-cost", "result"],
  variance: "difference",
};

/**
 * Gives the columns of a Finnish comparison of budget and outturn (talousarvion
 * toteutumisvertailu): the original budget, its changes, the budget after changes, the outturn, the
 * variance.
 *
 * Rule: budget after changes = original budget + changes, where changes are given; variance =
 * outturn − budget after changes.
 * Shapes: what `incomeStatement` and `buildTable` take beside rows, and `memberList` beside a
 * dimension.
 * Units and sign: the unit of the book. The signs are `natural`: income +, costs −, a variance is +
 * where it is favourable.
 * Absent and zero: as in `buildTable`; a line without changes has an empty cell there, and its
 * budget after changes is the original one.
 *
 * @param book - the figures; the headings are in its language
 * @param input - where the figures of the columns stand, and what all presets take
 * @returns the title, the signs and the columns
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice` when the book, the
 * options or a selection cannot be read; the statement says what the book does not have
 * @see Kuntalaki (410/2015) §§ 110 and 113; Jyväskylän kaupunki, Tilinpäätös 2018,
 * "Tuloslaskelmaosan toteutuminen", for the columns and the signs
 * @example A change of the year
 * const book = defineBook({
 *   title: "Tilinpäätös 2023", language: "fi",
 *   unit: { currency: "EUR" }, fiscalYear: { year: 2023 }, cutOff: "2023-12-31",
 *   chart: { lines: [{ id: "menot", kind: "cost" }] },
 *   dimensions: [{ id: "päätös", members: [{ id: "talousarvio" }, { id: "muutos" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "menot", scenario: "budget", amount: -700, members: { päätös: "talousarvio" } },
 *     { line: "menot", scenario: "budget", amount: -25, members: { päätös: "muutos" } },
 *     { line: "menot", scenario: "actual", amount: -730 },
 *   ] }],
 * });
 * const table = incomeStatement(book, budgetOutturn(book, {
 *   original: { scenario: "budget", members: { päätös: "talousarvio" } },
 *   changes: { scenario: "budget", members: { päätös: "muutos" } },
 * }));
 * [amountOf(table, "menot", "revised"), amountOf(table, "menot", "variance")] // => [-725, -5]
 */
export function budgetOutturn<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: BudgetOutturnOptions<NoInfer<Line>, NoInfer<Scenario>>,
): Preset<BudgetOutturnColumn, Line, Scenario> {
  return outturn(book, input, { title: "budgetOutturn", signs: "natural" });
}

/**
 * Gives the columns of a Danish overview of appropriations (bevillingsoversigt): the original
 * budget, the supplementary appropriations, the corrected budget, the accounts, the variance.
 *
 * Rule: corrected budget = original budget + supplementary appropriations, where they are given;
 * variance = accounts − corrected budget.
 * Shapes: what `incomeStatement` and `buildTable` take beside rows, and `memberList` beside a
 * dimension.
 * Units and sign: the unit of the book. Expenditure is +, income −; a variance is + where more is
 * spent or less comes in, − where less is spent or more comes in.
 * Absent and zero: as in `buildTable`; a line without supplementary appropriations has an empty
 * cell there, and its corrected budget is the original one.
 *
 * @param book - the figures; the headings are in its language
 * @param input - where the figures of the columns stand, and what all presets take
 * @returns the title, the signs and the columns
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice` when the book, the
 * options or a selection cannot be read; the statement says what the book does not have
 * @see Lov om kommunernes styrelse § 40; Budget- og regnskabssystem for kommuner, section 7.2;
 * Egedal Kommune, Regnskab 2016, "Bevillingsoverholdelse", for the signs
 * @example More spent than the corrected budget
 * const book = defineBook({
 *   title: "Regnskab 2023", language: "da",
 *   unit: { currency: "DKK" }, fiscalYear: { year: 2023 }, cutOff: "2023-12-31",
 *   scenarios: [{ id: "adopted", kind: "budget" }],
 *   chart: { lines: [{ id: "drift", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "drift", scenario: "adopted", amount: -400 },
 *     { line: "drift", scenario: "budget", amount: -410 },
 *     { line: "drift", scenario: "actual", amount: -412 },
 *   ] }],
 * });
 * const original = { scenario: "adopted" };
 * const table = incomeStatement(book, appropriationOverview(book, { original }));
 * printTable(table).texts // => [["400", "410", "412", "2"]]
 */
export function appropriationOverview<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: BudgetOutturnOptions<NoInfer<Line>, NoInfer<Scenario>>,
): Preset<BudgetOutturnColumn, Line, Scenario> {
  return outturn(book, input, { title: "appropriationOverview", signs: DANISH });
}

function outturn<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: BudgetOutturnOptions<Line, Scenario>,
  {
    title,
    signs,
  }: {
    readonly title: "budgetOutturn" | "appropriationOverview";
    readonly signs: "natural" | OwnSignStyle;
  },
): Preset<BudgetOutturnColumn, Line, Scenario> {
  const { original, changes, revised, actual } = readPreset(book, input, {
    original: "required",
    changes: "left-out",
    revised: "left-out",
    actual: "actual",
  });
  return makePreset(book, input, {
    title,
    signs,
    columns: [
      ["original", "originalBudget", original],
      ["changes", "budgetChanges", changes],
      ["revised", "revisedBudget", revised ?? revisedBudget(original, changes, "changes")],
      ["actual", "actual", actual],
      ["variance", "variance", { varianceOf: { outcome: "actual", reference: "revised" } }],
    ],
  });
}

/** The programme account of Dutch municipalities and provinces. */
import type { Book } from "../../book/index.ts";
import { fail, unknownName } from "../../input/index.ts";
import { pageLanguage, wordIn } from "../../language/index.ts";
import type { SumRowInput } from "../row-kinds.ts";
import type { FigureRowInput } from "../rows.ts";
import type { SelectionInput } from "../selection.ts";
import { makePreset, type Preset, type PresetOptions, readPreset } from "./preset.ts";

/** The columns of a programme account. */
export type ProgrammeAccountColumn = "original" | "revised" | "actual" | "variance";

/** The options of a programme account; every column has the lines of its rows. */
export interface ProgrammeAccountOptions<Line extends string, Scenario extends string>
  extends Omit<PresetOptions<ProgrammeAccountColumn, Line>, "line"> {
  /** The dimension whose members are the programmes. */
  readonly dimension: string;
  /** The line or total of the costs (lasten) of a programme. */
  readonly costs: Line;
  /** The line or total of its income (baten). */
  readonly income: Line;
  /** Where the budget before amendments stands. */
  readonly original: SelectionInput<Line, Scenario>;
  /** Where the budget after amendments stands; default the scenario `budget`. */
  readonly revised?: SelectionInput<Line, Scenario>;
  /** Where the accounts stand; default the scenario `actual`. */
  readonly actual?: SelectionInput<Line, Scenario>;
}

/** A programme account: a preset with rows. */
export interface ProgrammeAccount<Line extends string, Scenario extends string>
  extends Preset<ProgrammeAccountColumn, Line, Scenario> {
  /** Costs, income and balance of each programme, and of all of them. */
  readonly rows: readonly (FigureRowInput<string, Line, Scenario> | SumRowInput)[];
}

/**
 * Gives the rows and columns of a programme account (programmarekening): costs, income and balance
 * of each programme, budgeted before and after amendments, realised, and the difference.
 *
 * Rule: balance = costs + income in result sign; the last three rows add up the programmes;
 * difference = actual − budget after amendments.
 * Shapes: what `incomeStatement` and `buildTable` take. The ids of rows are the id of the programme
 * with `:costs`, `:income` or `:balance`, and `total:costs`, `total:income`, `total:balance`; the
 * overview of article 27 goes on with general revenues and reserves as further rows.
 * Units and sign: the unit of the book. The signs are `costs-positive`: costs +, income −, and a
 * balance is + where a programme costs more than it brings in; a difference is + favourable.
 * Absent and zero: as in `buildTable`; a programme without income has an empty cell there.
 *
 * @param book - the figures; the headings are in its language
 * @param input - the programmes, their lines, and where the figures of the columns stand
 * @returns the title, the signs, the rows and the columns
 * @throws AnslagError `figure.unknown-dimension` when the book has no such dimension
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice` when the book, the
 * options or a selection cannot be read; the statement says what else the book does not have
 * @see Besluit begroting en verantwoording provincies en gemeenten (BBV), article 27; Gouda,
 * Jaarstukken 2016, Overzicht van baten en lasten
 * @example One programme
 * const book = defineBook({
 *   title: "Jaarstukken 2016", language: "nl",
 *   unit: { currency: "EUR" }, fiscalYear: { year: 2016 }, cutOff: "2016-12-31",
 *   scenarios: [{ id: "adopted", kind: "budget" }],
 *   chart: { lines: [{ id: "lasten", kind: "cost" }, { id: "baten", kind: "income" }] },
 *   dimensions: [{ id: "programma", members: [{ id: "zorg" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "lasten", scenario: "budget", amount: -41146, members: { programma: "zorg" } },
 *     { line: "lasten", scenario: "actual", amount: -37203, members: { programma: "zorg" } },
 *     { line: "baten", scenario: "budget", amount: 1171, members: { programma: "zorg" } },
 *     { line: "baten", scenario: "actual", amount: 2651, members: { programma: "zorg" } },
 *   ] }],
 * });
 * const table = incomeStatement(book, programmeAccount(book, {
 *   dimension: "programma", costs: "lasten", income: "baten", original: { scenario: "adopted" },
 * }));
 * amountOf(table, "zorg:balance", "variance") // => 5423
 */
export function programmeAccount<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: ProgrammeAccountOptions<NoInfer<Line>, NoInfer<Scenario>>,
): ProgrammeAccount<Line, Scenario> {
  const { original, revised, actual } = readPreset(
    book,
    input,
    { original: "required", revised: "budget", actual: "actual" },
    "dimension",
    "costs",
    "income",
  );
  const preset = makePreset<ProgrammeAccountColumn, Line, Scenario>(book, input, {
    title: "programmeAccount",
    signs: "costs-positive",
    columns: [
      ["original", "originalBudget", original],
      ["revised", "revisedBudget", revised],
      ["actual", "actual", actual],
      ["variance", "variance", { varianceOf: { outcome: "actual", reference: "revised" } }],
    ],
  });
  return Object.freeze({ ...preset, rows: programmeRows(book, input) });
}

const PARTS = ["costs", "income"] as const;

/** Three rows for each programme and three for all, the balance last. */
function programmeRows<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: ProgrammeAccountOptions<Line, Scenario>,
): ProgrammeAccount<Line, Scenario>["rows"] {
  const dimension = book.dimensions.find(({ id }) => id === input.dimension);
  if (dimension === undefined) {
    const ids = book.dimensions.map(({ id }) => id);
    return fail("figure.unknown-dimension", unknownName(input.dimension, ids, ["dimension"]));
  }
  const page = pageLanguage(book);
  const label = (of: string, part: "costs" | "income" | "netCost"): string =>
    `${of} · ${wordIn(part, page)}`;
  const balance = (id: string, of: string): SumRowInput => ({
    id: `${id}:balance`,
    label: label(of, "netCost"),
    sumOf: PARTS.map((part) => `${id}:${part}`),
  });
  const programmes = dimension.members.flatMap(({ id, label: name }) => [
    ...PARTS.map((part) => ({
      id: `${id}:${part}`,
      label: label(name, part),
      level: 1,
      line: input[part],
      members: { [dimension.id]: id },
    })),
    balance(id, name),
  ]);
  const all = wordIn("total", page);
  const totals = PARTS.map((part) => ({
    id: `total:${part}`,
    label: label(all, part),
    level: 1,
    sumOf: dimension.members.map(({ id }) => `${id}:${part}`),
  }));
  return Object.freeze([...programmes, ...totals, balance("total", all)]);
}

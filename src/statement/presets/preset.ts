/**
 * The presets of countries: the columns, the signs and the title of a statement as its readers know
 * it. They are options of the statements, and build nothing by themselves.
 */
import { type Book, checkBook, type StandardScenario } from "../../book/index.ts";
import { readSignStyle, type SignStyle } from "../../chart/index.ts";
import { checkKeys, checkText, type Issue, keysOf, throwIssues } from "../../input/index.ts";
import type { ColumnInput } from "../columns/index.ts";
import type { StatementOptions } from "../options.ts";
import { SELECTION_KEYS, type SelectionInput } from "../selection.ts";
import { type PresetWord, presetWords } from "../words/index.ts";

/** The options that every preset of columns has. */
export interface PresetOptions<Column extends string = string, Line extends string = string>
  extends Omit<StatementOptions, "labelHeading"> {
  /** The line or total that every column shows; needed for a list by members only. */
  readonly line?: Line;
  /** Headings of columns in place of those of the preset. */
  readonly labels?: Partial<Readonly<Record<Column, string>>>;
}

/** What a preset gives: options for `incomeStatement`, `memberList`, `headline`, `buildTable`. */
export interface Preset<
  Column extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> {
  /** What its readers call it, in the language of the book. */
  readonly title: string;
  /** How its readers write signs. */
  readonly signs: SignStyle;
  /** The columns in printed order, by id. */
  readonly columns: Readonly<Record<Column, ColumnInput<Column, Line, Scenario>>>;
}

/** A column of a preset: its id, the word of its heading, and what it shows; undefined for none. */
export type PresetColumn<
  Column extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> = readonly [
  id: Column,
  heading: PresetWord,
  column: ColumnInput<Column, Line, Scenario> | undefined,
];

/**
 * The options of a preset that choose figures, each with what stands where it is not given: a
 * scenario, or no column. A required option must be given.
 */
export type FigureOptions = Readonly<Record<string, StandardScenario | "required" | "left-out">>;

/** The figures that the options choose; undefined for a column that is left out. */
export type ChosenFigures<
  Options extends FigureOptions,
  Line extends string,
  Scenario extends string,
> = {
  readonly [Key in keyof Options]:
    | SelectionInput<Line, Scenario>
    | (Options[Key] extends "left-out" ? undefined : never);
};

/** The keys of the options of every preset. */
const COMMON_KEYS = /* @__PURE__ */ keysOf<PresetOptions>({
  title: true,
  signs: true,
  line: true,
  labels: true,
});

/** Reads the arguments of a preset, the selections in its options too; throws all problems. */
export function readPreset<
  Line extends string,
  Scenario extends string,
  const Options extends FigureOptions,
>(
  book: Book<Line, Scenario>,
  input: object,
  options: Options,
  ...others: readonly string[]
): ChosenFigures<Options, Line, Scenario> {
  const issues: Issue[] = [];
  checkBook(book, ["book"], issues);
  const keys = [...Object.keys(options), ...others, ...COMMON_KEYS];
  const given = input as Readonly<Record<string, unknown>>;
  if (checkKeys(input, keys, ["options"], issues)) {
    for (const [key, otherwise] of Object.entries(options))
      if (otherwise === "required" || given[key] !== undefined)
        checkKeys(given[key], SELECTION_KEYS, [key], issues);
    checkText(given.title, ["title"], issues);
    if (given.signs !== undefined) readSignStyle(given.signs, ["signs"], issues);
  }
  throwIssues(issues);
  const figures = Object.entries(options).map(([key, otherwise]) => [
    key,
    given[key] ?? (otherwise === "left-out" ? undefined : { scenario: otherwise }),
  ]);
  return Object.fromEntries(figures) as ChosenFigures<Options, Line, Scenario>;
}

/** What a preset is, before the options of a call. */
export interface PresetForm<Column extends string, Line extends string, Scenario extends string> {
  readonly title: PresetWord;
  readonly signs: SignStyle;
  /** Every column that the preset may have, in printed order. */
  readonly columns: readonly PresetColumn<Column, Line, Scenario>[];
}

/** Makes a preset: its words in the language of the book, its line in every column of figures. */
export function makePreset<Column extends string, Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  { title, signs, line, labels = {} }: PresetOptions<Column, Line>,
  form: PresetForm<Column, Line, Scenario>,
): Preset<Column, Line, Scenario> {
  const words = presetWords(book);
  const named = labels as Readonly<Record<string, string | undefined>>;
  const issues: Issue[] = [];
  if (
    checkKeys(
      named,
      form.columns.map(([id]) => id),
      ["labels"],
      issues,
    )
  )
    for (const [id, label] of Object.entries(named)) checkText(label, ["labels", id], issues);
  throwIssues(issues);
  const columns = form.columns.flatMap(([id, heading, column]) => {
    if (column === undefined) return [];
    const label = named[id] ?? words[heading];
    const of = line === undefined || isComputed(column) ? {} : { line };
    return [[id, Object.freeze({ ...of, ...column, label })] as const];
  });
  return Object.freeze({
    title: title ?? words[form.title],
    signs: signs ?? form.signs,
    columns: Object.freeze(Object.fromEntries(columns)) as Preset<
      Column,
      Line,
      Scenario
    >["columns"],
  });
}

function isComputed(column: ColumnInput): boolean {
  return "sumOf" in column || "varianceOf" in column || "percentOf" in column;
}

/** The revised budget: the original one with its changes, if both are columns, else the budget. */
export function revisedBudget<Changes extends string, Scenario extends string>(
  original: object | undefined,
  changes: object | undefined,
  id: Changes,
): { readonly sumOf: readonly ("original" | Changes)[] } | { readonly scenario: Scenario } {
  return original === undefined || changes === undefined
    ? { scenario: "budget" as Scenario }
    : { sumOf: ["original", id] };
}

/**
 * The presets of countries: the columns, the signs and the title of a statement as its readers know
 * it. They are options of the statements, and build nothing by themselves.
 */
import { type Book, checkBook, type StandardScenario } from "../../book/index.ts";
import { readSignStyle, type SignStyle } from "../../chart/index.ts";
import {
  checkKeys,
  checkText,
  type Issue,
  keysOf,
  readChoice,
  readItems,
  throwIssues,
} from "../../input/index.ts";
import type { PresetWord } from "../../language/index.ts";
import type {
  ColumnInput,
  PercentColumnInput,
  SumColumnInput,
  VarianceColumnInput,
} from "../columns/index.ts";
import type { StatementOptions } from "../options.ts";
import { SELECTION_KEYS, type SelectionInput } from "../selection.ts";
import { presetWords } from "../words/index.ts";

/** The options that every preset of columns has. */
export interface PresetOptions<Column extends string = string, Line extends string = string>
  extends Omit<StatementOptions, "labelHeading"> {
  /** The line or total that every column shows; needed for a list by members only. */
  readonly line?: Line;
  /**
   * The columns to show, in printed order; default every one that has something to show. A column
   * that these are computed from is hidden.
   */
  readonly columns?: readonly Column[];
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

/**
 * A column of a preset: its id, the word of its heading, what it shows (undefined if nothing), and
 * the word of the heading above it.
 */
export type PresetColumn<
  Column extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> = readonly [
  id: Column,
  heading: PresetWord,
  column: ColumnInput<Column, Line, Scenario> | undefined,
  group?: PresetWord,
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
  columns: true,
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
  options: PresetOptions<Column, Line>,
  form: PresetForm<Column, Line, Scenario>,
): Preset<Column, Line, Scenario> {
  const { title, signs, line, labels = {} } = options;
  const words = presetWords(book);
  checkLabels(labels, form.columns);
  const named = labels as Readonly<Record<string, string | undefined>>;
  const { shown, helpers } = chosenColumns(options.columns, form.columns);
  const write =
    (more: { readonly hidden?: true }) =>
    ([id, heading, column, above]: PresetColumn<Column, Line, Scenario>) => {
      const label = named[id] ?? words[heading];
      const of = line === undefined || isComputed(column) ? {} : { line };
      const group = above === undefined ? {} : { group: words[above] };
      return [id, Object.freeze({ ...of, ...column, label, ...group, ...more })] as const;
    };
  const columns = [...shown.map(write({})), ...helpers.map(write({ hidden: true }))];
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

/** Labels are texts, and name columns of the preset. */
function checkLabels(labels: object, columns: readonly PresetColumn[]): void {
  const issues: Issue[] = [];
  const ids = columns.map(([id]) => id);
  if (checkKeys(labels, ids, ["labels"], issues))
    for (const [id, label] of Object.entries(labels)) checkText(label, ["labels", id], issues);
  throwIssues(issues);
}

/**
 * The columns that have something to show: all of them, or those asked for in their order, and then
 * those that these are computed from.
 */
function chosenColumns<Column extends string, Line extends string, Scenario extends string>(
  chosen: readonly Column[] | undefined,
  columns: readonly PresetColumn<Column, Line, Scenario>[],
): Readonly<Record<"shown" | "helpers", readonly PresetColumn<Column, Line, Scenario>[]>> {
  const given = columns.filter(([, , column]) => column !== undefined);
  if (chosen === undefined) return { shown: given, helpers: [] };
  const issues: Issue[] = [];
  const ids = given.map(([id]) => id);
  const asked = readItems(chosen, ["columns"], issues);
  for (const [k, id] of asked.entries()) readChoice(id, ids, ["columns", k], issues);
  throwIssues(issues);
  const entryOf = (id: string): readonly PresetColumn<Column, Line, Scenario>[] =>
    given.filter(([known]) => known === id);
  const needed = new Set<string>(asked);
  // The set grows while it is read, until every term of its columns is in it.
  for (const id of needed)
    for (const [, , column] of entryOf(id)) for (const term of termsOf(column)) needed.add(term);
  const helpers = [...needed].filter((id) => !(asked as readonly string[]).includes(id));
  return { shown: asked.flatMap(entryOf), helpers: helpers.flatMap(entryOf) };
}

/** The columns that a column of a preset is computed from. */
function termsOf(column: ColumnInput | undefined): readonly string[] {
  const { sumOf, varianceOf, percentOf } = Object(column) as Partial<
    SumColumnInput & VarianceColumnInput & PercentColumnInput
  >;
  return sumOf ?? Object.values(varianceOf ?? percentOf ?? {});
}

function isComputed(column: ColumnInput | undefined): boolean {
  return termsOf(column).length > 0 || (column !== undefined && "explanations" in column);
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

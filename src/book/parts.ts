/**
 * Reads the parts of a book besides its chart: scenarios, dimensions, sets of figures,
 * appropriations and explanations.
 */
import type { Chart } from "../chart/index.ts";
import { addFigure, addRow, finishRows, rowReader, setOfColumns } from "../figure/index.ts";
import { checkKeys, type Issue, type IssuePath, makeIssue } from "../input/index.ts";
import {
  type LanguageChoice,
  languageIssues,
  pageLanguage,
  type Worded,
  wordIn,
} from "../language/index.ts";
import { readAppropriation } from "../planning/appropriation/index.ts";
import { isSameUnit, readUnit, type Unit } from "../unit/index.ts";
import type {
  BookAppropriation,
  BookAppropriationInput,
  BookFigureSet,
  BookInput,
  BookScenario,
  Dimension,
  Explanation,
  FigureSetInput,
  ScenarioInput,
  StandardScenario,
} from "./book.ts";
import {
  APPROPRIATION_KEYS,
  DIMENSION_KEYS,
  EXPLANATION_KEYS,
  FIGURE_SET_KEYS,
  MEMBER_KEYS,
  SCENARIO_KEYS,
  UNIT_KEYS,
} from "./fields.ts";
import {
  checkEntryKeys,
  checkUnique,
  type FigureFrame,
  memberLabel,
  type Names,
  readMembers,
  rulesOf,
  undeclared,
} from "./frame.ts";
import { checkReadable, readFigure, unitMismatch } from "./read-figures.ts";

const STANDARD_SCENARIOS: readonly Omit<BookScenario<StandardScenario>, "label">[] = [
  { id: "budget", kind: "budget" },
  { id: "forecast", kind: "forecast" },
  { id: "actual", kind: "actual" },
  { id: "priorYearActual", kind: "prior-year-actual" },
];

/** The standard scenarios, with the labels of the book, and then the scenarios of the book. */
export function readScenarios(
  { scenarios = [], ...choice }: LanguageChoice & Pick<BookInput, "scenarios">,
  issues: Issue[],
): readonly BookScenario[] {
  checkEntryKeys(scenarios, SCENARIO_KEYS, ["scenarios"], issues);
  checkUnique(scenarios, ["scenarios"], issues);
  const page = languageIssues(choice).length > 0 ? pageLanguage() : pageLanguage(choice);
  const declared = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const standard = STANDARD_SCENARIOS.map(({ id, kind }) => {
    const own = declared.get(id);
    return { id, kind: own?.kind ?? kind, label: own?.label ?? wordIn(id, page), ...timeOf(own) };
  });
  const others = scenarios
    .filter(({ id }) => !STANDARD_SCENARIOS.some((scenario) => scenario.id === id))
    .map((own) => {
      const { id, kind = "other", label = id } = own;
      return { id, kind, label, ...timeOf(own) };
    });
  return [...standard, ...others].map((scenario) => Object.freeze(scenario));
}

/** What a scenario says of its months and its year. */
function timeOf({ gaps, year }: Partial<ScenarioInput> = {}): Pick<BookScenario, "gaps" | "year"> {
  return { ...(gaps === undefined ? {} : { gaps }), ...(year === undefined ? {} : { year }) };
}

export function readDimensions(input: BookInput, issues: Issue[]): readonly Dimension[] {
  const dimensions = input.dimensions ?? [];
  checkEntryKeys(dimensions, DIMENSION_KEYS, ["dimensions"], issues);
  checkUnique(dimensions, ["dimensions"], issues);
  return dimensions.map(({ id, label = id, members }, index) => {
    const path = ["dimensions", index, "members"];
    checkEntryKeys(members, MEMBER_KEYS, path, issues);
    checkUnique(members, path, issues);
    const read = members.map((member) =>
      Object.freeze({ id: member.id, label: member.label ?? member.id }),
    );
    return Object.freeze({ id, label, members: Object.freeze(read) });
  });
}

export function readExplanations(
  input: readonly Explanation[],
  names: Names,
  issues: Issue[],
): readonly Explanation[] {
  const read = input.map((explanation, index) => {
    const path = ["explanations", index];
    checkKeys(explanation, EXPLANATION_KEYS, path, issues);
    const { line } = explanation;
    if (line !== undefined && !names.lines.has(line))
      issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, line));
    const before = issues.length;
    const members = readMembers(explanation.members, names, [...path, "members"], issues);
    if (line === undefined && Object.keys(members).length === 0 && issues.length === before) {
      const facts = { path, expected: "a line or members that it is about", received: "neither" };
      issues.push(makeIssue("input.missing-key", facts));
    }
    return Object.freeze({ ...explanation, members });
  });
  return Object.freeze(read);
}

/** The label of a scenario, with its wording if the package chose it. */
export function scenarioLabel(
  book: LanguageChoice & { readonly scenarios: readonly BookScenario[] },
  id: string,
): Worded {
  const label = book.scenarios.find((scenario) => scenario.id === id)?.label ?? id;
  const standard = STANDARD_SCENARIOS.find((scenario) => scenario.id === id);
  const isOurs = standard !== undefined && wordIn(standard.id, pageLanguage(book)) === label;
  return isOurs ? { label, wording: [{ word: standard.id }] } : { label };
}

/** The position in the input of the figure at a position of a set. */
export type InputPosition = (position: number) => number;

/** The sets of a book, and the positions of their figures in the input. */
export interface ReadFigureSets {
  readonly figureSets: readonly BookFigureSet[];
  readonly positions: readonly InputPosition[];
}

export function readFigureSets(
  given: readonly FigureSetInput[],
  unit: Unit,
  frame: FigureFrame,
  issues: Issue[],
): ReadFigureSets {
  // A book of appropriations alone still has a set to which they belong.
  const inputs = given.length === 0 ? [{ id: "main", figures: [] }] : given;
  checkUnique(inputs, ["figureSets"], issues);
  const read = inputs.map((input: FigureSetInput, index) => {
    const path = ["figureSets", index];
    checkKeys(input, FIGURE_SET_KEYS, path, issues);
    if (input.unit !== undefined) checkSetUnit(input.unit, unit, [...path, "unit"], issues);
    return readFigures(input, unit, frame, [...path, "figures"], issues);
  });
  return {
    figureSets: read.map(({ set }) => set),
    positions: read.map(({ position }) => position),
  };
}

/** Reads the figures of one set; the set has no figure that is wrong. */
function readFigures(
  { id, label = id, figures }: FigureSetInput,
  unit: Unit,
  frame: FigureFrame,
  path: IssuePath,
  issues: Issue[],
): { readonly set: BookFigureSet; readonly position: InputPosition } {
  const rows = rowReader(rulesOf(frame), figures.length);
  /** The positions of the wrong figures. */
  const wrong: number[] = [];
  figures.forEach((row, index) => {
    if (addRow(rows, row)) return;
    const figure = readFigure(row, frame, [...path, index], issues);
    if (figure === undefined) wrong.push(index);
    else addFigure(rows, figure);
  });
  const set = Object.freeze({ id, label, figures: setOfColumns(finishRows(rows), unit) });
  const position: InputPosition = (place) =>
    wrong.reduce((at, left) => (left <= at ? at + 1 : at), place);
  return { set, position };
}

function checkSetUnit(
  input: { readonly currency: string; readonly scale?: Unit["scale"] },
  wanted: Unit,
  path: IssuePath,
  issues: Issue[],
): void {
  checkKeys(input, UNIT_KEYS, path, issues);
  const { currency, scale = "one" } = { ...input };
  const unit: Unit = { currency, scale };
  const before = issues.length;
  readUnit(unit, path, issues);
  // An invalid unit of the book has its own issue.
  const ofBook: Issue[] = [];
  readUnit(wanted, [], ofBook);
  if (issues.length > before || ofBook.length > 0 || isSameUnit(unit, wanted)) return;
  issues.push(unitMismatch(unit, wanted, path));
}

/** The parts of a book that its appropriations may name. */
export interface AppropriationFrame extends FigureFrame {
  readonly chart: Chart;
  readonly figureSets: readonly BookFigureSet[];
  readonly dimensions: readonly Dimension[];
}

export function readAppropriations(
  appropriations: readonly BookAppropriationInput[],
  frame: AppropriationFrame,
  issues: Issue[],
): readonly BookAppropriation[] {
  checkUnique(appropriations, ["appropriations"], issues);
  return appropriations
    .map((appropriation, index) =>
      readBookAppropriation(appropriation, frame, ["appropriations", index], issues),
    )
    .filter((appropriation) => appropriation !== undefined);
}

function readBookAppropriation(
  input: BookAppropriationInput,
  frame: AppropriationFrame,
  path: IssuePath,
  issues: Issue[],
): BookAppropriation | undefined {
  const { names, figureSets } = frame;
  checkKeys(input, APPROPRIATION_KEYS, path, issues);
  const { id, line, scenario = "budget", set = figureSets[0]?.id ?? "" } = input;
  checkReadable(frame, line, names.scenarios.get(scenario), path, issues);
  const members = readMembers(input.members, names, [...path, "members"], issues);
  if (!names.lines.has(line))
    issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, line));
  if (!names.scenarios.has(scenario)) {
    const at = [...path, "scenario"];
    issues.push(undeclared("figure.unknown-scenario", at, names.scenarios, scenario));
  }
  const sets = new Set(figureSets.map((figureSet) => figureSet.id));
  if (!sets.has(set)) issues.push(undeclared("figure.unknown-set", [...path, "set"], sets, set));
  const read = readAppropriation(input, path, issues);
  const label = input.label ?? labelOf(line, members, frame);
  return read === undefined
    ? undefined
    : Object.freeze({ ...read, id, label, line, scenario, set, members });
}

/** The label of the line and of the members that an appropriation is for. */
function labelOf(
  line: string,
  members: Readonly<Record<string, string>>,
  { chart, dimensions }: AppropriationFrame,
): string {
  const ofLine = chart.lines.find(({ id }) => id === line)?.label ?? line;
  const ofMembers = Object.entries(members).map(([dimension, member]) =>
    memberLabel(dimensions, dimension, member),
  );
  return [ofLine, ...ofMembers].join(", ");
}

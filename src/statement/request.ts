/** From a row and a column to a request: the figures that a cell asks for. */
import { type Book, findYear, memberLabel } from "../book/index.ts";
import { fiscalPeriod, type Period, periodContains, readPeriod } from "../calendar/index.ts";
import { lookUp } from "../chart/index.ts";
import type { MemberChoice } from "../figure/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  type NameCode,
  readArguments,
  readEntries,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import type { Selection } from "../table/index.ts";
import { chosenMembers, isSameChoice, namesOf } from "./members.ts";
import { SELECTION_KEYS, type SelectionInput } from "./selection.ts";

/** The figures that a cell asks for on a line or total; nothing is left to a default. */
export interface Request {
  readonly set: string;
  readonly scenario: string;
  readonly period: Period;
  readonly members: MemberChoice;
}

/** A request for a line or total. */
export interface LineRequest extends Request {
  readonly line: string;
}

/** Checks the keys of a selection that stands by itself. */
export function checkSelection(input: SelectionInput, path: IssuePath): void {
  const issues: Issue[] = [];
  readArguments(input, SELECTION_KEYS, path, issues);
  throwIssues(issues);
}

/** Reads the selection of a row or a column; its keys have been checked. */
export function readSelection(
  book: Book,
  input: SelectionInput,
  path: IssuePath,
  issues: Issue[],
): Selection {
  const { set, line, scenario } = input;
  const { entries } = lookUp(book.chart);
  if (line !== undefined && !entries.has(line))
    checkName(line, [...entries.values()], "chart.unknown-line", [...path, "line"], issues);
  checkName(scenario, book.scenarios, "figure.unknown-scenario", [...path, "scenario"], issues);
  checkName(set, book.figureSets, "figure.unknown-set", [...path, "set"], issues);
  const members = readMembers(book, input.members, [...path, "members"], issues);
  const period = readTime(book, input, path, issues);
  const selection: { -readonly [Key in keyof Selection]: Selection[Key] } = {};
  if (set !== undefined) selection.set = set;
  if (line !== undefined) selection.line = line;
  if (scenario !== undefined) selection.scenario = scenario;
  if (period !== undefined) selection.period = period;
  if (members !== undefined) selection.members = members;
  return Object.freeze(selection);
}

/** The months that a selection names: its period, inside its year if it names both. */
function readTime(
  book: Book,
  input: Pick<SelectionInput, "period" | "year">,
  path: IssuePath,
  issues: Issue[],
): Period | undefined {
  const [year, own] = [yearIn(book, input, path, issues), input.period];
  const period = own === undefined ? year : readPeriod(own, [...path, "period"], issues);
  if (period !== undefined && year !== undefined && !periodContains(year, period)) {
    const facts = { expected: `months in ${year}`, received: describeValue(own) };
    issues.push(makeIssue("figure.outside-year", { path: [...path, "period"], ...facts }));
  }
  return period;
}

/** The months of the year that a selection names. */
function yearIn(
  book: Book,
  { year }: Pick<SelectionInput, "year">,
  path: IssuePath,
  issues: Issue[],
): Period | undefined {
  const own = year === undefined ? year : findYear(book, year, [...path, "year"], issues);
  return own === undefined ? own : fiscalPeriod(own, "year");
}

function readMembers(
  book: Book,
  input: SelectionInput["members"],
  path: IssuePath,
  issues: Issue[],
): MemberChoice | undefined {
  if (input === undefined) return undefined;
  const choice: Record<string, string | readonly string[]> = {};
  for (const [id, member] of readEntries(input, path, issues)) {
    const dimension = book.dimensions.find((candidate) => candidate.id === id);
    if (dimension === undefined)
      checkName(id, book.dimensions, "figure.unknown-dimension", path, issues);
    else choice[id] = chosenMembers(member, dimension.members, [...path, id], issues);
  }
  return Object.freeze(choice);
}

/** Checks that a name is one of those declared; an absent one names nothing. */
export function checkName(
  id: string | undefined,
  declared: readonly { readonly id: string }[],
  code: NameCode,
  path: IssuePath,
  issues: Issue[],
): void {
  if (id === undefined || declared.some((entry) => entry.id === id)) return;
  const ids = declared.map((entry) => entry.id);
  issues.push(makeIssue(code, unknownName(id, ids, path)));
}

/** The label of the members of a selection, or of its line if it names no member. */
export function selectionLabel(book: Book, { line, members = {} }: Selection): string | undefined {
  const named = Object.entries(members);
  if (named.length > 0)
    return named
      .map(([dimension, choice]) =>
        namesOf(choice)
          .map((member) => memberLabel(book.dimensions, dimension, member))
          .join(", "),
      )
      .join(" · ");
  return line === undefined ? undefined : lookUp(book.chart).entries.get(line)?.label;
}

const NO_MEMBERS: MemberChoice = /* @__PURE__ */ Object.freeze({});

/** The part of a reader that completes a request. */
export interface RequestContext {
  readonly book: Book;
  /** The fiscal years that a scenario lies in, that of the book first. */
  readonly yearsOf: (scenario: string) => readonly [Period, ...Period[]];
}

/** Joins the selections of a row and a column; reports conflicts and gaps. */
export function joinSelections(
  { book, yearsOf }: RequestContext,
  row: Selection,
  column: Selection,
  path: IssuePath,
  issues: Issue[],
): LineRequest | undefined {
  const before = issues.length;
  checkConflicts(row, column, path, issues);
  const line = row.line ?? column.line;
  const scenario = row.scenario ?? column.scenario;
  const period = row.period ?? column.period;
  if (line === undefined) reportMissing("line", path, issues);
  if (scenario === undefined) {
    reportMissing("scenario", path, issues);
    return undefined;
  }
  const years = yearsOf(scenario);
  if (period !== undefined && !years.some((year) => periodContains(year, period))) {
    const facts = {
      path: [...path, "period"],
      expected: `months in ${years.join(" or ")}, the year of ${describeValue(scenario)}`,
      received: describeValue(period),
    };
    issues.push(makeIssue("figure.outside-year", facts));
  }
  if (issues.length > before || line === undefined) return undefined;
  return {
    line,
    scenario,
    set: row.set ?? column.set ?? book.figureSets[0]?.id ?? "",
    period: period ?? years[0],
    // Where only one of them names members, requests share the object.
    members:
      row.members === undefined || column.members === undefined
        ? (row.members ?? column.members ?? NO_MEMBERS)
        : { ...column.members, ...row.members },
  };
}

/** A row and a column may both choose a thing if they choose the same value. */
function checkConflicts(row: Selection, column: Selection, path: IssuePath, issues: Issue[]): void {
  for (const key of ["line", "scenario", "set", "period"] as const)
    if (row[key] !== column[key] && row[key] !== undefined && column[key] !== undefined)
      reportConflict(key, row[key], column[key], path, issues);
  const { members } = column;
  for (const [dimension, member] of Object.entries(row.members ?? {})) {
    // A dimension may have the name of a property that every object has.
    if (members === undefined || !Object.hasOwn(members, dimension)) continue;
    const other = members[dimension];
    if (other !== undefined && !isSameChoice(other, member))
      reportConflict(`members.${dimension}`, `${member}`, `${other}`, path, issues);
  }
}

function reportConflict(
  key: string,
  ofRow: string,
  ofColumn: string,
  path: IssuePath,
  issues: Issue[],
): void {
  const facts = {
    path: [...path, key],
    expected: `one ${key}`,
    received: `${describeValue(ofRow)} in the row and ${describeValue(ofColumn)} in the column`,
  };
  issues.push(makeIssue("statement.conflict", facts));
}

function reportMissing(key: string, path: IssuePath, issues: Issue[]): void {
  const facts = { path: [...path, key], expected: `a ${key}`, received: "none" };
  issues.push(makeIssue("statement.incomplete", facts));
}

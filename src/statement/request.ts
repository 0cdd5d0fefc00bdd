/** From a row and a column to a request: the figures that a cell asks for. */
import { type Book, memberLabel } from "../book/index.ts";
import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import { lookUp } from "../chart/index.ts";
import type { Members } from "../figure/index.ts";
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

/**
 * Which figures a row or a column shows. A cell shows the figures that its row and its column ask
 * for together; the two may not ask for different values of the same thing. Between them they must
 * name a line and a scenario.
 */
export interface SelectionInput<Line extends string = string, Scenario extends string = string> {
  /** The figure set; default the first of the book. */
  readonly set?: string;
  /** The line or total. */
  readonly line?: Line;
  /** The scenario. A line with `readFrom` is read from its own scenario all the same. */
  readonly scenario?: Scenario;
  /** The months; default the fiscal year of the scenario. */
  readonly period?: string;
  /** Members by dimension; dimensions that are not named are added up. */
  readonly members?: Members;
}

/** The keys of a {@link SelectionInput}. */
export const SELECTION_KEYS = ["set", "line", "scenario", "period", "members"] as const;

/** The figures that a cell asks for on a line or total; nothing is left to a default. */
export interface Request {
  readonly set: string;
  readonly scenario: string;
  readonly period: Period;
  readonly members: Members;
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
    requireOneOf(line, [...entries.keys()], "chart.unknown-line", [...path, "line"], issues);
  if (scenario !== undefined)
    requireOneOf(
      scenario,
      idsOf(book.scenarios),
      "figure.unknown-scenario",
      [...path, "scenario"],
      issues,
    );
  if (set !== undefined)
    requireOneOf(set, idsOf(book.figureSets), "figure.unknown-set", [...path, "set"], issues);
  const members = readMembers(book, input.members, path, issues);
  const period =
    input.period === undefined ? undefined : readPeriod(input.period, [...path, "period"], issues);
  const selection: { -readonly [Key in keyof Selection]: Selection[Key] } = {};
  if (set !== undefined) selection.set = set;
  if (line !== undefined) selection.line = line;
  if (scenario !== undefined) selection.scenario = scenario;
  if (period !== undefined) selection.period = period;
  if (members !== undefined) selection.members = members;
  return Object.freeze(selection);
}

function readMembers(
  book: Book,
  input: Members | undefined,
  path: IssuePath,
  issues: Issue[],
): Members | undefined {
  if (input === undefined) return undefined;
  for (const [id, member] of readEntries(input, [...path, "members"], issues)) {
    const dimension = book.dimensions.find((candidate) => candidate.id === id);
    if (dimension === undefined)
      requireOneOf(
        id,
        idsOf(book.dimensions),
        "figure.unknown-dimension",
        [...path, "members"],
        issues,
      );
    else
      requireOneOf(
        member,
        idsOf(dimension.members),
        "figure.unknown-member",
        [...path, "members"],
        issues,
      );
  }
  return Object.freeze({ ...input });
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}

function requireOneOf(
  id: string,
  ids: readonly string[],
  code: NameCode,
  path: IssuePath,
  issues: Issue[],
): void {
  if (ids.includes(id)) return;
  issues.push(makeIssue(code, unknownName(id, ids, path)));
}

/** The label of the members of a selection, or of its line if it names no member. */
export function selectionLabel(book: Book, { line, members = {} }: Selection): string | undefined {
  const named = Object.entries(members);
  if (named.length > 0)
    return named
      .map(([dimension, member]) => memberLabel(book.dimensions, dimension, member))
      .join(" · ");
  return line === undefined ? undefined : lookUp(book.chart).entries.get(line)?.label;
}

const NO_MEMBERS: Members = /* @__PURE__ */ Object.freeze({});

/** Where only the row or only the column names members, the result is the same object each time. */
function joinMembers(row: Members | undefined, column: Members | undefined): Members {
  if (row === undefined) return column ?? NO_MEMBERS;
  return column === undefined ? row : { ...column, ...row };
}

/** The part of a reader that completes a request. */
export interface RequestContext {
  readonly book: Book;
  /** The fiscal year that a scenario lies in. */
  readonly yearOf: (scenario: string) => Period;
}

/** Joins the selections of a row and a column; reports conflicts and gaps. */
export function joinSelections(
  { book, yearOf }: RequestContext,
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
  const year = yearOf(scenario);
  if (period !== undefined && !periodContains(year, period)) {
    const facts = {
      path: [...path, "period"],
      expected: `months in ${year}, the year of ${describeValue(scenario)}`,
      received: describeValue(period),
    };
    issues.push(makeIssue("figure.outside-year", facts));
  }
  if (issues.length > before || line === undefined) return undefined;
  return {
    line,
    scenario,
    set: row.set ?? column.set ?? book.figureSets[0]?.id ?? "",
    period: period ?? year,
    members: joinMembers(row.members, column.members),
  };
}

/** A row and a column may both choose a thing if they choose the same value. */
function checkConflicts(row: Selection, column: Selection, path: IssuePath, issues: Issue[]): void {
  for (const key of ["line", "scenario", "set", "period"] as const)
    checkConflict(key, row[key], column[key], path, issues);
  if (row.members === undefined || column.members === undefined) return;
  for (const dimension of Object.keys(row.members)) {
    // A dimension may have the name of a property that every object has.
    const other = Object.hasOwn(column.members, dimension) ? column.members[dimension] : undefined;
    checkConflict(`members.${dimension}`, row.members[dimension], other, path, issues);
  }
}

function checkConflict(
  key: string,
  left: string | undefined,
  right: string | undefined,
  path: IssuePath,
  issues: Issue[],
): void {
  if (left === undefined || right === undefined || left === right) return;
  const facts = {
    path: [...path, key],
    expected: `one ${key}`,
    received: `${describeValue(left)} in the row and ${describeValue(right)} in the column`,
  };
  issues.push(makeIssue("statement.conflict", facts));
}

function reportMissing(key: string, path: IssuePath, issues: Issue[]): void {
  const facts = { path: [...path, key], expected: `a ${key}`, received: "none" };
  issues.push(makeIssue("statement.incomplete", facts));
}

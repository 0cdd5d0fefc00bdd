/** Checks the figures of a book, and reports every problem of each. */

import { readAmount } from "../amount/index.ts";
import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import {
  checkFigureSet,
  chunksOf,
  type Figure,
  type FigureSet,
  groupFigures,
  isMadeHere,
  makeFigureSet,
  type RowRules,
  readShape,
} from "../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";
import { isSameUnit, type Unit, unitName } from "../unit/index.ts";
import type { BookScenario } from "./book.ts";
import { type FigureFrame, isReadable, readMembers, rulesOf, undeclared } from "./frame.ts";

/** The issue of a set in another unit than that of its book. */
export function unitMismatch(unit: Unit, wanted: Unit, path: IssuePath): Issue {
  const expected = `the unit of the book, ${unitName(wanted, "en")}`;
  return makeIssue("unit.mismatch", { path, expected, received: unitName(unit, "en") });
}

/**
 * Checks a set that comes into a book: each name and period of it once, with the first figure that
 * has it. Returns the set, or a new set if the host made it itself.
 */
export function readFigureSet(
  set: FigureSet,
  book: FigureFrame & { readonly unit: Unit },
  path: IssuePath,
  issues: Issue[],
): FigureSet {
  const before = issues.length;
  checkFigureSet(set, path, issues);
  if (issues.length > before) return set;
  if (!isSameUnit(set.unit, book.unit)) {
    issues.push(unitMismatch(set.unit, book.unit, path));
    return set;
  }
  if (!isMadeHere(set)) return makeFigureSet(readEach(set, book, path, issues), book.unit);
  // Only a look at each figure finds the wrong one. A dictionary may also have a text that no
  // figure has.
  if (!isSoundSet(set, rulesOf(book))) readEach(set, book, path, issues);
  return set;
}

/** Whether the rules allow every name and period of a set. */
function isSoundSet(set: FigureSet, rules: RowRules): boolean {
  const chunks = chunksOf(set);
  const hasMembers = chunks.every(({ dimensions }) =>
    [...dimensions].every(([id, { dictionary }]) =>
      dictionary.every((text) => rules.member(id, text)),
    ),
  );
  // Many groups share a few periods: each is read once for each scenario.
  const sound = new Set<string>();
  const isSoundPeriod = (period: Period, scenario: string): boolean => {
    const key = `${period} ${scenario}`;
    if (sound.has(key)) return true;
    if (rules.period(period, scenario) === undefined) return false;
    sound.add(key);
    return true;
  };
  return (
    hasMembers &&
    groupFigures(chunks, []).every(
      ({ line, scenario, period }) =>
        rules.line(line) &&
        rules.scenario(scenario) &&
        rules.pair(line, scenario) &&
        isSoundPeriod(period, scenario),
    )
  );
}

/** Reads each figure of a set, and reports each problem once. */
function readEach(
  set: FigureSet,
  book: FigureFrame,
  path: IssuePath,
  issues: Issue[],
): readonly Figure[] {
  const seen = new Set<string>();
  return Array.from(set, (figure, index) => {
    const found: Issue[] = [];
    const read = readFigure(figure, book, [...path, index], found);
    for (const issue of found) {
      const key = `${issue.code} ${issue.path.slice(path.length + 1).join(".")} ${issue.received}`;
      if (!seen.has(key)) issues.push(issue);
      seen.add(key);
    }
    return read;
  }).filter((figure) => figure !== undefined);
}

/** Reads a figure the slow way, and reports all its problems. */
export function readFigure(
  figure: unknown,
  frame: FigureFrame,
  path: IssuePath,
  issues: Issue[],
): Figure | undefined {
  const { names } = frame;
  const before = issues.length;
  const input = readShape(figure, path, issues);
  if (input === undefined) return undefined;
  if (!names.lines.has(input.line))
    issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, input.line));
  const scenario = names.scenarios.get(input.scenario);
  if (scenario === undefined) {
    const at = [...path, "scenario"];
    issues.push(undeclared("figure.unknown-scenario", at, names.scenarios, input.scenario));
  }
  checkReadable(frame, input.line, scenario, path, issues);
  const members = readMembers(input.members, names, [...path, "members"], issues);
  const years = scenario === undefined ? [] : frame.yearsOf(scenario);
  const period = readMonths(input.period, years, [...path, "period"], issues);
  const amount = readAmount(input.amount, [...path, "amount"], issues);
  if (issues.length > before || period === undefined || amount === undefined) return undefined;
  return { ...input, members, period, amount };
}

/** The period of a figure, checked against the fiscal years of its scenario if they are known. */
function readMonths(
  input: string | undefined,
  years: readonly Period[],
  path: IssuePath,
  issues: Issue[],
): Period | undefined {
  const refuse = (code: "figure.missing-period" | "figure.outside-year"): void => {
    const expected = `months in ${years.join(" or ")}`;
    issues.push(makeIssue(code, { path, expected, received: describeValue(input) }));
  };
  if (input === undefined) {
    if (years.length > 1) refuse("figure.missing-period");
    return years[0];
  }
  const period = readPeriod(input, path, issues);
  const isInside = years.some((year) => period === undefined || periodContains(year, period));
  if (years.length > 0 && !isInside) refuse("figure.outside-year");
  return period;
}

/** Reports a figure that no statement would read; see {@link isReadable}. */
export function checkReadable(
  frame: FigureFrame,
  line: string,
  scenario: BookScenario | undefined,
  path: IssuePath,
  issues: Issue[],
): void {
  if (isReadable(frame, line, scenario)) return;
  const readFrom = frame.names.readFrom.get(line) ?? "";
  const expected = `scenario ${readFrom}, from which ${describeValue(line)} is always read`;
  const received = describeValue(scenario?.id);
  issues.push(makeIssue("figure.never-read", { path: [...path, "scenario"], expected, received }));
}

/** Checks the figures of a book, each for everything that can be wrong with it. */

import { readAmount } from "../amount/index.ts";
import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import {
  addFigure,
  addRow,
  chunksOf,
  type Figure,
  type FigureSet,
  finishRows,
  groupFigures,
  isMadeHere,
  makeFigureSet,
  type RowRules,
  readShape,
  rowReader,
  setOfColumns,
} from "../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";
import { isSameUnit, readUnit, type Unit, unitName } from "../unit/index.ts";
import type { BookFigureSet, BookInput, BookScenario, FigureSetInput } from "./book.ts";
import { checkUnique, type Names, readMembers, undeclared } from "./names.ts";

export function readFigureSets(
  input: BookInput,
  book: {
    readonly unit: Unit;
    readonly names: Names;
    readonly yearOf: (scenario: BookScenario) => Period | undefined;
  },
  issues: Issue[],
): {
  readonly figureSets: BookFigureSet[];
  readonly positions: readonly ((order: number) => number)[];
} {
  // A book of appropriations alone still has a set that they belong to.
  const inputs = input.figureSets.length === 0 ? [{ id: "main", figures: [] }] : input.figureSets;
  checkUnique(inputs, ["figureSets"], issues);
  // Where each checked figure stands in the input: bad ones are left out of the set, later messages must still point right.
  const positions: ((order: number) => number)[] = [];
  const figureSets = inputs.map(({ id, label = id, unit, figures }: FigureSetInput, index) => {
    const path = ["figureSets", index];
    if (unit !== undefined)
      checkSetUnit({ scale: "one", ...unit }, book.unit, [...path, "unit"], issues);
    const rows = rowReader(rulesOf(book), figures.length);
    const skipped: number[] = [];
    figures.forEach((figure, position) => {
      if (addRow(rows, figure)) return;
      const checked = readFigure(figure, book, [...path, "figures", position], issues);
      if (checked === undefined) skipped.push(position);
      else addFigure(rows, checked);
    });
    positions.push((order) =>
      skipped.reduce((place, left) => (left <= place ? place + 1 : place), order),
    );
    return Object.freeze({ id, label, figures: setOfColumns([finishRows(rows)], book.unit) });
  });
  return { figureSets, positions };
}

/** What the figures of a book may name. */
export interface FigureFrame {
  readonly names: Names;
  readonly yearOf: (scenario: BookScenario) => Period | undefined;
}

/** The rules of a frame for a row reader: what they let through, {@link readFigure} finds nothing wrong with. */
export function rulesOf({ names, yearOf }: FigureFrame): RowRules {
  return {
    line: (text) => names.lines.has(text),
    scenario: (text) => names.scenarios.has(text),
    member: (dimension, text) => names.dimensions.get(dimension)?.has(text) === true,
    pair: (line, id) => {
      const scenario = names.scenarios.get(id);
      const readFrom = names.readFrom.get(line);
      return readFrom === undefined || scenario?.kind === "prior-year-actual" || readFrom === id;
    },
    period: (text, id) => {
      const scenario = names.scenarios.get(id);
      const year = scenario === undefined ? undefined : yearOf(scenario);
      if (text === undefined) return year;
      const period = readPeriod(text, [], []);
      return period === undefined || (year !== undefined && !periodContains(year, period))
        ? undefined
        : period;
    },
  };
}

function checkSetUnit(unit: Unit, wanted: Unit, path: IssuePath, issues: Issue[]): void {
  const before = issues.length;
  const unsound: Issue[] = [];
  readUnit(unit, path, issues);
  readUnit(wanted, [], unsound);
  if (issues.length > before || unsound.length > 0 || isSameUnit(unit, wanted)) return;
  const expected = `the unit of the book, ${unitName(wanted, "en")}`;
  issues.push(makeIssue("unit.mismatch", { path, expected, received: unitName(unit, "en") }));
}

/** Checks a set that was read elsewhere: every name and period of it once, with the first figure that has it. Answers the set, made anew where nobody had checked it. */
export function readFigureSet(
  set: FigureSet,
  book: FigureFrame & { readonly unit: Unit },
  path: IssuePath,
  issues: Issue[],
): FigureSet {
  const { unit, [Symbol.iterator]: figures } = (set ?? {}) as Partial<FigureSet>;
  if (typeof unit !== "object" || unit === null || typeof figures !== "function") {
    issues.push(
      makeIssue("input.wrong-type", {
        path,
        expected: "a figure set",
        received: describeValue(set),
      }),
    );
    return set;
  }
  if (!isSameUnit(set.unit, book.unit)) {
    const expected = `the unit of the book, ${unitName(book.unit, "en")}`;
    issues.push(makeIssue("unit.mismatch", { path, expected, received: unitName(set.unit, "en") }));
    return set;
  }
  if (!isMadeHere(set)) return makeFigureSet(readEach(set, book, path, issues), book.unit);
  const rules = rulesOf(book);
  const chunks = chunksOf(set);
  const isMember = chunks.every(({ dimensions }) =>
    [...dimensions].every(([id, { dictionary }]) =>
      dictionary.every((text) => rules.member(id, text)),
    ),
  );
  // Few periods stand in many groups: each is read once for each scenario.
  const read = new Set<string>();
  const isSoundPeriod = (period: Period, scenario: string): boolean => {
    const key = `${period} ${scenario}`;
    if (read.has(key)) return true;
    if (rules.period(period, scenario) === undefined) return false;
    read.add(key);
    return true;
  };
  const isSound = groupFigures(chunks, []).every(
    ({ line, scenario, period }) =>
      rules.line(line) &&
      rules.scenario(scenario) &&
      rules.pair(line, scenario) &&
      isSoundPeriod(period, scenario),
  );
  // Something is wrong, or a dictionary names what no figure has: look at the figures.
  if (!isMember || !isSound) readEach(set, book, path, issues);
  return set;
}

/** Reads the figures of a set the slow way, and names each problem once. */
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

/** Reads a figure the slow way, and says everything that is wrong with it. */
export function readFigure(
  figure: unknown,
  book: FigureFrame,
  path: IssuePath,
  issues: Issue[],
): Figure | undefined {
  const { names } = book;
  const before = issues.length;
  const input = readShape(figure, path, issues);
  if (input === undefined) return undefined;
  if (!names.lines.has(input.line)) {
    issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, input.line));
  }
  const scenario = names.scenarios.get(input.scenario);
  if (scenario === undefined) {
    issues.push(
      undeclared("figure.unknown-scenario", [...path, "scenario"], names.scenarios, input.scenario),
    );
  }
  checkReadable(input, names, scenario, path, issues);
  const members = readMembers(input.members, names, [...path, "members"], issues);
  const year = scenario === undefined ? undefined : book.yearOf(scenario);
  const period =
    input.period === undefined ? year : readPeriod(input.period, [...path, "period"], issues);
  if (period !== undefined && year !== undefined && !periodContains(year, period)) {
    const received = describeValue(input.period);
    issues.push(
      makeIssue("figure.outside-year", {
        path: [...path, "period"],
        expected: `months in ${year}`,
        received,
      }),
    );
  }
  const amount = readAmount(input.amount, [...path, "amount"], issues);
  if (issues.length > before || period === undefined || amount === undefined) return undefined;
  return { ...input, members, period, amount };
}

/** A line that is always read from one scenario must not hold figures of others: they would never be seen. Last year's are another year's. */
export function checkReadable(
  { line }: { readonly line: string },
  names: Names,
  scenario: BookScenario | undefined,
  path: IssuePath,
  issues: Issue[],
): void {
  const readFrom = names.readFrom.get(line);
  if (readFrom === undefined || scenario === undefined || scenario.kind === "prior-year-actual")
    return;
  if (scenario.id === readFrom) return;
  const expected = `scenario ${readFrom}, from which ${describeValue(line)} is always read`;
  issues.push(
    makeIssue("figure.never-read", {
      path: [...path, "scenario"],
      expected,
      received: describeValue(scenario.id),
    }),
  );
}

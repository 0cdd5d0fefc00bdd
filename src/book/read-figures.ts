/** Checks the figures of a book, each for everything that can be wrong with it. */
import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import { readAmount } from "../decimal/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../errors/index.ts";
import { type Figure, makeFigureSet } from "../figure/index.ts";
import { isSameUnit, readUnit, type Unit, unitName } from "../unit/index.ts";
import type { BookFigureSet, BookInput, BookScenario, FigureSetInput } from "./book.ts";
import { checkMembers, checkUnique, type Names, undeclared } from "./names.ts";

export function readFigureSets(
  input: BookInput,
  book: { readonly unit: Unit; readonly names: Names; readonly yearOf: (scenario: BookScenario) => Period | undefined },
  issues: Issue[],
): { readonly figureSets: BookFigureSet[]; readonly positions: readonly (readonly number[])[] } {
  // A book of appropriations alone still has a set that they belong to.
  const inputs = input.figureSets.length === 0 ? [{ id: "main", figures: [] }] : input.figureSets;
  checkUnique(inputs, ["figureSets"], issues);
  // Where each checked figure stands in the input: bad ones are left out of the set, later messages must still point right.
  const positions: number[][] = [];
  const figureSets = inputs.map(({ id, label = id, unit, figures }: FigureSetInput, index) => {
    const path = ["figureSets", index];
    if (unit !== undefined) checkSetUnit({ scale: "one", ...unit }, book.unit, [...path, "unit"], issues);
    const read: Figure[] = [];
    const at: number[] = [];
    figures.forEach((figure, position) => {
      const checked = readFigure(figure, book, [...path, "figures", position], issues);
      if (checked === undefined) return;
      read.push(checked);
      at.push(position);
    });
    positions.push(at);
    return Object.freeze({ id, label, figures: makeFigureSet(read, book.unit) });
  });
  return { figureSets, positions };
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

function readFigure(
  input: BookInput["figureSets"][number]["figures"][number],
  book: { readonly names: Names; readonly yearOf: (scenario: BookScenario) => Period | undefined },
  path: IssuePath,
  issues: Issue[],
): Figure | undefined {
  const { names } = book;
  const before = issues.length;
  if (!names.lines.has(input.line)) {
    issues.push(undeclared("figure.unknown-line", [...path, "line"], names.lines, input.line));
  }
  const scenario = names.scenarios.get(input.scenario);
  if (scenario === undefined) {
    issues.push(undeclared("figure.unknown-scenario", [...path, "scenario"], names.scenarios, input.scenario));
  }
  checkReadable(input, names, scenario, path, issues);
  const members = input.members ?? {};
  checkMembers(members, names, [...path, "members"], issues);
  const year = scenario === undefined ? undefined : book.yearOf(scenario);
  const period = input.period === undefined ? year : readPeriod(input.period, [...path, "period"], issues);
  if (period !== undefined && year !== undefined && !periodContains(year, period)) {
    const received = describeValue(input.period);
    issues.push(
      makeIssue("figure.outside-year", { path: [...path, "period"], expected: `months in ${year}`, received }),
    );
  }
  const amount = readAmount(input.amount, [...path, "amount"], issues);
  if (issues.length > before || period === undefined || amount === undefined) return undefined;
  return { ...input, members, period, amount };
}

/** A line that is always read from one scenario must not hold figures of others: they would never be seen. Last year's are another year's. */
function checkReadable(
  { line }: { readonly line: string },
  names: Names,
  scenario: BookScenario | undefined,
  path: IssuePath,
  issues: Issue[],
): void {
  const readFrom = names.readFrom.get(line);
  if (readFrom === undefined || scenario === undefined || scenario.kind === "prior-year-actual") return;
  if (scenario.id === readFrom) return;
  const expected = `scenario ${readFrom}, from which ${describeValue(line)} is always read`;
  issues.push(
    makeIssue("figure.never-read", { path: [...path, "scenario"], expected, received: describeValue(scenario.id) }),
  );
}

/** From a row and a column to a request: what a cell asks for. */
import type { Book } from "../book/index.ts";
import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import { lookUp } from "../chart/index.ts";
import type { Members } from "../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue, oneOf } from "../input/index.ts";
import type { Selection } from "../table/index.ts";
import { type Request, yearOfScenario } from "./postings.ts";
import type { SelectionInput } from "./spec.ts";

/** A request for a line or total. */
export interface LineRequest extends Request {
  readonly line: string;
}

/** Checks what a row or a column asks for. */
export function readSelection(
  book: Book,
  input: SelectionInput,
  path: IssuePath,
  issues: Issue[],
): Selection {
  const known = (
    id: string,
    ids: readonly string[],
    key: string,
    code: Parameters<typeof makeIssue>[0],
  ): void => {
    if (ids.includes(id)) return;
    issues.push(
      makeIssue(code, { path: [...path, key], expected: oneOf(ids), received: describeValue(id) }),
    );
  };
  const { set, line, scenario, members } = input;
  const { entries } = lookUp(book.chart);
  if (line !== undefined && !entries.has(line))
    known(line, [...entries.keys()], "line", "chart.unknown-line");
  if (scenario !== undefined)
    known(
      scenario,
      book.scenarios.map(({ id }) => id),
      "scenario",
      "figure.unknown-scenario",
    );
  if (set !== undefined)
    known(
      set,
      book.figureSets.map(({ id }) => id),
      "set",
      "figure.unknown-set",
    );
  for (const [id, member] of Object.entries(members ?? {})) {
    known(
      id,
      book.dimensions.map((dimension) => dimension.id),
      "members",
      "figure.unknown-dimension",
    );
    const dimension = book.dimensions.find((candidate) => candidate.id === id);
    if (dimension !== undefined)
      known(
        member,
        dimension.members.map((entry) => entry.id),
        "members",
        "figure.unknown-member",
      );
  }
  const period =
    input.period === undefined ? undefined : readPeriod(input.period, [...path, "period"], issues);
  const selection: { -readonly [Key in keyof Selection]: Selection[Key] } = {};
  if (set !== undefined) selection.set = set;
  if (line !== undefined) selection.line = line;
  if (scenario !== undefined) selection.scenario = scenario;
  if (period !== undefined) selection.period = period;
  if (members !== undefined) selection.members = Object.freeze({ ...members });
  return Object.freeze(selection);
}

const NOBODY: Members = /* @__PURE__ */ Object.freeze({});

/** Where only one of the two names members, these are the same object in every cell. */
function joinMembers(row: Members | undefined, column: Members | undefined): Members {
  return row === undefined
    ? (column ?? NOBODY)
    : column === undefined
      ? row
      : { ...column, ...row };
}

const CHOICES = ["line", "scenario", "set", "period"] as const;

/** Puts the choices of a row and a column together. */
export function joinSelections(
  book: Book,
  row: Selection,
  column: Selection,
  path: IssuePath,
  issues: Issue[],
): LineRequest | undefined {
  const before = issues.length;
  for (const key of CHOICES) checkOne(key, row[key], column[key], path, issues);
  if (row.members !== undefined && column.members !== undefined)
    for (const dimension of Object.keys(row.members))
      checkOne(
        `members.${dimension}`,
        row.members[dimension],
        memberOf(column.members, dimension),
        path,
        issues,
      );
  const line = row.line ?? column.line;
  const scenario = row.scenario ?? column.scenario;
  const period = row.period ?? column.period;
  if (line === undefined) missing("line", path, issues);
  if (scenario === undefined) missing("scenario", path, issues);
  const year = scenario === undefined ? undefined : yearOfScenario(book, scenario);
  if (year !== undefined && period !== undefined && !periodContains(year, period as Period)) {
    const expected = `months in ${year}, the year of ${describeValue(scenario)}`;
    issues.push(
      makeIssue("figure.outside-year", {
        path: [...path, "period"],
        expected,
        received: describeValue(period),
      }),
    );
  }
  if (issues.length > before || line === undefined || scenario === undefined) return undefined;
  const set = row.set ?? column.set ?? book.figureSets[0]?.id ?? "";
  return {
    line,
    scenario,
    set,
    period: (period ?? year) as Period,
    members: joinMembers(row.members, column.members),
  };
}

/** A row and a column may both choose, if they choose the same. */
function checkOne(
  key: string,
  left: string | undefined,
  right: string | undefined,
  path: IssuePath,
  issues: Issue[],
): void {
  if (left === undefined || right === undefined || left === right) return;
  const received = `${describeValue(left)} in the row and ${describeValue(right)} in the column`;
  issues.push(
    makeIssue("statement.conflict", { path: [...path, key], expected: `one ${key}`, received }),
  );
}

function missing(key: string, path: IssuePath, issues: Issue[]): void {
  issues.push(
    makeIssue("statement.incomplete", {
      path: [...path, key],
      expected: `a ${key}`,
      received: "none",
    }),
  );
}

/** The member of a dimension, which may have the name of something that every object has. */
function memberOf(members: Members, dimension: string): string | undefined {
  return Object.hasOwn(members, dimension) ? members[dimension] : undefined;
}

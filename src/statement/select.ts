/** From a row and a column to a request: what a cell asks for. */
import type { Book } from "../book/index.ts";
import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import { lookUp } from "../chart/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue, oneOf } from "../errors/index.ts";
import type { Members } from "../figure/index.ts";
import type { Selection } from "../table/index.ts";
import { type Request, yearOfScenario } from "./postings.ts";
import type { SelectionInput } from "./spec.ts";

/** A request for a line or total. */
export interface LineRequest extends Request {
  readonly line: string;
}

/** Checks what a row or a column asks for. */
export function readSelection(book: Book, input: SelectionInput, path: IssuePath, issues: Issue[]): Selection {
  const known = (id: string, ids: readonly string[], key: string, code: Parameters<typeof makeIssue>[0]): void => {
    if (ids.includes(id)) return;
    issues.push(makeIssue(code, { path: [...path, key], expected: oneOf(ids), received: describeValue(id) }));
  };
  const { set, line, scenario, members } = input;
  const { entries } = lookUp(book.chart);
  if (line !== undefined && !entries.has(line)) known(line, [...entries.keys()], "line", "chart.unknown-line");
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
  const period = input.period === undefined ? undefined : readPeriod(input.period, [...path, "period"], issues);
  return Object.freeze({
    ...(set === undefined ? {} : { set }),
    ...(line === undefined ? {} : { line }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(period === undefined ? {} : { period }),
    ...(members === undefined ? {} : { members: Object.freeze({ ...members }) }),
  });
}

const NOBODY: Members = /* @__PURE__ */ Object.freeze({});

/** Where only one of the two names members, these are the same object in every cell. */
function joinMembers(row: Members | undefined, column: Members | undefined): Members {
  return row === undefined ? (column ?? NOBODY) : column === undefined ? row : { ...column, ...row };
}

/** The member of a dimension, which may have the name of something that every object has. */
function memberOf(members: Members | undefined, dimension: string): string | undefined {
  return members !== undefined && Object.hasOwn(members, dimension) ? members[dimension] : undefined;
}

/** Puts the choices of a row and a column together. */
export function joinSelections(
  book: Book,
  row: Selection,
  column: Selection,
  path: IssuePath,
  issues: Issue[],
): LineRequest | undefined {
  if (!meet(row, column)) return refuseToJoin(book, row, column, path, issues);
  const line = row.line ?? column.line;
  const scenario = row.scenario ?? column.scenario;
  const set = row.set ?? column.set ?? book.figureSets[0]?.id ?? "";
  const period = row.period ?? column.period;
  if (line === undefined || scenario === undefined) return refuseToJoin(book, row, column, path, issues);
  const year = yearOfScenario(book, scenario);
  if (period !== undefined && !periodContains(year, period as Period))
    return refuseToJoin(book, row, column, path, issues);
  return { line, scenario, set, period: (period ?? year) as Period, members: joinMembers(row.members, column.members) };
}

/** Whether a row and a column choose nothing that is not the same. */
function meet(row: Selection, column: Selection): boolean {
  const isOne = (left: string | undefined, right: string | undefined): boolean =>
    left === undefined || right === undefined || left === right;
  const { members } = row;
  return (
    isOne(row.line, column.line) &&
    isOne(row.scenario, column.scenario) &&
    isOne(row.set, column.set) &&
    isOne(row.period, column.period) &&
    (members === undefined ||
      column.members === undefined ||
      Object.keys(members).every((dimension) => isOne(members[dimension], memberOf(column.members, dimension))))
  );
}

/** Says why a row and a column do not go together. */
function refuseToJoin(book: Book, row: Selection, column: Selection, path: IssuePath, issues: Issue[]): undefined {
  const choose = (key: string, left: string | undefined, right: string | undefined): string | undefined => {
    if (left !== undefined && right !== undefined && left !== right) {
      const received = `${describeValue(left)} in the row and ${describeValue(right)} in the column`;
      issues.push(makeIssue("statement.conflict", { path: [...path, key], expected: `one ${key}`, received }));
    }
    return left ?? right;
  };
  const line = choose("line", row.line, column.line);
  const scenario = choose("scenario", row.scenario, column.scenario);
  choose("set", row.set, column.set);
  const period = choose("period", row.period, column.period) as Period | undefined;
  for (const dimension of Object.keys(joinMembers(row.members, column.members))) {
    choose(`members.${dimension}`, memberOf(row.members, dimension), memberOf(column.members, dimension));
  }
  for (const [key, value] of [["line", line] as const, ["scenario", scenario] as const]) {
    if (value !== undefined) continue;
    issues.push(makeIssue("statement.incomplete", { path: [...path, key], expected: `a ${key}`, received: "none" }));
  }
  if (scenario !== undefined && period !== undefined && !periodContains(yearOfScenario(book, scenario), period)) {
    const expected = `months in ${yearOfScenario(book, scenario)}, the year of ${describeValue(scenario)}`;
    issues.push(
      makeIssue("figure.outside-year", { path: [...path, "period"], expected, received: describeValue(period) }),
    );
  }
  return undefined;
}

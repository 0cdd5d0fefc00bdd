/**
 * Checks that no sum of rows or columns counts a figure twice, by the figures that cells ask for.
 */
import { periodsOverlap } from "../calendar/index.ts";
import type { MemberChoice } from "../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";
import { positionsOf } from "../table/index.ts";
import type { ColumnEntry } from "./columns/index.ts";
import { choicesOverlap } from "./members.ts";
import { groupBy, membersKey } from "./postings.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./request.ts";
import type { RowSpec } from "./rows.ts";

/** A sum: its place in the input, and the rows or columns of figures that it is made of. */
export interface SettledSum {
  readonly path: IssuePath;
  readonly terms: readonly string[];
}

/** The sums of a table, taken apart into rows and into columns that add up nothing. */
export interface SettledSums {
  readonly rows: readonly SettledSum[];
  readonly columns: readonly SettledSum[];
}

/** Takes the sums of rows and columns apart; none of them may be computed from itself. */
export function settleSums(
  rows: readonly RowSpec[],
  columns: readonly ColumnEntry[],
  issues: Issue[],
): SettledSums {
  const settle = (
    sums: ReadonlyMap<string, readonly string[]>,
    pathOf: (id: string) => IssuePath,
  ): readonly SettledSum[] =>
    [...sums].map(([id, terms]) => {
      const path = pathOf(id);
      return { path, terms: leafTerms(terms, sums, path, issues) };
    });
  const rowAt = positionsOf(rows);
  const rowSums = rows.flatMap(({ id, sumOf }) => (sumOf ? [[id, sumOf] as const] : []));
  const columnSums = columns.flatMap(([id, { addsUp, terms }]) =>
    addsUp ? [[id, terms] as const] : [],
  );
  return {
    rows: settle(new Map(rowSums), (id) => ["rows", rowAt.get(id) ?? -1, "sumOf"]),
    columns: settle(new Map(columnSums), (id) => ["columns", id, "sumOf"]),
  };
}

/**
 * Every row or column that a sum is made of, with the sums inside it taken apart; reports sums that
 * are empty or name a term twice.
 */
export function leafTerms(
  terms: readonly string[],
  sums: ReadonlyMap<string, readonly string[]>,
  path: IssuePath,
  issues: Issue[],
): readonly string[] {
  if (terms.length === 0)
    issues.push(
      makeIssue("statement.sum", { path, expected: "at least one term", received: "none" }),
    );
  const named = new Set<string>();
  const stack = [...terms].reverse();
  for (let term = stack.pop(); term !== undefined; term = stack.pop()) {
    if (named.has(term)) {
      const received = `${describeValue(term)} twice`;
      issues.push(makeIssue("statement.sum", { path, expected: "every term once", received }));
    }
    named.add(term);
    stack.push(...[...(sums.get(term) ?? [])].reverse());
  }
  return [...named].filter((term) => !sums.has(term));
}

/** The requests of the cells of a table, by row and column. */
interface RequestedCells {
  readonly columns: readonly unknown[];
  readonly rowAt: ReadonlyMap<string, number>;
  readonly columnAt: ReadonlyMap<string, number>;
  readonly requests: readonly (readonly (LineRequest | undefined)[])[];
}

/** Checks that no sum of rows, in any column, and no sum of columns, in any row, counts twice. */
export function checkSums(
  reader: Reader,
  { columns, rowAt, columnAt, requests }: RequestedCells,
  sums: SettledSums,
  issues: Issue[],
): void {
  for (const sum of sums.rows) {
    columns.every((_, column) => {
      const requestOf = (term: string): LineRequest | undefined =>
        requests[rowAt.get(term) ?? -1]?.[column];
      return checkCountedOnce(reader, sum, requestOf, issues);
    });
  }
  for (const sum of sums.columns) {
    requests.every((ofRow) =>
      checkCountedOnce(reader, sum, (term) => ofRow[columnAt.get(term) ?? -1], issues),
    );
  }
}

interface RequestedTerm {
  readonly term: string;
  readonly request: LineRequest;
}

/**
 * Checks a sum in one column or row; reports the first pair of terms with figures in common.
 *
 * @param requestOf the request of a term there
 * @returns whether all terms are apart
 */
export function checkCountedOnce(
  reader: Reader,
  sum: SettledSum,
  requestOf: (term: string) => LineRequest | undefined,
  issues: Issue[],
): boolean {
  for (const list of termsToCompare(sum.terms, requestOf)) {
    for (const [index, left] of list.entries()) {
      const right = list
        .slice(index + 1)
        .find(({ request }) => shareFigures(reader, left.request, request));
      if (right === undefined) continue;
      const facts = {
        path: sum.path,
        expected: "terms that have no figures in common",
        received: `${describeValue(left.term)} and ${describeValue(right.term)}`,
      };
      issues.push(makeIssue("statement.sum", facts));
      return false;
    }
  }
  return true;
}

/** The terms in lists; terms of different lists have no figures in common. */
function termsToCompare(
  terms: readonly string[],
  requestOf: (term: string) => LineRequest | undefined,
): readonly (readonly RequestedTerm[])[] {
  const requested = terms.flatMap((term): RequestedTerm[] => {
    const request = requestOf(term);
    return request === undefined ? [] : [{ term, request }];
  });
  const groups = groupBy(requested, ({ request }) => membersKey(request.members));
  // A list of areas has a group for each area, and no two areas share a figure.
  const members = [...groups.values()].map(([first]) => first?.request.members ?? {});
  return areMembersApart(members) ? [...groups.values()] : [[...groups.values()].flat()];
}

/** Whether all of them are different members of one and the same dimension. */
function areMembersApart(members: readonly MemberChoice[]): boolean {
  const [dimension = "", second] = Object.keys(members[0] ?? {});
  if (second !== undefined) return false;
  return members.every((each) => {
    const [only, other] = Object.keys(each);
    return only === dimension && other === undefined && typeof each[only] === "string";
  });
}

function shareFigures(reader: Reader, left: LineRequest, right: LineRequest): boolean {
  if (left.set !== right.set || !periodsOverlap(left.period, right.period)) return false;
  if (!choicesOverlap(left.members, right.members)) return false;
  const inLeft = new Set(reader.entriesOf(left.line));
  const isSameFigure = (entry: string): boolean =>
    inLeft.has(entry) &&
    reader.scenarioOf(entry, left.scenario) === reader.scenarioOf(entry, right.scenario);
  if (reader.entriesOf(right.line).some(isSameFigure)) return true;
  return (
    left.scenario === right.scenario &&
    (isDetailOf(reader, left, right) || isDetailOf(reader, right, left))
  );
}

/** Whether a request asks for an of-which line of something inside another request. */
function isDetailOf(reader: Reader, detail: LineRequest, whole: LineRequest): boolean {
  const parent = reader.book.chart.lines.find(({ id }) => id === detail.line)?.ofWhich;
  return parent !== undefined && reader.entriesOf(whole.line).includes(parent);
}

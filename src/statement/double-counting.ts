/**
 * Checks that no sum of rows or columns counts a figure twice, by the figures that cells ask for.
 */
import { periodsOverlap } from "../calendar/index.ts";
import { type Members, mayOverlap } from "../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";
import { addTo } from "./lists.ts";
import { membersKey } from "./postings/index.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./request.ts";

/** A sum: its place in the input, and the rows or columns of figures that it is made of. */
export interface SettledSum {
  readonly path: IssuePath;
  readonly terms: readonly string[];
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
  const groups = new Map<string, RequestedTerm[]>();
  for (const term of terms) {
    const request = requestOf(term);
    if (request === undefined) continue;
    const key = membersKey(request.members);
    addTo(groups, key, { term, request });
  }
  // A list of areas has a group for each area, and no two areas share a figure.
  const members = [...groups.values()].map(([first]) => first?.request.members ?? {});
  return areMembersApart(members) ? [...groups.values()] : [[...groups.values()].flat()];
}

/** Whether all of them are different members of one and the same dimension. */
function areMembersApart(members: readonly Members[]): boolean {
  const [dimension = "", second] = Object.keys(members[0] ?? {});
  if (second !== undefined) return false;
  return members.every((each) => {
    const [only, other] = Object.keys(each);
    return only === dimension && other === undefined;
  });
}

function shareFigures(reader: Reader, left: LineRequest, right: LineRequest): boolean {
  if (left.set !== right.set || !periodsOverlap(left.period, right.period)) return false;
  if (!mayOverlap(left.members, right.members)) return false;
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

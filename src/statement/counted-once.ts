/** Sees to it that no sum of rows or columns counts a figure twice, once it is settled which figures every cell asks for. */
import { periodsOverlap } from "../calendar/index.ts";
import { mayOverlap } from "../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./select.ts";

/** A sum: where it stands, and the rows or columns of figures that it is made of. */
export interface SettledSum {
  readonly path: IssuePath;
  readonly terms: readonly string[];
}

/** Checks a sum in one place: `requestOf` says what a term asks for there. */
export function checkCountedOnce(
  reader: Reader,
  sum: SettledSum,
  requestOf: (term: string) => LineRequest | undefined,
  issues: Issue[],
): boolean {
  const groups = new Map<string, { readonly term: string; readonly request: LineRequest }[]>();
  for (const term of sum.terms) {
    const request = requestOf(term);
    if (request === undefined) continue;
    const key = JSON.stringify(Object.entries(request.members).sort());
    groups.set(key, [...(groups.get(key) ?? []), { term, request }]);
  }
  // A list of areas has a group per area, and no two of them share anything: only what is in one group need be compared.
  const lists = areApart([...groups.values()].map(([first]) => first?.request.members ?? {}))
    ? [...groups.values()]
    : [[...groups.values()].flat()];
  for (const list of lists) {
    for (const [index, left] of list.entries()) {
      const right = list
        .slice(index + 1)
        .find(({ request }) => shareFigures(reader, left.request, request));
      if (right === undefined) continue;
      const received = `${describeValue(left.term)} and ${describeValue(right.term)}`;
      issues.push(
        makeIssue("statement.sum", {
          path: sum.path,
          expected: "terms that have no figures in common",
          received,
        }),
      );
      return false;
    }
  }
  return true;
}

/** Whether all of them are different members of one and the same dimension. */
function areApart(members: readonly Readonly<Record<string, string>>[]): boolean {
  const dimensions = new Set(members.map((one) => Object.keys(one).join("\n")));
  const [first = {}] = members;
  return dimensions.size === 1 && Object.keys(first).length === 1;
}

function shareFigures(reader: Reader, left: LineRequest, right: LineRequest): boolean {
  if (left.set !== right.set || !periodsOverlap(left.period, right.period)) return false;
  if (!mayOverlap(left.members, right.members)) return false;
  const inLeft = new Set(reader.entriesOf(left.line));
  const shared = reader.entriesOf(right.line).filter((entry) => inLeft.has(entry));
  if (
    shared.some(
      (entry) =>
        reader.scenarioOf(entry, left.scenario) === reader.scenarioOf(entry, right.scenario),
    )
  )
    return true;
  return (
    left.scenario === right.scenario &&
    (isDetailOf(reader, left, right) || isDetailOf(reader, right, left))
  );
}

/** Whether one is an of-which line of something inside the other. */
function isDetailOf(reader: Reader, detail: LineRequest, whole: LineRequest): boolean {
  const parent = reader.book.chart.lines.find(({ id }) => id === detail.line)?.ofWhich;
  return parent !== undefined && reader.entriesOf(whole.line).includes(parent);
}

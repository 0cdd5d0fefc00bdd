/**
 * Finds amounts that are posted twice: on a total and inside it, or by an appropriation and by
 * figures.
 *
 * This early check covers figures with the same scenario, period and members. Amounts that meet
 * only in a cell (a total for the year, its parts by month) are found when the cell is computed.
 */
import type { Period } from "../calendar/index.ts";
import { type Chart, entriesAt } from "../chart/index.ts";
import {
  chunksOf,
  type Figure,
  type FigureGroup,
  figuresOn,
  groupFigures,
  mayOverlap,
} from "../figure/index.ts";
import { describeValue, type Issue, makeIssue } from "../input/index.ts";
import type { BookAppropriation, BookFigureSet } from "./book.ts";
import type { InputPosition } from "./parts.ts";

/** The parts of a book that may be posted twice. */
export interface PostedBook {
  readonly chart: Chart;
  readonly figureSets: readonly BookFigureSet[];
  /** For each set, the positions of its figures in the input. */
  readonly positions: readonly InputPosition[];
  readonly appropriations: readonly BookAppropriation[];
  readonly yearOf: (scenario: string) => Period | undefined;
}

/** The figures of a set that can meet another posting. */
interface Postings {
  readonly set: BookFigureSet;
  /** The number of the set in the book. */
  readonly index: number;
  /** The groups by scenario, period and members, and then by line. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, FigureGroup>>;
  /** The position in the input of the first figure of a group. */
  readonly positionOf: (group: FigureGroup) => number;
}

export function checkPostedOnce(book: PostedBook, issues: Issue[]): void {
  const inSets = book.figureSets.map(
    ({ figures }) => new Set(chunksOf(figures).flatMap(({ line }) => line.dictionary)),
  );
  /** The totals on which something is posted, with everything inside them. */
  const totals = new Map(
    book.chart.totals
      .filter(({ id }) => inSets.some((inSet) => inSet.has(id)))
      .map(({ id }) => [id, entriesAt(book.chart, id).filter((entry) => entry !== id)]),
  );
  checkAppropriations(book, issues);
  book.figureSets.forEach((set, index) => {
    // Only lines that can meet another posting matter: those of appropriations, and of totals
    // with what is inside them.
    const lines = new Set<string>(
      book.appropriations.filter((each) => each.set === set.id).map(({ line }) => line),
    );
    for (const [total, parts] of totals)
      if (inSets[index]?.has(total) === true) for (const line of [total, ...parts]) lines.add(line);
    if (lines.size === 0) return;
    const postings = postingsOf(set, index, lines, book.positions[index]);
    checkTotals(postings, totals, issues);
    checkFilled(postings, book, issues);
  });
}

/** Reports appropriations that may be about the same money. */
function checkAppropriations({ appropriations }: PostedBook, issues: Issue[]): void {
  appropriations.forEach((appropriation, number) => {
    const { set, line, scenario, members } = appropriation;
    const other = appropriations
      .slice(0, number)
      .find(
        (each) =>
          each.set === set &&
          each.line === line &&
          each.scenario === scenario &&
          mayOverlap(each.members, members),
      );
    if (other === undefined) return;
    const both = `appropriations of ${describeValue(line)} for ${scenario}`;
    issues.push(
      makeIssue("appropriation.posted-twice", {
        path: ["appropriations", number, "members"],
        expected: `${both} that have nothing in common`,
        received: `one that may be part of ${describeValue(other.id)}`,
      }),
    );
  });
}

function postingsOf(
  set: BookFigureSet,
  index: number,
  lines: ReadonlySet<string>,
  inputPosition: InputPosition = (order) => order,
): Postings {
  const groups = new Map<string, Map<string, FigureGroup>>();
  for (const group of groupFigures(chunksOf(figuresOn(set.figures, lines)))) {
    const key = keyOf(group);
    const byLine = groups.get(key) ?? new Map<string, FigureGroup>();
    byLine.set(group.line, group);
    groups.set(key, byLine);
  }
  let places: ReadonlyMap<string, number> | undefined;
  const positionOf = (group: FigureGroup): number => {
    places ??= firstPlaces(set);
    return inputPosition(places.get(`${group.line} ${keyOf(group)}`) ?? 0);
  };
  return { set, index, groups, positionOf };
}

/** Reports figures on a total and inside it. */
function checkTotals(
  { index, groups, positionOf }: Postings,
  totals: ReadonlyMap<string, readonly string[]>,
  issues: Issue[],
): void {
  for (const byLine of groups.values()) {
    for (const [line, group] of byLine) {
      const inside = totals.get(line)?.find((part) => byLine.has(part));
      if (inside === undefined) continue;
      issues.push(
        makeIssue("figure.total-and-part", {
          path: ["figureSets", index, "figures", positionOf(group), "line"],
          expected: `figures on ${describeValue(line)} or inside it, not both`,
          received: `figures on ${describeValue(line)} and on ${describeValue(inside)}`,
        }),
      );
    }
  }
}

/** Reports figures on a line that an appropriation fills. */
function checkFilled(
  { set, groups, positionOf }: Postings,
  { appropriations, yearOf }: PostedBook,
  issues: Issue[],
): void {
  appropriations.forEach((appropriation, number) => {
    if (appropriation.set !== set.id) return;
    const { line, scenario, members } = appropriation;
    const byLine = groups.get(keyOf({ scenario, period: yearOf(scenario) ?? "", members }));
    const group = byLine?.get(line);
    if (group === undefined) return;
    const place = `on ${describeValue(line)} in set ${describeValue(set.id)}`;
    issues.push(
      makeIssue("appropriation.posted-twice", {
        path: ["appropriations", number, "line"],
        expected: `no full-year ${scenario} figure ${place}`,
        received: `one at position ${positionOf(group)}`,
      }),
    );
  });
}

/** The position in its set of the first figure of each group. */
function firstPlaces(set: BookFigureSet): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let order = 0;
  for (const figure of set.figures) {
    const key = `${figure.line} ${keyOf(figure)}`;
    if (!places.has(key)) places.set(key, order);
    order += 1;
  }
  return places;
}

function keyOf(figure: Pick<Figure, "scenario" | "members"> & { readonly period: string }): string {
  return JSON.stringify([figure.scenario, figure.period, Object.entries(figure.members).sort()]);
}

/**
 * Finds amounts that are posted twice: on a total and inside it, or by an appropriation and by figures.
 *
 * This is the early check, for figures with the same scenario, period and members. What meets only in a cell (a total for the year, its parts by month) is
 * found when the cell is computed, in `statement/amounts.ts`.
 */
import type { Period } from "../calendar/index.ts";
import { type Chart, entriesAt } from "../chart/index.ts";
import {
  chunksOf,
  type Figure,
  type FigureGroup,
  groupFigures,
  mayOverlap,
  selectFigures,
} from "../figure/index.ts";
import { describeValue, type Issue, makeIssue } from "../input/index.ts";
import type { BookAppropriation, BookFigureSet } from "./book.ts";

export function checkPostedOnce(
  book: {
    readonly chart: Chart;
    readonly figureSets: readonly BookFigureSet[];
    /** For each set, where its figures stand in the input. */
    readonly positions: readonly ((order: number) => number)[];
    readonly appropriations: readonly BookAppropriation[];
    readonly yearOf: (scenario: string) => Period | undefined;
  },
  issues: Issue[],
): void {
  const inSets = book.figureSets.map(
    ({ figures }) => new Set(chunksOf(figures).flatMap(({ line }) => line.dictionary)),
  );
  /** The totals that something is posted on, with what is inside them. */
  const totals = new Map(
    book.chart.totals
      .filter(({ id }) => inSets.some((inSet) => inSet.has(id)))
      .map(({ id }) => [id, entriesAt(book.chart, id).filter((entry) => entry !== id)]),
  );
  book.appropriations.forEach((appropriation, number) => {
    const other = book.appropriations
      .slice(0, number)
      .find(
        ({ set, line, scenario, members }) =>
          set === appropriation.set &&
          line === appropriation.line &&
          scenario === appropriation.scenario &&
          mayOverlap(members, appropriation.members),
      );
    if (other === undefined) return;
    const { line, scenario } = appropriation;
    issues.push(
      makeIssue("appropriation.posted-twice", {
        path: ["appropriations", number, "members"],
        expected: `appropriations of ${describeValue(line)} for ${scenario} that have nothing in common`,
        received: `one that may be part of ${describeValue(other.id)}`,
      }),
    );
  });
  book.figureSets.forEach((set, index) => {
    const granted = book.appropriations.filter((appropriation) => appropriation.set === set.id);
    // Only lines that can meet another posting are looked at: those of appropriations, and of totals with what is inside them.
    const wanted = new Set<string>(granted.map(({ line }) => line));
    for (const [total, parts] of totals)
      if (inSets[index]?.has(total) === true)
        for (const line of [total, ...parts]) wanted.add(line);
    if (wanted.size === 0) return;
    const posted = new Map<string, Map<string, FigureGroup>>();
    for (const group of groupFigures(
      chunksOf(selectFigures(set.figures, { lines: [...wanted] })),
    )) {
      const key = keyOf(group);
      const lines = posted.get(key) ?? new Map<string, FigureGroup>();
      lines.set(group.line, group);
      posted.set(key, lines);
    }
    let places: ReadonlyMap<string, number> | undefined;
    /** Where the first figure of a group stands in the input. */
    const placeOf = (group: FigureGroup): number => {
      places ??= firstPlaces(set);
      const order = places.get(`${group.line} ${keyOf(group)}`) ?? 0;
      return book.positions[index]?.(order) ?? order;
    };
    for (const lines of posted.values()) {
      for (const [line, group] of lines) {
        const inside = totals.get(line)?.find((part) => lines.has(part));
        if (inside === undefined) continue;
        issues.push(
          makeIssue("figure.total-and-part", {
            path: ["figureSets", index, "figures", placeOf(group), "line"],
            expected: `figures on ${describeValue(line)} or inside it, not both`,
            received: `figures on ${describeValue(line)} and on ${describeValue(inside)}`,
          }),
        );
      }
    }
    book.appropriations.forEach((appropriation, number) => {
      if (appropriation.set !== set.id) return;
      const { line, scenario, members } = appropriation;
      const lines = posted.get(keyOf({ scenario, period: book.yearOf(scenario) ?? "", members }));
      const group = lines?.get(line);
      if (group === undefined) return;
      issues.push(
        makeIssue("appropriation.posted-twice", {
          path: ["appropriations", number, "line"],
          expected: `no full-year ${scenario} figure on ${describeValue(line)} in set ${describeValue(set.id)}`,
          received: `one at position ${placeOf(group)}`,
        }),
      );
    });
  });
}

/** Where the first figure of each group stands in its set. */
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

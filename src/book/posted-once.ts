/**
 * Finds amounts that are posted twice: on a total and inside it, or by an appropriation and by figures.
 *
 * This is the early check, for figures with the same scenario, period and members. What meets only in a cell (a total for the year, its parts by month) is
 * found when the cell is computed, in `statement/amounts.ts`.
 */
import type { Period } from "../calendar/index.ts";
import { type Chart, entriesAt } from "../chart/index.ts";
import { describeValue, type Issue, makeIssue } from "../errors/index.ts";
import type { Figure } from "../figure/index.ts";
import type { BookAppropriation, BookFigureSet } from "./book.ts";

export function checkPostedOnce(
  book: {
    readonly chart: Chart;
    readonly figureSets: readonly BookFigureSet[];
    /** For each set, where its figures stand in the input. */
    readonly positions: readonly (readonly number[])[];
    readonly appropriations: readonly BookAppropriation[];
    readonly yearOf: (scenario: string) => Period | undefined;
  },
  issues: Issue[],
): void {
  const totals = new Map(
    book.chart.totals.map(({ id }) => [id, entriesAt(book.chart, id).filter((entry) => entry !== id)]),
  );
  book.figureSets.forEach((set, index) => {
    const appropriations = book.appropriations.some((appropriation) => appropriation.set === set.id);
    if (!appropriations && ![...set.figures].some(({ line }) => totals.has(line))) return;
    const posted = new Map<string, Map<string, number>>();
    const places = book.positions[index] ?? [];
    let order = 0;
    for (const figure of set.figures) {
      const key = keyOf(figure);
      const lines = posted.get(key) ?? new Map<string, number>();
      if (!lines.has(figure.line)) lines.set(figure.line, places[order] ?? order);
      posted.set(key, lines);
      order += 1;
    }
    for (const lines of posted.values()) {
      for (const [line, at] of lines) {
        const inside = totals.get(line)?.find((part) => lines.has(part));
        if (inside === undefined) continue;
        issues.push(
          makeIssue("figure.total-and-part", {
            path: ["figureSets", index, "figures", at, "line"],
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
      if (lines?.has(line) !== true) return;
      issues.push(
        makeIssue("appropriation.posted-twice", {
          path: ["appropriations", number, "line"],
          expected: `no full-year ${scenario} figure on ${describeValue(line)} in set ${describeValue(set.id)}`,
          received: `one at position ${lines.get(line)}`,
        }),
      );
    });
  });
}

function keyOf(figure: Pick<Figure, "scenario" | "members"> & { readonly period: string }): string {
  return JSON.stringify([figure.scenario, figure.period, Object.entries(figure.members).sort()]);
}

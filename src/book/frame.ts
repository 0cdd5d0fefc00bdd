/** The names, periods and years that the figures of a book may have. */

import { type Period, periodContains, readPeriod } from "../calendar/index.ts";
import type { RowRules } from "../figure/index.ts";
import type { Book, BookScenario } from "./book.ts";
import { type Names, namesOf } from "./names.ts";
import { readsFrom, scenarioYears } from "./years.ts";

/** Everything that a figure of a book may name. */
export interface FigureFrame {
  readonly names: Names;
  /**
   * The fiscal years in which figures of a scenario may lie, that of the book first; empty if the
   * years of the book are invalid.
   */
  readonly yearsOf: (scenario: Pick<BookScenario, "kind" | "year">) => readonly Period[];
}

/** The frame of a book. */
export function frameOf(
  book: Pick<Book, "chart" | "scenarios" | "dimensions" | "fiscalYear" | "years" | "language">,
): FigureFrame {
  const { chart, scenarios, dimensions } = book;
  return { names: namesOf(chart, scenarios, dimensions), yearsOf: scenarioYears(book) };
}

/**
 * The fiscal year of a scenario by its id: its own, or that of the book. `undefined` for an unknown
 * scenario.
 */
export function yearOfId({ names, yearsOf }: FigureFrame, id: string): Period | undefined {
  const scenario = names.scenarios.get(id);
  return scenario === undefined ? undefined : yearsOf(scenario)[0];
}

/** The rules of a frame for a row reader: `readFigure` accepts every row that they allow. */
export function rulesOf(frame: FigureFrame): RowRules {
  const { names } = frame;
  return {
    line: (text) => names.lines.has(text),
    scenario: (text) => names.scenarios.has(text),
    member: (dimension, text) => names.dimensions.get(dimension)?.has(text) === true,
    pair: (line, id) => isReadable(frame, line, names.scenarios.get(id)),
    period: (text, id) => {
      const scenario = names.scenarios.get(id);
      const years = scenario === undefined ? [] : frame.yearsOf(scenario);
      if (text === undefined) return years.length === 1 ? years[0] : undefined;
      const period = readPeriod(text, [], []);
      if (period === undefined || years.length === 0) return period;
      return years.some((year) => periodContains(year, period)) ? period : undefined;
    },
  };
}

/**
 * Whether a statement reads figures of a scenario on a line. A line that is always read from one
 * scenario hides the figures of all others in the same years, except those of last year.
 */
export function isReadable(
  { names, yearsOf }: FigureFrame,
  line: string,
  scenario: BookScenario | undefined,
): boolean {
  const readFrom = names.readFrom.get(line);
  if (readFrom === undefined || scenario === undefined || scenario.id === readFrom) return true;
  const from = names.scenarios.get(readFrom);
  return (
    scenario.kind === "prior-year-actual" ||
    (from !== undefined && !readsFrom(yearsOf, from, scenario))
  );
}

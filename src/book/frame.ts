/** The names, periods and years that the figures of a book may have. */

import {
  fiscalPeriod,
  type Period,
  periodContains,
  previousYear,
  readPeriod,
} from "../calendar/index.ts";
import type { RowRules } from "../figure/index.ts";
import type { Book, BookScenario } from "./book.ts";
import { type Names, namesOf } from "./names.ts";

/** Everything that a figure of a book may name. */
export interface FigureFrame {
  readonly names: Names;
  /** The fiscal year of a scenario; `undefined` if the year of the book is invalid. */
  readonly yearOf: (scenario: BookScenario) => Period | undefined;
}

/** The frame of a book. */
export function frameOf(
  book: Pick<Book, "chart" | "scenarios" | "dimensions" | "fiscalYear">,
): FigureFrame {
  const { chart, scenarios, dimensions, fiscalYear } = book;
  const year = fiscalPeriod(fiscalYear, "year");
  const before = fiscalPeriod(previousYear(fiscalYear), "year");
  return {
    names: namesOf(chart, scenarios, dimensions),
    yearOf: ({ kind }) => (kind === "prior-year-actual" ? before : year),
  };
}

/** The fiscal year of a scenario by its id; `undefined` for an unknown scenario. */
export function yearOfId({ names, yearOf }: FigureFrame, id: string): Period | undefined {
  const scenario = names.scenarios.get(id);
  return scenario === undefined ? undefined : yearOf(scenario);
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
      const year = yearOfId(frame, id);
      if (text === undefined) return year;
      const period = readPeriod(text, [], []);
      if (period === undefined || (year !== undefined && !periodContains(year, period)))
        return undefined;
      return period;
    },
  };
}

/**
 * Whether a statement reads figures of a scenario on a line. A line that is always read from one
 * scenario hides the figures of all others, except those of last year.
 */
export function isReadable(
  { names }: FigureFrame,
  line: string,
  scenario: BookScenario | undefined,
): boolean {
  const readFrom = names.readFrom.get(line);
  return (
    readFrom === undefined ||
    scenario === undefined ||
    scenario.kind === "prior-year-actual" ||
    scenario.id === readFrom
  );
}

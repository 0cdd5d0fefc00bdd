/** Where figures stand in time: by scenario, period and members, and some by their lines. */
import type { Columns } from "./columns.ts";
import { type FigureGroup, groupFigures } from "./groups.ts";

/** A period for which some members have figures in a scenario, on some line or on one line. */
export interface FigureSpan extends Pick<FigureGroup, "scenario" | "period" | "members"> {
  /** The line, if it is told apart; otherwise empty. */
  readonly line: string;
}

/** The periods of figures, each once by scenario and members; some lines are told apart. */
export function groupSpans(
  chunks: readonly Columns[],
  isApart: (line: string) => boolean,
): readonly FigureSpan[] {
  return groupFigures(chunks.map((columns) => joinLines(columns, isApart)));
}

/** The columns without the lines that are not told apart. */
function joinLines(columns: Columns, isApart: (line: string) => boolean): Columns {
  const { dictionary, codes } = columns.line;
  const apart = dictionary.filter(isApart);
  const places = new Map(apart.map((line, place) => [line, place + 1]));
  const codeOf = ["", ...dictionary].map((line) => places.get(line) ?? 0);
  return { ...columns, line: { dictionary: apart, codes: codes.map((code) => codeOf[code] ?? 0) } };
}

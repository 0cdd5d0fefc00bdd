/** Where figures stand in time: by scenario, period and members, without their lines. */
import type { Columns } from "./columns.ts";
import { type FigureGroup, groupFigures } from "./groups.ts";

/** A period for which some members have figures in a scenario. */
export type FigureSpan = Pick<FigureGroup, "scenario" | "period" | "members">;

/** The periods of figures on the lines that count, each once by scenario and members. */
export function groupSpans(
  chunks: readonly Columns[],
  isCounted: (line: string) => boolean,
): readonly FigureSpan[] {
  return groupFigures(chunks.map((columns) => withoutLines(columns, isCounted))).filter(
    ({ line }) => line === COUNTED,
  );
}

const COUNTED = "counted";
const OTHER = "other";

/** The columns with one line for all that count, and one for all others. */
function withoutLines(columns: Columns, isCounted: (line: string) => boolean): Columns {
  const { dictionary, codes } = columns.line;
  const codeOf = Uint8Array.from(["", ...dictionary], (line) => (isCounted(line) ? 1 : 2));
  const flat = new Uint8Array(codes.length);
  for (let k = 0; k < flat.length; k += 1) flat[k] = codeOf[codes[k] ?? 0] ?? 2;
  return { ...columns, line: { dictionary: [COUNTED, OTHER], codes: flat } };
}

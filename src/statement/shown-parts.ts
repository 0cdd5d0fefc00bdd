/** Which rows of a table a total is made of. */
import { type Chart, lookUp } from "../chart/index.ts";
import type { Selection } from "../table/index.ts";

/** A row, as far as this matters. */
export interface ShownRow {
  readonly id: string;
  readonly selection?: Selection;
}

/** The parts of a total on the page, and what is inside the total but on no row. */
export interface ShownParts {
  /** Row ids. */
  readonly terms: readonly string[];
  /** Lines and totals of the chart. */
  readonly hidden: readonly string[];
}

/**
 * Finds the rows that each total row is made of. A part that is not shown is replaced by its own parts, so a statement may leave out any level of the
 * chart. A total with no part on the page stands alone and is left out of the result.
 */
export function shownParts(
  chart: Chart,
  rows: readonly ShownRow[],
): ReadonlyMap<string, ShownParts> {
  const { parts: partsOf } = lookUp(chart);
  /** The first row of each line, by what else the rows choose: only rows that choose the same can be parts of one another. */
  const rowsBy = new Map<string, Map<string | undefined, string>>();
  for (const row of rows) {
    const key = choiceKey(row);
    const byLine = rowsBy.get(key) ?? new Map<string | undefined, string>();
    if (byLine.size === 0) rowsBy.set(key, byLine);
    const line = row.selection?.line;
    if (!byLine.has(line)) byLine.set(line, row.id);
  }
  const found = new Map<string, ShownParts>();
  for (const row of rows) {
    const line = row.selection?.line;
    const parts = line === undefined ? undefined : partsOf.get(line);
    if (line === undefined || parts === undefined) continue;
    const rowOf = rowsBy.get(choiceKey(row));
    const terms: string[] = [];
    const hidden: string[] = [line];
    const stack = [...parts].reverse();
    for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
      const shown = rowOf?.get(part);
      if (shown !== undefined) {
        terms.push(shown);
        continue;
      }
      hidden.push(part);
      stack.push(...[...(partsOf.get(part) ?? [])].reverse());
    }
    if (terms.length > 0) found.set(row.id, { terms, hidden });
  }
  return found;
}

/** What a row chooses besides its line; mostly nothing. */
function choiceKey({ selection = {} }: ShownRow): string {
  const { set, scenario, period, members } = selection;
  const named = members === undefined ? [] : Object.entries(members).sort();
  if (set === undefined && scenario === undefined && period === undefined && named.length === 0)
    return "";
  return JSON.stringify([set, scenario, period, named]);
}

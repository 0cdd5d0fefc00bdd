/** Which rows of a table a total is made of. */
import { type Chart, isTotal } from "../chart/index.ts";
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
export function shownParts(chart: Chart, rows: readonly ShownRow[]): ReadonlyMap<string, ShownParts> {
  const partsOf = new Map(chart.totals.map(({ id, of }) => [id, of]));
  const rowOf = new Map<string, string>();
  for (const row of rows) {
    const key = choiceKey(row, row.selection?.line);
    if (!rowOf.has(key)) rowOf.set(key, row.id);
  }
  const found = new Map<string, ShownParts>();
  for (const row of rows) {
    const line = row.selection?.line;
    if (line === undefined || !isTotal(chart, line)) continue;
    const terms: string[] = [];
    const hidden: string[] = [line];
    const stack = [...(partsOf.get(line) ?? [])].reverse();
    for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
      const shown = rowOf.get(choiceKey(row, part));
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

/** Only rows that choose the same set, scenario, period and members can be parts of one another. */
function choiceKey({ selection = {} }: ShownRow, line: string | undefined): string {
  const { set, scenario, period, members = {} } = selection;
  return JSON.stringify([line, set, scenario, period, Object.entries(members).sort()]);
}

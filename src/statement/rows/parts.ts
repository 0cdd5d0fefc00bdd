/** Which rows of a table a total is made of. */
import { type Chart, lookUp } from "../../chart/index.ts";
import type { Selection } from "../../table/index.ts";
import { membersKey } from "../postings/index.ts";

/** A row of figures, as far as this file reads it. */
export interface ShownRow {
  readonly id: string;
  readonly selection?: Selection;
}

/** The parts of a total on the page, and the rest of the total. */
export interface ShownParts {
  /** Rows, by id. */
  readonly terms: readonly string[];
  /** Lines and totals inside the total that are on no row, the total itself among them. */
  readonly hidden: readonly string[];
}

/**
 * Finds the rows that each total row is made of.
 *
 * Rule: a part without a row is replaced by its own parts, so a statement may leave out any level
 * of the chart. A total without any part on the page stands alone, and the result does not have it.
 */
export function shownParts(
  chart: Chart,
  rows: readonly ShownRow[],
): ReadonlyMap<string, ShownParts> {
  const { parts: partsOf } = lookUp(chart);
  const rowsOf = rowsByLine(rows);
  const shown = new Map<string, ShownParts>();
  for (const row of rows) {
    const line = row.selection?.line;
    const parts = line === undefined ? undefined : partsOf.get(line);
    if (line === undefined || parts === undefined) continue;
    const found = findParts(line, parts, partsOf, rowsOf.get(selectionKey(row)));
    if (found.terms.length > 0) shown.set(row.id, found);
  }
  return shown;
}

/**
 * The first row of each line, by the rest of the selections. Only rows that agree in the rest of
 * their selections can be parts of one another.
 */
function rowsByLine(rows: readonly ShownRow[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const groups = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const line = row.selection?.line;
    if (line === undefined) continue;
    const key = selectionKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Map([[line, row.id]]));
    else if (!group.has(line)) group.set(line, row.id);
  }
  return groups;
}

function findParts(
  line: string,
  parts: readonly string[],
  partsOf: ReadonlyMap<string, readonly string[]>,
  rowOf: ReadonlyMap<string, string> | undefined,
): ShownParts {
  const terms: string[] = [];
  const hidden: string[] = [line];
  const stack = [...parts].reverse();
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    const row = rowOf?.get(part);
    if (row !== undefined) {
      terms.push(row);
      continue;
    }
    hidden.push(part);
    stack.push(...[...(partsOf.get(part) ?? [])].reverse());
  }
  return { terms, hidden };
}

/** A key for the selection of a row without its line. */
function selectionKey({ selection = {} }: ShownRow): string {
  const { set, scenario, period, members = {} } = selection;
  return JSON.stringify([set, scenario, period, membersKey(members)]);
}

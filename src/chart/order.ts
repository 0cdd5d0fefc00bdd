/** The order in which a page shows a chart. */
import type { Chart } from "./line.ts";

/** All lines and totals, parts before their total, details after the line that they detail. */
export function linesInOrder<Line extends string>(chart: Chart<Line>): readonly Line[] {
  const { lines, totals } = chart;
  const parts = new Map<string, readonly Line[]>(totals.map(({ id, of }) => [id, of]));
  const details = new Map<string, Line[]>(lines.map(({ id }) => [id, []]));
  for (const { id, ofWhich = "" } of lines) details.get(ofWhich)?.push(id);
  const inside = new Set(totals.flatMap(({ of }) => of));
  const roots = [...totals, ...lines.filter(({ ofWhich }) => ofWhich === undefined)];
  const stack = roots.flatMap(({ id }) => (inside.has(id) ? [] : [id]));
  // From the last root to the first, each total before its parts: the order of the page, backwards.
  const backwards: Line[] = [];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    backwards.push(id);
    for (const part of parts.get(id) ?? []) stack.push(part);
  }
  return [...new Set(backwards.reverse().flatMap((id) => [id, ...(details.get(id) ?? [])]))];
}

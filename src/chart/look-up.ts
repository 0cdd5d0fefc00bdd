/**
 * A chart by id, and the walks from its totals to its lines. A chart may be of any depth, so none
 * of them is recursive.
 */
import type { Chart, ChartLine, ChartTotal } from "./line.ts";

/** A chart by id. */
export interface ChartLookUp {
  /** Every line and total. */
  readonly entries: ReadonlyMap<string, ChartLine | ChartTotal>;
  /** The parts of each total. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

const lookUps = /* @__PURE__ */ new WeakMap<Chart, ChartLookUp>();

export function lookUp(chart: Chart): ChartLookUp {
  const before = lookUps.get(chart);
  if (before !== undefined) return before;
  const entries = new Map<string, ChartLine | ChartTotal>();
  // If two have one id, the first one is found, and a line before a total, as a search along the
  // lists would find them.
  for (const entry of [...chart.lines, ...chart.totals])
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  const byId = { entries, parts: new Map(chart.totals.map(({ id, of }) => [id, of])) };
  if (Object.isFrozen(chart)) lookUps.set(chart, byId);
  return byId;
}

/** The number of paths from each total to each line, and the totals that contain themselves. */
export interface PathCounts {
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly cyclic: ReadonlySet<string>;
}

/** Counts the paths from every total to every line. */
export function countPaths(chart: Chart): PathCounts {
  const parts = new Map(chart.totals.map((total) => [total.id, total.of]));
  const counts = new Map<string, ReadonlyMap<string, number>>();
  const cyclic = new Set<string>();
  const open = new Set<string>();
  for (const { id } of chart.totals) {
    const stack = [id];
    for (let entry = stack.at(-1); entry !== undefined; entry = stack.at(-1)) {
      const of = parts.get(entry) ?? [];
      const waiting = open.has(entry)
        ? undefined
        : of.filter((part) => parts.has(part) && !counts.has(part));
      if (waiting !== undefined && waiting.length > 0) {
        open.add(entry);
        for (const part of waiting) {
          if (open.has(part) || part === entry) cyclic.add(part);
          else stack.push(part);
        }
        continue;
      }
      stack.pop();
      open.delete(entry);
      if (!counts.has(entry)) counts.set(entry, countLines(of, counts));
    }
  }
  return { counts, cyclic };
}

function countLines(
  of: readonly string[],
  known: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of of) {
    for (const [line, count] of known.get(part) ?? [[part, 1] as const])
      counts.set(line, (counts.get(line) ?? 0) + count);
  }
  return counts;
}

/** An id with the totals and lines under it, top down: amounts may be posted on each of them. */
export function entriesAt(chart: Chart, id: string): readonly string[] {
  const { parts } = lookUp(chart);
  const found = new Set<string>([id]);
  // The loop also visits the entries that it adds to the set on its way.
  for (const entry of found) for (const part of parts.get(entry) ?? []) found.add(part);
  return [...found];
}

/** The lines under an id in statement order; for a line, the line itself. */
export function linesAt(chart: Chart, id: string): readonly string[] {
  const { parts } = lookUp(chart);
  const lines: string[] = [];
  const stack = [id];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const of = parts.get(entry);
    if (of === undefined) lines.push(entry);
    else for (const part of [...of].reverse()) stack.push(part);
  }
  return lines;
}

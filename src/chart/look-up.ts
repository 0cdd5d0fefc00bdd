/** What is looked up of a chart again and again, put together once for each chart. Charts are frozen. */
import type { Chart, ChartLine, ChartTotal } from "./line.ts";

/** A chart by id. */
export interface ChartLookUp {
  /** Every line and total. */
  readonly entries: ReadonlyMap<string, ChartLine | ChartTotal>;
  /** The parts of each total. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

const known = /* @__PURE__ */ new WeakMap<Chart, ChartLookUp>();

export function lookUp(chart: Chart): ChartLookUp {
  const before = known.get(chart);
  if (before !== undefined) return before;
  const entries = new Map<string, ChartLine | ChartTotal>();
  // The first of two with one id, and a line before a total: that is who is found when somebody looks along them.
  for (const entry of [...chart.lines, ...chart.totals])
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  const made = { entries, parts: new Map(chart.totals.map(({ id, of }) => [id, of])) };
  if (Object.isFrozen(chart)) known.set(chart, made);
  return made;
}

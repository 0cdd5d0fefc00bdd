/** A chart by id, built once for each chart. A chart is frozen, so the index stays valid. */
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

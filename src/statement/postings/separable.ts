/** Whether figures may be added up over the dimensions that no cell asks for. */
import type { Book } from "../../book/index.ts";
import { type Period, periodMonths, periodsOverlap } from "../../calendar/index.ts";
import { entriesAt } from "../../chart/index.ts";
import { type FigureGroup, groupFigures } from "../../figure/index.ts";
import { chunksIn } from "./set-postings.ts";

/**
 * Whether the figures of a set may be added up over the dimensions that no cell asks for, without a
 * change in any cell.
 *
 * Rule: nothing is posted on a total, no appropriation meets figures on its line or inside its
 * total, and each scenario divides its time in one way, in periods of one length. Otherwise the
 * other members of a figure decide whether a cell uses it, and whether the cell would count money
 * twice.
 */
export function isSeparable(book: Book, setId: string): boolean {
  const chunks = chunksIn(book, setId);
  const totals = new Set<string>(book.chart.totals.map(({ id }) => id));
  if (chunks.some(({ line }) => line.dictionary.some((id) => totals.has(id)))) return false;
  const groups = groupFigures(chunks, []);
  if (meetsAppropriation(book, setId, groups)) return false;
  const periods = new Map<string, Set<Period>>();
  for (const { scenario, period } of groups) {
    const ofScenario = periods.get(scenario);
    if (ofScenario === undefined) periods.set(scenario, new Set([period]));
    else ofScenario.add(period);
  }
  return [...periods.values()].every(isOneDivision);
}

/** Whether periods have one length and none overlaps another. */
function isOneDivision(periods: ReadonlySet<Period>): boolean {
  const sorted = [...periods].sort();
  return sorted.every((period, position) => {
    const next = sorted[position + 1];
    if (next === undefined) return true;
    return periodMonths(period) === periodMonths(next) && !periodsOverlap(period, next);
  });
}

/**
 * Whether an appropriation of a set and figures of the set may meet in a cell: on its line or
 * inside its total, in its scenario or on a line that is always read from one scenario.
 */
function meetsAppropriation(book: Book, setId: string, groups: readonly FigureGroup[]): boolean {
  const borrowing = new Set<string>(
    book.chart.lines.flatMap(({ id, readFrom }) => (readFrom === undefined ? [] : [id])),
  );
  const keyOf = (line: string, scenario: string): string =>
    JSON.stringify(borrowing.has(line) ? [line] : [line, scenario]);
  const granted = new Set<string>();
  for (const { set, line, scenario } of book.appropriations) {
    if (set !== setId) continue;
    for (const entry of entriesAt(book.chart, line)) granted.add(keyOf(entry, scenario));
  }
  if (granted.size === 0) return false;
  return groups.some(({ line, scenario }) => granted.has(keyOf(line, scenario)));
}

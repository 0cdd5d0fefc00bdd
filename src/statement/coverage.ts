/**
 * For which months a scenario has figures, and so what a sum over some months says about all.
 *
 * A scenario with gaps that are zero is complete: nothing happened beside its bookings. In one with
 * unknown gaps each combination of members reports by itself. One of its lines may have no amount
 * in a month; a month without an amount on any of its lines is missing, and a sum over the
 * other months would pass for the whole.
 */
import type { Book, Gaps } from "../book/index.ts";
import { type IsoMonth, monthsIn, type Period, periodContains } from "../calendar/index.ts";
import { addTo } from "./maps.ts";
import { membersKey, type PostingIndex } from "./postings.ts";

/** The periods of the figures of a scenario, by the key of their members. */
type Spans = ReadonlyMap<string, readonly Period[]>;

const spansOfIndexes = /* @__PURE__ */ new WeakMap<PostingIndex, Map<string, Spans>>();

/** The months of a period without a figure of some members, by their key; default of any. */
export function missingMonths(
  index: PostingIndex,
  { scenario, period }: { readonly scenario: string; readonly period: Period },
  members?: string,
): readonly IsoMonth[] {
  const spans = spansOf(index, scenario);
  const of = members === undefined ? [...spans.values()].flat() : (spans.get(members) ?? []);
  const covered = new Set<string>();
  // A figure for the whole period says nothing about its months.
  for (const span of new Set(of))
    if (span !== period && periodContains(period, span))
      for (const month of monthsIn(span)) covered.add(month);
  return monthsIn(period).filter((month) => !covered.has(month));
}

function spansOf(index: PostingIndex, scenario: string): Spans {
  const ofIndex = spansOfIndexes.get(index) ?? new Map<string, Spans>();
  spansOfIndexes.set(index, ofIndex);
  const before = ofIndex.get(scenario);
  if (before !== undefined) return before;
  const spans = new Map<string, Period[]>();
  for (const { line, members, period } of index.scenarios.get(scenario)?.all ?? [])
    if (!index.details.has(line)) addTo(spans, membersKey(members), period);
  const distinct = new Map([...spans].map(([key, periods]) => [key, [...new Set(periods)]]));
  ofIndex.set(scenario, distinct);
  return distinct;
}

/**
 * What a month without a figure means in a scenario, for one period.
 *
 * A complete ledger is so up to the cut-off of the book: later months of a scenario of kind
 * `actual` are unknown where nothing is booked in them.
 */
export function gapsIn(
  book: Pick<Book, "scenarios" | "cutOff">,
  index: PostingIndex,
  asked: { readonly scenario: string; readonly period: Period },
): Gaps {
  const { kind, gaps = "unknown" } = book.scenarios.find(({ id }) => id === asked.scenario) ?? {};
  if (gaps === "unknown" || kind !== "actual") return gaps;
  const last = book.cutOff.slice(0, 7);
  if (asked.period.slice(8) <= last) return gaps;
  return missingMonths(index, asked).some((month) => month > last) ? "unknown" : gaps;
}

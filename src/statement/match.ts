/**
 * Which postings answer a request: those on one line, and for which months a scenario has figures,
 * so what a sum over some months says about all.
 *
 * A scenario with gaps that are zero is complete: nothing happened beside its bookings. In one with
 * unknown gaps each combination of members reports by itself. One of its lines may have no amount
 * in a month; a month without an amount on any of its lines is missing, and a sum over the
 * other months would pass for the whole.
 */
import type { Book, Gaps } from "../book/index.ts";
import {
  dividesEvenly,
  type IsoMonth,
  monthsIn,
  type Period,
  periodContains,
  periodMonths,
  periodsOverlap,
} from "../calendar/index.ts";
import { mayOverlap } from "../figure/index.ts";
import { describeValue, fail } from "../input/index.ts";
import {
  belongs,
  groupBy,
  membersKey,
  type Posting,
  type PostingIndex,
  type Spans,
} from "./postings.ts";
import type { Request } from "./request.ts";

/** The postings on one line that answer a request. */
export interface Match {
  readonly postings: readonly Posting[];
  /** The members, by their keys, whose postings are for parts of the period. */
  readonly inParts: readonly string[];
  /**
   * There are amounts for some of the months that the period cannot be made of, such as the amount
   * of a year where eight months are asked for.
   */
  readonly hasRemainder: boolean;
}

/** The match where nothing is posted. */
export const NO_MATCH: Match = {
  postings: [],
  inParts: [],
  hasRemainder: false,
};

/**
 * Finds the postings on one line that answer a request.
 *
 * Rule: for each combination of members, the postings for exactly the period asked for. Without
 * such postings, those that follow one another and fill the period; otherwise those that divide it
 * evenly (months, quarters, tertials or halves inside it, none overlapping). A figure for January
 * to August alone is not a part of the year, and the figure of a year says nothing about eight
 * months: amounts that cannot be used make the cell incomplete.
 *
 * Where gaps are zero, the postings inside the period are its parts, whatever their length: the
 * months between them are zero.
 */
export function matchPostings(
  posted: readonly Posting[],
  request: Request,
  gaps: Gaps = "unknown",
): Match {
  const candidates = posted.filter(
    ({ period, members }) =>
      periodsOverlap(request.period, period) && belongs(members, request.members),
  );
  if (candidates.every(({ period }) => period === request.period))
    return { postings: candidates, inParts: [], hasRemainder: false };
  const ofMembers = groupBy(candidates, ({ members }) => membersKey(members));
  const groups = [...ofMembers].map(([members, group]) => ({
    members,
    group,
    used: postingsForPeriod(group, request.period, gaps),
  }));
  return {
    postings: groups.flatMap(({ used }) => used),
    inParts: groups.flatMap(({ members, used }) =>
      used.some(({ period }) => period !== request.period) ? [members] : [],
    ),
    hasRemainder: groups.some(({ group, used }) => leavesMonths(group, used, request.period)),
  };
}

/** Whether some amounts could not be used and stand for months that the used ones do not cover. */
function leavesMonths(
  group: readonly Posting[],
  used: readonly Posting[],
  wanted: Period,
): boolean {
  if (group.length === used.length) return false;
  const covered = new Set(used.flatMap(({ period }) => monthsIn(period)));
  const asked = new Set(monthsIn(wanted));
  return group.some(({ period }) =>
    monthsIn(period).some((month) => asked.has(month) && !covered.has(month)),
  );
}

function postingsForPeriod(
  postings: readonly Posting[],
  wanted: Period,
  gaps: Gaps,
): readonly Posting[] {
  const exact = postings.filter(({ period }) => period === wanted);
  if (exact.length > 0) return exact;
  const inside = postings.filter(({ period }) => periodContains(wanted, period));
  const months = inside.flatMap(({ period }) => monthsIn(period));
  const isOneDivision = new Set(months).size === months.length;
  if (isOneDivision && (gaps === "zero" || months.length === periodMonths(wanted))) return inside;
  const parts = inside.filter(({ period }) => dividesEvenly(wanted, period));
  const sorted = [...parts].sort((left, right) => (left.period < right.period ? -1 : 1));
  sorted.forEach((posting, position) => {
    const next = sorted[position + 1];
    if (next === undefined || !periodsOverlap(posting.period, next.period)) return;
    fail("figure.overlapping-periods", {
      path: [posting.line, posting.scenario],
      expected: `one division of ${wanted}`,
      received: `both ${posting.period} and ${next.period}`,
    });
  });
  return parts;
}

/** Where a request looks for amounts, and what is known by scenario of the months there. */
export interface Search {
  readonly book: Pick<Book, "scenarios" | "cutOff">;
  readonly index: PostingIndex;
  readonly request: Pick<Request, "period">;
  /** What a month without a figure means. */
  readonly gaps: Map<string, Gaps>;
  /** The months without a figure, by scenario and members. */
  readonly missing: Map<string, readonly IsoMonth[]>;
}

/** The months of the period without a figure of some members, by their key; default of any. */
export function missingMonths(
  { index, request: { period }, missing }: Search,
  scenario: string,
  members?: string,
): readonly IsoMonth[] {
  const key = `${scenario} ${members ?? "any"}`;
  const before = missing.get(key);
  if (before !== undefined) return before;
  const spans = spansOf(index, scenario);
  const of = members === undefined ? [...spans.values()].flat() : (spans.get(members) ?? []);
  const covered = new Set<string>();
  // A figure for the whole period says nothing about its months.
  for (const span of new Set(of))
    if (span !== period && periodContains(period, span))
      for (const month of monthsIn(span)) covered.add(month);
  const found = monthsIn(period).filter((month) => !covered.has(month));
  missing.set(key, found);
  return found;
}

function spansOf({ scenarios, details, spans }: PostingIndex, scenario: string): Spans {
  const before = spans.get(scenario);
  if (before !== undefined) return before;
  const postings = scenarios.get(scenario)?.all ?? [];
  const counted = postings.filter(({ line }) => !details.has(line));
  const ofMembers = groupBy(counted, ({ members }) => membersKey(members));
  const found = new Map(
    [...ofMembers].map(([key, of]) => [key, [...new Set(of.map(({ period }) => period))]]),
  );
  spans.set(scenario, found);
  return found;
}

/**
 * What a month without a figure means in a scenario, for the period of the request.
 *
 * A complete ledger is so up to the cut-off of the book: later months of a scenario of kind
 * `actual` are unknown where nothing is booked in them.
 */
export function gapsOf(search: Search, scenario: string): Gaps {
  const { book, request, gaps } = search;
  const before = gaps.get(scenario);
  if (before !== undefined) return before;
  const declared = book.scenarios.find(({ id }) => id === scenario);
  const last = book.cutOff.slice(0, 7);
  const isOpen =
    declared?.kind === "actual" &&
    declared.gaps === "zero" &&
    request.period.slice(8) > last &&
    missingMonths(search, scenario).some((month) => month > last);
  const found = isOpen ? "unknown" : (declared?.gaps ?? "unknown");
  gaps.set(scenario, found);
  return found;
}

/**
 * Whether figures of some members, by their key, cover every month of the period in a scenario. The
 * gaps of a complete scenario are zero, so it covers every month.
 */
export function isCovered(search: Search, scenario: string, members: string): boolean {
  return (
    gapsOf(search, scenario) === "zero" || missingMonths(search, scenario, members).length === 0
  );
}

/**
 * Checks that the matches of lines count no money twice.
 *
 * @param inside everything at and under a total; empty for a line
 */
export function checkPostedOnce(
  matches: ReadonlyMap<string, Match>,
  request: Request,
  inside: (entry: string) => readonly string[],
): void {
  for (const [entry, { postings }] of matches) {
    checkAppropriation(postings, request);
    const parts = inside(entry).filter((part) => part !== entry);
    const part = parts.find((each) =>
      matches
        .get(each)
        ?.postings.some((posting) => postings.some((total) => areSameMoney(total, posting))),
    );
    if (part !== undefined) failTwice("figure.total-and-part", request, entry, describeValue(part));
  }
}

/**
 * Checks that no figures stand beside an appropriation: it is all the funding on its line for its
 * members, and figures would be counted on top of it.
 */
function checkAppropriation(postings: readonly Posting[], request: Request): void {
  const granted = postings.filter(({ appropriation }) => appropriation !== undefined);
  const clash = granted.find((grant) =>
    postings.some((posting) => posting !== grant && mayOverlap(grant.members, posting.members)),
  );
  if (clash !== undefined)
    failTwice("appropriation.posted-twice", request, clash.line, "the same line");
}

function failTwice(
  code: "figure.total-and-part" | "appropriation.posted-twice",
  { set, scenario, period }: Request,
  entry: string,
  part: string,
): never {
  return fail(code, {
    path: [set, entry],
    expected: `${scenario} for ${period} on ${describeValue(entry)} once`,
    received: `amounts on ${describeValue(entry)} and on ${part}`,
  });
}

/** A zero beside its parts counts nothing twice. */
function areSameMoney(total: Posting, part: Posting): boolean {
  return !total.amount.isZero() && !part.amount.isZero() && mayOverlap(total.members, part.members);
}

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
import { type IsoMonth, monthsIn, periodContains, periodsOverlap } from "../calendar/index.ts";
import { mayOverlap, partsOfPeriod } from "../figure/index.ts";
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
  /** The members, by their keys, whose postings are for some months of the period only. */
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
 * Rule: for each combination of members by itself, as {@link partsOfPeriod} says. No two postings
 * that are used may have a month in common. Amounts that cannot be used make the cell incomplete.
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
  const groups = [...ofMembers].map(([members, group]) => {
    const parts = partsOfPeriod(group, request.period, gaps);
    if (parts.overlap !== undefined) failOverlap(parts.overlap, request);
    return { members, ...parts };
  });
  return {
    postings: groups.flatMap(({ used }) => used),
    inParts: groups.flatMap(({ members, used, isWhole }) =>
      used.length > 0 && !isWhole ? [members] : [],
    ),
    hasRemainder: groups.some(({ hasRemainder }) => hasRemainder),
  };
}

function failOverlap([one, other]: readonly [Posting, Posting], { period }: Request): never {
  return fail("figure.overlapping-periods", {
    path: [one.line, one.scenario],
    expected: `one division of ${period}`,
    received: `both ${one.period} and ${other.period}`,
  });
}

/** Where a request looks for amounts, and the months that are known to be missing there. */
export interface Search {
  readonly book: Pick<Book, "scenarios" | "cutOff">;
  readonly index: PostingIndex;
  readonly request: Pick<Request, "period">;
  /** The months that are missing, by scenario and members. */
  readonly missing: Map<string, readonly IsoMonth[]>;
}

/**
 * The months of the period that are missing for some members, by their key; default for any.
 *
 * Where gaps are unknown, these are the months without a figure of the members. Where they are
 * zero, no month is missing, but in a scenario of kind `actual` those after the cut-off of the book
 * without a figure of any members: a ledger is complete up to there.
 */
export function missingMonths(
  { book, index, request: { period }, missing }: Search,
  scenario: string,
  members?: string,
): readonly IsoMonth[] {
  const key = `${scenario} ${members ?? "any"}`;
  const before = missing.get(key);
  if (before !== undefined) return before;
  const { gaps, kind } = book.scenarios.find(({ id }) => id === scenario) ?? {};
  const last = book.cutOff.slice(0, 7);
  const months = monthsIn(period).filter(
    (month) => gaps !== "zero" || (kind === "actual" && month > last),
  );
  const spans = months.length === 0 ? undefined : spansOf(index, scenario);
  const ofAll = members === undefined || gaps === "zero";
  const of = ofAll ? [...(spans?.values() ?? [])].flat() : (spans?.get(members) ?? []);
  const covered = new Set<string>();
  // A figure for the whole period says nothing about its months.
  for (const span of new Set(of))
    if (span !== period && periodContains(period, span))
      for (const month of monthsIn(span)) covered.add(month);
  const found = months.filter((month) => !covered.has(month));
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

/** What a month without a figure means in a scenario, for the period of the request. */
export function gapsOf(search: Search, scenario: string): Gaps {
  const declared = search.book.scenarios.find(({ id }) => id === scenario);
  const isZero = declared?.gaps === "zero" && missingMonths(search, scenario).length === 0;
  return isZero ? "zero" : "unknown";
}

/** Whether no month of the period is missing for some members, by their key, in a scenario. */
export function isCovered(search: Search, scenario: string, members: string): boolean {
  return missingMonths(search, scenario, members).length === 0;
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

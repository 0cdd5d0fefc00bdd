/** Which postings on one line answer a request. */
import type { Gaps } from "../book/index.ts";
import {
  monthsIn,
  type Period,
  periodContains,
  periodMonths,
  periodsOverlap,
} from "../calendar/index.ts";
import { fail } from "../input/index.ts";
import { addTo } from "./maps.ts";
import { belongs, membersKey, type Posting } from "./postings.ts";
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
  const groups = [...groupByMembers(candidates)].map(([members, group]) => ({
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

function groupByMembers(postings: readonly Posting[]): ReadonlyMap<string, readonly Posting[]> {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) addTo(groups, membersKey(posting.members), posting);
  return groups;
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

/** Whether a period inside another one is one of the equal parts that the other divides into. */
function dividesEvenly(whole: Period, part: Period): boolean {
  const length = periodMonths(part);
  const offset = periodMonths(`${whole.slice(0, 7)}/${part.slice(0, 7)}` as Period) - 1;
  return periodMonths(whole) % length === 0 && offset % length === 0;
}

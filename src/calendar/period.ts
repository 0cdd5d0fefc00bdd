/** A period of whole months. */
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  throwIssues,
} from "../input/index.ts";
import { type IsoMonth, isIsoMonth, monthsBetween, shiftMonth } from "./iso-date.ts";

/**
 * Whole months from the first to the last, both included: `"2023-01/2023-08"`. Equal periods are
 * equal texts.
 */
export type Period = `${IsoMonth}/${IsoMonth}`;

/**
 * Reads a period of whole months.
 *
 * Rule: `YYYY-MM/YYYY-MM`, first and last month; a period of one month may also be written
 * `YYYY-MM`.
 *
 * @param text - the period
 * @returns the period, always with both months
 * @throws AnslagError `calendar.period` when it is not one, or ends before it starts
 * @example One month
 * parsePeriod("2023-08") // => "2023-08/2023-08"
 */
export function parsePeriod(text: string): Period {
  const issues: Issue[] = [];
  const period = readPeriod(text, [], issues);
  throwIssues(issues);
  // Without a period there was an issue.
  return period as Period;
}

/**
 * Reads a period at a place in a larger input. Adds an issue and returns `undefined` if it is
 * invalid.
 */
export function readPeriod(input: unknown, path: IssuePath, issues: Issue[]): Period | undefined {
  const [first, last = first, ...rest] = typeof input === "string" ? input.split("/") : [];
  if (isIsoMonth(first) && isIsoMonth(last) && rest.length === 0 && first <= last)
    return periodOf(first, last);
  const expected = 'months such as "2023-08" or "2023-01/2023-08"';
  issues.push(makeIssue("calendar.period", { path, expected, received: describeValue(input) }));
  return undefined;
}

/** The period from one month to another. */
export function periodOf(first: IsoMonth, last: IsoMonth): Period {
  return `${first}/${last}`;
}

function monthsOf(period: Period): { readonly first: IsoMonth; readonly last: IsoMonth } {
  return { first: period.slice(0, 7) as IsoMonth, last: period.slice(8) as IsoMonth };
}

/**
 * Counts the months of a period.
 *
 * @param period - the period
 * @returns 1 or more
 * @throws AnslagError `calendar.period` when it is not a period
 * @example January to August
 * periodMonths("2023-01/2023-08") // => 8
 */
export function periodMonths(period: Period): number {
  const { first, last } = monthsOf(parsePeriod(period));
  return monthsBetween(first, last) + 1;
}

/** Every month of a period. */
export function monthsIn(period: Period): readonly IsoMonth[] {
  const { first, last } = monthsOf(period);
  const length = monthsBetween(first, last) + 1;
  return Array.from({ length }, (_, index) => shiftMonth(first, index));
}

/** Whether every month of `inner` is in `outer`. */
export function periodContains(outer: Period, inner: Period): boolean {
  return outer.slice(0, 7) <= inner.slice(0, 7) && inner.slice(8) <= outer.slice(8);
}

/** Whether two periods have a month in common. */
export function periodsOverlap(left: Period, right: Period): boolean {
  return left.slice(0, 7) <= right.slice(8) && right.slice(0, 7) <= left.slice(8);
}

/** Whether a period inside another one is one of the equal parts that the other divides into. */
export function dividesEvenly(whole: Period, part: Period): boolean {
  const length = periodMonths(part);
  const offset = monthsBetween(monthsOf(whole).first, monthsOf(part).first);
  return periodMonths(whole) % length === 0 && offset % length === 0;
}

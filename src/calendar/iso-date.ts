/**
 * Days and months as plain strings, in no time zone.
 *
 * Only this file imports date-fns. Every call passes `utc` as the context: with local dates, a time
 * zone that once skipped a day (Apia, 30 December 2011) would move a date.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";

/** The small UTC date: the full one builds an `Intl` formatter when it is loaded. */
const utc = (value: Date | number | string): Date => new UTCDateMini(+new Date(value));

/** A day as `YYYY-MM-DD`. Days compare as text: `"2023-08-31" < "2023-09-01"`. */
export type IsoDate = `${number}-${number}-${number}`;

/** A calendar month as `YYYY-MM`. */
export type IsoMonth = `${number}-${number}`;

/** Whether a text is a day that exists. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== "string" || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const month = text.slice(0, 7);
  return isIsoMonth(month) && text.slice(8) !== "00" && text <= lastDayOf(month);
}

/** Whether a text is a month. */
export function isIsoMonth(text: unknown): text is IsoMonth {
  return typeof text === "string" && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/**
 * Reads a day at a place in a larger input. Adds an issue and returns `undefined` if it does not
 * exist.
 */
export function readDate(input: unknown, path: IssuePath, issues: Issue[]): IsoDate | undefined {
  if (isIsoDate(input)) return input;
  issues.push(
    makeIssue("calendar.date", {
      path,
      expected: 'a day such as "2023-08-31"',
      received: describeValue(input),
    }),
  );
  return undefined;
}

/** The month that is `by` months later, or earlier if `by` is negative. */
export function shiftMonth(month: IsoMonth, by: number): IsoMonth {
  const place = placeOf(month) + by;
  return `${Math.floor(place / 12)}-${`${(place % 12) + 1}`.padStart(2, "0")}` as IsoMonth;
}

/** Months from `earlier` to `later`; 0 for the same month. */
export function monthsBetween(earlier: IsoMonth, later: IsoMonth): number {
  return placeOf(later) - placeOf(earlier);
}

/** The place of a month among all months: large charts ask for many, and a date takes its time. */
function placeOf(month: IsoMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The last day of a month. */
export function lastDayOf(month: IsoMonth): IsoDate {
  return lastDayOfMonth(dateOf(month), { in: utc }).toISOString().slice(0, 10) as IsoDate;
}

const DAY = 86_400_000;

/** The day that is `by` days later, or earlier if `by` is negative. */
export function shiftDay(day: IsoDate, by: number): IsoDate {
  return utc(+utc(day) + by * DAY)
    .toISOString()
    .slice(0, 10) as IsoDate;
}

/** Days from `earlier` to `later`; 0 for the same day. */
export function daysBetween(earlier: IsoDate, later: IsoDate): number {
  return (+utc(later) - +utc(earlier)) / DAY;
}

function dateOf(month: IsoMonth): Date {
  // A day without a time is a day in UTC (ECMAScript).
  return utc(`${month}-01`);
}

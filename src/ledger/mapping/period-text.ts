/** Dates, fiscal years and posting periods, as files write them, to months. */

import {
  type FiscalYear,
  fiscalPeriod,
  isIsoDate,
  monthsIn,
  type Period,
} from "../../calendar/index.ts";

/**
 * How the texts of a column become periods; `undefined` for a text of another kind. The year is
 * that of the scenario.
 */
export type PeriodReader = (text: string, year: Period | undefined) => string | undefined;

const DAY = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)?$/;
const YEAR_MONTH = /^(\d{4})[-./](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-./](\d{4})$/;
const POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
/** A day, a time of the day, and how far that is from UTC. */
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** Midnight, which programs write behind a day that has no time. */
const MIDNIGHT = /^00:00(?::00(?:\.0+)?)?$/;

/** How the texts of a column become days; `undefined` for a text of another kind. */
export type DayReader = (text: string) => string | undefined;

/** The order in dates such as 01/15/2023. */
type DateOrder = "day-month" | "month-day" | undefined;

/**
 * Reads the months of dates.
 *
 * A time that says how far it is from UTC is an instant, which is in two months at once: only a
 * time zone says in which. Another time is on a clock, and only a time zone says on which; midnight
 * is how programs write a day.
 *
 * @param order - the order in dates such as 01/15/2023
 * @param timeZone - the zone whose months are meant, and in which clocks without an offset are
 */
export function monthReader(order: DateOrder, timeZone: string | undefined): PeriodReader {
  const dateOf = dateReader(order, timeZone);
  return (text) => dateOf(text)?.slice(0, 7);
}

/** Reads days as {@link monthReader} reads months; a month alone is no day. */
export function dayReader(order: DateOrder, timeZone: string | undefined): DayReader {
  const dateOf = dateReader(order, timeZone);
  return (text) => {
    const date = dateOf(text);
    return date?.length === 10 ? date : undefined;
  };
}

/** Reads dates as `2023-01-15`, and months as `2023-01`. */
function dateReader(order: DateOrder, timeZone: string | undefined): DayReader {
  const zone = timeZone === undefined ? undefined : dayInZone(timeZone);
  return remembered((text) => {
    const [, day, time = "", offset] = TIME.exec(text) ?? [];
    if (day === undefined) return dateIn(text, order);
    const date = dateIn(day, order);
    // The runtime would read 30 February as 1 March.
    if (offset !== undefined) return date && zone?.(`${day}T${time}${offset}`);
    const hasDay = zone === undefined ? MIDNIGHT.test(time) : zone(`${day}T${time}Z`);
    return hasDay ? date : undefined;
  });
}

/** How many texts a reader remembers: the days of some years. */
const MOST_TEXTS = 4096;

/** Reads each text once: a ledger has many rows of one day. */
function remembered(read: DayReader): DayReader {
  const known = new Map<string, string | undefined>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;
    const found = read(text);
    if (known.size < MOST_TEXTS) known.set(text, found);
    return found;
  };
}

function dateIn(text: string, order: DateOrder): string | undefined {
  const [, year, month, day] = DAY.exec(text) ?? COMPACT.exec(text) ?? YEAR_MONTH.exec(text) ?? [];
  if (year !== undefined) return dateIfReal(year, month, day);
  const [, monthFirst, yearLast] = MONTH_YEAR.exec(text) ?? [];
  if (yearLast !== undefined) return dateIfReal(yearLast, monthFirst, undefined);
  const [, dayOfPoints, monthOfPoints, yearOfPoints] = POINTS.exec(text) ?? [];
  if (yearOfPoints !== undefined) return dateIfReal(yearOfPoints, monthOfPoints, dayOfPoints);
  const [, first, second, last] = SLASHES.exec(text) ?? [];
  if (last === undefined || order === undefined) return undefined;
  return order === "day-month" ? dateIfReal(last, second, first) : dateIfReal(last, first, second);
}

/** The date of a day that exists, or the month itself. */
function dateIfReal(year: string, month = "", day: string | undefined): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${(day ?? "1").padStart(2, "0")}`;
  if (!isIsoDate(date)) return undefined;
  return day === undefined ? date.slice(0, 7) : date;
}

/** The day in a time zone of an instant; `undefined` if the runtime knows no such zone. */
export function dayInZone(timeZone: string): ((instant: string) => string | undefined) | undefined {
  try {
    const parts = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      calendar: "iso8601",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    return (instant) => {
      const time = Date.parse(
        instant.replace(
          /([+-]\d\d)(\d\d)?$/,
          (_, hours, minutes) => `${hours as string}:${(minutes as string | undefined) ?? "00"}`,
        ),
      );
      if (Number.isNaN(time)) return undefined;
      const found = new Map(parts.formatToParts(time).map(({ type, value }) => [type, value]));
      return `${found.get("year")}-${found.get("month")}-${found.get("day")}`;
    };
  } catch {
    return undefined;
  }
}

/** Reads fiscal years: those that a book has. */
export function yearReader(years: readonly FiscalYear[]): PeriodReader {
  const named = years.map((each) => {
    const period = fiscalPeriod(each, "year");
    return { period, names: [...namesOf(period), each.name?.toUpperCase()] };
  });
  return (text) => {
    const found = named.filter(({ names }) => names.includes(text.toUpperCase()));
    // Two years of a book may begin in one calendar year: their own names tell them apart.
    return found.length === 1 ? found[0]?.period : undefined;
  };
}

/** The names of a fiscal year. A year over two calendar years has no name of one year but FY. */
function namesOf(period: Period): readonly string[] {
  const [from, to] = [period.slice(0, 4), period.slice(8, 12)];
  const fiscal = [`FY${to}`, `FY${to.slice(2)}`, `FY ${to}`, `FY ${to.slice(2)}`];
  const both = ["/", "-", "\u2013"].flatMap((mark) => [
    `${from}${mark}${to}`,
    `${from}${mark}${to.slice(2)}`,
  ]);
  return from === to ? [from, ...fiscal] : [...both, ...fiscal, ...both.map((name) => `FY${name}`)];
}

/** Reads posting periods, with or without the calendar year in which their year begins. */
export function postingPeriodReader(
  years: readonly FiscalYear[],
  closingPeriods: number,
): PeriodReader {
  const periods = years.map((year) => fiscalPeriod(year, "year"));
  return (text, ofScenario) => {
    const [, stated, number = text] = /^(\d{4})[-./ ]?0?(\d\d)$/.exec(text) ?? [];
    if (!/^\d{1,2}$/.test(number)) return undefined;
    const year =
      stated === undefined ? ofScenario : periods.find((period) => period.startsWith(stated));
    const months = year === undefined ? [] : monthsIn(year);
    const place = Number(number);
    // The closing periods belong to the last month.
    return place > months.length + closingPeriods
      ? undefined
      : months[Math.min(place, months.length) - 1];
  };
}

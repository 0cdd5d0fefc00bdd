/** The fiscal year and its parts. */
import {
  describeValue,
  fail,
  type Issue,
  type IssuePath,
  keysOf,
  makeIssue,
  oneOf,
  readArguments,
  throwIssues,
} from "../input/index.ts";
import { type IsoMonth, lastDayOf, monthsBetween, readDate, shiftMonth } from "./iso-date.ts";
import { type Period, periodOf } from "./period.ts";

/** Months in a row that one budget covers: twelve, or fewer or more in a year that is changed. */
export interface FiscalYear {
  /** The calendar year in which it starts: 2025 for 2025/26, and for FY2026 that starts in July. */
  readonly year: number;
  /**
   * The month in which it starts: 1 is January, as in Swedish municipalities; 4 is April, as in the
   * United Kingdom.
   */
  readonly startMonth: number;
  /** Its months, 1 to 24: a first year may be short, and a changed one long; default 12. */
  readonly months?: number;
  /** The name that its users give it, such as "FY26"; default as {@link yearName} says. */
  readonly name?: string;
}

/** A fiscal year as it is stated: the start month is January unless it says another. */
export type FiscalYearInput = Omit<FiscalYear, "startMonth"> &
  Partial<Pick<FiscalYear, "startMonth">>;

/** The keys of a fiscal year, for a larger input that has one. */
export const FISCAL_YEAR_KEYS: readonly string[] = /* @__PURE__ */ keysOf<FiscalYear>({
  year: true,
  startMonth: true,
  months: true,
  name: true,
});

/**
 * States a fiscal year.
 *
 * Rule: a fiscal year has twelve months, unless it says another number: the first year of a new
 * organisation or a year whose start is moved may be short or long.
 *
 * @param start.year - calendar year in which it starts, 1900 to 2999
 * @param start.startMonth - month in which it starts, 1 to 12; default 1
 * @param start.months - its months, 1 to 24; default 12
 * @param start.name - the name that its users give it; default as {@link yearName} says
 * @returns the fiscal year
 * @throws AnslagError `calendar.fiscal-year` when one of them is not in range, or the name is empty
 * @throws AnslagError `input.unknown-key`, `input.wrong-type` when the start has another key, or is
 * not an object
 * @example A British council's year, and the first year of a new board
 * fiscalPeriod(fiscalYear({ year: 2023, startMonth: 4 }), "year") // => "2023-04/2024-03"
 * fiscalPeriod(fiscalYear({ year: 2023, startMonth: 6, months: 7 }), "year")
 * // => "2023-06/2023-12"
 */
export function fiscalYear(start: FiscalYearInput): FiscalYear {
  const issues: Issue[] = [];
  const given = readArguments(start, FISCAL_YEAR_KEYS, [], issues, "start");
  throwIssues(issues);
  const { startMonth = 1 } = given;
  const read = readFiscalYear({ ...given, startMonth }, [], issues);
  throwIssues(issues);
  return read;
}

/** Reads a fiscal year at a place in a larger input. */
export function readFiscalYear(input: FiscalYear, path: IssuePath, issues: Issue[]): FiscalYear {
  const label = path.length === 0 ? "year" : undefined;
  const given = readArguments(input, FISCAL_YEAR_KEYS, path, issues, label);
  if (given !== input) return Object.freeze({ ...given });
  const refuse = (key: keyof FiscalYear, expected: string): void => {
    const facts = { path: [...path, key], expected, received: describeValue(given[key]) };
    issues.push(makeIssue("calendar.fiscal-year", facts));
  };
  const { year, startMonth, months = 12, name = "year" } = given;
  if (!isWhole(year, 1900, 2999)) refuse("year", START);
  if (!isWhole(startMonth, 1, 12)) refuse("startMonth", START);
  if (!isWhole(months, 1, 24)) refuse("months", "1 to 24 months");
  if (typeof name !== "string" || !name.trim()) refuse("name", "a text");
  return Object.freeze({ ...given });
}

const START = "a year from 1900 to 2999 and a start month from 1 to 12";

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** The number of months of a fiscal year. */
export function monthsOfYear({ months = 12 }: FiscalYear): number {
  return months;
}

/**
 * A kind of part of a fiscal year. A tertial has four months; Swedish municipalities report by it.
 */
export type PeriodKind = "month" | "quarter" | "tertial" | "half" | "year" | "year-to-date";

/** The months by which each kind of part is counted. */
function monthsByKind(year: FiscalYear): Readonly<Record<PeriodKind, number>> {
  const all = monthsOfYear(year);
  return { month: 1, quarter: 3, tertial: 4, half: 6, year: all, "year-to-date": 1 };
}

/**
 * Names a part of a fiscal year.
 *
 * Rule: the first part begins with the first month of the fiscal year; `year-to-date` 8 is its
 * first eight months. The parts of a kind fill the year: in a year of seven months the third
 * quarter is its last month.
 *
 * @param year - the fiscal year
 * @param kind - the kind of part
 * @param number - which one, from 1; for `year-to-date` how many months; default 1
 * @returns the period, as first and last month
 * @throws AnslagError `calendar.part` when the year has no such part
 * @throws AnslagError `calendar.fiscal-year`, `input.unknown-key`, `input.wrong-type` when it is
 * not a fiscal year
 * @example January to August, and the second tertial
 * fiscalPeriod(fiscalYear({ year: 2023 }), "year-to-date", 8) // => "2023-01/2023-08"
 * fiscalPeriod(fiscalYear({ year: 2023 }), "tertial", 2) // => "2023-05/2023-08"
 */
export function fiscalPeriod(year: FiscalYear, kind: PeriodKind, number: number = 1): Period {
  checkYear(year);
  const kinds = monthsByKind(year);
  if (typeof kind !== "string" || !Object.hasOwn(kinds, kind)) {
    const expected = oneOf(Object.keys(kinds));
    return fail("calendar.part", { expected, received: describeValue(kind) });
  }
  const months = kinds[kind];
  const most = Math.ceil(kinds.year / months);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    const received = `${kind} ${describeValue(number)}`;
    return fail("calendar.part", { expected: `${kind} 1 to ${most}`, received });
  }
  const start = firstMonth(year);
  const last = Math.min(kinds.year, number * months);
  const first = kind === "year-to-date" ? 1 : (number - 1) * months + 1;
  return periodOf(shiftMonth(start, first - 1), shiftMonth(start, last - 1));
}

/** Throws if the value is not a fiscal year. */
export function checkYear(year: FiscalYear): void {
  const issues: Issue[] = [];
  readFiscalYear(year, [], issues);
  throwIssues(issues);
}

/** The twelve months before a fiscal year. */
export function previousYear({ year, startMonth }: FiscalYear): FiscalYear {
  return Object.freeze({ year: year - 1, startMonth });
}

/**
 * Counts the months of a fiscal year that have ended by a day.
 *
 * Rule: a month has elapsed when its last day is on or before the day.
 * Absent and zero: 0 before the first month has ended, all of them after the year.
 *
 * @param year - the fiscal year
 * @param asOf - the day, `YYYY-MM-DD`
 * @returns whole months, 0 to the months of the year
 * @throws AnslagError `calendar.date` when the day does not exist
 * @throws AnslagError `calendar.fiscal-year`, `input.unknown-key`, `input.wrong-type` when it is
 * not a fiscal year
 * @example The cut-off of an interim report
 * elapsedMonths(fiscalYear({ year: 2023 }), "2023-08-31") // => 8
 */
export function elapsedMonths(year: FiscalYear, asOf: string): number {
  const issues: Issue[] = [];
  readFiscalYear(year, [], issues);
  const day = readDate(asOf, ["asOf"], issues);
  throwIssues(issues);
  if (day === undefined) return 0;
  const month = day.slice(0, 7) as IsoMonth;
  const begun = monthsBetween(firstMonth(year), month);
  const ended = day === lastDayOf(month) ? begun + 1 : begun;
  return Math.min(monthsOfYear(year), Math.max(0, ended));
}

/**
 * Counts the months of a fiscal year that have not ended by a day.
 *
 * Rule: the months of the year − elapsed months.
 *
 * @param year - the fiscal year
 * @param asOf - the day, `YYYY-MM-DD`
 * @returns whole months, 0 to the months of the year
 * @throws AnslagError `calendar.date` when the day does not exist
 * @throws AnslagError `calendar.fiscal-year`, `input.unknown-key`, `input.wrong-type` when it is
 * not a fiscal year
 * @example What the rest of the year has to bear
 * remainingMonths(fiscalYear({ year: 2023 }), "2023-08-31") // => 4
 */
export function remainingMonths(year: FiscalYear, asOf: string): number {
  const elapsed = elapsedMonths(year, asOf);
  return monthsOfYear(year) - elapsed;
}

/** The first month of a fiscal year. */
export function firstMonth({ year, startMonth }: FiscalYear): IsoMonth {
  return `${year}-${`${startMonth}`.padStart(2, "0")}` as IsoMonth;
}

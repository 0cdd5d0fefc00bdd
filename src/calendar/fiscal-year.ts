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

/** Twelve months in a row that one budget covers. */
export interface FiscalYear {
  /** The calendar year in which it starts. */
  readonly year: number;
  /**
   * The month in which it starts: 1 is January, as in Swedish municipalities; 4 is April, as in the
   * United Kingdom.
   */
  readonly startMonth: number;
}

const YEAR_KEYS = /* @__PURE__ */ keysOf<FiscalYear>({ year: true, startMonth: true });

/**
 * States a fiscal year.
 *
 * Rule: a fiscal year has twelve months.
 *
 * @param start.year - calendar year in which it starts, 1900 to 2999
 * @param start.startMonth - month in which it starts, 1 to 12; default 1
 * @returns the fiscal year
 * @throws AnslagError `calendar.fiscal-year` when one of them is not in range
 * @throws AnslagError `input.unknown-key`, `input.wrong-type` when the start has another key, or is
 * not an object
 * @example A British council's year
 * fiscalPeriod(fiscalYear({ year: 2023, startMonth: 4 }), "year") // => "2023-04/2024-03"
 */
export function fiscalYear(start: {
  readonly year: number;
  readonly startMonth?: number;
}): FiscalYear {
  const issues: Issue[] = [];
  const given = readArguments(start, YEAR_KEYS, [], issues, "start");
  throwIssues(issues);
  const { year, startMonth = 1 } = given;
  const read = readFiscalYear({ year, startMonth }, [], issues);
  throwIssues(issues);
  return read;
}

/** Reads a fiscal year at a place in a larger input. */
export function readFiscalYear(input: FiscalYear, path: IssuePath, issues: Issue[]): FiscalYear {
  const name = path.length === 0 ? "year" : undefined;
  const given = readArguments(input, YEAR_KEYS, path, issues, name);
  const { year, startMonth } = given;
  if (given !== input) return Object.freeze({ year, startMonth });
  const refuse = (key: keyof FiscalYear, value: unknown): void => {
    const expected = "a year from 1900 to 2999 and a start month from 1 to 12";
    const facts = { path: [...path, key], expected, received: describeValue(value) };
    issues.push(makeIssue("calendar.fiscal-year", facts));
  };
  if (!Number.isInteger(year) || year < 1900 || year > 2999) refuse("year", year);
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12)
    refuse("startMonth", startMonth);
  return Object.freeze({ year, startMonth });
}

/**
 * A kind of part of a fiscal year. A tertial has four months; Swedish municipalities report by it.
 */
export type PeriodKind = "month" | "quarter" | "tertial" | "half" | "year" | "year-to-date";

const monthsIn: Readonly<Record<Exclude<PeriodKind, "year-to-date">, number>> = {
  month: 1,
  quarter: 3,
  tertial: 4,
  half: 6,
  year: 12,
};

/**
 * Names a part of a fiscal year.
 *
 * Rule: the first part begins with the first month of the fiscal year; `year-to-date` 8 is its
 * first eight months.
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
  const months = monthsOfPart(kind);
  if (months === undefined) {
    const expected = oneOf([...Object.keys(monthsIn), "year-to-date"]);
    return fail("calendar.part", { expected, received: describeValue(kind) });
  }
  const most = 12 / months;
  if (!Number.isInteger(number) || number < 1 || number > most) {
    const received = `${kind} ${describeValue(number)}`;
    return fail("calendar.part", { expected: `${kind} 1 to ${most}`, received });
  }
  const start = firstMonth(year);
  const last = number * months;
  const first = kind === "year-to-date" ? 1 : last - months + 1;
  return periodOf(shiftMonth(start, first - 1), shiftMonth(start, last - 1));
}

/** The months by which a kind of part is counted; `undefined` for an unknown kind. */
function monthsOfPart(kind: PeriodKind): number | undefined {
  if (kind === "year-to-date") return 1;
  return typeof kind === "string" && Object.hasOwn(monthsIn, kind) ? monthsIn[kind] : undefined;
}

/** Throws if the value is not a fiscal year. */
function checkYear(year: FiscalYear): void {
  const issues: Issue[] = [];
  readFiscalYear(year, [], issues);
  throwIssues(issues);
}

/** The fiscal year before. */
export function previousYear({ year, startMonth }: FiscalYear): FiscalYear {
  return Object.freeze({ year: year - 1, startMonth });
}

/**
 * Counts the months of a fiscal year that have ended by a day.
 *
 * Rule: a month has elapsed when its last day is on or before the day.
 * Absent and zero: 0 before the first month has ended, 12 after the year.
 *
 * @param year - the fiscal year
 * @param asOf - the day, `YYYY-MM-DD`
 * @returns whole months, 0 to 12
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
  return Math.min(12, Math.max(0, ended));
}

/**
 * Counts the months of a fiscal year that have not ended by a day.
 *
 * Rule: 12 − elapsed months.
 *
 * @param year - the fiscal year
 * @param asOf - the day, `YYYY-MM-DD`
 * @returns whole months, 0 to 12
 * @throws AnslagError `calendar.date` when the day does not exist
 * @throws AnslagError `calendar.fiscal-year`, `input.unknown-key`, `input.wrong-type` when it is
 * not a fiscal year
 * @example What the rest of the year has to bear
 * remainingMonths(fiscalYear({ year: 2023 }), "2023-08-31") // => 4
 */
export function remainingMonths(year: FiscalYear, asOf: string): number {
  return 12 - elapsedMonths(year, asOf);
}

function firstMonth({ year, startMonth }: FiscalYear): IsoMonth {
  return `${year}-${`${startMonth}`.padStart(2, "0")}` as IsoMonth;
}

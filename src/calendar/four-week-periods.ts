/** A year in thirteen periods of four weeks, as some British and American bodies keep it. */
import {
  type Issue,
  type IssuePath,
  keysOf,
  makeIssue,
  makePlanningIssue,
  readArguments,
  throwIssues,
} from "../input/index.ts";
import { daysBetween, type IsoDate, readDate, shiftDay } from "./iso-date.ts";

/** One of thirteen periods. */
export interface FourWeekPeriod {
  /** Its name, "P1" to "P13": the id of a member, where figures belong to such periods. */
  readonly id: string;
  /** Its number, from 1. */
  readonly number: number;
  /** Its first day. */
  readonly from: IsoDate;
  /** Its last day. */
  readonly to: IsoDate;
  /** Its days, both of these included: 28, but for the first and the last. */
  readonly days: number;
}

/** The days of a year of thirteen periods. */
export interface FourWeekInput {
  /** The first day of the year, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day of the year; default the last of 52 weeks. */
  readonly to?: string;
  /** The last day of the first period; default the last of four weeks. */
  readonly firstEnds?: string;
}

const KEYS = /* @__PURE__ */ keysOf<FourWeekInput>({ from: true, to: true, firstEnds: true });

/** The days that the first and the last period may have. */
const [LEAST, MOST] = [14, 42];

/**
 * Divides a year into thirteen periods of four weeks.
 *
 * Rule: the first period ends after four weeks, or on the day that you state; the next eleven have
 * four weeks each, and the last ends with the year. So a year of 52 weeks has thirteen equal
 * periods, one of 53 weeks a last period of five, and a year that ends on the last day of a month
 * keeps its days.
 * The months of a book are not divided: give its figures a dimension whose members are the ids of
 * the periods, and a column the members up to the one that has ended. Methods that go by the number
 * of months, such as {@link forecastByRunRate}, go by periods as well: 5 of 13.
 *
 * @param input.from - the first day of the year, `YYYY-MM-DD`
 * @param input.to - the last day of the year; default the last of 52 weeks
 * @param input.firstEnds - the last day of the first period; default the last of four weeks
 * @returns the thirteen periods in order; they follow one another and fill the year
 * @throws AnslagError `calendar.date` when a day does not exist, `calendar.weeks` when the first or
 * the last period has fewer than two weeks or more than six
 * @throws AnslagError `input.unknown-key`, `input.wrong-type`
 * @example A year from 1 April whose periods end on Saturdays, and those that had ended by August
 * const periods = fourWeekPeriods({
 *   from: "2023-04-01", to: "2024-03-31", firstEnds: "2023-04-29",
 * });
 * [periods[0]?.days, periods[1]?.to, periods[12]?.from] // => [29, "2023-05-27", "2024-03-03"]
 * const ended = periods.filter(({ to }) => to <= "2023-08-31").map(({ id }) => id);
 * ended // => ["P1", "P2", "P3", "P4", "P5"]
 * forecastByRunRate({ actual: -500, elapsedMonths: ended.length, yearMonths: 13 }).amount
 * // => -1300
 */
export function fourWeekPeriods(input: FourWeekInput): readonly FourWeekPeriod[] {
  const issues: Issue[] = [];
  const given = readArguments(input, KEYS, [], issues);
  throwIssues(issues);
  const day = (key: keyof FourWeekInput, otherwise: IsoDate): IsoDate =>
    given[key] === undefined ? otherwise : readDay(given[key], [key], issues);
  const from = readDay(given.from, ["from"], issues);
  const [to, firstEnds] = [day("to", shiftDay(from, 363)), day("firstEnds", shiftDay(from, 27))];
  throwIssues(issues);
  const starts = [from, ...Array.from({ length: 12 }, (_, k) => shiftDay(firstEnds, 28 * k + 1))];
  const periods = starts.map((first, k): FourWeekPeriod => {
    const next = starts[k + 1];
    const last = next === undefined ? to : shiftDay(next, -1);
    const days = daysBetween(first, last) + 1;
    return Object.freeze({ id: `P${k + 1}`, number: k + 1, from: first, to: last, days });
  });
  checkDays(periods[0], ["firstEnds"], issues);
  checkDays(periods[12], ["to"], issues);
  throwIssues(issues);
  return Object.freeze(periods);
}

/** Reads a day; the next years have four digits as well. */
function readDay(input: string, path: IssuePath, issues: Issue[]): IsoDate {
  const day = readDate(input, path, issues);
  if (day !== undefined && day < "3000") return day;
  if (day !== undefined)
    issues.push(makeIssue("calendar.date", { path, expected: "a day before 3000", received: day }));
  return "2000-01-01";
}

/** Reports a first or last period that is too short or too long. */
function checkDays(period: FourWeekPeriod | undefined, path: IssuePath, issues: Issue[]): void {
  const days = period?.days ?? 0;
  if (days >= LEAST && days <= MOST) return;
  const facts = { expected: `a period of ${LEAST} to ${MOST} days`, received: `${days} days` };
  issues.push(makePlanningIssue("calendar.weeks", { path, ...facts }));
}

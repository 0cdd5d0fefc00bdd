/** The periods in which a ledger books: the months of a fiscal year, and those of its closing. */
import {
  describeValue,
  fail,
  type Issue,
  keysOf,
  readArguments,
  throwIssues,
} from "../input/index.ts";
import { checkYear, type FiscalYear, firstMonth, monthsOfYear } from "./fiscal-year.ts";
import { shiftMonth } from "./iso-date.ts";
import { type Period, periodOf } from "./period.ts";

/** The closing periods of a ledger. */
export interface PostingPeriodOptions {
  /** How many periods follow the last month, 0 to 4, such as 1 for period 13; default 0. */
  readonly closingPeriods?: number;
}

const OPTIONS = /* @__PURE__ */ keysOf<PostingPeriodOptions>({ closingPeriods: true });

/**
 * Finds the month of a posting period of a ledger by its number.
 *
 * Rule: period 1 is the first month of the fiscal year, and so on. The closing periods after the
 * last month belong to it, as in ledgers that date them on its last day: period 13 of a calendar
 * year is December. To see the closing apart, give its figures a member of a dimension.
 *
 * @param year - the fiscal year
 * @param number - the posting period, from 1
 * @param options.closingPeriods - how many periods follow the last month, 0 to 4; default 0
 * @returns the month, as a period
 * @throws AnslagError `calendar.part` when the year has no such period, or no ledger so many of
 * its closing
 * @throws AnslagError `calendar.fiscal-year`, `input.unknown-key`, `input.wrong-type` when it is
 * not a fiscal year
 * @example Period 13 of a calendar year, and period 1 of a year from July
 * postingPeriod(fiscalYear({ year: 2023 }), 13, { closingPeriods: 1 }) // => "2023-12/2023-12"
 * postingPeriod(fiscalYear({ year: 2025, startMonth: 7 }), 1) // => "2025-07/2025-07"
 */
export function postingPeriod(
  year: FiscalYear,
  number: number,
  options: PostingPeriodOptions = {},
): Period {
  checkYear(year);
  const issues: Issue[] = [];
  const { closingPeriods = 0 } = readArguments(options, OPTIONS, ["options"], issues);
  throwIssues(issues);
  if (!Number.isInteger(closingPeriods) || closingPeriods < 0 || closingPeriods > 4) {
    const facts = { expected: "0 to 4 closing periods", received: describeValue(closingPeriods) };
    return fail("calendar.part", { path: ["closingPeriods"], ...facts });
  }
  const months = monthsOfYear(year);
  const most = months + closingPeriods;
  if (!Number.isInteger(number) || number < 1 || number > most) {
    const expected = `posting period 1 to ${most}`;
    return fail("calendar.part", { expected, received: describeValue(number) });
  }
  const month = shiftMonth(firstMonth(year), Math.min(number, months) - 1);
  return periodOf(month, month);
}

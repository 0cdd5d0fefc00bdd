/** The periods in which a ledger books: the months of a fiscal year, and those of its closing. */
import { describeValue, fail } from "../input/index.ts";
import { checkYear, type FiscalYear, firstMonth, monthsOfYear } from "./fiscal-year.ts";
import { shiftMonth } from "./iso-date.ts";
import { type Period, periodOf } from "./period.ts";

/**
 * Finds the month of a posting period of a ledger by its number.
 *
 * Rule: period 1 is the first month of the fiscal year, and so on. The closing periods after the
 * last month belong to it, as in ledgers that date them on its last day: period 13 of a calendar
 * year is December. To see the closing apart, give its figures a member of a dimension.
 *
 * @param year - the fiscal year, which states the number of its closing periods
 * @param number - the posting period, from 1
 * @returns the month, as a period
 * @throws AnslagError `calendar.part` when the year has no such period
 * @throws AnslagError `calendar.fiscal-year`, `input.unknown-key`, `input.wrong-type` when it is
 * not a fiscal year
 * @example Period 13 of a calendar year, and period 1 of a year from July
 * postingPeriod(fiscalYear({ year: 2023, closingPeriods: 1 }), 13) // => "2023-12/2023-12"
 * postingPeriod(fiscalYear({ year: 2025, startMonth: 7 }), 1) // => "2025-07/2025-07"
 */
export function postingPeriod(year: FiscalYear, number: number): Period {
  checkYear(year);
  const months = monthsOfYear(year);
  const most = months + (year.closingPeriods ?? 0);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    const expected = `posting period 1 to ${most}`;
    return fail("calendar.part", { expected, received: describeValue(number) });
  }
  const month = shiftMonth(firstMonth(year), Math.min(number, months) - 1);
  return periodOf(month, month);
}

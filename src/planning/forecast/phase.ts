/** A year's amount month by month: spread by a profile, spread anew from a month on, and added up to a day. */

import {
  type AmountInput,
  type Decimal,
  readAmount,
  toDecimal,
  totalOf,
  writtenDecimals,
  ZERO,
} from "../../amount/index.ts";
import {
  type FiscalYear,
  type IsoMonth,
  monthsIn,
  type Period,
  periodContains,
  readFiscalYear,
  readPeriod,
} from "../../calendar/index.ts";
import {
  describeValue,
  fail,
  type Issue,
  makeIssue,
  readItems,
  throwIssues,
} from "../../input/index.ts";
import { allocate } from "../allocation/index.ts";
import { type PhasingProfile, readProfile } from "./profile.ts";

/** An amount for a year, month by month. The months add up to the total exactly. */
export interface Phased {
  /** The amount for the year. */
  readonly total: Decimal;
  /** Every month of the year, in order. */
  readonly months: readonly PhasedMonth[];
  /** Decimals of the smallest unit in which it is spread. */
  readonly decimals: number;
}

/** What falls on one month. */
export interface PhasedMonth {
  /** The month. */
  readonly month: IsoMonth;
  /** Its amount. */
  readonly amount: Decimal;
}

/**
 * Spreads a year's amount over its months.
 *
 * Rule: each month gets total × weight ÷ sum of weights, in whole smallest units; what is left goes to the largest remainders, of equal ones to the larger weight and then to the earlier
 * month ({@link allocate}). So the months add up to the year to the last unit. An amount that a report gives for a period need not follow any profile: state it as a figure.
 * Units and sign: those of the total.
 * Absent and zero: a month without weight gets 0; a total of 0 gives zeros.
 *
 * @param total - the amount for the year
 * @param profile - how it is spread
 * @param options.year - the fiscal year
 * @param options.decimals - decimals of the smallest unit; default those that the total is written with
 * @returns the twelve months
 * @throws AnslagError `forecast.profile` when it is no profile, `calendar.fiscal-year`, `calendar.date`, `round.decimals`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A year in equal months, and a grant from June on
 * const year = fiscalYear({ year: 2023 });
 * const funding = phase("469 927", { kind: "equal" }, { year });
 * funding.months.map(({ amount }) => amount.toFixed()).slice(0, 3) // => ["39161", "39161", "39161"]
 * phasedIn(funding, "2023-01/2023-12") // => 469927
 * phasedIn(phase("7 417", { kind: "from", month: "2023-06" }, { year }), "2023-01/2023-08") // => 3180
 */
export function phase(
  total: AmountInput,
  profile: PhasingProfile,
  options: { readonly year: FiscalYear; readonly decimals?: number },
): Phased {
  const issues: Issue[] = [];
  const amount = readAmount(total, ["total"], issues) ?? ZERO;
  const year = readFiscalYear(options.year, ["year"], issues);
  throwIssues(issues);
  const weights = readProfile(profile, year, ["profile"], issues);
  throwIssues(issues);
  const decimals = options.decimals ?? writtenDecimals(total, amount);
  return phased(amount, spread(amount, weights, decimals), decimals);
}

/**
 * Spreads what is left of a year anew, from a month on.
 *
 * Rule: the months before stay as they are; total − their sum is spread over the others by the profile. The total of the year does not change.
 * Absent and zero: a profile without weight in the months that are left is refused, unless nothing is left to be spread.
 *
 * @param before - the year as it was spread
 * @param profile - how the rest is spread; weights of earlier months are passed over
 * @param options.from - the first month that changes, `YYYY-MM`
 * @param options.decimals - decimals of the smallest unit; default those of the year as it was spread
 * @returns the twelve months, with the same total
 * @throws AnslagError `forecast.profile` when there is no such month, or no weight in the months that are left; `calendar.date`, `round.decimals`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad weight
 * @example Half of it is gone in June, and the rest is for December
 * const year = fiscalYear({ year: 2023 });
 * const late = rephase(phase("1200", { kind: "equal" }, { year }), { kind: "on", day: "2023-12-01" }, { from: "2023-07" });
 * [phasedIn(late, "2023-01/2023-06"), phasedIn(late, "2023-07/2023-11"), late.total] // => [600, 0, 1200]
 */
export function rephase(
  before: Phased,
  profile: PhasingProfile,
  options: { readonly from: string; readonly decimals?: number },
): Phased {
  const { total, months, decimals: own } = readPhased(before);
  const start = months.findIndex(({ month }) => month === options.from);
  const [first] = months;
  if (start < 0 || first === undefined) {
    const facts = {
      path: ["from"],
      expected: "a month of the year",
      received: describeValue(options.from),
    };
    return fail("forecast.profile", facts);
  }
  const issues: Issue[] = [];
  const [year, startMonth] = first.month.split("-").map(Number);
  const weights = readProfile(
    profile,
    { year: year ?? 0, startMonth: startMonth ?? 0 },
    ["profile"],
    issues,
  );
  throwIssues(issues);
  const kept = months.slice(0, start);
  const rest = toDecimal(total.minus(sumOf(kept)));
  const decimals = options.decimals ?? Math.max(own, rest.decimalPlaces());
  const left = new Map(months.slice(start).map(({ month }) => [month, weights.get(month) ?? ZERO]));
  if ([...left.values()].every((weight) => weight.isZero())) {
    const expected = `a weight in ${options.from} or later`;
    if (!rest.isZero())
      issues.push(makeIssue("forecast.profile", { path: ["profile"], expected, received: "none" }));
    throwIssues(issues);
    return phased(
      total,
      [...kept, ...[...left.keys()].map((month) => ({ month, amount: ZERO }))],
      decimals,
    );
  }
  return phased(total, [...kept, ...spread(rest, left, decimals)], decimals);
}

/**
 * Adds up the months of a period.
 *
 * @param amounts - a year month by month
 * @param period - the period, inside the year
 * @returns what falls on it
 * @throws AnslagError `calendar.period` when it is no period, `forecast.period` when it is not inside the year
 * @example Equal months
 * phasedIn(phase("1200", { kind: "equal" }, { year: fiscalYear({ year: 2023 }) }), "2023-01/2023-08") // => 800
 */
export function phasedIn(amounts: Phased, period: string): Decimal {
  const issues: Issue[] = [];
  const read = readPeriod(period, ["period"], issues);
  throwIssues(issues);
  const { months } = readPhased(amounts);
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  const year: Period = `${first ?? "0-0"}/${last ?? "0-0"}`;
  if (read === undefined || !periodContains(year, read)) {
    const facts = {
      path: ["period"],
      expected: `months of ${year}`,
      received: describeValue(period),
    };
    return fail("forecast.period", facts);
  }
  const wanted = new Set(monthsIn(read));
  return sumOf(months.filter(({ month }) => wanted.has(month)));
}

/** A year month by month, as {@link phase} gave it or as it came back from JSON. */
function readPhased(input: Phased): Phased {
  const issues: Issue[] = [];
  const total = readAmount(input?.total, ["total"], issues) ?? ZERO;
  const months = readItems(input?.months, ["months"], issues).map((each, k) => ({
    month: (readPeriod(each?.month, ["months", k, "month"], issues) ?? "0-0/0-0").slice(
      0,
      7,
    ) as IsoMonth,
    amount: readAmount(each?.amount, ["months", k, "amount"], issues) ?? ZERO,
  }));
  throwIssues(issues);
  const decimals =
    input.decimals ?? Math.max(...months.map(({ amount }) => amount.decimalPlaces()));
  return { total, months, decimals };
}

function spread(
  amount: Decimal,
  weights: ReadonlyMap<IsoMonth, Decimal>,
  decimals: number,
): readonly PhasedMonth[] {
  const parts = allocate(amount, { keys: Object.fromEntries(weights), decimals });
  return [...weights.keys()].map((month) => Object.freeze({ month, amount: parts[month] ?? ZERO }));
}

function sumOf(months: readonly PhasedMonth[]): Decimal {
  return totalOf(months.map(({ amount }) => amount));
}

function phased(total: Decimal, months: readonly PhasedMonth[], decimals: number): Phased {
  return Object.freeze({
    total,
    months: Object.freeze(months.map((each) => Object.freeze(each))),
    decimals,
  });
}

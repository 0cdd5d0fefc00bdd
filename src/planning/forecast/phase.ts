/**
 * A year's amount month by month: spread by a profile, spread anew from a month on, and added up to
 * a day.
 */

import { type AmountInput, type Decimal, sumOf, toDecimal, ZERO } from "../../amount/index.ts";
import {
  type FiscalYear,
  fiscalPeriod,
  type IsoMonth,
  monthsIn,
  type Period,
  periodContains,
  readFiscalYear,
  readPeriod,
} from "../../calendar/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
  readItems,
} from "../../input/index.ts";
import { allocateByWeights } from "../allocation/index.ts";
import { amountAt, readInputs, refusePlan } from "../inputs/index.ts";
import { type PhasingProfile, readProfile } from "./profile.ts";

/** An amount for a year, month by month. The months add up to the total exactly. */
export interface PhasedAmount {
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

/** The year of a phased amount. */
export interface PhaseAmountOptions {
  /** The fiscal year. */
  readonly year: FiscalYear;
  /** Decimals of the smallest unit; default those that the total has. */
  readonly decimals?: number;
}

/** The month from which the rest of a year is spread anew. */
export interface RephaseAmountOptions {
  /** The first month that changes, `YYYY-MM`. */
  readonly from: string;
  /** Decimals of the smallest unit; default those of the year as it was spread. */
  readonly decimals?: number;
}

const PHASE_KEYS = /* @__PURE__ */ keysOf<PhaseAmountOptions>({ year: true, decimals: true });
const REPHASE_KEYS = /* @__PURE__ */ keysOf<RephaseAmountOptions>({ from: true, decimals: true });
const PHASED_KEYS = /* @__PURE__ */ keysOf<PhasedAmount>({
  total: true,
  months: true,
  decimals: true,
});
const MONTH_KEYS = /* @__PURE__ */ keysOf<PhasedMonth>({ month: true, amount: true });

/**
 * Spreads a year's amount over its months.
 *
 * Rule: each month gets total × weight ÷ sum of weights, in whole smallest units. The rest goes to
 * the largest remainders, of equal ones to the larger weight and then to the earlier month, as in
 * {@link allocate}. So the months add up to the year to the last unit. A month whose weight has the
 * other sign takes something back, such as a refund in May. An amount that a report gives for a
 * period need not follow any profile: state it as a figure.
 * Units and sign: those of the total.
 * Absent and zero: a month without weight gets 0; a total of 0 gives zeros.
 *
 * @param total - the amount for the year
 * @param profile - the way in which it is spread
 * @param options.year - the fiscal year
 * @param options.decimals - decimals of the smallest unit; default those that the total has
 * @returns the months of the year
 * @throws AnslagError `forecast.profile` for an invalid profile, `calendar.fiscal-year`,
 * `calendar.date`, `round.decimals`
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example A year in equal months, and a grant from June on
 * const year = fiscalYear({ year: 2023 });
 * const funding = phaseAmount("469 927", { kind: "equal" }, { year });
 * funding.months.slice(0, 2).map(({ amount }) => amount.toFixed()) // => ["39161", "39161"]
 * sumMonths(funding, "2023-01/2023-12") // => 469927
 * const grant = phaseAmount("7 417", { kind: "from", month: "2023-06" }, { year });
 * sumMonths(grant, "2023-01/2023-08") // => 3180
 */
export function phaseAmount(
  total: AmountInput,
  profile: PhasingProfile,
  options: PhaseAmountOptions,
): PhasedAmount {
  const { amount, year } = readInputs((issues) => {
    const given = readArguments(options, PHASE_KEYS, ["options"], issues);
    return {
      amount: amountAt(total, ["total"], issues),
      year: readFiscalYear(given.year, ["year"], issues),
    };
  });
  const weights = readInputs((issues) => readProfile(profile, year, ["profile"], issues));
  const decimals = options.decimals ?? amount.decimalPlaces();
  return freezePhased(amount, spread(amount, weights, decimals), decimals);
}

/**
 * Spreads the rest of a year anew, from a month on.
 *
 * Rule: the months before stay as they are; total − their sum is spread over the others by the
 * profile. The total of the year does not change.
 * Absent and zero: a profile whose weights in the months that are left add up to 0 is refused,
 * unless the rest is 0.
 *
 * @param before - the year as it was spread
 * @param profile - the way in which the rest is spread; weights of earlier months do not count
 * @param options.from - the first month that changes, `YYYY-MM`
 * @param options.decimals - decimals of the smallest unit; default those of the year before
 * @returns the months of the year, with the same total
 * @throws AnslagError `forecast.profile` when the month is unknown, or the weights of the months
 * that are left add up to 0; `calendar.date`, `round.decimals`
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Half of it is gone in June, and the rest is for December
 * const year = fiscalYear({ year: 2023 });
 * const equal = phaseAmount("1200", { kind: "equal" }, { year });
 * const late = rephaseAmount(equal, { kind: "on", day: "2023-12-01" }, { from: "2023-07" });
 * [sumMonths(late, "2023-01/2023-06"), sumMonths(late, "2023-07/2023-11")] // => [600, 0]
 * late.total // => 1200
 */
export function rephaseAmount(
  before: PhasedAmount,
  profile: PhasingProfile,
  options: RephaseAmountOptions,
): PhasedAmount {
  const { phased, start, weights } = readInputs((issues) =>
    readRephase(before, profile, options, issues),
  );
  const { total, months } = phased;
  const kept = months.slice(0, start);
  const rest = toDecimal(total.minus(sumOfMonths(kept)));
  const decimals = options.decimals ?? Math.max(phased.decimals, rest.decimalPlaces());
  const later = new Map(
    months.slice(start).map(({ month }) => [month, weights.get(month) ?? ZERO]),
  );
  if (!sumOf(later.values()).isZero())
    return freezePhased(total, [...kept, ...spread(rest, later, decimals)], decimals);
  readInputs((issues) => {
    if (rest.isZero()) return;
    const expected = `weights from ${options.from} on that do not add up to 0`;
    refusePlan("forecast.profile", ["profile"], { expected, received: "a sum of 0" }, issues);
  });
  const zeros = [...later.keys()].map((month) => ({ month, amount: ZERO }));
  return freezePhased(total, [...kept, ...zeros], decimals);
}

function readRephase(
  before: PhasedAmount,
  profile: PhasingProfile,
  options: RephaseAmountOptions,
  issues: Issue[],
) {
  const { from } = readArguments(options, REPHASE_KEYS, ["options"], issues);
  const phased = readPhased(before, ["before"], issues);
  const start = phased.months.findIndex(({ month }) => month === from);
  if (issues.length === 0 && start < 0) {
    const facts = { expected: "a month of the year", received: describeValue(from) };
    refusePlan("forecast.profile", ["from"], facts, issues);
  }
  const none: ReadonlyMap<IsoMonth, Decimal> = new Map();
  const [year = 0, startMonth = 0] = phased.months[0]?.month.split("-").map(Number) ?? [];
  const of = { year, startMonth, months: phased.months.length };
  const weights = issues.length > 0 ? none : readProfile(profile, of, ["profile"], issues);
  return { phased, start, weights };
}

/**
 * Adds up the months of a period.
 *
 * @param amounts - a year month by month
 * @param period - the period, inside the year
 * @returns the amount of the period
 * @throws AnslagError `calendar.period` for an invalid period, `forecast.period` when it is not
 * inside the year
 * @example Equal months
 * const year = fiscalYear({ year: 2023 });
 * const equal = phaseAmount("1200", { kind: "equal" }, { year });
 * sumMonths(equal, "2023-01/2023-08") // => 800
 */
export function sumMonths(amounts: PhasedAmount, period: string): Decimal {
  const { months, wanted } = readInputs((issues) => {
    const read = readPeriod(period, ["period"], issues);
    const phased = readPhased(amounts, [], issues);
    const [first, last] = [phased.months[0]?.month, phased.months.at(-1)?.month];
    const year: Period = `${first ?? "0-0"}/${last ?? "0-0"}`;
    if (read !== undefined && issues.length === 0 && !periodContains(year, read)) {
      const facts = { expected: `months of ${year}`, received: describeValue(period) };
      refusePlan("forecast.period", ["period"], facts, issues);
    }
    return { months: phased.months, wanted: new Set(read === undefined ? [] : monthsIn(read)) };
  });
  return sumOfMonths(months.filter(({ month }) => wanted.has(month)));
}

/** The sum of several amounts in every month of a year. */
export function sumPhased(all: readonly PhasedAmount[], year: FiscalYear): PhasedAmount {
  const months = monthsIn(fiscalPeriod(year, "year")).map((month, k) => {
    return { month, amount: sumOf(all.map((phased) => phased.months[k]?.amount ?? ZERO)) };
  });
  const decimals = Math.max(0, ...all.map((phased) => phased.decimals));
  return freezePhased(sumOf(all.map(({ total }) => total)), months, decimals);
}

/** A year month by month, as it was computed or as it came back from JSON. */
function readPhased(input: PhasedAmount, path: IssuePath, issues: Issue[]): PhasedAmount {
  const given = readArguments(input, PHASED_KEYS, path, issues);
  const months = readItems(given.months, ["months"], issues).map((each, k) => {
    const { month, amount } = readArguments(each, MONTH_KEYS, ["months", k], issues);
    const period = readPeriod(month, ["months", k, "month"], issues);
    return {
      month: `${period}`.slice(0, 7) as IsoMonth,
      amount: amountAt(amount, ["months", k, "amount"], issues),
    };
  });
  const most = Math.max(0, ...months.map(({ amount }) => amount.decimalPlaces()));
  const total = amountAt(given.total, ["total"], issues);
  return { total, months, decimals: given.decimals ?? most };
}

function spread(
  amount: Decimal,
  weights: ReadonlyMap<IsoMonth, Decimal>,
  decimals: number,
): readonly PhasedMonth[] {
  const parts = allocateByWeights(amount, weights, decimals);
  return [...weights.keys()].map((month) => ({ month, amount: parts[month] ?? ZERO }));
}

function sumOfMonths(months: readonly PhasedMonth[]): Decimal {
  return sumOf(months.map(({ amount }) => amount));
}

function freezePhased(
  total: Decimal,
  months: readonly PhasedMonth[],
  decimals: number,
): PhasedAmount {
  return Object.freeze({
    total,
    months: Object.freeze(months.map((each) => Object.freeze(each))),
    decimals,
  });
}

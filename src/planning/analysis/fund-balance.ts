/** A stock over the months of a year: an opening balance, what moves it, and a closing balance. */
import { type AmountInput, checkRange, type Decimal, sumOf, ZERO } from "../../amount/index.ts";
import {
  type FiscalYear,
  fiscalPeriod,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthsIn,
  readFiscalYear,
} from "../../calendar/index.ts";
import {
  describeValue,
  type Issue,
  keysOf,
  readArguments,
  readItems,
  requireEntries,
} from "../../input/index.ts";
import { amountAt, readInputs, recordOf, refuse, refusePlan } from "../inputs/index.ts";

/** A fund balance before and after every month. */
export interface FundBalance<Name extends string = string> {
  /** The first day of the year. */
  readonly on: IsoDate;
  /** The balance on that day, before anything moved. */
  readonly opening: Decimal;
  /** The months of which movements are known, in order. */
  readonly months: readonly FundMonth<Name>[];
  /** Each movement over all of these months. */
  readonly movements: Readonly<Record<Name, Decimal>>;
  /** All movements together. */
  readonly change: Decimal;
  /** The balance after the last of these months: opening + change. */
  readonly closing: Decimal;
}

/** A balance before and after one month or year. */
export interface FundStep<Name extends string = string> {
  /** The balance before it. */
  readonly opening: Decimal;
  /** The movements in it. */
  readonly movements: Readonly<Record<Name, Decimal>>;
  /** The movements in it together. */
  readonly change: Decimal;
  /** Its last day. */
  readonly on: IsoDate;
  /** The balance on that day: opening + change. */
  readonly closing: Decimal;
}

/** One month of a fund. */
export interface FundMonth<Name extends string = string> extends FundStep<Name> {
  /** The month. */
  readonly month: IsoMonth;
}

/** The opening balance, and the movements month by month. */
export interface FundBalanceInput<Name extends string = string> {
  /** The balance on the first day of the year. */
  readonly opening: AmountInput;
  /**
   * The movements by name, each with an amount for every month so far, from the first month of the
   * year: + raises the balance. A whole number as a name would lose its place, and is refused.
   */
  readonly movements: Readonly<Record<Name, readonly AmountInput[]>>;
  /** The fiscal year. */
  readonly year: FiscalYear;
}

const KEYS = /* @__PURE__ */ keysOf<FundBalanceInput>({
  opening: true,
  movements: true,
  year: true,
});

/**
 * Carries a fund balance through the months of a year.
 *
 * Rule: opening + movements = closing, in every month and over all of them, and a month opens with
 * the balance on which the one before closed. A balance belongs to a day: balances are never added
 * up over months, movements are.
 * Units and sign: one unit; a balance in hand is +, and a movement that raises it is +.
 * Absent and zero: months after those of the movements are not stated; without movements the
 * balance closes as it opened.
 *
 * @param input - the opening balance, the movements month by month, and the year
 * @returns the balances and movements of every month, and of all of them
 * @throws AnslagError `forecast.period` when movements have different numbers of months, or more
 * than the year; `statement.column-id` when the name of one is a whole number
 * @throws AnslagError `calendar.fiscal-year`, `input.wrong-type`, `input.unknown-key`; codes of
 * amounts, see {@link toDecimal}
 * @example A fund on 1 July, and two months of a monthly statement
 * const year = fiscalYear({ year: 2025, startMonth: 7 });
 * const movements = { revenue: [300, 250], transfers: [-100, -200] };
 * const fund = fundBalance({ opening: "12 000", movements, year });
 * fund.months.map(({ closing }) => closing) // => [12200, 12250]
 * [fund.movements.revenue, fund.change, fund.closing] // => [550, 250, 12250]
 * @see {@link fundBalanceByYear} for several years
 */
export function fundBalance<Name extends string>(input: FundBalanceInput<Name>): FundBalance<Name> {
  const { opening, movements, months } = readInputs((issues) => readFund(input, issues));
  const on = `${months[0] ?? fiscalPeriod(input.year, "year").slice(0, 7)}-01` as IsoDate;
  const steps = months.map((month) => ({ month, on: lastDayOf(month) }));
  const { steps: stated, ...whole } = carryBalance<Name, FundMonth<Name>>(
    opening,
    movements,
    steps,
  );
  return Object.freeze({ on, ...whole, months: stated });
}

/** Carries a balance through steps, each of which opens where the one before closed. */
export function carryBalance<Name extends string, Step extends FundStep<Name>>(
  opening: Decimal,
  movements: readonly Movement[],
  steps: readonly Omit<Step, Exclude<keyof FundStep, "on">>[],
): Omit<FundBalance<Name>, "months" | "on"> & { readonly steps: readonly Step[] } {
  let balance = opening;
  const stated = steps.map((step, k) => {
    const own = recordOf<Name, Decimal>(
      movements.map(([name, amounts]) => [name, amounts[k] ?? ZERO]),
    );
    const change = sumOf(Object.values<Decimal>(own));
    const before = balance;
    balance = checkRange(before.plus(change));
    const moved = { opening: before, movements: own, change, closing: balance };
    return Object.freeze({ ...step, ...moved }) as unknown as Step;
  });
  return {
    opening,
    steps: Object.freeze(stated),
    movements: recordOf<Name, Decimal>(movements.map(([name, amounts]) => [name, sumOf(amounts)])),
    change: checkRange(balance.minus(opening)),
    closing: balance,
  };
}

/** The amounts of a movement, one for each step. */
export type Movement = readonly [name: string, amounts: readonly Decimal[]];

function readFund(input: FundBalanceInput, issues: Issue[]) {
  const given = readArguments(input, KEYS, [], issues);
  const opening = amountAt(given.opening, ["opening"], issues);
  const year = readFiscalYear(given.year, ["year"], issues);
  const movements = readMovements(given.movements, issues);
  if (issues.length > 0) return { opening, movements, months: [] };
  const all = monthsIn(fiscalPeriod(year, "year"));
  const count = checkCounts(movements, all.length, "month", issues);
  return { opening, movements, months: all.slice(0, count) };
}

/** Reads movements by name; a whole number as a name would lose its place. */
export function readMovements(
  input: FundBalanceInput["movements"],
  issues: Issue[],
): readonly Movement[] {
  return requireEntries(input, ["movements"], issues).map(([name, amounts]) => {
    const path = ["movements", name];
    if (/^\d+$/.test(name)) {
      const facts = { expected: 'a name such as "revenue"', received: describeValue(name) };
      refuse("statement.column-id", path, facts, issues);
    }
    const read = readItems<AmountInput>(amounts, path, issues).map((amount, k) =>
      amountAt(amount, [...path, k], issues),
    );
    return [name, read];
  });
}

/** Reports movements with other numbers of amounts than the first; returns that number. */
export function checkCounts(
  movements: readonly Movement[],
  all: number,
  each: "month" | "year",
  issues: Issue[],
): number {
  const count = movements[0]?.[1].length ?? 0;
  const most = Math.min(count, all);
  for (const [name, { length }] of movements) {
    if (length === most) continue;
    const facts = {
      expected: `${most} amounts, one for each ${each} so far`,
      received: describeValue(length),
    };
    refusePlan("forecast.period", ["movements", name], facts, issues);
  }
  return count;
}

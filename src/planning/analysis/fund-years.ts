/** A stock over several years: the closing balance of one year opens the next. */
import type { AmountInput, Decimal } from "../../amount/index.ts";
import {
  type FiscalYear,
  fiscalPeriod,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthsApart,
  readFiscalYear,
} from "../../calendar/index.ts";
import { type Issue, keysOf, readArguments, readItems } from "../../input/index.ts";
import { amountAt, readInputs, refusePlan } from "../inputs/index.ts";
import { carryBalance, checkCounts, type FundStep, readMovements } from "./fund-balance.ts";

/** A fund balance before and after every year. */
export interface FundYears<Name extends string = string> {
  /** The first day of the first year. */
  readonly on: IsoDate;
  /** The balance on that day, before anything moved. */
  readonly opening: Decimal;
  /** The years of which movements are known, in order. */
  readonly years: readonly FundYear<Name>[];
  /** Each movement over all of these years. */
  readonly movements: Readonly<Record<Name, Decimal>>;
  /** All movements together. */
  readonly change: Decimal;
  /** The balance after the last of these years: opening + change. */
  readonly closing: Decimal;
}

/** One year of a fund. */
export interface FundYear<Name extends string = string> extends FundStep<Name> {
  /** The year. */
  readonly year: FiscalYear;
}

/** The opening balance, and the movements year by year. */
export interface FundYearsInput<Name extends string = string> {
  /** The balance on the first day of the first year. */
  readonly opening: AmountInput;
  /**
   * The movements by name, each with an amount for every year so far: + raises the balance. A whole
   * number as a name would lose its place, and is refused.
   */
  readonly movements: Readonly<Record<Name, readonly AmountInput[]>>;
  /** The fiscal years, each of which begins in the month after the one before. */
  readonly years: readonly FiscalYear[];
}

const KEYS = /* @__PURE__ */ keysOf<FundYearsInput>({
  opening: true,
  movements: true,
  years: true,
});

/**
 * Carries a fund balance through several years.
 *
 * Rule: opening + movements = closing, in every year and over all of them, and a year opens with
 * the balance on which the one before closed. Balances are never added up over years, movements
 * are.
 * Units and sign: one unit; a balance in hand is +, and a movement that raises it is +.
 * Absent and zero: years after those of the movements are not stated; without movements the balance
 * closes as it opened.
 *
 * @param input - the opening balance, the movements year by year, and the years
 * @returns the balances and movements of every year, and of all of them
 * @throws AnslagError `forecast.period` when a year does not follow the one before, or movements
 * have different numbers of years, or more than there are; `statement.column-id` when the name of
 * one is a whole number
 * @throws AnslagError `calendar.fiscal-year`, `input.wrong-type`, `input.unknown-key`; codes of
 * amounts, see {@link toDecimal}
 * @example The outcome of a year, a budget and two years of a plan
 * const years = [2022, 2023, 2024, 2025].map((year) => fiscalYear({ year }));
 * const movements = { result: [30, -12, 5, 8], investments: [-10, 0, -20, 0] };
 * const fund = fundBalanceByYear({ opening: 100, movements, years });
 * fund.years.map(({ closing }) => closing) // => [120, 108, 93, 101]
 * [fund.movements.result, fund.change, fund.closing] // => [31, 1, 101]
 * @see {@link fundBalance} for the months of one year
 */
export function fundBalanceByYear<Name extends string>(
  input: FundYearsInput<Name>,
): FundYears<Name> {
  const { on, opening, movements, years } = readInputs((issues) => readYears(input, issues));
  const steps = years.map((year) => ({ year, on: lastDayOf(endOf(year, 1)) }));
  const { steps: stated, ...whole } = carryBalance<Name, FundYear<Name>>(opening, movements, steps);
  return Object.freeze({ on, ...whole, years: stated });
}

/** The first month of a year, or its last. */
function endOf(year: FiscalYear, at: 0 | 1): IsoMonth {
  return fiscalPeriod(year, "year").split("/")[at] as IsoMonth;
}

function readYears(input: FundYearsInput, issues: Issue[]) {
  const given = readArguments(input, KEYS, [], issues);
  const opening = amountAt(given.opening, ["opening"], issues);
  const years = readItems(given.years, ["years"], issues).map((year, k) =>
    readFiscalYear(year, ["years", k], issues),
  );
  const movements = readMovements(given.movements, issues);
  const [first] = issues.length > 0 ? [] : years;
  const on = first === undefined ? "1900-01-01" : (`${endOf(first, 0)}-01` as IsoDate);
  if (issues.length > 0) return { on, opening, movements, years };
  if (first === undefined) {
    const facts = { expected: "one fiscal year or more", received: "an empty list" };
    refusePlan("forecast.period", ["years"], facts, issues);
  }
  years.slice(1).forEach((year, k) => {
    const last = endOf(years[k] ?? year, 1);
    if (monthsApart(last, endOf(year, 0)) === 1) return;
    const facts = {
      expected: `a year that begins in the month after ${last}`,
      received: endOf(year, 0),
    };
    refusePlan("forecast.period", ["years", k + 1], facts, issues);
  });
  const count = checkCounts(movements, years.length, "year", issues);
  return { on, opening, movements, years: years.slice(0, count) };
}

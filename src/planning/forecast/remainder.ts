/** The rest of the year, as a full-year forecast implies it. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type Ratio,
  type RatioResult,
  ratioOf,
  toDecimal,
} from "../../amount/index.ts";
import { keysOf, readArguments } from "../../input/index.ts";
import { amountAt, readInputs } from "../inputs/index.ts";
import { type ElapsedMonths, fractionOf, monthsAt } from "./method-forecast.ts";

/** What a forecast implies for the months that are left. */
export interface ImpliedRemainder {
  /** Forecast − actual: the amount of the rest of the year. */
  readonly amount: Decimal;
  /** The number of months that are left. */
  readonly months: number;
  /** The amount of a month so far. */
  readonly monthlySoFar: Ratio;
  /** The amount of a month from now on; none when no month is left. */
  readonly monthlyImplied: RatioResult;
  /**
   * Implied ÷ so far: with 1,58 every month left is 58 % larger. No ratio when no month is left or
   * the period was 0.
   */
  readonly factor: RatioResult;
}

/** A forecast and the amount so far. */
export interface ImpliedRemainderInput extends ElapsedMonths {
  /** The full-year forecast. */
  readonly forecast: AmountInput;
  /** The amount of the months that have elapsed. */
  readonly actual: AmountInput;
}

const KEYS = /* @__PURE__ */ keysOf<ImpliedRemainderInput>({
  forecast: true,
  actual: true,
  elapsedMonths: true,
  yearMonths: true,
});

/**
 * Computes the remainder that a full-year forecast implies for the months that are left.
 *
 * Rule: remainder = forecast − actual; per month it is divided by the months left, and compared
 * with the months so far.
 * Units and sign: those of the two amounts, which must be one.
 * Absent and zero: after the last month of the year no month is left. A remainder other than 0 then
 * shows that the forecast is not the outturn.
 *
 * @param input - the forecast, the amount so far, the number of months that it is for, and the
 * months of the year
 * @returns remainder, months, monthly amounts and their ratio, all exact
 * @throws AnslagError `forecast.period` for an impossible number of months
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Malmö's net cost: the forecast needs 57,7 % more a month than so far
 * const forecast = "-486 892";
 * const rest = impliedRemainder({ forecast, actual: "-272 263", elapsedMonths: 8 });
 * [rest.amount, rest.months] // => [-214629, 4]
 * rest.factor.kind === "ratio" && roundRatio(rest.factor, { decimals: 4 }) // => 1.5766
 */
export function impliedRemainder(input: ImpliedRemainderInput): ImpliedRemainder {
  const { forecast, actual, elapsedMonths, yearMonths } = readInputs((issues) => {
    const given = readArguments(input, KEYS, [], issues);
    return {
      forecast: amountAt(given.forecast, ["forecast"], issues),
      actual: amountAt(given.actual, ["actual"], issues),
      ...monthsAt(given, issues),
    };
  });
  const amount = checkRange(forecast.minus(actual));
  const months = yearMonths - elapsedMonths;
  return Object.freeze({
    amount,
    months,
    monthlySoFar: fractionOf(actual, toDecimal(elapsedMonths)),
    monthlyImplied: ratioOf({ numerator: amount, denominator: months }),
    factor: ratioOf({
      numerator: toDecimal(amount.times(elapsedMonths)),
      denominator: toDecimal(actual.times(months)),
    }),
  });
}

/** The saving that reaches a target in the months that are left. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  noRatio,
  type RatioResult,
  ratioOf,
  toDecimal,
} from "../../amount/index.ts";
import { keysOf, readArguments } from "../../input/index.ts";
import { amountAt, amountOrAbsent, readInputs } from "../inputs/index.ts";
import { type ElapsedMonths, monthsAt } from "./method-forecast.ts";

/** The saving that reaches a target. */
export interface RequiredSaving {
  /** Target − forecast, in result sign: below 0 there is room. */
  readonly amount: Decimal;
  /** The number of months that are left. */
  readonly months: number;
  /** The saving of each month that is left; none when no month is. */
  readonly monthly: RatioResult;
  /** The saving ÷ the cost of the rest of the year; no ratio where that is not given or 0. */
  readonly share: RatioResult;
}

/** A forecast, a target, and the time that is left. */
export interface RequiredSavingInput extends ElapsedMonths {
  /** The forecast result of the year. */
  readonly forecast: AmountInput;
  /** The wanted result of the year. */
  readonly target: AmountInput;
  /** The forecast cost of the rest of the year, see {@link impliedRemainder}; default unknown. */
  readonly remainder?: AmountInput;
}

const KEYS = /* @__PURE__ */ keysOf<RequiredSavingInput>({
  forecast: true,
  target: true,
  elapsedMonths: true,
  yearMonths: true,
  remainder: true,
});

/**
 * Computes the saving in the months that are left that reaches a target.
 *
 * Rule: target − forecast, and per month over the months that are left. The share compares it with
 * the cost of the rest of the year.
 * Units and sign: one unit, result sign: a saving is +.
 * Absent and zero: after the last month of the year no month is left to save in.
 *
 * @param input - forecast, target, the months of the year, and the cost of the rest of the year
 * @returns the saving, by month and as a share
 * @throws AnslagError `forecast.period` for an impossible number of months
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Malmö's board forecasts 0; a result of 10 000 is 4,7 % of the spending that is left
 * const input = { forecast: 0, target: "10 000", elapsedMonths: 8, remainder: "-214 629" };
 * const saving = requiredSaving(input);
 * [saving.amount, saving.months] // => [10000, 4]
 * saving.share.kind === "ratio" && roundPercent(saving.share, { decimals: 1 }) // => 4.7
 */
export function requiredSaving(input: RequiredSavingInput): RequiredSaving {
  const { forecast, target, remainder, elapsedMonths, yearMonths } = readInputs((issues) => {
    const given = readArguments(input, KEYS, [], issues);
    return {
      forecast: amountAt(given.forecast, ["forecast"], issues),
      target: amountAt(given.target, ["target"], issues),
      remainder: amountOrAbsent(given.remainder, ["remainder"], issues),
      ...monthsAt(given, issues),
    };
  });
  const amount = checkRange(target.minus(forecast));
  const months = yearMonths - elapsedMonths;
  return Object.freeze({
    amount,
    months,
    monthly: ratioOf({ numerator: amount, denominator: months }),
    share:
      remainder === undefined
        ? noRatio("missing-base")
        : ratioOf({ numerator: amount, denominator: toDecimal(remainder.abs()) }),
  });
}

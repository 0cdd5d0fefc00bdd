/** How good forecasts have been: their errors against the outturn, and what they come to. */
import {
  type AmountInput,
  add,
  checkRange,
  type Decimal,
  divide,
  fromDecimal,
  type Ratio,
  type Rational,
  type RatioResult,
  ratioOf,
  readAmount,
  toDecimal,
  toRatio,
  ZERO,
} from "../decimal/index.ts";
import { type Issue, makeIssue, throwIssues } from "../errors/index.ts";

/** A forecast and what came of it. */
export interface ForecastOutturn {
  /** The forecast. */
  readonly forecast: AmountInput;
  /** The outturn. */
  readonly outturn: AmountInput;
}

/** What the errors of some forecasts come to. */
export interface ForecastAccuracy {
  /** Outturn − forecast of each, in the order given: + is better than forecast. */
  readonly errors: readonly Decimal[];
  /** The mean error: whether forecasts are too careful (+) or too hopeful (−). */
  readonly bias: Ratio;
  /** The mean of the errors without sign (MAE). */
  readonly meanAbsolute: Ratio;
  /** The mean of the squared errors (MSE); its square root is the RMSE. */
  readonly meanSquare: Ratio;
  /** Sum of errors without sign ÷ sum of outturns without sign (WAPE); none when every outturn is 0. */
  readonly weighted: RatioResult;
  /** Mean of error ÷ outturn, without sign (MAPE); none when an outturn is 0. */
  readonly meanPercentage: RatioResult;
}

/**
 * Measures forecasts against their outturns.
 *
 * Rule: error = outturn − forecast. Bias, MAE and MSE are means of the errors, of their sizes and of their squares; WAPE and MAPE are shares of the outturn. All are exact fractions.
 * Units and sign: one unit, result sign; MSE in the square of the unit.
 * Absent and zero: MAPE is undefined when an outturn is 0, WAPE when all are.
 * Boards act on their forecasts, so an error is not only the forecaster's.
 *
 * @param rounds - forecasts with their outturns, all of one lead time if they are to be compared
 * @returns errors and measures
 * @throws AnslagError `forecast.round` when there is none
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö city 2014, 2015 and 2017, from August to the closing, in millions
 * const { errors, bias, meanAbsolute } = forecastAccuracy([
 *   { forecast: "80", outturn: "-70" }, { forecast: "316", outturn: "563" }, { forecast: "485", outturn: "848" },
 * ]);
 * errors.map((error) => error.toFixed()) // => ["-150", "247", "363"]
 * [roundRatio(bias, { decimals: 1 }), roundRatio(meanAbsolute, { decimals: 1 })] // => [153.3, 253.3]
 */
export function forecastAccuracy(rounds: readonly ForecastOutturn[]): ForecastAccuracy {
  const issues: Issue[] = [];
  if (rounds.length === 0)
    issues.push(makeIssue("forecast.round", { expected: "one round or more", received: "none" }));
  const read = rounds.map(({ forecast, outturn }, k) => ({
    forecast: readAmount(forecast, [k, "forecast"], issues) ?? ZERO,
    outturn: readAmount(outturn, [k, "outturn"], issues) ?? ZERO,
  }));
  throwIssues(issues);
  const errors = read.map(({ forecast, outturn }) => checkRange(outturn.minus(forecast)));
  const sizes = errors.map((error) => toDecimal(error.abs()));
  const outturns = read.map(({ outturn }) => toDecimal(outturn.abs()));
  const mean = (amounts: readonly Decimal[]): Ratio =>
    Object.freeze({ kind: "ratio", numerator: sumOf(amounts), denominator: toDecimal(amounts.length) });
  return Object.freeze({
    errors: Object.freeze(errors),
    bias: mean(errors),
    meanAbsolute: mean(sizes),
    meanSquare: mean(errors.map((error) => checkRange(error.times(error)))),
    weighted: ratioOf({ numerator: sumOf(sizes), denominator: sumOf(outturns) }),
    meanPercentage: meanOfShares(sizes, outturns),
  });
}

function sumOf(amounts: readonly Decimal[]): Decimal {
  return checkRange(amounts.reduce((sum, each) => sum.plus(each), ZERO));
}

/** The mean of fractions with different bases, as one exact fraction. */
function meanOfShares(sizes: readonly Decimal[], bases: readonly Decimal[]): RatioResult {
  if (bases.some((base) => base.isZero())) return Object.freeze({ kind: "none", reason: "zero-base" });
  const sum = sizes.map((size, k) => divide(fromDecimal(size), fromDecimal(bases[k] ?? ZERO))).reduce<Rational>(add, 0);
  return toRatio(divide(sum, sizes.length));
}

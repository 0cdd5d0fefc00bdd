/** How good forecasts have been: their errors against the outturn, and the measures of these. */
import {
  type AmountInput,
  add,
  amountOfWhole,
  checkRange,
  type Decimal,
  divide,
  floorOf,
  fromDecimal,
  multiply,
  noRatio,
  type Ratio,
  type Rational,
  type RatioResult,
  rational,
  ratioOf,
  readRatio,
  roundAmount,
  signOf,
  sumOf,
  toDecimal,
  toRatio,
  ZERO,
} from "../../amount/index.ts";
import { keysOf, readArguments, readItems } from "../../input/index.ts";
import { pairAt, readInputs, refusePlan } from "../inputs/index.ts";
import { fractionOf } from "./method-forecast.ts";

const OUTTURN_KEYS = /* @__PURE__ */ keysOf<ForecastOutturn>({ forecast: true, outturn: true });
const ACCURACY_KEYS = /* @__PURE__ */ keysOf<ForecastAccuracy>({
  errors: true,
  bias: true,
  meanAbsolute: true,
  meanSquare: true,
  weighted: true,
  meanPercentage: true,
});

/** A forecast and what came of it. */
export interface ForecastOutturn {
  /** The forecast. */
  readonly forecast: AmountInput;
  /** The outturn. */
  readonly outturn: AmountInput;
}

/** Measures of the errors of some forecasts. */
export interface ForecastAccuracy {
  /** Outturn − forecast of each, in the order given: + is better than forecast. */
  readonly errors: readonly Decimal[];
  /** The mean error: whether forecasts are too careful (+) or too hopeful (−). */
  readonly bias: Ratio;
  /** The mean of the errors without sign (MAE). */
  readonly meanAbsolute: Ratio;
  /** The mean of the squared errors (MSE); its square root is the RMSE. */
  readonly meanSquare: Ratio;
  /** Sum of |error| ÷ sum of |outturn| (WAPE); no ratio when every outturn is 0. */
  readonly weighted: RatioResult;
  /** Mean of |error ÷ outturn| (MAPE); no ratio when an outturn is 0. */
  readonly meanPercentage: RatioResult;
}

/**
 * Measures forecasts against their outturns.
 *
 * Rule: error = outturn − forecast. Bias, MAE and MSE are means of the errors, of their sizes and
 * of their squares; WAPE and MAPE are shares of the outturn. All are exact fractions.
 * Units and sign: one unit, result sign; MSE in the square of the unit.
 * Absent and zero: MAPE is undefined when an outturn is 0, WAPE when all are. Boards act on their
 * forecasts, so an error is not only the forecaster's.
 *
 * @param rounds - forecasts with their outturns, all of one lead time if they are to be compared
 * @returns errors and measures
 * @throws AnslagError `forecast.round` when the list is empty
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö city 2014, 2015 and 2017, from August to the closing, in millions
 * const { errors, bias, meanAbsolute } = forecastAccuracy([
 *   { forecast: "80", outturn: "-70" },
 *   { forecast: "316", outturn: "563" },
 *   { forecast: "485", outturn: "848" },
 * ]);
 * errors.map((error) => error.toFixed()) // => ["-150", "247", "363"]
 * [roundRatio(bias, { decimals: 1 }), roundRatio(meanAbsolute, { decimals: 1 })]
 * // => [153.3, 253.3]
 */
export function forecastAccuracy(rounds: readonly ForecastOutturn[]): ForecastAccuracy {
  const read = readInputs((issues) => {
    const items = readItems(rounds, [], issues);
    if (issues.length === 0 && items.length === 0) {
      const facts = { expected: "one round or more", received: "none" };
      refusePlan("forecast.round", [], facts, issues);
    }
    return items.map((round, k) => {
      const given = readArguments(round, OUTTURN_KEYS, [k], issues);
      return pairAt(given, ["forecast", "outturn"], [k], issues);
    });
  });
  const errors = read.map(({ forecast, outturn }) => checkRange(outturn.minus(forecast)));
  const sizes = errors.map((error) => toDecimal(error.abs()));
  const outturns = read.map(({ outturn }) => toDecimal(outturn.abs()));
  const mean = (amounts: readonly Decimal[]): Ratio =>
    fractionOf(sumOf(amounts), toDecimal(amounts.length));
  return Object.freeze({
    errors: Object.freeze(errors),
    bias: mean(errors),
    meanAbsolute: mean(sizes),
    meanSquare: meanOfSquares(errors),
    weighted: ratioOf({ numerator: sumOf(sizes), denominator: sumOf(outturns) }),
    meanPercentage: meanOfShares(sizes, outturns),
  });
}

/**
 * Takes the root of the mean squared error (RMSE), which weighs large errors more than the mean of
 * their sizes does.
 *
 * Rule: √MSE, rounded once, half away from zero, by whole numbers: the last digit is right, which a
 * floating root does not promise.
 * Units and sign: the unit of the errors, without sign.
 *
 * @param accuracy - what {@link forecastAccuracy} gave
 * @param options.decimals - decimals of the root; default 0
 * @returns the root
 * @throws AnslagError `round.decimals` when decimals is not a whole number from 0 to 40
 * @example Errors of 3 and 4
 * const accuracy = forecastAccuracy([{ forecast: 0, outturn: 3 }, { forecast: 0, outturn: -4 }]);
 * rootMeanSquare(accuracy, { decimals: 4 }) // => 3.5355
 */
export function rootMeanSquare(
  accuracy: Pick<ForecastAccuracy, "meanSquare">,
  options: { readonly decimals?: number } = {},
): Decimal {
  const { decimals, mean } = readInputs((issues) => {
    const { decimals = 0 } = readArguments(options, ["decimals"], [], issues, "options");
    const { meanSquare } = readArguments(accuracy, ACCURACY_KEYS, [], issues, "accuracy");
    const mean = readRatio(meanSquare, ["meanSquare"], issues) ?? 0;
    if (signOf(mean) < 0) {
      const facts = { expected: "a mean of squares", received: "less than 0" };
      refusePlan("forecast.round", ["meanSquare"], facts, issues);
    }
    return { decimals, mean };
  });
  // Says what is wrong with the decimals, if anything is.
  roundAmount(ZERO, { decimals });
  if (signOf(mean) === 0) return ZERO;
  // In units of 10^−d, the root rounded to the nearest is half of ⌊√(4 × mean × 10^2d)⌋ + 1, cut
  // down.
  const scaled = floorOf(multiply(mean, rational(4n * 10n ** BigInt(2 * decimals))));
  const nearest = (squareRoot(scaled) + 1n) / 2n;
  return checkRange(amountOfWhole(nearest, decimals));
}

/** ⌊√n⌋, by Newton's method on whole numbers. */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The mean of squares. These may have more digits than an amount. */
function meanOfSquares(errors: readonly Decimal[]): Ratio {
  const squares = errors.map((error) => multiply(fromDecimal(error), fromDecimal(error)));
  return toRatio(divide(squares.reduce<Rational>(add, 0), errors.length));
}

/** The mean of fractions with different bases, as one exact fraction. */
function meanOfShares(sizes: readonly Decimal[], bases: readonly Decimal[]): RatioResult {
  if (bases.some((base) => base.isZero())) return noRatio("zero-base");
  const sum = sizes
    .map((size, k) => divide(fromDecimal(size), fromDecimal(bases[k] ?? ZERO)))
    .reduce<Rational>(add, 0);
  return toRatio(divide(sum, sizes.length));
}

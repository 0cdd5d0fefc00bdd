/** Forecast by weight: the period makes a known share of the year. */
import { type AmountInput, divide, fromDecimal, multiply, toRatio } from "../../amount/index.ts";
import { keysOf, readArguments } from "../../input/index.ts";
import { amountAt, readInputs, refusePlan } from "../inputs/index.ts";
import { type MethodForecast, roundForecast } from "./method-forecast.ts";

/** The amount of a period, and the weight of the period in the year. */
export interface ForecastByWeightInput {
  /** The amount of the period. */
  readonly actual: AmountInput;
  /** The part of the whole that falls on the period. */
  readonly part: AmountInput;
  /** The whole year. */
  readonly whole: AmountInput;
  /** Decimals of the forecast; default those that the actual amount has. */
  readonly decimals?: number;
}

const KEYS = /* @__PURE__ */ keysOf<ForecastByWeightInput>({
  actual: true,
  part: true,
  whole: true,
  decimals: true,
});

/**
 * Forecasts the year by the share of it that the period usually makes: of a phased budget, or of
 * earlier years.
 *
 * Rule: actual ÷ (part ÷ whole). With `part` and `whole` from a phased budget it assumes that the
 * phasing is right; from earlier years, that the season repeats itself.
 * Units and sign: part and whole in any one unit.
 *
 * @param input - the amount of the period, and its weight as part and whole
 * @returns the forecast with its assumptions
 * @throws AnslagError `forecast.period` when the part is 0, of another sign than the whole, or
 * larger; `round.decimals`
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Net cost spread like the funding: 323 286 of 486 892
 * const [part, whole] = ["323 286", "486 892"];
 * forecastByWeight({ actual: "-272 263", part, whole }).amount // => -410048
 */
export function forecastByWeight(input: ForecastByWeightInput): MethodForecast {
  const { actual, part, whole, decimals } = readInputs((issues) => {
    const given = readArguments(input, KEYS, [], issues);
    const read = {
      actual: amountAt(given.actual, ["actual"], issues),
      part: amountAt(given.part, ["part"], issues),
      whole: amountAt(given.whole, ["whole"], issues),
    };
    const isPart =
      !read.part.isZero() &&
      read.part.isNegative() === read.whole.isNegative() &&
      read.part.abs().lte(read.whole.abs());
    if (issues.length === 0 && !isPart) {
      const expected = `a part of ${read.whole.toFixed()} other than 0`;
      refusePlan("forecast.period", ["part"], { expected, received: read.part.toFixed() }, issues);
    }
    return { ...read, decimals: given.decimals ?? read.actual.decimalPlaces() };
  });
  const product = multiply(fromDecimal(actual), fromDecimal(whole));
  const exact = toRatio(divide(product, fromDecimal(part)));
  return roundForecast("cumulative-weight", exact, { actual, part, whole }, decimals);
}

/** Forecast by run rate: the pace so far goes on. */
import { type AmountInput, toDecimal } from "../../amount/index.ts";
import { keysOf, readArguments } from "../../input/index.ts";
import { amountAt, readInputs } from "../inputs/index.ts";
import {
  type ElapsedMonths,
  fractionOf,
  type MethodForecast,
  monthsAt,
  roundForecast,
} from "./method-forecast.ts";

/** The amount of the months so far. */
export interface ForecastByRunRateInput extends ElapsedMonths {
  /** The amount of the months that have elapsed. */
  readonly actual: AmountInput;
  /** Decimals of the forecast; default those that the actual amount has. */
  readonly decimals?: number;
}

const KEYS = /* @__PURE__ */ keysOf<ForecastByRunRateInput>({
  actual: true,
  elapsedMonths: true,
  yearMonths: true,
  decimals: true,
});

/**
 * Forecasts the year at the pace so far.
 *
 * Rule: actual × months of the year ÷ elapsed months. It assumes that every month is alike: no
 * season, and no event that happens once.
 * Units and sign: those of the actual amount.
 *
 * @param input - the amount so far, the number of months that it is for, and the months of the year
 * @returns the forecast with its assumptions
 * @throws AnslagError `forecast.period` for an impossible number of months, `round.decimals`
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Malmö's net cost after eight months
 * const actual = "-272 263";
 * forecastByRunRate({ actual, elapsedMonths: 8, decimals: 1 }).amount // => -408394.5
 */
export function forecastByRunRate(input: ForecastByRunRateInput): MethodForecast {
  const { actual, elapsedMonths, yearMonths, assumed, decimals } = readInputs((issues) => {
    const given = readArguments(input, KEYS, [], issues);
    const amount = amountAt(given.actual, ["actual"], issues);
    return {
      actual: amount,
      ...monthsAt(given, issues),
      decimals: given.decimals ?? amount.decimalPlaces(),
    };
  });
  const exact = fractionOf(actual.times(yearMonths), toDecimal(elapsedMonths));
  return roundForecast("run-rate", exact, { actual, ...assumed }, decimals);
}

/** An adjusted forecast: a forecast and the adjustments that a person made to it. */

import {
  type AmountInput,
  add,
  checkRange,
  fromDecimal,
  type Ratio,
  readAmounts,
  readRatio,
  sumOf,
  toRatio,
} from "../../amount/index.ts";
import { keysOf, readArguments } from "../../input/index.ts";
import { amountAt, readInputs, recordOf } from "../inputs/index.ts";
import { freezeForecast, type MethodForecast } from "./method-forecast.ts";

/** The keys of a forecast: one that a method gave has more than its amount. */
const BASE_KEYS = /* @__PURE__ */ keysOf<MethodForecast>({
  method: true,
  amount: true,
  exact: true,
  assumptions: true,
  base: true,
});

/**
 * Adds adjustments to a forecast.
 *
 * Rule: base + every adjustment, from the exact base where it has one. The adjustments are kept by
 * name as assumptions.
 * Units and sign: all in one unit and result sign.
 *
 * @param base - a forecast, or an amount
 * @param adjustments - by name
 * @returns the forecast with its base, and every adjustment as an assumption
 * @throws AnslagError `input.wrong-type` when the adjustments are not an object; codes of amounts,
 * see {@link toDecimal}
 * @example The pace so far, and an event in the autumn
 * const pace = forecastByRunRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 });
 * forecastAdjusted(pace, { conference: "-3 000" }).amount // => -411394.5
 */
export function forecastAdjusted(
  base: { readonly amount: AmountInput; readonly exact?: Ratio },
  adjustments: Readonly<Record<string, AmountInput>>,
): MethodForecast {
  const { from, exact, changes } = readInputs((issues) => {
    const given = readArguments(base, BASE_KEYS, ["base"], issues);
    const amount = amountAt(given.amount, ["base", "amount"], issues);
    const before =
      given.exact === undefined ? undefined : readRatio(given.exact, ["base", "exact"], issues);
    return {
      from: amount,
      exact: before ?? fromDecimal(amount),
      changes: readAmounts(adjustments, ["adjustments"], issues),
    };
  });
  const change = sumOf(changes.values());
  const forecast = freezeForecast(
    "adjusted",
    checkRange(from.plus(change)),
    toRatio(add(exact, fromDecimal(change))),
    recordOf(changes),
  );
  return Object.freeze({ ...forecast, base: toRatio(exact) });
}

/** Forecast by remaining budget: the rest of the year follows the budget. */
import { type AmountInput, checkRange, ONE } from "../../amount/index.ts";
import { keysOf, readArguments } from "../../input/index.ts";
import { amountAt, readInputs } from "../inputs/index.ts";
import { fractionOf, freezeForecast, type MethodForecast } from "./method-forecast.ts";

/** The amount of a period, and the budget of the period and of the year. */
export interface ForecastByRemainingBudgetInput {
  /** The amount of the period. */
  readonly actual: AmountInput;
  /** The budget of the year. */
  readonly budget: AmountInput;
  /** The part of the budget that falls on the period. */
  readonly phased: AmountInput;
}

const KEYS = /* @__PURE__ */ keysOf<ForecastByRemainingBudgetInput>({
  actual: true,
  budget: true,
  phased: true,
});

/**
 * Forecasts the year as the actual amount so far and the budget of the months that are left.
 *
 * Rule: actual + budget of the year − budget of the period. It assumes that the variance of the
 * period stays, and that the rest follows the budget.
 * Units and sign: all in one unit and result sign.
 *
 * @param input - the amount of the period, and the budgets of period and year
 * @returns the forecast with its assumptions
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Malmö: net cost so far and the funding that is left
 * const input = { actual: "-272 263", budget: "-486 892", phased: "-323 286" };
 * forecastByRemainingBudget(input).amount // => -435869
 */
export function forecastByRemainingBudget(input: ForecastByRemainingBudgetInput): MethodForecast {
  const assumptions = readInputs((issues) => {
    const given = readArguments(input, KEYS, [], issues);
    return {
      actual: amountAt(given.actual, ["actual"], issues),
      budget: amountAt(given.budget, ["budget"], issues),
      phased: amountAt(given.phased, ["phased"], issues),
    };
  });
  const { actual, budget, phased } = assumptions;
  const amount = checkRange(actual.plus(budget).minus(phased));
  return freezeForecast("remaining-budget", amount, fractionOf(amount, ONE), assumptions);
}

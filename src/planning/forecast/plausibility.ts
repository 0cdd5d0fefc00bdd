/** Plausibility: a submitted forecast beside the forecasts of methods. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type Ratio,
  readRatio,
  toRatio,
} from "../../amount/index.ts";
import { type Issue, type IssuePath, readItems } from "../../input/index.ts";
import {
  exceeds,
  type MaterialityLimits,
  type MaterialityRule,
  readRule,
} from "../analysis/index.ts";
import { amountAt, nothing, readInputs } from "../inputs/index.ts";
import type { MethodForecast } from "./method-forecast.ts";

/** A forecast compared with that of a method. */
export interface Plausibility {
  /** The method. */
  readonly method: MethodForecast["method"];
  /** The forecast of the method. */
  readonly amount: Decimal;
  /** Forecast − method, in result sign: + is a better result. */
  readonly difference: Decimal;
  /** Whether the difference is larger than the band allows. */
  readonly outside: boolean;
}

/**
 * Compares a submitted forecast with the forecasts of methods.
 *
 * Rule: the difference from the exact amount of the method is outside the band when it exceeds the
 * rule, whose percentages are of that amount. A difference is a question to the forecaster, not an
 * error.
 * Units and sign: result sign, one unit.
 *
 * @param forecast - the submitted forecast
 * @param methods - the forecasts of methods
 * @param band - the limits, as for materiality
 * @returns one comparison per method, in the order given
 * @throws AnslagError `materiality.rule`, `input.unknown-key` when the band is not a rule
 * @throws AnslagError codes of amounts, see {@link toDecimal}
 * @example Malmö's forecast is far from the pace so far
 * const pace = forecastByRunRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 });
 * const [answer] = plausibility("-486 892", [pace], { percent: 10 });
 * [answer?.difference, answer?.outside] // => [-78497.5, true]
 */
export function plausibility(
  forecast: AmountInput,
  methods: readonly MethodForecast[],
  band: MaterialityRule,
): readonly Plausibility[] {
  const { submitted, rule, forecasts } = readInputs((issues) => ({
    submitted: amountAt(forecast, ["forecast"], issues),
    rule: readRule(band, issues),
    forecasts: readItems(methods, ["methods"], issues).map((each, k) =>
      readMethod(each, ["methods", k], issues),
    ),
  }));
  return Object.freeze(
    forecasts.map(({ method, amount, exact }) => {
      const difference = checkRange(submitted.minus(amount));
      const outside = isOutside(submitted, exact, rule);
      return Object.freeze({ method, amount, difference, outside });
    }),
  );
}

function readMethod(method: MethodForecast, path: IssuePath, issues: Issue[]) {
  const given = nothing(method);
  return {
    method: given.method,
    amount: amountAt(given.amount, [...path, "amount"], issues),
    exact: toRatio(readRatio(given.exact, [...path, "exact"], issues) ?? 0),
  };
}

/** Everything × the denominator of the exact amount, so that no division is needed. */
function isOutside(
  submitted: Decimal,
  { numerator, denominator }: Ratio,
  rule: MaterialityLimits,
): boolean {
  const limits = {
    ...rule,
    absolute: rule.absolute?.times(denominator),
    floor: rule.floor.times(denominator),
  };
  return exceeds(limits, submitted.times(denominator).minus(numerator), numerator);
}

/** A full-year forecast by a method: the shared part of all methods. */
import {
  checkRange,
  type Decimal,
  type Ratio,
  roundRatio,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import { describeValue, type Issue } from "../../input/index.ts";
import { refusePlan } from "../inputs/index.ts";

/** A full-year amount, and its assumptions. */
export interface MethodForecast {
  /** The method. */
  readonly method:
    | "run-rate"
    | "cumulative-weight"
    | "seasonal"
    | "seasonal-mean"
    | "remaining-budget"
    | "adjusted";
  /** The amount, rounded to the decimals asked for. */
  readonly amount: Decimal;
  /** The amount before it is rounded. */
  readonly exact: Ratio;
  /** The inputs by name; of an adjusted forecast, the adjustments. */
  readonly assumptions: Readonly<Record<string, Decimal>>;
  /** The forecast before adjustments; only in an adjusted forecast. */
  readonly base?: Ratio;
}

/** A forecast from its exact amount, rounded once. */
export function roundForecast(
  method: MethodForecast["method"],
  exact: Ratio,
  assumptions: MethodForecast["assumptions"],
  decimals: number,
): MethodForecast {
  return freezeForecast(method, roundRatio(exact, { decimals }), exact, assumptions);
}

/** A forecast from its amount and its exact amount. */
export function freezeForecast(
  method: MethodForecast["method"],
  amount: Decimal,
  exact: Ratio,
  assumptions: MethodForecast["assumptions"],
): MethodForecast {
  return Object.freeze({ method, amount, exact, assumptions: Object.freeze({ ...assumptions }) });
}

/** An exact fraction of two amounts. */
export function fractionOf(numerator: Decimal, denominator: Decimal): Ratio {
  return Object.freeze({ kind: "ratio", numerator: checkRange(numerator), denominator });
}

/** Reads the number of months that have elapsed, 1 to 12. */
export function monthCountAt(months: unknown, issues: Issue[]): Decimal {
  if (typeof months === "number" && Number.isInteger(months) && months >= 1 && months <= 12)
    return toDecimal(months);
  const facts = { expected: "months from 1 to 12", received: describeValue(months) };
  refusePlan("forecast.period", ["elapsedMonths"], facts, issues);
  return ZERO;
}

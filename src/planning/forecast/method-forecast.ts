/** A full-year forecast by a method: the shared part of all methods. */
import { checkRange, type Decimal, type Ratio, roundRatio, toDecimal } from "../../amount/index.ts";
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

/** How far a year has come. */
export interface ElapsedMonths {
  /** The number of months that have elapsed, from 1 to all of them. */
  readonly elapsedMonths: number;
  /** The number of months of the year, 1 to 24; default 12. */
  readonly yearMonths?: number;
}

/** How far a year has come, and its months as assumptions of a forecast. */
export interface ReadMonths extends Required<ElapsedMonths> {
  readonly assumed: MethodForecast["assumptions"];
}

/** Reads how far a year has come; 12 months stand in for an invalid number. */
export function monthsAt(
  { elapsedMonths, yearMonths = 12 }: ElapsedMonths,
  issues: Issue[],
): ReadMonths {
  const before = issues.length;
  const check = (key: keyof ElapsedMonths, months: unknown, most: number): void => {
    if (Number.isInteger(months) && (months as number) >= 1 && (months as number) <= most) return;
    const facts = { expected: `months from 1 to ${most}`, received: describeValue(months) };
    refusePlan("forecast.period", [key], facts, issues);
  };
  check("yearMonths", yearMonths, 24);
  check("elapsedMonths", elapsedMonths, issues.length > before ? 24 : yearMonths);
  if (issues.length > before) return { elapsedMonths: 12, yearMonths: 12, assumed: {} };
  const elapsed = { elapsedMonths: toDecimal(elapsedMonths) };
  const assumed = yearMonths === 12 ? elapsed : { ...elapsed, yearMonths: toDecimal(yearMonths) };
  return { elapsedMonths, yearMonths, assumed };
}

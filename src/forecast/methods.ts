/** Full-year forecasts by method, and what a forecast says of the months that are left. */
import { exceeds, type MaterialityRule, readRule } from "../analysis/index.ts";
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type Ratio,
  type RatioResult,
  ratioOf,
  readAmount,
  roundRatio,
  toDecimal,
  ZERO,
} from "../decimal/index.ts";
import { describeValue, type Issue, makeIssue, throwIssues } from "../errors/index.ts";

/** A full-year amount, and what it rests on. */
export interface MethodForecast {
  /** The method. */
  readonly method: "run-rate" | "cumulative-weight" | "remaining-budget" | "adjusted";
  /** The amount, rounded to the decimals asked for. */
  readonly amount: Decimal;
  /** The amount before it is rounded. */
  readonly exact: Ratio;
  /** What is taken for granted, as data: the inputs by name. */
  readonly assumptions: Readonly<Record<string, Decimal>>;
}

/**
 * Forecasts the year at the pace so far.
 *
 * Rule: actual × 12 ÷ elapsed months. It takes for granted that every month is alike: no season, nothing that happens once.
 * Units and sign: those of the actual amount.
 *
 * @param input.actual - the amount of the months that have elapsed
 * @param input.elapsedMonths - how many they are, 1 to 12
 * @param input.decimals - decimals of the forecast; default 0
 * @returns the forecast with its assumptions
 * @throws AnslagError `forecast.period` when that is not a number of months, `round.decimals`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when an amount is not one
 * @example Malmö's net cost after eight months
 * runRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 }).amount // => -408394.5
 */
export function runRate(input: {
  readonly actual: AmountInput;
  readonly elapsedMonths: number;
  readonly decimals?: number;
}): MethodForecast {
  const issues: Issue[] = [];
  const actual = readAmount(input.actual, ["actual"], issues) ?? ZERO;
  const elapsed = readMonthCount(input.elapsedMonths, issues);
  throwIssues(issues);
  const assumptions = { actual, elapsedMonths: elapsed };
  return forecastOf("run-rate", ratio(actual.times(12), elapsed), assumptions, input.decimals);
}

/**
 * Forecasts the year by the share of it that the period usually makes: of a phased budget, or of earlier years.
 *
 * Rule: actual ÷ (part ÷ whole). With `part` and `whole` from a phased budget it takes for granted that the phasing is right; from earlier years, that the season repeats itself.
 * Units and sign: part and whole in one unit, whichever it is.
 *
 * @param input.actual - the amount of the period
 * @param input.part - what the period makes of the whole
 * @param input.whole - the whole year
 * @param input.decimals - decimals of the forecast; default 0
 * @returns the forecast with its assumptions
 * @throws AnslagError `forecast.period` when the part is 0, so that it says nothing of the whole; `round.decimals`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when an amount is not one
 * @example Net cost spread like the funding: 323 286 of 486 892
 * byCumulativeWeight({ actual: "-272 263", part: "323 286", whole: "486 892" }).amount // => -410048
 */
export function byCumulativeWeight(input: {
  readonly actual: AmountInput;
  readonly part: AmountInput;
  readonly whole: AmountInput;
  readonly decimals?: number;
}): MethodForecast {
  const issues: Issue[] = [];
  const [actual, part, whole] = [input.actual, input.part, input.whole].map(
    (amount, k) => readAmount(amount, [["actual", "part", "whole"][k] ?? ""], issues) ?? ZERO,
  ) as [Decimal, Decimal, Decimal];
  if (issues.length === 0 && part.isZero()) {
    issues.push(makeIssue("forecast.period", { path: ["part"], expected: "a part other than 0", received: "0" }));
  }
  throwIssues(issues);
  return forecastOf("cumulative-weight", ratio(actual.times(whole), part), { actual, part, whole }, input.decimals);
}

/**
 * Forecasts the year as what has happened and the budget of the months that are left.
 *
 * Rule: actual + budget of the year − budget of the period. It takes for granted that the variance of the period stays, and that the rest follows the budget.
 * Units and sign: all in one unit and result sign.
 *
 * @param input.actual - the amount of the period
 * @param input.budget - the budget of the year
 * @param input.phased - the part of the budget that falls on the period
 * @returns the forecast with its assumptions
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when an amount is not one
 * @example Malmö: net cost so far and the funding that is left
 * actualPlusRemaining({ actual: "-272 263", budget: "-486 892", phased: "-323 286" }).amount // => -435869
 */
export function actualPlusRemaining(input: {
  readonly actual: AmountInput;
  readonly budget: AmountInput;
  readonly phased: AmountInput;
}): MethodForecast {
  const issues: Issue[] = [];
  const actual = readAmount(input.actual, ["actual"], issues) ?? ZERO;
  const budget = readAmount(input.budget, ["budget"], issues) ?? ZERO;
  const phased = readAmount(input.phased, ["phased"], issues) ?? ZERO;
  throwIssues(issues);
  const amount = checkRange(actual.plus(budget).minus(phased));
  return made("remaining-budget", amount, ratio(amount, ONE), { actual, budget, phased });
}

/**
 * A forecast that somebody changed by hand.
 *
 * Rule: base + every adjustment. The adjustments are kept by name, so that the result says what it rests on.
 * Units and sign: all in one unit and result sign.
 *
 * @param base - a forecast
 * @param adjustments - what is added, by name
 * @returns the forecast with its assumptions: the base, and every adjustment
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example The pace so far, and an event in the autumn
 * const pace = runRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 });
 * adjusted(pace, { conference: "-3 000" }).amount // => -411394.5
 */
export function adjusted(
  base: Pick<MethodForecast, "amount">,
  adjustments: Readonly<Record<string, AmountInput>>,
): MethodForecast {
  const issues: Issue[] = [];
  const read = Object.entries(adjustments).map(
    ([name, amount]) => [name, readAmount(amount, [name], issues) ?? ZERO] as const,
  );
  throwIssues(issues);
  const amount = checkRange(read.reduce((sum, [, each]) => sum.plus(each), toDecimal(base.amount)));
  return made("adjusted", amount, ratio(amount, ONE), { base: toDecimal(base.amount), ...Object.fromEntries(read) });
}

/** What a forecast says of the months that are left. */
export interface ImpliedRemainder {
  /** Forecast − actual: what the rest of the year has to bear. */
  readonly amount: Decimal;
  /** How many months are left. */
  readonly months: number;
  /** The amount of a month so far. */
  readonly monthlySoFar: Ratio;
  /** The amount of a month from now on; none when no month is left. */
  readonly monthlyImplied: RatioResult;
  /** Implied ÷ so far: 1,58 says that every month left has to be 58 % larger. None when no month is left or the period was 0. */
  readonly factor: RatioResult;
}

/**
 * Says what a full-year forecast implies for the months that are left.
 *
 * Rule: remainder = forecast − actual; per month it is divided by the months left, and compared with the months so far.
 * Units and sign: those of the two amounts, which must be one.
 * Absent and zero: after twelve months nothing is left to be divided; a remainder other than 0 then says that the forecast is not the outturn.
 *
 * @param input.forecast - the full-year forecast
 * @param input.actual - the amount of the months that have elapsed
 * @param input.elapsedMonths - how many they are, 1 to 12
 * @returns remainder, months, monthly amounts and their ratio, all exact
 * @throws AnslagError `forecast.period` when that is not a number of months
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when an amount is not one
 * @example Malmö's net cost: the forecast needs 57,7 % more a month than so far
 * const rest = impliedRemainder({ forecast: "-486 892", actual: "-272 263", elapsedMonths: 8 });
 * [rest.amount, rest.months] // => [-214629, 4]
 * rest.factor.kind === "ratio" && roundRatio(rest.factor, { decimals: 4 }) // => 1.5766
 */
export function impliedRemainder(input: {
  readonly forecast: AmountInput;
  readonly actual: AmountInput;
  readonly elapsedMonths: number;
}): ImpliedRemainder {
  const issues: Issue[] = [];
  const forecast = readAmount(input.forecast, ["forecast"], issues) ?? ZERO;
  const actual = readAmount(input.actual, ["actual"], issues) ?? ZERO;
  const elapsed = readMonthCount(input.elapsedMonths, issues);
  throwIssues(issues);
  const amount = checkRange(forecast.minus(actual));
  const months = 12 - elapsed.toNumber();
  return Object.freeze({
    amount,
    months,
    monthlySoFar: ratio(actual, elapsed),
    monthlyImplied: ratioOf({ numerator: amount, denominator: months }),
    factor: ratioOf({
      numerator: toDecimal(amount.times(elapsed)),
      denominator: toDecimal(actual.times(months)),
    }),
  });
}

/** A forecast held against a method. */
export interface Plausibility {
  /** The method. */
  readonly method: MethodForecast["method"];
  /** What the method gives. */
  readonly amount: Decimal;
  /** Forecast − method, in result sign: + is a better result than the method gives. */
  readonly difference: Decimal;
  /** Whether the difference is larger than the band allows. */
  readonly outside: boolean;
}

/**
 * Holds a submitted forecast against what methods give.
 *
 * Rule: the difference is outside the band when it exceeds the rule, whose percentages are of what the method gives. A difference is a question to the forecaster, and no error.
 * Units and sign: result sign, one unit.
 *
 * @param forecast - the forecast that was submitted
 * @param methods - what the methods give
 * @param band - the limits, as for materiality
 * @returns one comparison per method, in the order given
 * @throws AnslagError `materiality.rule`, `book.unknown-key` when the band is no rule
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when an amount is not one
 * @example Malmö's forecast is far from the pace so far
 * const pace = runRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 });
 * const [answer] = plausibility("-486 892", [pace], { percent: 10 });
 * [answer?.difference, answer?.outside] // => [-78497.5, true]
 */
export function plausibility(
  forecast: AmountInput,
  methods: readonly MethodForecast[],
  band: MaterialityRule,
): readonly Plausibility[] {
  const issues: Issue[] = [];
  const submitted = readAmount(forecast, ["forecast"], issues) ?? ZERO;
  const rule = readRule(band, issues);
  throwIssues(issues);
  return Object.freeze(
    methods.map(({ method, amount }) => {
      const difference = checkRange(submitted.minus(amount));
      return Object.freeze({ method, amount, difference, outside: exceeds(rule, difference, amount) });
    }),
  );
}

const ONE: Decimal = /* @__PURE__ */ toDecimal(1);

function ratio(numerator: Decimal, denominator: Decimal): Ratio {
  return Object.freeze({ kind: "ratio", numerator: checkRange(numerator), denominator });
}

function readMonthCount(months: unknown, issues: Issue[]): Decimal {
  if (typeof months === "number" && Number.isInteger(months) && months >= 1 && months <= 12) return toDecimal(months);
  const facts = { path: ["elapsedMonths"], expected: "months from 1 to 12", received: describeValue(months) };
  issues.push(makeIssue("forecast.period", facts));
  return ONE;
}

function forecastOf(
  method: MethodForecast["method"],
  exact: Ratio,
  assumptions: MethodForecast["assumptions"],
  decimals = 0,
): MethodForecast {
  return made(method, roundRatio(exact, { decimals }), exact, assumptions);
}

function made(
  method: MethodForecast["method"],
  amount: Decimal,
  exact: Ratio,
  assumptions: MethodForecast["assumptions"],
): MethodForecast {
  return Object.freeze({ method, amount, exact, assumptions: Object.freeze({ ...assumptions }) });
}

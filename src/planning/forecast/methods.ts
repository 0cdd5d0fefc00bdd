/** Full-year forecasts by method, and what a forecast says of the months that are left. */

import {
  type AmountInput,
  add,
  checkRange,
  compare,
  type Decimal,
  divide,
  fromDecimal,
  multiply,
  noRatio,
  ONE,
  type Ratio,
  type Rational,
  type RatioResult,
  ratioOf,
  readAmount,
  readAmounts,
  readRatio,
  roundRatio,
  signOf,
  toDecimal,
  toRatio,
  totalOf,
  writtenDecimals,
  ZERO,
} from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  makeIssue,
  readItems,
  throwIssues,
} from "../../input/index.ts";
import { exceeds, type MaterialityRule, readRule } from "../analysis/index.ts";
import { readMonths } from "./profile.ts";

/** A full-year amount, and what it rests on. */
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
  /** What is taken for granted, as data: the inputs by name; of an adjusted forecast, the adjustments. */
  readonly assumptions: Readonly<Record<string, Decimal>>;
  /** What was adjusted; only where something was. */
  readonly base?: Ratio;
}

/**
 * Forecasts the year at the pace so far.
 *
 * Rule: actual × 12 ÷ elapsed months. It takes for granted that every month is alike: no season, nothing that happens once.
 * Units and sign: those of the actual amount.
 *
 * @param input.actual - the amount of the months that have elapsed
 * @param input.elapsedMonths - how many they are, 1 to 12
 * @param input.decimals - decimals of the forecast; default those that the actual amount is written with
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
  const decimals = input.decimals ?? writtenDecimals(input.actual, actual);
  return forecastOf("run-rate", ratio(actual.times(12), elapsed), assumptions, decimals);
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
 * @param input.decimals - decimals of the forecast; default those that the actual amount is written with
 * @returns the forecast with its assumptions
 * @throws AnslagError `forecast.period` when the part is 0, so that it says nothing of the whole, or is no part of it: of another sign, or larger; `round.decimals`
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
  const isPart =
    !part.isZero() && part.isNegative() === whole.isNegative() && part.abs().lte(whole.abs());
  if (issues.length === 0 && !isPart) {
    const facts = {
      path: ["part"],
      expected: `a part of ${whole.toFixed()} other than 0`,
      received: part.toFixed(),
    };
    issues.push(makeIssue("forecast.period", facts));
  }
  throwIssues(issues);
  const exact = toRatio(
    divide(multiply(fromDecimal(actual), fromDecimal(whole)), fromDecimal(part)),
  );
  const decimals = input.decimals ?? writtenDecimals(input.actual, actual);
  return forecastOf("cumulative-weight", exact, { actual, part, whole }, decimals);
}

/**
 * Forecasts the year by how earlier years were spread over their months.
 *
 * Rule: actual ÷ share, where share is what the same months made of earlier years: all of them added up, so that large years count for more, or the mean of the shares of each (`weigh: "alike"`). It takes for
 * granted that the season repeats itself; what happens once should be taken out first.
 * Units and sign: earlier years in any one unit; the forecast in that of the actual amount.
 * Absent and zero: earlier years whose elapsed months are 0 in all say nothing of the whole, and are refused; so is, with `"alike"`, a year that is 0 in all.
 *
 * @param input.actual - the amount of the months that have elapsed
 * @param input.elapsedMonths - how many they are, 1 to 12
 * @param input.years - earlier years, each as twelve amounts from the first month of the year
 * @param input.weigh - `"by-size"` (default) or `"alike"`
 * @param input.decimals - decimals of the forecast; default those that the actual amount is written with
 * @returns the forecast with its assumptions
 * @throws AnslagError `forecast.profile` when there is no earlier year, or one has not twelve months
 * @throws AnslagError `forecast.period` when that is not a number of months, or these months made no part of earlier years: nothing, more than all, or of another sign; `round.decimals`, `input.choice`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Earlier years spent 60 % by August
 * const earlier = [...Array(8).fill("-7.5"), ...Array(4).fill("-10")];
 * seasonal({ actual: "-300", elapsedMonths: 8, years: [earlier] }).amount // => -500
 */
export function seasonal(input: {
  readonly actual: AmountInput;
  readonly elapsedMonths: number;
  readonly years: readonly (readonly AmountInput[])[];
  readonly weigh?: "by-size" | "alike";
  readonly decimals?: number;
}): MethodForecast {
  const issues: Issue[] = [];
  checkKeys(input, ["actual", "elapsedMonths", "years", "weigh", "decimals"], [], issues);
  const actual = readAmount(input.actual, ["actual"], issues) ?? ZERO;
  const elapsed = readMonthCount(input.elapsedMonths, issues);
  const { weigh = "by-size" } = input;
  if (weigh !== "by-size" && weigh !== "alike") {
    const facts = { path: ["weigh"], expected: "by-size or alike", received: describeValue(weigh) };
    issues.push(makeIssue("input.choice", facts));
  }
  const years = Array.isArray(input.years) ? input.years : [];
  if (years.length === 0) {
    const facts = {
      path: ["years"],
      expected: "one earlier year or more",
      received: describeValue(input.years),
    };
    issues.push(makeIssue("forecast.profile", facts));
  }
  const read = years.map((year, k) => readMonths(year, ["years", k], issues));
  throwIssues(issues);
  const sum = (amounts: readonly Decimal[]): Rational => fromDecimal(totalOf(amounts));
  const parts = read.map((year) => sum(year.slice(0, elapsed.toNumber())));
  const wholes = read.map((year) => sum(year));
  const all = (of: readonly Rational[]): Rational => of.reduce<Rational>(add, 0);
  const bases = weigh === "alike" ? wholes : [all(wholes)];
  const share = bases.some((base) => signOf(base) === 0)
    ? 0
    : weigh === "alike"
      ? divide(all(parts.map((part, k) => divide(part, wholes[k] ?? 1))), parts.length)
      : divide(all(parts), all(wholes));
  if (signOf(share) <= 0 || compare(share, 1) > 0) {
    const facts = {
      path: ["years"],
      expected: "elapsed months that make a part of earlier years",
      received: "no part",
    };
    issues.push(makeIssue("forecast.period", facts));
  }
  throwIssues(issues);
  const exact = toRatio(divide(fromDecimal(actual), share));
  const decimals = input.decimals ?? writtenDecimals(input.actual, actual);
  return forecastOf(
    weigh === "alike" ? "seasonal-mean" : "seasonal",
    exact,
    { actual, elapsedMonths: elapsed, years: toDecimal(read.length) },
    decimals,
  );
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
 * Rule: base + every adjustment, from the exact base where it has one. The adjustments are kept by name, so that the result says what it rests on.
 * Units and sign: all in one unit and result sign.
 *
 * @param base - a forecast
 * @param adjustments - what is added, by name
 * @returns the forecast with its base, and every adjustment as an assumption
 * @throws AnslagError `input.wrong-type` when the adjustments are no object
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example The pace so far, and an event in the autumn
 * const pace = runRate({ actual: "-272 263", elapsedMonths: 8, decimals: 1 });
 * adjusted(pace, { conference: "-3 000" }).amount // => -411394.5
 */
export function adjusted(
  base: { readonly amount: AmountInput; readonly exact?: Ratio },
  adjustments: Readonly<Record<string, AmountInput>>,
): MethodForecast {
  const issues: Issue[] = [];
  const from = readAmount(base?.amount, ["base", "amount"], issues) ?? ZERO;
  const read = readAmounts(adjustments, ["adjustments"], issues);
  throwIssues(issues);
  const change = totalOf(read.values());
  const before =
    base.exact === undefined
      ? fromDecimal(from)
      : (readRatio(base.exact, ["base", "exact"], issues) ?? 0);
  throwIssues(issues);
  const forecast = made(
    "adjusted",
    checkRange(from.plus(change)),
    toRatio(add(before, fromDecimal(change))),
    Object.fromEntries(read),
  );
  return Object.freeze({ ...forecast, base: toRatio(before) });
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

/** What is to be saved to reach a target. */
export interface RequiredSaving {
  /** Target − forecast, in result sign: what the result has to improve by; below 0 there is room. */
  readonly amount: Decimal;
  /** How many months are left. */
  readonly months: number;
  /** The saving of each month that is left; none when no month is. */
  readonly monthly: RatioResult;
  /** The saving as a share of what the rest of the year is forecast to cost, without sign; none where that was not said or is 0. */
  readonly share: RatioResult;
}

/**
 * Says what has to be saved in the months that are left to reach a target.
 *
 * Rule: target − forecast, by month over the months that are left. With the amounts of net cost the share says how much of what is still to be spent that is.
 * Units and sign: one unit, result sign: a saving is +.
 * Absent and zero: after twelve months there is no month to save in.
 *
 * @param input.forecast - the result that is forecast for the year
 * @param input.target - the result that is wanted
 * @param input.elapsedMonths - how many months have elapsed, 1 to 12
 * @param input.remainder - what the rest of the year is forecast to cost, as {@link impliedRemainder} gives it; default not known
 * @returns the saving, by month and as a share
 * @throws AnslagError `forecast.period` when that is not a number of months
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö's board forecasts 0; to hand back 10 000 it would save 4,7 % of what is left to be spent
 * const saving = requiredSaving({ forecast: 0, target: "10 000", elapsedMonths: 8, remainder: "-214 629" });
 * [saving.amount, saving.months] // => [10000, 4]
 * saving.share.kind === "ratio" && roundPercent(saving.share, { decimals: 1 }) // => 4.7
 */
export function requiredSaving(input: {
  readonly forecast: AmountInput;
  readonly target: AmountInput;
  readonly elapsedMonths: number;
  readonly remainder?: AmountInput;
}): RequiredSaving {
  const issues: Issue[] = [];
  const forecast = readAmount(input.forecast, ["forecast"], issues) ?? ZERO;
  checkKeys(input, ["forecast", "target", "elapsedMonths", "remainder"], [], issues);
  const target = readAmount(input.target, ["target"], issues) ?? ZERO;
  const remainder =
    input.remainder === undefined ? undefined : readAmount(input.remainder, ["remainder"], issues);
  const elapsed = readMonthCount(input.elapsedMonths, issues);
  throwIssues(issues);
  const amount = checkRange(target.minus(forecast));
  const months = 12 - elapsed.toNumber();
  return Object.freeze({
    amount,
    months,
    monthly: ratioOf({ numerator: amount, denominator: months }),
    share:
      remainder === undefined
        ? noRatio("missing-base")
        : ratioOf({ numerator: amount, denominator: toDecimal(remainder.abs()) }),
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
 * Rule: the difference from the exact amount of the method is outside the band when it exceeds the rule, whose percentages are of that amount. A difference is a question to the forecaster, and no error.
 * Units and sign: result sign, one unit.
 *
 * @param forecast - the forecast that was submitted
 * @param methods - what the methods give
 * @param band - the limits, as for materiality
 * @returns one comparison per method, in the order given
 * @throws AnslagError `materiality.rule`, `input.unknown-key` when the band is no rule
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
  const read = readItems(methods, ["methods"], issues).map((each, k) => {
    const amount = readAmount(each?.amount, ["methods", k, "amount"], issues) ?? ZERO;
    const exact = toRatio(readRatio(each?.exact, ["methods", k, "exact"], issues) ?? 0);
    return { method: each?.method, amount, top: exact.numerator, bottom: exact.denominator };
  });
  throwIssues(issues);
  return Object.freeze(
    read.map(({ method, amount, top, bottom }) => {
      const difference = checkRange(submitted.minus(amount));
      // Held against the exact amount: everything × the denominator, so that nothing is divided.
      const times = (limit: Decimal | undefined): Decimal | undefined =>
        limit && scaled(limit, bottom);
      const exactly = {
        ...rule,
        absolute: times(rule.absolute),
        floor: scaled(rule.floor, bottom),
      };
      const apart = submitted.times(bottom).minus(top);
      return Object.freeze({ method, amount, difference, outside: exceeds(exactly, apart, top) });
    }),
  );
}

function scaled(limit: Decimal, by: Decimal): Decimal {
  return limit.times(by);
}

function ratio(numerator: Decimal, denominator: Decimal): Ratio {
  return Object.freeze({ kind: "ratio", numerator: checkRange(numerator), denominator });
}

function readMonthCount(months: unknown, issues: Issue[]): Decimal {
  if (typeof months === "number" && Number.isInteger(months) && months >= 1 && months <= 12)
    return toDecimal(months);
  const facts = {
    path: ["elapsedMonths"],
    expected: "months from 1 to 12",
    received: describeValue(months),
  };
  issues.push(makeIssue("forecast.period", facts));
  return ONE;
}

function forecastOf(
  method: MethodForecast["method"],
  exact: Ratio,
  assumptions: MethodForecast["assumptions"],
  decimals: number,
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

/** Forecast by season: the year is spread as earlier years were. */
import {
  type AmountInput,
  add,
  compare,
  type Decimal,
  divide,
  fromDecimal,
  type Rational,
  signOf,
  sumOf,
  toDecimal,
  toRatio,
} from "../../amount/index.ts";
import { describeValue, type Issue, keysOf, readArguments, readChoice } from "../../input/index.ts";
import { amountAt, readInputs, refusePlan } from "../inputs/index.ts";
import {
  type ElapsedMonths,
  type MethodForecast,
  monthsAt,
  roundForecast,
} from "./method-forecast.ts";
import { readMonths } from "./profile.ts";

/** The amount of the months so far, and earlier years month by month. */
export interface ForecastBySeasonInput extends ElapsedMonths {
  /** The amount of the months that have elapsed. */
  readonly actual: AmountInput;
  /** Earlier years, each as an amount for every month from the first of the year. */
  readonly years: readonly (readonly AmountInput[])[];
  /** Large years count for more (`"by-size"`, the default), or all years count alike. */
  readonly weigh?: "by-size" | "alike";
  /** Decimals of the forecast; default those that the actual amount has. */
  readonly decimals?: number;
}

const KEYS = /* @__PURE__ */ keysOf<ForecastBySeasonInput>({
  actual: true,
  elapsedMonths: true,
  yearMonths: true,
  years: true,
  weigh: true,
  decimals: true,
});

/**
 * Forecasts the year by the way in which earlier years were spread over their months.
 *
 * Rule: actual ÷ share, where share is the part that the same months made of earlier years: of all
 * of them added up, so that large years count for more, or the mean of the shares of each (`weigh:
 * "alike"`). It assumes that the season repeats itself; take out one-off events first.
 * Units and sign: earlier years in any one unit; the forecast in that of the actual amount.
 * Absent and zero: earlier years whose elapsed months are all 0 are refused, because they have no
 * share; so is, with `"alike"`, a year whose months are all 0.
 *
 * @param input - the amount so far, the number of months, and earlier years month by month
 * @returns the forecast with its assumptions
 * @throws AnslagError `forecast.profile` when there is no earlier year, or one does not have the
 * months of the year
 * @throws AnslagError `forecast.period` for an impossible number of months, or when the months made
 * no part of earlier years: 0, more than the whole, or of another sign
 * @throws AnslagError `round.decimals`, `input.choice`
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Earlier years spent 60 % by August
 * const earlier = [...Array(8).fill("-7.5"), ...Array(4).fill("-10")];
 * forecastBySeason({ actual: "-300", elapsedMonths: 8, years: [earlier] }).amount // => -500
 */
export function forecastBySeason(input: ForecastBySeasonInput): MethodForecast {
  const { actual, assumed, count, share, isAlike, decimals } = readInputs((issues) =>
    readSeason(input, issues),
  );
  return roundForecast(
    isAlike ? "seasonal-mean" : "seasonal",
    toRatio(divide(fromDecimal(actual), share)),
    { actual, ...assumed, years: count },
    decimals,
  );
}

function readSeason(input: ForecastBySeasonInput, issues: Issue[]) {
  const given = readArguments(input, KEYS, [], issues);
  const actual = amountAt(given.actual, ["actual"], issues);
  const { elapsedMonths, yearMonths, assumed } = monthsAt(given, issues);
  const weigh = readChoice(given.weigh ?? "by-size", ["by-size", "alike"], ["weigh"], issues);
  const years = Array.isArray(given.years) ? given.years : [];
  if (years.length === 0) {
    const facts = { expected: "one earlier year or more", received: describeValue(given.years) };
    refusePlan("forecast.profile", ["years"], facts, issues);
  }
  const read = years.map((year, k) => readMonths(year, ["years", k], issues, yearMonths));
  const isAlike = weigh === "alike";
  const share = issues.length > 0 ? 1 : shareOf(read, elapsedMonths, isAlike);
  if (signOf(share) <= 0 || compare(share, 1) > 0) {
    const expected = "elapsed months that make a part of earlier years";
    refusePlan("forecast.period", ["years"], { expected, received: "no part" }, issues);
  }
  return {
    actual,
    assumed,
    count: toDecimal(read.length),
    share,
    isAlike,
    decimals: given.decimals ?? actual.decimalPlaces(),
  };
}

/** The share of the first months in earlier years; 0 if a year or all years are 0. */
function shareOf(
  years: readonly (readonly Decimal[])[],
  months: number,
  isAlike: boolean,
): Rational {
  const sum = (amounts: readonly Decimal[]): Rational => fromDecimal(sumOf(amounts));
  const all = (of: readonly Rational[]): Rational => of.reduce<Rational>(add, 0);
  const parts = years.map((year) => sum(year.slice(0, months)));
  const wholes = years.map(sum);
  if (!isAlike) return shareOrZero(all(parts), all(wholes));
  if (wholes.some((whole) => signOf(whole) === 0)) return 0;
  return divide(all(parts.map((part, k) => shareOrZero(part, wholes[k] ?? 0))), parts.length);
}

function shareOrZero(part: Rational, whole: Rational): Rational {
  return signOf(whole) === 0 ? 0 : divide(part, whole);
}

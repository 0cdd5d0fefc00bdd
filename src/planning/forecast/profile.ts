/**
 * How a year's amount is spread over its months: profiles are data, and become one weight for each
 * month.
 */

import {
  type AmountInput,
  type Decimal,
  ONE,
  readAmount,
  sumOf,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  type FiscalYear,
  fiscalPeriod,
  type IsoMonth,
  lastDayOf,
  monthsIn,
  readDate,
} from "../../calendar/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makePlanningIssue,
  oneOf,
  readArguments,
} from "../../input/index.ts";

/**
 * How an amount for a year is spread over its months.
 *
 * - `equal`: the same in every month
 * - `days`: by the days of the months
 * - `quarterly`: in each quarter the part of its months, in the first of them (default), the last,
 * or evenly in all
 * - `weeks`: by the weeks of the periods of a year whose quarters have 4, 4 and 5 weeks, or in
 * another order
 * - `from`: nothing before a month, then the same in every month to the end of the year
 * - `on`: all of it in the month of one day
 * - `weights`: a weight for each month, from the first of the year; only their proportions matter.
 * A month of the other sign than their sum takes something back
 * - `history`: as earlier years were spread, each given as an amount a month; years count by their
 * size, and a month of the other sign is spread as one
 */
export type PhasingProfile =
  | { readonly kind: "equal" }
  | { readonly kind: "days" }
  | { readonly kind: "quarterly"; readonly in?: "first" | "last" | "each" }
  | { readonly kind: "weeks"; readonly pattern: "4-4-5" | "4-5-4" | "5-4-4" }
  | { readonly kind: "from"; readonly month: string }
  | { readonly kind: "on"; readonly day: string }
  | { readonly kind: "weights"; readonly weights: readonly AmountInput[] }
  | { readonly kind: "history"; readonly years: readonly (readonly AmountInput[])[] };

/** What each kind of profile has besides its kind. */
const KEYS: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ["equal", []],
  ["days", []],
  ["quarterly", ["in"]],
  ["weeks", ["pattern"]],
  ["from", ["month"]],
  ["on", ["day"]],
  ["weights", ["weights"]],
  ["history", ["years"]],
]);
const IN_QUARTER = ["first", "last", "each"] as const;
const PATTERNS = ["4-4-5", "4-5-4", "5-4-4"] as const;

/**
 * The months of a year and the weight of each; their sum is not 0. Issues where the profile is
 * invalid.
 */
export function readProfile(
  profile: PhasingProfile,
  year: FiscalYear,
  path: IssuePath,
  issues: Issue[],
): ReadonlyMap<IsoMonth, Decimal> {
  const months = monthsIn(fiscalPeriod(year, "year"));
  const weights = weightsOf(profile, months, path, issues);
  return new Map(months.map((month, k) => [month, weights[k] ?? ZERO]));
}

function weightsOf(
  profile: PhasingProfile,
  months: readonly IsoMonth[],
  path: IssuePath,
  issues: Issue[],
): readonly Decimal[] {
  const refuse = (key: string, expected: string, received: unknown): readonly Decimal[] => {
    issues.push(
      makePlanningIssue("forecast.profile", {
        path: [...path, key],
        expected,
        received: describeValue(received),
      }),
    );
    return [];
  };
  const keys = KEYS.get(profile?.kind);
  if (keys !== undefined) readArguments(profile, ["kind", ...keys], path, issues);
  switch (profile?.kind) {
    case "equal":
      return months.map(() => ONE);
    case "days":
      return months.map((month) => toDecimal(lastDayOf(month).slice(8)));
    case "quarterly": {
      const place = profile.in ?? "first";
      if (!IN_QUARTER.includes(place)) return refuse("in", oneOf([...IN_QUARTER]), place);
      return months.map((_, k) => toDecimal(monthsPaidIn(place, k, months.length)));
    }
    case "weeks": {
      const { pattern } = profile;
      if (!PATTERNS.includes(pattern)) return refuse("pattern", oneOf([...PATTERNS]), pattern);
      const weeks = pattern.split("-");
      return months.map((_, k) => toDecimal(weeks[k % 3] ?? 0));
    }
    case "from": {
      const start = months.indexOf(profile.month as IsoMonth);
      if (start < 0)
        return refuse("month", `a month of the year, such as "${months[4]}"`, profile.month);
      return months.map((_, k) => (k >= start ? ONE : ZERO));
    }
    case "on": {
      const day = readDate(profile.day, [...path, "day"], issues);
      const at = months.indexOf(`${day}`.slice(0, 7) as IsoMonth);
      if (day === undefined) return [];
      if (at < 0)
        return refuse(
          "day",
          `a day of the year, from ${months[0]} to ${months.at(-1)}`,
          profile.day,
        );
      return months.map((_, k) => (k === at ? ONE : ZERO));
    }
    case "weights":
      return sumBeyondZero(
        readMonths(profile.weights, [...path, "weights"], issues, months.length),
        [...path, "weights"],
        issues,
      );
    case "history":
      return historyOf(profile.years, months.length, [...path, "years"], issues);
    default:
      return refuse(
        "kind",
        oneOf([...KEYS.keys()]),
        (profile as { readonly kind?: unknown } | undefined)?.kind,
      );
  }
}

/** Earlier years added up month by month; all of them have one sign. */
function historyOf(
  years: readonly (readonly AmountInput[])[],
  count: number,
  path: IssuePath,
  issues: Issue[],
): readonly Decimal[] {
  if (!Array.isArray(years) || years.length === 0) {
    const facts = { expected: "one earlier year or more", received: describeValue(years) };
    issues.push(makePlanningIssue("forecast.profile", { path, ...facts }));
    return [];
  }
  const before = issues.length;
  const read = years.map((each, k) => readMonths(each, [...path, k], issues, count));
  checkSigns(read.map(sumOf), path, issues);
  if (issues.length > before) return [];
  return Array.from({ length: count }, (_, k) =>
    read.reduce((sum, each) => sum.plus(each[k] ?? ZERO), ZERO),
  );
}

/** For how many months of a quarter is paid in the k-th month of a year of `all` months. */
function monthsPaidIn(place: (typeof IN_QUARTER)[number], k: number, all: number): number {
  if (place === "each") return 1;
  if (place === "first") return k % 3 === 0 ? Math.min(3, all - k) : 0;
  return k % 3 === 2 || k === all - 1 ? (k % 3) + 1 : 0;
}

/** An amount for each month of a year. */
export function readMonths(
  amounts: readonly AmountInput[],
  path: IssuePath,
  issues: Issue[],
  count: number = 12,
): readonly Decimal[] {
  if (!Array.isArray(amounts) || amounts.length !== count) {
    const received = Array.isArray(amounts) ? `${amounts.length}` : describeValue(amounts);
    issues.push(
      makePlanningIssue("forecast.profile", {
        path,
        expected: `${count === 12 ? "twelve" : count} amounts, one for each month`,
        received,
      }),
    );
    return [];
  }
  return Array.from(
    amounts,
    (amount: AmountInput, k) => readAmount(amount, [...path, k], issues) ?? ZERO,
  );
}

/** Weights of any sign, which make shares if their sum is not 0. */
function sumBeyondZero(
  weights: readonly Decimal[],
  path: IssuePath,
  issues: Issue[],
): readonly Decimal[] {
  if (weights.length === 0 || !sumOf(weights).isZero()) return weights;
  const received = weights.every((weight) => weight.isZero()) ? "zeros only" : "a sum of 0";
  const expected = "months that do not add up to 0";
  issues.push(makePlanningIssue("forecast.profile", { path, expected, received }));
  return [];
}

/** Years of both signs would count against one another, and are refused. */
function checkSigns(years: readonly Decimal[], path: IssuePath, issues: Issue[]): void {
  const signs = new Set(years.filter((sum) => !sum.isZero()).map((sum) => sum.isNegative()));
  if (signs.size === 1) return;
  const received = signs.size === 0 ? "sums of 0 only" : "years of both signs";
  const expected = "years of one sign, not all of them 0";
  issues.push(makePlanningIssue("forecast.profile", { path, expected, received }));
}

/** A grade for the reliability of forecasts, by a policy of the caller. */
import { type AmountInput, type Decimal, readAmount, toDecimal, ZERO } from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  oneOf,
  readItems,
  requireEntries,
} from "../../input/index.ts";
import { amountOrAbsent, nothing, readInputs, recordOf, refusePlan } from "../inputs/index.ts";

/** How measures become a word. Local policy, so it is data. */
export interface ReliabilityPolicy<Measure extends string = string> {
  /** The grades, the best first, each with the most that every measure may be. */
  readonly grades: readonly {
    readonly grade: string;
    readonly most: Readonly<Record<Measure, AmountInput>>;
  }[];
  /** The grade of a measure that reaches no limit. */
  readonly otherwise: string;
}

/** A grade, and what kept it from being better. */
export interface ReliabilityGrade<Measure extends string = string> {
  /** The grade that all measures together reach. */
  readonly grade: string;
  /** The grade that each measure alone would reach. */
  readonly byMeasure: Readonly<Record<Measure, string>>;
  /** The measures that kept the grade from being better; empty if it is the best. */
  readonly limitedBy: readonly Measure[];
  /** Measures that could not be taken; they reach no grade. */
  readonly notMeasured: readonly Measure[];
}

/**
 * Grades the reliability of a forecast by several measures: past errors, the share of the year that
 * is left, the size of risks without an amount.
 *
 * Rule: a measure reaches a grade when its size, without sign, is at most the limit of that grade.
 * The grade of the forecast is the best that every measure reaches. One number alone never decides:
 * a policy has two measures or more.
 * Units and sign: measures and limits in the same units, whichever they are: percent, months,
 * amounts.
 * Absent and zero: a measure that is `undefined` could not be taken, and reaches no grade: an
 * unknown measure is not reliable.
 *
 * @param measures - by name
 * @param policy - grades and their limits
 * @returns the grade, that of each measure, and which measures kept it from being better
 * @throws AnslagError `forecast.rating` when the policy has no grade or fewer than two measures, a
 * grade lacks a limit, has a negative one, or is stricter than a better one
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Good forecasts in the past, but eight months to go
 * const policy = {
 *   grades: [
 *     { grade: "high", most: { error: 1, monthsLeft: 4 } },
 *     { grade: "medium", most: { error: 3, monthsLeft: 8 } },
 *   ],
 *   otherwise: "low",
 * };
 * const { grade, limitedBy } = gradeReliability({ error: "0.8", monthsLeft: 8 }, policy);
 * [grade, limitedBy] // => ["medium", ["monthsLeft"]]
 */
export function gradeReliability<Measure extends string>(
  measures: Readonly<Record<Measure, AmountInput | undefined>>,
  policy: ReliabilityPolicy<NoInfer<Measure>>,
): ReliabilityGrade<Measure> {
  const { sizes, grades } = readInputs((issues) => {
    const sizes = readMeasures(measures, issues);
    return { sizes, grades: readPolicy(policy, [...sizes.keys()], issues) };
  });
  const names = [...sizes.keys()] as Measure[];
  const reached = new Map(names.map((name) => [name, gradeOf(name, sizes.get(name), grades)]));
  const worst = Math.max(...reached.values());
  const word = (at: number): string => grades[at]?.grade ?? policy.otherwise;
  return Object.freeze({
    grade: word(worst),
    byMeasure: recordOf([...reached].map(([name, at]) => [name, word(at)])),
    limitedBy: Object.freeze(
      worst === 0 ? [] : names.filter((name) => reached.get(name) === worst),
    ),
    notMeasured: Object.freeze(names.filter((name) => sizes.get(name) === undefined)),
  });
}

/** A grade, and the most that each measure may be for it. */
interface Grade {
  readonly grade: string;
  readonly most: ReadonlyMap<string, Decimal | undefined>;
}

/** The position of the best grade that a measure reaches; beyond the last if it reaches none. */
function gradeOf(name: string, size: Decimal | undefined, grades: readonly Grade[]): number {
  if (size === undefined) return grades.length;
  const at = grades.findIndex(({ most }) => size.lte(most.get(name) ?? ZERO));
  return at < 0 ? grades.length : at;
}

/** Reads two measures or more, without sign; `undefined` stays where one could not be taken. */
function readMeasures(
  measures: Readonly<Record<string, AmountInput | undefined>>,
  issues: Issue[],
): ReadonlyMap<string, Decimal | undefined> {
  const sizes = new Map<string, Decimal | undefined>();
  for (const [name, input] of requireEntries(measures, ["measures"], issues)) {
    const amount = amountOrAbsent(input, ["measures", name], issues);
    sizes.set(name, amount === undefined ? undefined : toDecimal(amount.abs()));
  }
  if (sizes.size < 2) refuseRating(["measures"], "two measures or more", `${sizes.size}`, issues);
  return sizes;
}

function readPolicy(
  policy: ReliabilityPolicy,
  names: readonly string[],
  issues: Issue[],
): readonly Grade[] {
  const before = issues.length;
  if (!checkKeys(policy, ["grades", "otherwise"], ["policy"], issues)) return [];
  const items = readItems(policy.grades, ["policy", "grades"], issues);
  const { otherwise } = policy;
  if (issues.length === before && (typeof otherwise !== "string" || otherwise === "")) {
    const received = describeValue(otherwise);
    refuseRating(["policy", "otherwise"], "the grade where none is reached", received, issues);
  }
  if (issues.length === before && items.length === 0)
    refuseRating(["policy", "grades"], "one grade or more", "none", issues);
  const grades = items.map((grade, k) => readGrade(grade, names, ["policy", "grades", k], issues));
  checkOrder(grades, names, issues);
  return grades;
}

function readGrade(
  input: ReliabilityPolicy["grades"][number],
  names: readonly string[],
  path: IssuePath,
  issues: Issue[],
): Grade {
  checkKeys(input, ["grade", "most"], path, issues);
  const { grade, most } = nothing(input);
  if (typeof grade !== "string" || grade === "")
    refuseRating([...path, "grade"], "what the grade is called", describeValue(grade), issues);
  const limits = new Map(requireEntries<AmountInput>(most, [...path, "most"], issues));
  for (const name of limits.keys())
    if (!names.includes(name))
      refuseRating([...path, "most", name], oneOf(names), describeValue(name), issues);
  const read = names.map(
    (name) => [name, readAmount(limits.get(name), [...path, "most", name], issues)] as const,
  );
  return { grade, most: new Map(read) };
}

/** No limit is below 0, and none is stricter than that of a better grade. */
function checkOrder(grades: readonly Grade[], names: readonly string[], issues: Issue[]): void {
  grades.forEach(({ most }, k) => {
    for (const name of names) {
      const limit = most.get(name);
      const least = grades[k - 1]?.most.get(name) ?? ZERO;
      if (limit === undefined || (!limit.isNegative() && limit.gte(least))) continue;
      const path = ["policy", "grades", k, "most", name];
      refuseRating(path, `${least.toFixed()} or more`, limit.toFixed(), issues);
    }
  });
}

function refuseRating(path: IssuePath, expected: string, received: string, issues: Issue[]): void {
  refusePlan("forecast.rating", path, { expected, received }, issues);
}

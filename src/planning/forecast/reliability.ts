/** A grade for the reliability of forecasts, by a policy of the caller. */
import { type AmountInput, readAmount, ZERO } from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readItems,
  requireEntries,
  throwIssues,
} from "../../input/index.ts";

/** How measures become a word. Local policy, so it is data. */
export interface ReliabilityPolicy<Measure extends string = string> {
  /** The grades, the best first, each with the most that every measure may be. */
  readonly grades: readonly {
    readonly grade: string;
    readonly most: Readonly<Record<Measure, AmountInput>>;
  }[];
  /** The grade where none of these is reached. */
  readonly otherwise: string;
}

/** A grade, and what kept it from being better. */
export interface ReliabilityGrade<Measure extends string = string> {
  /** The grade that all measures together reach. */
  readonly grade: string;
  /** The grade that each measure alone would reach. */
  readonly byMeasure: Readonly<Record<Measure, string>>;
  /** The measures that no better grade was reached for; none where the best was. */
  readonly limitedBy: readonly Measure[];
  /** Measures that could not be taken; they reach no grade. */
  readonly notMeasured: readonly Measure[];
}

/**
 * Grades the reliability of a forecast from several measures: past errors, the share of the year
 * that is left, the size of risks that nobody has put a figure on.
 *
 * Rule: a measure reaches a grade when it is at most the limit of it, without sign; the grade of
 * the forecast is the best that every measure reaches. One number alone never decides: a policy has
 * two measures or more.
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
  const issues: Issue[] = [];
  const refuse = (path: IssuePath, expected: string, received: string): void => {
    issues.push(makeIssue("forecast.rating", { path, expected, received }));
  };
  const names = requireEntries(measures, ["measures"], issues).map(([name]) => name) as Measure[];
  const grades = checkKeys(policy, ["grades", "otherwise"], ["policy"], issues)
    ? readItems(policy.grades, ["policy", "grades"], issues)
    : [];
  const sizes = new Map(
    names.map((name) => {
      const input = measures[name];
      return [
        name,
        input === undefined ? undefined : readAmount(input, ["measures", name], issues)?.abs(),
      ] as const;
    }),
  );
  if (issues.length === 0 && (typeof policy.otherwise !== "string" || policy.otherwise === ""))
    refuse(
      ["policy", "otherwise"],
      "the grade where none is reached",
      describeValue(policy.otherwise),
    );
  if (names.length < 2) refuse(["measures"], "two measures or more", `${names.length}`);
  if (issues.length === 0 && grades.length === 0)
    refuse(["policy", "grades"], "one grade or more", "none");
  const limits = grades.map((grade, k) => {
    const path = ["policy", "grades", k];
    checkKeys(grade, ["grade", "most"], path, issues);
    if (typeof grade?.grade !== "string" || grade.grade === "")
      refuse([...path, "grade"], "what the grade is called", describeValue(grade?.grade));
    const most = new Map(requireEntries<AmountInput>(grade?.most, [...path, "most"], issues));
    for (const name of most.keys())
      if (!names.includes(name as Measure))
        refuse([...path, "most", name], oneOf(names), describeValue(name));
    return new Map(
      names.map((name) => [name, readAmount(most.get(name), [...path, "most", name], issues)]),
    );
  });
  limits.forEach((of, k) => {
    for (const name of names) {
      const [limit, better] = [of.get(name), limits[k - 1]?.get(name)];
      if (
        limit === undefined ||
        !(limit.isNegative() || (better !== undefined && limit.lt(better)))
      )
        continue;
      refuse(
        ["policy", "grades", k, "most", name],
        `${better?.toFixed() ?? "0"} or more`,
        limit.toFixed(),
      );
    }
  });
  throwIssues(issues);
  const last = grades.length;
  const reached = new Map(
    names.map((name) => {
      const size = sizes.get(name);
      const at = size === undefined ? -1 : limits.findIndex((of) => size.lte(of.get(name) ?? ZERO));
      return [name, at < 0 ? last : at] as const;
    }),
  );
  const worst = Math.max(...reached.values());
  const word = (at: number): string => grades[at]?.grade ?? policy.otherwise;
  return Object.freeze({
    grade: word(worst),
    byMeasure: Object.freeze(
      Object.fromEntries([...reached].map(([name, at]) => [name, word(at)])),
    ) as Readonly<Record<Measure, string>>,
    limitedBy: Object.freeze(
      worst === 0 ? [] : names.filter((name) => reached.get(name) === worst),
    ),
    notMeasured: Object.freeze(names.filter((name) => sizes.get(name) === undefined)),
  });
}

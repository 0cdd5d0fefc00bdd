/** Budget credibility as PEFA measures it. */
import {
  type AmountInput,
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  fromDecimal,
  multiply,
  noRatio,
  type Ratio,
  type Rational,
  type RatioResult,
  ratioOf,
  readAmount,
  readRatio,
  signOf,
  subtract,
  toRatio,
  ZERO,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makePlanningIssue,
  readArguments,
  requireEntries,
  throwIssues,
} from "../../input/index.ts";

/** A grade of the PEFA framework, A the best. */
export type PefaGrade = "A" | "B" | "C" | "D";

/** The deviations that each grade allows, in percent; anything beyond is D. */
export interface PefaBands {
  /** The most for an A. */
  readonly A: AmountInput;
  /** The most for a B. */
  readonly B: AmountInput;
  /** The most for a C. */
  readonly C: AmountInput;
}

/** PEFA 2016, PI-1 and PI-2: 5, 10 and 15 percent. */
export const PEFA_BANDS: PefaBands = /* @__PURE__ */ Object.freeze({ A: 5, B: 10, C: 15 });

/** The first budget and the outturn; both without sign or both in one sign. */
export interface BudgetOutturn {
  /** The original budget. */
  readonly budget: AmountInput;
  /** The outturn. */
  readonly outturn: AmountInput;
}

/** Three years by PEFA. */
export interface PefaRating {
  /** The grade that at least two of the three years reach. */
  readonly grade: PefaGrade;
  /** Each year: its measure, an exact ratio, and its own grade. */
  readonly years: readonly { readonly ratio: Ratio; readonly grade: PefaGrade }[];
}

/**
 * Rates how near the outturn as a whole was to the original budget (PEFA PI-1, aggregate
 * expenditure outturn).
 *
 * Rule: outturn ÷ original budget of each year; grade A if it is within 95 to 105 %, B 90 to 110, C
 * 85 to 115, the ends included; the rating is the best that at least two of the three years reach.
 * Units and sign: one unit; both amounts of a year in one sign, whichever it is.
 * Absent and zero: a budget of 0 has no ratio and is an error.
 *
 * @param years - three years, with the original budget and not the revised one
 * @param bands - the deviations allowed, in percent; default {@link PEFA_BANDS}
 * @returns the rating, with ratio and grade of each year
 * @throws AnslagError `forecast.rating` when these are not three years, a budget is 0, or bands do
 * not widen
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example One bad year of three does not lower the rating
 * const years = [103, 95, 140].map((outturn) => ({ budget: 100, outturn }));
 * rateOutturn(years).grade
 * // => "A"
 */
export function rateOutturn(
  years: readonly BudgetOutturn[],
  bands: PefaBands = PEFA_BANDS,
): PefaRating {
  const issues: Issue[] = [];
  const limits = readBands(bands, issues);
  checkThree(years, issues);
  const read = (Array.isArray(years) ? years : []).map((year, k) => readPair(year, [k], issues));
  read.forEach(({ budget, outturn }, k) => {
    const isOther =
      !budget.isZero() && !outturn.isZero() && budget.isNegative() !== outturn.isNegative();
    if (issues.length > 0 || !(budget.isZero() || isOther)) return;
    const facts = { path: [k], expected: "a budget other than 0, and an outturn of the same sign" };
    issues.push(
      makePlanningIssue("forecast.rating", { ...facts, received: `${budget} and ${outturn}` }),
    );
  });
  throwIssues(issues);
  return rating(
    read.map(({ budget, outturn }) => {
      const ratio = ratioOf({ numerator: outturn, denominator: budget }) as Ratio;
      const away = absolute(subtract(divide(fromDecimal(outturn), fromDecimal(budget)), 1));
      return { ratio, grade: gradeOf(away, limits, (a, b) => compare(a, b) <= 0) };
    }),
  );
}

/**
 * Measures how far the composition of the outturn was from the budget, apart from its level (PEFA
 * PI-2).
 *
 * Rule: with R = total outturn ÷ total budget, Σ |outturnᵢ − budgetᵢ × R| ÷ Σ |budgetᵢ × R|: every
 * head is held against its budget as if that had been scaled to what was spent in all.
 * Units and sign: one unit; the same sign in all heads, as a rule.
 * Absent and zero: none where the budgets add up to 0 (`zero-base`), or nothing was spent.
 *
 * @param heads - by name: the original budget and the outturn; contingency is left out, and
 * interest as well where PI-2.1 is meant
 * @returns the variance of the composition as an exact ratio
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Ten more here, ten less there
 * const variance = compositionVariance({
 *   schools: { budget: 50, outturn: 60 }, care: { budget: 50, outturn: 40 },
 * });
 * variance.kind === "ratio" && roundPercent(variance) // => 20
 */
export function compositionVariance(heads: Readonly<Record<string, BudgetOutturn>>): RatioResult {
  const issues: Issue[] = [];
  const read = requireEntries(heads, [], issues).map(([name, head]) =>
    readPair(head, [name], issues),
  );
  throwIssues(issues);
  const total = (key: "budget" | "outturn"): Rational =>
    read.map((head) => fromDecimal(head[key])).reduce<Rational>(add, 0);
  const [budget, outturn] = [total("budget"), total("outturn")];
  if (signOf(budget) === 0) return noRatio("zero-base");
  const scale = divide(outturn, budget);
  const adjusted = read.map((head) => multiply(fromDecimal(head.budget), scale));
  const base = adjusted.map(absolute).reduce<Rational>(add, 0);
  if (signOf(base) === 0) return noRatio("zero-base");
  const away = read
    .map((head, k) => absolute(subtract(fromDecimal(head.outturn), adjusted[k] ?? 0)))
    .reduce<Rational>(add, 0);
  return toRatio(divide(away, base));
}

/**
 * Rates three years by the variance of their composition (PEFA PI-2).
 *
 * Rule: A below 5 %, B below 10, C below 15, the ends excluded; the rating is the best that at
 * least two of the three years reach.
 *
 * @param years - three results of {@link compositionVariance}
 * @param bands - the variances allowed, in percent; default {@link PEFA_BANDS}
 * @returns the rating, with ratio and grade of each year
 * @throws AnslagError `forecast.rating` when these are not three years, one has no variance, or
 * bands do not widen
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when a band is not an amount
 * @example Two years below five percent
 * const year = (moved: number) => compositionVariance({
 *   a: { budget: 100, outturn: 100 + moved }, b: { budget: 100, outturn: 100 - moved },
 * });
 * rateComposition([year(4), year(5), year(3)]).years.map(({ grade }) => grade)
 * // => ["A", "B", "A"]
 */
export function rateComposition(
  years: readonly RatioResult[],
  bands: PefaBands = PEFA_BANDS,
): PefaRating {
  const issues: Issue[] = [];
  const limits = readBands(bands, issues);
  checkThree(years, issues);
  (Array.isArray(years) ? years : []).forEach((year: RatioResult, k: number) => {
    if (year?.kind === "ratio") return;
    const received = year?.kind === "none" ? year.reason : describeValue(year);
    issues.push(
      makePlanningIssue("forecast.rating", {
        path: [k],
        expected: "a variance of composition",
        received,
      }),
    );
  });
  const shares = (Array.isArray(years) ? years : []).map((year: RatioResult, k: number) =>
    year?.kind === "ratio" ? readRatio(year, [k], issues) : undefined,
  );
  throwIssues(issues);
  return rating(
    shares.map((share = 0) => ({
      ratio: toRatio(share),
      grade: gradeOf(absolute(share), limits, (a, b) => compare(a, b) < 0),
    })),
  );
}

const GRADES = ["A", "B", "C"] as const;

function readBands(bands: PefaBands, issues: Issue[]): readonly Rational[] {
  const before = issues.length;
  const given = readArguments(bands, GRADES, ["bands"], issues);
  const limits = GRADES.map((grade) => readAmount(given[grade], ["bands", grade], issues) ?? ZERO);
  if (
    issues.length === before &&
    limits.some((limit, k) => limit.isNegative() || limit.lt(limits[k - 1] ?? ZERO))
  ) {
    const facts = { path: ["bands"], expected: "0 or more, each at least the one before" };
    issues.push(
      makePlanningIssue("forecast.rating", {
        ...facts,
        received: limits.map((each) => each.toFixed()).join(", "),
      }),
    );
  }
  return limits.map((limit) => fromDecimal(limit, -2));
}

function checkThree(years: unknown, issues: Issue[]): void {
  if (Array.isArray(years) && years.length === 3) return;
  const received = Array.isArray(years) ? `${years.length}` : describeValue(years);
  issues.push(makePlanningIssue("forecast.rating", { expected: "three years", received }));
}

function readPair(
  pair: BudgetOutturn,
  path: IssuePath,
  issues: Issue[],
): { budget: Decimal; outturn: Decimal } {
  const { budget, outturn } = readArguments(pair, ["budget", "outturn"], path, issues);
  return {
    budget: readAmount(budget, [...path, "budget"], issues) ?? ZERO,
    outturn: readAmount(outturn, [...path, "outturn"], issues) ?? ZERO,
  };
}

function gradeOf(
  away: Rational,
  limits: readonly Rational[],
  within: (away: Rational, limit: Rational) => boolean,
): PefaGrade {
  return GRADES.find((_, k) => within(away, limits[k] ?? 0)) ?? "D";
}

/** The second best of three grades is the best that two of them reach. */
function rating(years: PefaRating["years"]): PefaRating {
  const [, grade = "D"] = years.map((year) => year.grade).sort();
  return Object.freeze({ grade, years: Object.freeze(years.map((year) => Object.freeze(year))) });
}

/** Growth on a comparable basis, and how much of the variances is explained. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type RatioResult,
  ratioOf,
  readAmount,
  readAmounts,
  sumOf,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  makePlanningIssue,
  oneOf,
  readArguments,
  readItems,
  throwIssues,
} from "../../input/index.ts";
import { type YearOverYear, yearOverYear } from "./variance.ts";

/** Two years without what happened only once. */
export interface ComparableGrowth {
  /** As reported. */
  readonly reported: YearOverYear;
  /** Current and prior amount without their one-offs, and the change between them. */
  readonly comparable: YearOverYear;
  /** The current amount without one-offs. */
  readonly current: Decimal;
  /** The prior amount without one-offs. */
  readonly prior: Decimal;
}

/**
 * Compares two years without what happened only once in one of them.
 *
 * Rule: each year less its one-offs, then compared as {@link yearOverYear} does. What counts as a
 * one-off is a judgement, so each is named.
 * Units and sign: one unit, result sign; a one-off in the sign in which it is inside the amount.
 * Absent and zero: a year without one-offs does not change.
 *
 * @param input.current - the amount of this year
 * @param input.prior - the amount of the year before
 * @param input.oneOffs - by year and name: the parts of the amount that happened once
 * @returns the change as reported, and on a comparable basis
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when one-offs are not an object, or
 * of another year
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö's costs grew by 2,2 %, of which an insurance case of 10 000 is the larger part
 * const { comparable } = comparableGrowth({
 *   current: "-726 351", prior: "-710 663", oneOffs: { current: { insurance: "-10 000" } },
 * });
 * comparable.amount // => -5688
 * comparable.growth.kind === "ratio" && roundPercent(comparable.growth, { decimals: 2 }) // => 0.8
 */
export function comparableGrowth(input: {
  readonly current: AmountInput;
  readonly prior: AmountInput;
  readonly oneOffs: {
    readonly current?: Readonly<Record<string, AmountInput>>;
    readonly prior?: Readonly<Record<string, AmountInput>>;
  };
}): ComparableGrowth {
  const issues: Issue[] = [];
  readArguments(input, ["current", "prior", "oneOffs"], [], issues, "input");
  throwIssues(issues);
  const current = readAmount(input.current, ["current"], issues) ?? ZERO;
  const prior = readAmount(input.prior, ["prior"], issues) ?? ZERO;
  checkKeys(input.oneOffs, ["current", "prior"], ["oneOffs"], issues);
  const total = (key: "current" | "prior"): Decimal =>
    sumOf(readAmounts(input.oneOffs?.[key], ["oneOffs", key], issues, { optional: true }).values());
  const [once, onceBefore] = [total("current"), total("prior")];
  throwIssues(issues);
  const [left, leftBefore] = [checkRange(current.minus(once)), checkRange(prior.minus(onceBefore))];
  return Object.freeze({
    reported: yearOverYear({ current, prior }),
    comparable: yearOverYear({ current: left, prior: leftBefore }),
    current: left,
    prior: leftBefore,
  });
}

/** How much of some variances is explained. */
export interface ExplanationCoverage {
  /** The sum of the explained variances, without sign. */
  readonly explained: Decimal;
  /** The sum of all variances, without sign. */
  readonly gross: Decimal;
  /** Explained ÷ gross; none when every variance is 0. */
  readonly share: RatioResult;
}

/**
 * Says how much of the variances the explanations are about.
 *
 * Rule: Σ |explained variances| ÷ Σ |variances|. Gross, because favourable and unfavourable
 * variances do not excuse one another.
 * Units and sign: one unit, result sign.
 *
 * @param variances - by name
 * @param explained - the names of those that are explained
 * @returns explained and gross amount, and their ratio
 * @throws AnslagError `analysis.head` when a name is not among the variances, or twice
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Two of three are explained
 * const variances = { library: 900, pool: -600, park: 50 };
 * const { explained, gross } = explanationCoverage(variances, ["library", "pool"]);
 * [explained, gross] // => [1500, 1550]
 */
export function explanationCoverage<Name extends string>(
  variances: Readonly<Record<Name, AmountInput>>,
  explained: readonly NoInfer<Name>[],
): ExplanationCoverage {
  const issues: Issue[] = [];
  const read = readAmounts(variances, [], issues);
  const sizes = new Map([...read].map(([name, amount]) => [name, toDecimal(amount.abs())]));
  const names = new Set<string>();
  readItems(explained, ["explained"], issues).forEach((name, k) => {
    if (!sizes.has(name) || names.has(name)) {
      const facts = {
        path: ["explained", k],
        expected: `each once of ${oneOf([...sizes.keys()])}`,
      };
      issues.push(makePlanningIssue("analysis.head", { ...facts, received: describeValue(name) }));
    }
    names.add(name);
  });
  throwIssues(issues);
  const sum = (of: readonly string[]): Decimal => sumOf(of.map((name) => sizes.get(name) ?? ZERO));
  const [part, whole] = [sum([...names]), sum([...sizes.keys()])];
  return Object.freeze({
    explained: part,
    gross: whole,
    share: ratioOf({ numerator: part, denominator: whole }),
  });
}

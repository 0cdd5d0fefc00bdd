/** Materiality: which variances are large enough that the report must explain them. */
import { type AmountInput, type Decimal, toDecimal, ZERO } from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
  readChoice,
} from "../../input/index.ts";
import { amountAt, amountOrAbsent, readInputs, refusePlan } from "../inputs/index.ts";

/** A rule that says which variances must be explained. Rules are local policy, so they are data. */
export interface MaterialityRule {
  /** Explain when |variance| exceeds this amount, in the unit of the variances. */
  readonly absolute?: AmountInput;
  /** Explain when |variance| exceeds this share of |reference|, in percent: 15 means 15 %. */
  readonly percent?: AmountInput;
  /** With both limits: the variance exceeds `any` of them (default), or `all`. */
  readonly when?: "any" | "all";
  /** A |variance| at or below this amount never needs an explanation, at any limits; default 0. */
  readonly floor?: AmountInput;
  /**
   * `strict` (default): the limit itself need not be explained ("larger than 500"). `inclusive`: it
   * must be ("at least 500").
   */
  readonly boundary?: "strict" | "inclusive";
  /**
   * `both` (default): favourable variances must be explained as well. `unfavourable`: only those
   * that lower the result.
   */
  readonly side?: "both" | "unfavourable";
}

/** A rule with exact limits. */
export interface MaterialityLimits
  extends Required<Omit<MaterialityRule, "absolute" | "percent" | "floor">> {
  readonly absolute: Decimal | undefined;
  readonly percent: Decimal | undefined;
  readonly floor: Decimal;
}

/** The amounts that a rule is applied to. */
export interface IsMaterialAmounts {
  /** The variance, in result sign. */
  readonly variance: AmountInput;
  /** The base of the percentage; default none. */
  readonly reference?: AmountInput | undefined;
}

const AMOUNT_KEYS = /* @__PURE__ */ keysOf<IsMaterialAmounts>({ variance: true, reference: true });

const RULE_KEYS = /* @__PURE__ */ keysOf<MaterialityRule>({
  absolute: true,
  percent: true,
  when: true,
  floor: true,
  boundary: true,
  side: true,
});

/**
 * Answers whether a variance must be explained.
 *
 * Rule: |variance| above the absolute limit, or above the percentage of |reference|, or both; never
 * at or below the floor. Malmö: "avvikelser som är större än 500 tkr förklaras" is `{ absolute: 500
 * }`.
 * Units and sign: the limits in the unit of the variance; variance in result sign.
 * Absent and zero: a reference that is 0 or `undefined` has no percentage, so any variance other
 * than 0 exceeds the percentage limit.
 *
 * @param amounts - the variance, and the base of the percentage
 * @param rule - the limits
 * @returns true when it must be explained
 * @throws AnslagError `materiality.rule` when the rule has no limit, or a negative one
 * @throws AnslagError `input.choice` for an unknown word, `input.unknown-key` for a misspelt key;
 * codes of amounts, see {@link toDecimal}
 * @example The limit itself
 * isMaterial({ variance: "-500" }, { absolute: 500 }) // => false
 * isMaterial({ variance: "-500" }, { absolute: 500, boundary: "inclusive" }) // => true
 * @example A share of the budget, but no small amounts
 * isMaterial({ variance: "-120", reference: "-1 000" }, { percent: 10, floor: 100 }) // => true
 */
export function isMaterial(amounts: IsMaterialAmounts, rule: MaterialityRule): boolean {
  const read = readInputs((issues) => {
    const limits = readRule(rule, issues);
    const given = readArguments(amounts, AMOUNT_KEYS, [], issues, "amounts");
    return {
      limits,
      variance: amountAt(given.variance, ["variance"], issues),
      reference: amountOrAbsent(given.reference, ["reference"], issues),
    };
  });
  return exceeds(read.limits, read.variance, read.reference);
}

/** Reads a rule; the caller uses the result only where no issue was added. */
export function readRule(
  input: MaterialityRule,
  issues: Issue[],
  path: IssuePath = [],
): MaterialityLimits {
  const before = issues.length;
  const rule = typeof input === "object" && input !== null ? input : {};
  if (rule === input) readArguments(rule, RULE_KEYS, path, issues);
  else {
    const facts = { expected: "a rule with limits", received: describeValue(input) };
    refusePlan("materiality.rule", path, facts, issues);
  }
  const absolute = limitAt(rule, "absolute", path, issues);
  const percent = limitAt(rule, "percent", path, issues);
  const floor = limitAt(rule, "floor", path, issues) ?? ZERO;
  const { when = "any", boundary = "strict", side = "both" } = rule;
  readChoice(when, ["any", "all"], [...path, "when"], issues);
  readChoice(boundary, ["strict", "inclusive"], [...path, "boundary"], issues);
  readChoice(side, ["both", "unfavourable"], [...path, "side"], issues);
  if (absolute === undefined && percent === undefined && issues.length === before) {
    const facts = { expected: "an absolute limit or a percentage", received: "neither" };
    refusePlan("materiality.rule", path, facts, issues);
  }
  return { absolute, percent, floor, when, boundary, side };
}

function limitAt(
  rule: MaterialityRule,
  key: "absolute" | "percent" | "floor",
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined {
  const limit = amountOrAbsent(rule[key], [...path, key], issues);
  if (limit?.isNegative() === true) {
    const received = describeValue(limit.toFixed());
    const facts = { expected: "a limit of 0 or more", received };
    refusePlan("materiality.rule", [...path, key], facts, issues);
  }
  return limit;
}

/** Whether a variance exceeds the limits of a rule. */
export function exceeds(
  rule: MaterialityLimits,
  variance: Decimal,
  reference: Decimal | undefined,
): boolean {
  const size = variance.abs();
  if (size.isZero() || size.lte(rule.floor)) return false;
  if (rule.side === "unfavourable" && !variance.isNegative()) return false;
  const beyond = (limit: Decimal): boolean =>
    rule.boundary === "strict" ? size.gt(limit) : size.gte(limit);
  const tests: boolean[] = [];
  if (rule.absolute !== undefined) tests.push(beyond(rule.absolute));
  if (rule.percent !== undefined) {
    const base = reference?.abs() ?? ZERO;
    // |variance| > p % of |reference|, without a division: no digit is lost. Without a base every
    // variance is beyond any percentage.
    tests.push(beyond(base.times(rule.percent).times("0.01")));
  }
  return rule.when === "any" ? tests.some(Boolean) : tests.every(Boolean);
}

/**
 * The size that a variance must exceed (or reach, where the boundary is inclusive) to be material.
 */
export function limitOf(rule: MaterialityLimits, reference: Decimal | undefined): Decimal {
  const ofBase =
    rule.percent === undefined
      ? undefined
      : (reference?.abs() ?? ZERO).times(rule.percent).times("0.01");
  const limits = [rule.absolute, ofBase].filter((limit) => limit !== undefined).map(toDecimal);
  const first = limits[0] ?? ZERO;
  const limit = limits.reduce(
    (so, each) => (each.lt(so) === (rule.when === "any") ? each : so),
    first,
  );
  return limit.lt(rule.floor) ? rule.floor : limit;
}

/** Materiality: which variances are large enough that the report must explain them. */
import { type AmountInput, type Decimal, readAmount, toDecimal, ZERO } from "../../amount/index.ts";
import { describeValue, type Issue, makeIssue, oneOf, throwIssues } from "../../input/index.ts";

/** A rule that says which variances must be explained. Rules are local policy, so they are data. */
export interface MaterialityRule {
  /** Explain when |variance| exceeds this amount, in the unit of the variances. */
  readonly absolute?: AmountInput;
  /** Explain when |variance| exceeds this share of |reference|, in percent: 15 means 15 %. */
  readonly percent?: AmountInput;
  /** With both limits: exceed `any` of them (default), or `all`. */
  readonly when?: "any" | "all";
  /** Never explain a |variance| at or below this amount, whatever the limits say; default 0. */
  readonly floor?: AmountInput;
  /** `strict` (default): the limit itself need not be explained ("larger than 500"). `inclusive`: it must ("at least 500"). */
  readonly boundary?: "strict" | "inclusive";
  /** `both` (default): favourable variances must be explained as well. `unfavourable`: only those that lower the result. */
  readonly side?: "both" | "unfavourable";
}

/** A rule whose amounts have been read. */
export interface CheckedRule
  extends Required<Omit<MaterialityRule, "absolute" | "percent" | "floor">> {
  readonly absolute: Decimal | undefined;
  readonly percent: Decimal | undefined;
  readonly floor: Decimal;
}

/**
 * Says whether a variance must be explained.
 *
 * Rule: |variance| above the absolute limit, or above the percentage of |reference|, or both; never at or below the floor. Malmö: "avvikelser som är
 * större än 500 tkr förklaras" is `{ absolute: 500 }`.
 * Units and sign: the limits in the unit of the variance; variance in result sign.
 * Absent and zero: a reference that is 0 or `undefined` has no percentage, so any variance other than 0 exceeds the percentage limit.
 *
 * @param rule - the limits
 * @param amounts.variance - the variance, in result sign
 * @param amounts.reference - what the percentage is of; default none
 * @returns true when it must be explained
 * @throws AnslagError `materiality.rule` when the rule has no limit, a negative one, or a choice that does not exist
 * @throws AnslagError `input.unknown-key` when a key of the rule is misspelt
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`,
 * `amount.out-of-range` when an amount is not one
 * @example The limit itself
 * isMaterial({ absolute: 500 }, { variance: "-500" }) // => false
 * isMaterial({ absolute: 500, boundary: "inclusive" }, { variance: "-500" }) // => true
 */
export function isMaterial(
  rule: MaterialityRule,
  amounts: { readonly variance: AmountInput; readonly reference?: AmountInput | undefined },
): boolean {
  const issues: Issue[] = [];
  const checked = readRule(rule, issues);
  const variance = readAmount(amounts.variance, ["variance"], issues) ?? ZERO;
  const reference =
    amounts.reference === undefined
      ? undefined
      : readAmount(amounts.reference, ["reference"], issues);
  throwIssues(issues);
  return exceeds(checked, variance, reference);
}

const RULE_KEYS: readonly string[] = ["absolute", "percent", "when", "floor", "boundary", "side"];

/** Checks a rule; the result may be used only when no issue was added. */
export function readRule(rule: MaterialityRule, issues: Issue[]): CheckedRule {
  const before = issues.length;
  const read = (name: "absolute" | "percent" | "floor"): Decimal | undefined => {
    const input = rule[name];
    if (input === undefined) return undefined;
    const limit = readAmount(input, [name], issues);
    if (limit?.isNegative()) {
      const received = describeValue(limit.toFixed());
      issues.push(
        makeIssue("materiality.rule", { path: [name], expected: "a limit of 0 or more", received }),
      );
    }
    return limit;
  };
  if (typeof rule !== "object" || rule === null) {
    issues.push(
      makeIssue("materiality.rule", {
        expected: "a rule with limits",
        received: describeValue(rule),
      }),
    );
    return readRule({ absolute: 0 }, []);
  }
  for (const key of Object.keys(rule)) {
    if (RULE_KEYS.includes(key)) continue;
    issues.push(
      makeIssue("input.unknown-key", {
        path: [key],
        expected: oneOf(RULE_KEYS),
        received: describeValue(key),
      }),
    );
  }
  const absolute = read("absolute");
  const percent = read("percent");
  const floor = read("floor") ?? ZERO;
  const { when = "any", boundary = "strict", side = "both" } = rule;
  readName("when", when, ["any", "all"], issues);
  readName("boundary", boundary, ["strict", "inclusive"], issues);
  readName("side", side, ["both", "unfavourable"], issues);
  if (absolute === undefined && percent === undefined && issues.length === before) {
    issues.push(
      makeIssue("materiality.rule", {
        expected: "an absolute limit or a percentage",
        received: "neither",
      }),
    );
  }
  return { absolute, percent, floor, when, boundary, side };
}

function readName(key: string, value: string, names: readonly string[], issues: Issue[]): void {
  if (names.includes(value)) return;
  issues.push(
    makeIssue("materiality.rule", {
      path: [key],
      expected: oneOf(names),
      received: describeValue(value),
    }),
  );
}

export function exceeds(
  rule: CheckedRule,
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
    // |variance| > p % of |reference|, without a division: no digit is lost. With no base every variance is beyond any percentage.
    tests.push(beyond(base.times(rule.percent).times("0.01")));
  }
  return rule.when === "any" ? tests.some(Boolean) : tests.every(Boolean);
}

/** The size that a variance must exceed (or reach, where the boundary is inclusive) to be material. */
export function limitOf(rule: CheckedRule, reference: Decimal | undefined): Decimal {
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

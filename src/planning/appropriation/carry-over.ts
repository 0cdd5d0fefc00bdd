/** Carry-over: how much of the result of a year follows to the next. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  roundAmount,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
} from "../../input/index.ts";
import { amountAt, amountOrAbsent, readInputs, refusePlan } from "../inputs/index.ts";

/** How much of a result follows to the next year. Local policy, so it is data. */
export interface CarryOverPolicy {
  /**
   * Of a surplus: its share in percent, and at most an amount or a share of the appropriation.
   * Default nothing.
   */
  readonly surplus?: CarryOverRule;
  /** Of a deficit: likewise, without sign. Default nothing. */
  readonly deficit?: CarryOverRule;
}

/** The share that follows, and its caps; the lower of two caps holds. */
export interface CarryOverRule {
  /** Percent of the result; 100 is all of it. */
  readonly share: AmountInput;
  /** At most this amount, without sign. */
  readonly cap?: AmountInput;
  /** The cap in percent of the appropriation. */
  readonly capShare?: AmountInput;
}

/** The part of a result that follows, and the part that lapses. */
export interface CarryOver {
  /** The part that follows to the next year, in the sign of the result. */
  readonly carried: Decimal;
  /** The part that lapses: result − carried. */
  readonly lapsed: Decimal;
  /** Whether a cap decided the amount. */
  readonly isCapped: boolean;
}

/** What a carry-over needs besides result and policy. */
export interface CarryOverOptions {
  /** The base of caps that are a share of the appropriation; needed only for them. */
  readonly appropriation?: AmountInput;
  /** Decimals of the carry-over; default those that the result has. */
  readonly decimals?: number;
}

const POLICY_KEYS = /* @__PURE__ */ keysOf<CarryOverPolicy>({ surplus: true, deficit: true });
const RULE_KEYS = /* @__PURE__ */ keysOf<CarryOverRule>({ share: true, cap: true, capShare: true });
const OPTION_KEYS = /* @__PURE__ */ keysOf<CarryOverOptions>({
  appropriation: true,
  decimals: true,
});

/**
 * Computes how much of a result follows to the next year.
 *
 * Rule: share × result, not beyond the caps of its sign nor the result; the rest lapses. The share
 * is rounded to the nearest, caps are rounded down, so that rounding never exceeds a cap. Both
 * parts add up to the result exactly.
 * Units and sign: result sign: + is a surplus. Caps are without sign.
 * Absent and zero: a sign without a rule carries nothing; a result of 0 carries 0.
 *
 * @param result - the result of the year
 * @param policy - the rules for surpluses and deficits
 * @param options.appropriation - the base of caps that are a share; needed only for them
 * @param options.decimals - decimals of the carry-over; default those of the result
 * @returns both parts, and whether a cap decided the amount
 * @throws AnslagError `appropriation.policy` when a share or cap is negative, or the base of a
 * share is missing
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when the policy is not an object, or
 * a key is misspelt; `round.decimals`; codes of amounts, see {@link toDecimal}
 * @example Half of a surplus, at most 2 % of the appropriation; all of a deficit
 * const policy = { surplus: { share: 50, capShare: 2 }, deficit: { share: 100 } };
 * carryOver("30 000", policy, { appropriation: "486 892" }).carried // => 9737
 * carryOver("-3 037", policy).carried // => -3037
 */
export function carryOver(
  result: AmountInput,
  policy: CarryOverPolicy,
  options: CarryOverOptions = {},
): CarryOver {
  const { amount, rule, base, decimals } = readCarryOver(result, policy, options);
  if (rule === undefined) return Object.freeze({ carried: ZERO, lapsed: amount, isCapped: false });
  const down = (cap: Decimal): Decimal =>
    roundAmount(toDecimal(cap), { decimals, mode: "toward-zero" });
  const size = toDecimal(amount.abs());
  const part = roundAmount(toDecimal(size.times(rule.share).times("0.01")), { decimals });
  // Rounding to fewer decimals than the result has must not exceed the result either.
  const whole = part.gt(size) ? down(size) : part;
  const share = rule.capShare && base.abs().times(rule.capShare).times("0.01");
  const caps = [rule.cap, share].flatMap((cap) => (cap === undefined ? [] : [down(cap)]));
  const least = caps.reduce((so, cap) => (cap.lt(so) ? cap : so), whole);
  const carried = toDecimal(amount.isNegative() ? least.negated() : least);
  return Object.freeze({
    carried,
    lapsed: checkRange(amount.minus(carried)),
    isCapped: least.lt(whole),
  });
}

function readCarryOver(result: AmountInput, policy: CarryOverPolicy, options: CarryOverOptions) {
  return readInputs((issues) => {
    const given = readArguments(options, OPTION_KEYS, ["options"], issues);
    const amount = amountAt(result, ["result"], issues);
    const base = amountOrAbsent(given.appropriation, ["appropriation"], issues);
    const { surplus, deficit } = readArguments(policy, POLICY_KEYS, ["policy"], issues);
    const rules = {
      surplus: readRule(surplus, ["policy", "surplus"], issues),
      deficit: readRule(deficit, ["policy", "deficit"], issues),
    };
    const rule = rules[amount.isNegative() ? "deficit" : "surplus"];
    if (rule?.capShare !== undefined && base === undefined && issues.length === 0) {
      const facts = { expected: "the base of a cap that is a share", received: "nothing" };
      refusePlan("appropriation.policy", ["appropriation"], facts, issues);
    }
    const decimals = given.decimals ?? amount.decimalPlaces();
    return { amount, rule, base: base ?? ZERO, decimals };
  });
}

function readRule(rule: CarryOverRule | undefined, path: IssuePath, issues: Issue[]) {
  if (rule === undefined || !checkKeys(rule, RULE_KEYS, path, issues)) return undefined;
  const limit = (key: keyof CarryOverRule): Decimal | undefined => {
    const amount = amountOrAbsent(rule[key], [...path, key], issues);
    const isShare = key === "share";
    if (amount?.isNegative() === true || (isShare && amount?.gt(100) === true)) {
      const received = describeValue(amount.toFixed());
      const expected = isShare ? "0 to 100" : "0 or more";
      refusePlan("appropriation.policy", [...path, key], { expected, received }, issues);
    }
    return amount;
  };
  // The share is the one limit that a rule must have.
  const share =
    rule.share === undefined ? amountAt(undefined, [...path, "share"], issues) : limit("share");
  return { share: share ?? ZERO, cap: limit("cap"), capShare: limit("capShare") };
}

/** From one year to the next: what is carried over of a result, and where the next year's appropriation begins. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  roundAmount,
  roundRatio,
  toDecimal,
  ZERO,
} from "../decimal/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue, throwIssues } from "../errors/index.ts";

/** How much of a result follows to the next year. Local policy, so it is data. */
export interface CarryOverPolicy {
  /** Of a surplus: its share in percent, and at most an amount or a share of the appropriation. Default nothing. */
  readonly surplus?: CarryOverRule;
  /** Of a deficit: likewise, without sign. Default nothing. */
  readonly deficit?: CarryOverRule;
}

/** The share that follows, and its cap; of two caps the lower one holds. */
export interface CarryOverRule {
  /** Percent of the result; 100 is all of it. */
  readonly share: AmountInput;
  /** At most this amount, without sign. */
  readonly cap?: AmountInput;
  /** At most so many percent of the appropriation. */
  readonly capShare?: AmountInput;
}

/** What follows, and what does not. */
export interface CarryOver {
  /** What follows to the next year, in the sign of the result. */
  readonly carried: Decimal;
  /** What does not: result − carried. */
  readonly lapsed: Decimal;
  /** Whether a cap decided the amount. */
  readonly isCapped: boolean;
}

/**
 * Says how much of a result follows to the next year.
 *
 * Rule: share × result, not beyond the caps of its sign, rounded once (a cap down, so that it is not passed); the rest lapses. What follows and what lapses are the result, exactly.
 * Units and sign: result sign: + is a surplus. Caps without sign.
 * Absent and zero: a sign without a rule carries nothing; a result of 0 carries 0.
 *
 * @param result - the result of the year
 * @param policy - the rules for surpluses and deficits
 * @param options.appropriation - what shares of a cap are of; needed only for them
 * @param options.decimals - decimals of what follows; default those of the result
 * @returns what follows, what lapses, and whether a cap decided it
 * @throws AnslagError `appropriation.policy` when a share or cap is negative, or a cap is a share of nothing
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range`, `round.decimals` with every bad amount
 * @example Half of a surplus, at most 2 % of the appropriation; all of a deficit
 * const policy = { surplus: { share: 50, capShare: 2 }, deficit: { share: 100 } };
 * carryOver("30 000", policy, { appropriation: "486 892" }).carried // => 9737
 * carryOver("-3 037", policy).carried // => -3037
 */
export function carryOver(
  result: AmountInput,
  policy: CarryOverPolicy,
  options: { readonly appropriation?: AmountInput; readonly decimals?: number } = {},
): CarryOver {
  const issues: Issue[] = [];
  const amount = readAmount(result, ["result"], issues) ?? ZERO;
  const base =
    options.appropriation === undefined ? undefined : readAmount(options.appropriation, ["appropriation"], issues);
  const side = amount.isNegative() ? "deficit" : "surplus";
  for (const each of ["surplus", "deficit"] as const) readRule(policy[each], ["policy", each], issues);
  const rule = readRule(policy[side], ["policy", side], []);
  if (rule?.capShare !== undefined && base === undefined) {
    const facts = { path: ["appropriation"], expected: "what the cap is a share of", received: "none" };
    issues.push(makeIssue("appropriation.policy", facts));
  }
  throwIssues(issues);
  if (rule === undefined) return Object.freeze({ carried: ZERO, lapsed: amount, isCapped: false });
  const size = amount.abs().times(rule.share).times("0.01");
  const share = rule.capShare === undefined ? undefined : (base ?? ZERO).abs().times(rule.capShare).times("0.01");
  const decimals = options.decimals ?? amount.decimalPlaces();
  // No cap is passed by rounding: the share is rounded to the nearest, a cap down.
  const whole = roundAmount(toDecimal(size), { decimals });
  const caps = [rule.cap, share].flatMap((cap) =>
    cap === undefined ? [] : [roundAmount(toDecimal(cap), { decimals, mode: "toward-zero" })],
  );
  const rounded = caps.reduce((so, cap) => (cap.lt(so) ? cap : so), whole);
  const carried = toDecimal(amount.isNegative() ? rounded.negated() : rounded);
  return Object.freeze({ carried, lapsed: checkRange(amount.minus(carried)), isCapped: rounded.lt(whole) });
}

function readRule(rule: CarryOverRule | undefined, path: IssuePath, issues: Issue[]) {
  if (rule === undefined) return undefined;
  const read = (key: keyof CarryOverRule): Decimal | undefined => {
    const input = rule[key];
    if (input === undefined) return undefined;
    const amount = readAmount(input, [...path, key], issues);
    if (amount?.isNegative() === true || (key === "share" && amount?.gt(100) === true)) {
      const facts = {
        path: [...path, key],
        expected: key === "share" ? "0 to 100" : "0 or more",
        received: describeValue(amount.toFixed()),
      };
      issues.push(makeIssue("appropriation.policy", facts));
    }
    return amount;
  };
  return { share: read("share") ?? ZERO, cap: read("cap"), capShare: read("capShare") };
}

/** What the next year begins with, and why. */
export interface RollForwardInput {
  /** The revised appropriation of this year. */
  readonly revised: AmountInput;
  /** What was decided for this year only, by name; it falls away. */
  readonly oneOffs?: Readonly<Record<string, AmountInput>>;
  /** What began or ended in the course of this year, by name: the amount that is in this year, and how many months it stands for. The months that are missing are added. */
  readonly partYear?: Readonly<Record<string, { readonly amount: AmountInput; readonly months: number }>>;
  /** What is moved to or from other boards, by name. */
  readonly transfers?: Readonly<Record<string, AmountInput>>;
  /** Price and wage compensation: the weight of each index and its change in percent. Weights add up to 100; what is not compensated is a weight with the change 0. */
  readonly indexation?: Readonly<Record<string, { readonly weight: AmountInput; readonly change: AmountInput }>>;
  /** Decimals of the amounts that are computed; default 0. */
  readonly decimals?: number;
}

/** Next year's base, step by step. */
export interface RollForward {
  /** This year's revised appropriation. */
  readonly revised: Decimal;
  /** One-offs, taken back. */
  readonly oneOffs: Decimal;
  /** The months that part-year changes lack. */
  readonly fullYear: Decimal;
  /** Transfers. */
  readonly transfers: Decimal;
  /** The base before indexation: the sum of the four. */
  readonly beforeIndexation: Decimal;
  /** The weighted index, in percent, exactly. */
  readonly index: Decimal;
  /** What indexation adds. */
  readonly indexation: Decimal;
  /** Next year's base. */
  readonly base: Decimal;
}

/**
 * Rolls this year's appropriation forward to the base of the next.
 *
 * Rule, in this order: revised − one-offs + full-year effect of part-year changes + transfers, and the whole of that × the weighted index. A change with m months in this year lacks (12 − m) ÷ m of its amount.
 * Full-year effects are rounded each, indexation once.
 * Units and sign: one unit; funding is +.
 * Absent and zero: what is left out adds nothing.
 *
 * @param input - the appropriation, and what changes
 * @returns the base with every step; the steps add up to it exactly
 * @throws AnslagError `appropriation.policy` when months are not 1 to 12, or weights do not add up to 100
 * @throws AnslagError `round.decimals`, `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A reform from July, a commission for one year, and 3 % on wages that are 70 % of it all
 * const next = rollForward({
 *   revised: "486 892", oneOffs: { commission: "1 400" }, partYear: { reform: { amount: "600", months: 6 } },
 *   indexation: { wages: { weight: 70, change: 3 }, other: { weight: 30, change: 0 } },
 * });
 * [next.beforeIndexation, next.index, next.indexation, next.base] // => [486092, 2.1, 10208, 496300]
 */
export function rollForward(input: RollForwardInput): RollForward {
  const issues: Issue[] = [];
  const { decimals = 0 } = input;
  const revised = readAmount(input.revised, ["revised"], issues) ?? ZERO;
  const total = (of: Readonly<Record<string, AmountInput>> | undefined, key: string): Decimal =>
    Object.entries(of ?? {}).reduce(
      (sum, [name, amount]) => sum.plus(readAmount(amount, [key, name], issues) ?? ZERO),
      ZERO,
    );
  const [oneOffs, transfers] = [total(input.oneOffs, "oneOffs"), total(input.transfers, "transfers")];
  const parts = Object.entries(input.partYear ?? {}).map(([name, { amount, months }]) => {
    if (!Number.isInteger(months) || months < 1 || months > 12) {
      const facts = { path: ["partYear", name, "months"], expected: "1 to 12", received: describeValue(months) };
      issues.push(makeIssue("appropriation.policy", facts));
    }
    return { amount: readAmount(amount, ["partYear", name, "amount"], issues) ?? ZERO, months };
  });
  const indexes = Object.entries(input.indexation ?? {}).map(([name, { weight, change }]) => ({
    weight: readAmount(weight, ["indexation", name, "weight"], issues) ?? ZERO,
    change: readAmount(change, ["indexation", name, "change"], issues) ?? ZERO,
  }));
  const weights = indexes.reduce((sum, { weight }) => sum.plus(weight), ZERO);
  if (indexes.length > 0 && issues.length === 0 && !weights.equals(100)) {
    const facts = { path: ["indexation"], expected: "weights that add up to 100", received: weights.toFixed() };
    issues.push(makeIssue("appropriation.policy", facts));
  }
  throwIssues(issues);
  const fullYear = parts.reduce((sum, { amount, months }) => sum.plus(lacking(amount, months, decimals)), ZERO);
  const beforeIndexation = checkRange(revised.minus(oneOffs).plus(fullYear).plus(transfers));
  const index = checkRange(
    indexes.reduce((sum, { weight, change }) => sum.plus(weight.times(change)), ZERO).times("0.01"),
  );
  const indexation = roundAmount(checkRange(beforeIndexation.times(index).times("0.01")), { decimals });
  return Object.freeze({
    revised,
    oneOffs: checkRange(oneOffs.negated()),
    fullYear: checkRange(fullYear),
    transfers: checkRange(transfers),
    beforeIndexation,
    index,
    indexation,
    base: checkRange(beforeIndexation.plus(indexation)),
  });
}

/** The months that a change lacks, at the amount of those that it has. */
function lacking(amount: Decimal, months: number, decimals: number): Decimal {
  const numerator = checkRange(amount.times(12 - months));
  return roundRatio({ kind: "ratio", numerator, denominator: toDecimal(months) }, { decimals });
}

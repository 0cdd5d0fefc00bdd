/** Variance: how far an outcome is from its reference, and whether that is good. */
import {
  type AmountInput,
  changeAndBase,
  checkRange,
  type Decimal,
  magnitudeOf,
  type NoRatioReason,
  noRatio,
  type RatioResult,
  ratioBetween,
  readAmount,
  subtractAmounts,
  toDecimal,
} from "../../amount/index.ts";
import { type Issue, readArguments, throwIssues } from "../../input/index.ts";

/** Whether a difference raises the result, lowers it, or neither. */
export type Effect = "favourable" | "unfavourable" | "neutral";

/** The difference between an outcome and its reference. */
export interface Variance {
  readonly kind: "variance";
  /** Outcome − reference; + raises the result, for income and cost lines alike. */
  readonly amount: Decimal;
  /** The sign of the amount in words. */
  readonly effect: Effect;
  /** The amount ÷ |reference|, or why it cannot be computed. */
  readonly ratio: RatioResult;
}

/** The stated absence of a comparison: there is no outcome, or nothing to compare it with. */
export interface NoComparison {
  readonly kind: "none";
  /** Which of the two amounts is missing. */
  readonly reason: Extract<NoRatioReason, "missing-base" | "missing-amount">;
}

/**
 * What comparing gives: `NoComparison` is part of it only where the compiler cannot rule out that
 * an amount is absent.
 */
export type ComparisonOf<Result, Given> = undefined extends Given ? Result | NoComparison : Result;

/**
 * Compares an outcome (actual or forecast) with its reference (budget).
 *
 * Rule: variance = outcome − reference, both in result sign; ratio = variance ÷ |reference|. For a
 * net-funded board the variance of the net cost and the result are the same number.
 * Units and sign: one unit; + is favourable, always: dearer costs and lost income both give −.
 * Absent and zero: an amount that is `undefined` gives `{ kind: "none" }` with the reason, never a
 * variance against zero; a reference of 0 gives the amount, and no ratio (`zero-base`).
 *
 * @param amounts.outcome - actual or forecast, in result sign
 * @param amounts.reference - budget or another reference, in result sign
 * @returns amount, effect and ratio
 * @throws AnslagError `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`,
 * `amount.wrong-type`, `amount.missing` (for null), `amount.out-of-range` when an amount is not one
 * @example Wages below budget, in thousands of kronor
 * const wages = variance({ outcome: "-201 849", reference: "-213 149" });
 * wages.amount // => 11300
 * wages.effect // => "favourable"
 * wages.ratio.kind === "ratio" && roundPercent(wages.ratio, { decimals: 1 }) // => 5.3
 * variance({ outcome: 52, reference: undefined }) // => { kind: "none", reason: "missing-base" }
 * @see {@link yearOverYear} for growth against last year: there a dearer cost is a positive growth
 */
export function variance<
  Outcome extends AmountInput | undefined,
  Reference extends AmountInput | undefined,
>(amounts: {
  readonly outcome: Outcome;
  readonly reference: Reference;
}): ComparisonOf<Variance, Outcome | Reference> {
  checkPair(amounts, "outcome", "reference");
  const short = changeAndBase(amounts.outcome, amounts.reference);
  if (short !== undefined)
    return variedBy(short.change, short.base) as ComparisonOf<Variance, Outcome | Reference>;
  const { outcome, reference } = readPair(amounts.outcome, amounts.reference, [
    "outcome",
    "reference",
  ]);
  // The casts say what the compiler cannot see: "none" is returned only when one of the two types
  // includes undefined.
  if (outcome === undefined)
    return noComparison("missing-amount") as ComparisonOf<Variance, Outcome | Reference>;
  if (reference === undefined)
    return noComparison("missing-base") as ComparisonOf<Variance, Outcome | Reference>;
  return variedBy(subtractAmounts(outcome, reference), magnitudeOf(reference)) as ComparisonOf<
    Variance,
    Outcome | Reference
  >;
}

function variedBy(amount: Decimal, base: Decimal): Variance {
  return Object.freeze({
    kind: "variance",
    amount,
    effect: effectIn(amount),
    ratio: ratioBetween(amount, base),
  });
}

/** A change against the year before. */
export interface YearOverYear {
  readonly kind: "year-over-year";
  /** Current − prior, in result sign: + raises the result. */
  readonly amount: Decimal;
  /** The sign of the amount in words: a growing cost is unfavourable. */
  readonly effect: Effect;
  /** Current ÷ prior − 1, the growth of magnitude, or why it cannot be computed. */
  readonly growth: RatioResult;
}

/**
 * Compares an amount with that of the year before.
 *
 * Rule: growth = current ÷ prior − 1, so costs of −726 351 after −710 663 grow by +2,2 %. It is not
 * the variance ratio, which would be −2,2 %.
 * Units and sign: one unit, result sign; the amount is + when the result gains, the growth is +
 * when the magnitude grows.
 * Absent and zero: a prior amount of 0 gives no growth (`zero-base`), opposite signs give none
 * (`sign-change`); an amount that is `undefined` gives `{ kind: "none" }` with the reason. A
 * current amount of 0 is a growth of −100 %.
 *
 * @param amounts.current - this year's amount, in result sign
 * @param amounts.prior - last year's amount, in result sign
 * @returns amount, effect and growth
 * @throws AnslagError `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`,
 * `amount.wrong-type`, `amount.missing` (for null), `amount.out-of-range` when an amount is not one
 * @example Costs, in thousands of kronor
 * const costs = yearOverYear({ current: "-726 351", prior: "-710 663" });
 * costs.amount // => -15688
 * costs.effect // => "unfavourable"
 * costs.growth.kind === "ratio" && roundPercent(costs.growth, { decimals: 1 }) // => 2.2
 * @see {@link variance} to compare with a budget
 */
export function yearOverYear<
  Current extends AmountInput | undefined,
  Prior extends AmountInput | undefined,
>(amounts: {
  readonly current: Current;
  readonly prior: Prior;
}): ComparisonOf<YearOverYear, Current | Prior> {
  checkPair(amounts, "current", "prior");
  const { outcome, reference } = readPair(amounts.current, amounts.prior, ["current", "prior"]);
  if (outcome === undefined)
    return noComparison("missing-amount") as ComparisonOf<YearOverYear, Current | Prior>;
  if (reference === undefined)
    return noComparison("missing-base") as ComparisonOf<YearOverYear, Current | Prior>;
  const amount = subtractAmounts(outcome, reference);
  const growth = growthOf(outcome, reference, amount);
  return Object.freeze({
    kind: "year-over-year",
    amount,
    effect: effectIn(amount),
    growth,
  }) as ComparisonOf<YearOverYear, Current | Prior>;
}

/**
 * Says in words what a difference in result sign means.
 *
 * @param amount - a difference in result sign
 * @returns `favourable` above zero, `unfavourable` below, `neutral` at zero
 * @throws AnslagError with the codes of amounts, see {@link toDecimal}
 * @example Other costs above budget
 * effectOf("-23 659") // => "unfavourable"
 */
export function effectOf(amount: AmountInput): Effect {
  return effectIn(toDecimal(amount));
}

function effectIn(amount: Decimal): Effect {
  if (amount.isZero()) return "neutral";
  return amount.isNegative() ? "unfavourable" : "favourable";
}

function growthOf(current: Decimal, prior: Decimal, change: Decimal): RatioResult {
  if (!prior.isZero() && !current.isZero() && prior.isNegative() !== current.isNegative())
    return noRatio("sign-change");
  const magnitude = prior.isNegative() ? change.neg() : change;
  return ratioBetween(checkRange(magnitude), magnitudeOf(prior));
}

/** Checks the keys of two amounts. It runs for every row, so two plain keys pass at once. */
function checkPair(amounts: object, first: string, second: string): void {
  let isPair = typeof amounts === "object" && amounts !== null;
  for (const key in amounts) if (key !== first && key !== second) isPair = false;
  if (isPair) return;
  const issues: Issue[] = [];
  readArguments(amounts, [first, second], [], issues, "amounts");
  throwIssues(issues);
}

function readPair(
  outcome: unknown,
  reference: unknown,
  names: readonly [string, string],
): { readonly outcome: Decimal | undefined; readonly reference: Decimal | undefined } {
  const issues: Issue[] = [];
  const read = (input: unknown, name: string): Decimal | undefined =>
    input === undefined ? undefined : readAmount(input, [name], issues);
  const pair = { outcome: read(outcome, names[0]), reference: read(reference, names[1]) };
  throwIssues(issues);
  return pair;
}

function noComparison(reason: NoComparison["reason"]): NoComparison {
  return Object.freeze({ kind: "none", reason });
}

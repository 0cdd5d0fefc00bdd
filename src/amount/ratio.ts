/** An exact ratio of two amounts, or the reason why it is missing. */
import { type Issue, keysOf, readArguments, throwIssues } from "../input/index.ts";
import { type Decimal, ZERO } from "./kernel/index.ts";
import { type AmountInput, readAmount } from "./parse-amount.ts";

const PART_KEYS = /* @__PURE__ */ keysOf<Omit<Ratio, "kind">>({
  numerator: true,
  denominator: true,
});

/** An exact fraction of two amounts; digits are lost only when it is rounded for print. */
export interface Ratio {
  readonly kind: "ratio";
  /** The amount above the line. */
  readonly numerator: Decimal;
  /** The base; never zero. */
  readonly denominator: Decimal;
}

/**
 * Why there is no ratio.
 *
 * - `zero-base`: the base is 0, so any percentage would be infinite
 * - `missing-base`: there is no base to compare with
 * - `missing-amount`: there is a base but no amount
 * - `sign-change`: the two amounts have opposite signs, so growth of magnitude has no meaning
 */
export type NoRatioReason = "zero-base" | "missing-base" | "missing-amount" | "sign-change";

/** The stated absence of a ratio. */
export interface NoRatio {
  readonly kind: "none";
  /** Why the ratio cannot be computed. */
  readonly reason: NoRatioReason;
}

/** A ratio, or the reason why it cannot be computed; tell them apart by `kind`. */
export type RatioResult = Ratio | NoRatio;

/**
 * Builds an exact ratio.
 *
 * Rule: numerator ÷ denominator, kept as a fraction.
 * Units and sign: both amounts in one unit; the ratio has none.
 * Absent and zero: a zero denominator gives `{ kind: "none", reason: "zero-base" }`, never
 * infinity.
 *
 * @param parts.numerator - the amount above the line
 * @param parts.denominator - the base
 * @returns the ratio, or the reason why it cannot be computed
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when a part is not an amount
 * @throws AnslagError `input.unknown-key`, `input.wrong-type` when the parts have another key, or
 * are not an object
 * @example How much of the year's funding is consumed after eight months
 * const consumed = ratioOf({ numerator: "272 263", denominator: "486 892" });
 * consumed.kind === "ratio" && roundPercent(consumed, { decimals: 1 }) // => 55.9
 * ratioOf({ numerator: 1, denominator: 0 }) // => { kind: "none", reason: "zero-base" }
 */
export function ratioOf(parts: {
  readonly numerator: AmountInput;
  readonly denominator: AmountInput;
}): RatioResult {
  const issues: Issue[] = [];
  const given = readArguments(parts, PART_KEYS, [], issues, "parts");
  throwIssues(issues);
  const numerator = readAmount(given.numerator, ["numerator"], issues) ?? ZERO;
  const denominator = readAmount(given.denominator, ["denominator"], issues) ?? ZERO;
  throwIssues(issues);
  return ratioBetween(numerator, denominator);
}

/** As {@link ratioOf}, of amounts that have been read. */
export function ratioBetween(numerator: Decimal, denominator: Decimal): RatioResult {
  if (denominator.isZero()) return noRatio("zero-base");
  return Object.freeze({
    kind: "ratio",
    numerator: numerator.isZero() ? ZERO : numerator,
    denominator,
  });
}

export function noRatio(reason: NoRatioReason): NoRatio {
  return Object.freeze({ kind: "none", reason });
}

/** Checks one printed percentage against the two figures that it is the ratio of. */
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  signOf,
  subtract,
  toRatio,
} from "../../amount/index.ts";
import type { ReportedDocument, ReportedRelation } from "../document/document.ts";
import { head, notChecked } from "./check-sum.ts";
import { type Ends, meet, turnedEnds } from "./intervals.ts";
import type { ScaledFigure, ScaledFigures } from "./scale.ts";
import type { Check, NotChecked, Verdict } from "./verdict.ts";

/** A relation whose target is a percentage. */
export type RatioRelation = Exclude<ReportedRelation, { readonly kind: "sum" | "same" }>;

export function isRatio(relation: ReportedRelation): relation is RatioRelation {
  return relation.kind !== "sum" && relation.kind !== "same";
}

/** The addresses above and below the line. */
export function ratioOperands(relation: RatioRelation): readonly [above: string, below: string] {
  return "numerator" in relation
    ? [relation.numerator, relation.base]
    : [relation.current, relation.prior];
}

/**
 * Rule: the percentage is consistent when its interval has a point in common with the percentages
 * that two true figures can give. `growth` is current ÷ prior − 1, of amounts of one sign; `change`
 * is (current − prior) ÷ |prior|; `percent` is numerator ÷ |base|. A base of zero is reported, and
 * so is a base whose sign leaves no growth. Amounts count in the sign in which the figure above the
 * line is printed: a cost of 110 in a table of positive costs is 110 % of a cost of 100.
 */
export function checkRatio(
  relation: RatioRelation,
  scaled: ScaledFigures,
  rounding: ReportedDocument["rounding"],
): Check {
  const target = scaled.get(relation.target);
  if (target === undefined) return notChecked(relation, "absent-target");
  const [aboveAt, belowAt] = ratioOperands(relation);
  const [above, below] = [scaled.get(aboveAt), scaled.get(belowAt)];
  if (above === undefined || below === undefined)
    return notChecked(relation, "absent-terms", target);
  const [own, over, under] = [target.stated, above.stated, below.stated];
  const reason = whyNot(relation, [target, above, below]);
  if (reason !== undefined || own === undefined || over === undefined || under === undefined)
    return notChecked(relation, reason ?? "inconsistent-duplicates", target);
  const sign = signAbove(relation, target, above, below);
  const range = percentages(
    relation.kind,
    ...(sign === -1 ? ([turnedEnds(over), turnedEnds(under)] as const) : ([over, under] as const)),
  );
  const exact = percentageOf(relation.kind, above.value, below.value, sign);
  const ratio = toRatio(exact);
  const isExact = isRoundedTo(exact, target, rounding);
  const percentEnds = inPercent(own, target);
  const isPossible = range === undefined || meet(percentEnds, range);
  const verdict: Verdict = !isPossible ? "inconsistent" : isExact ? "exact" : "within-rounding";
  return Object.freeze({
    ...head(relation),
    verdict,
    ...(target.figure.amount === undefined ? {} : { printed: target.figure.amount }),
    ratio,
    ...(range === undefined
      ? {}
      : { range: Object.freeze({ least: toRatio(range.least), most: toRatio(range.most) }) }),
  });
}

function whyNot(
  { kind }: RatioRelation,
  [target, above, below]: readonly [ScaledFigure, ScaledFigure, ScaledFigure],
): NotChecked | undefined {
  if (target.excess || above.excess || below.excess) return "excess-digits";
  if (signOf(below.value) === 0) return "zero-base";
  if (kind === "growth" && signOf(above.value) * signOf(below.value) < 0) return "sign-change";
  return undefined;
}

/**
 * The percentage as it stands in the document: percent figures share the common unit, which is not
 * 1.
 */
export function inPercent(ends: Ends, { shift }: ScaledFigure): Ends {
  const scale = commonPerPercent(shift);
  return { ...ends, least: divide(ends.least, scale), most: divide(ends.most, scale) };
}

/** A percentage in the common unit. */
export function toCommon(percentage: Rational, { shift }: ScaledFigure): Rational {
  return multiply(percentage, commonPerPercent(shift));
}

function commonPerPercent(shift: number): Rational {
  return multiply(2, rational(10n ** BigInt(shift)));
}

/**
 * The sign in which the figure above the line counts.
 *
 * A variance, a change or a growth counts as it is printed. A share is compared by the sizes
 * printed beside it: it is positive, and may be negative only where the two figures differ in sign,
 * as they are printed or as they are.
 */
export function signAbove(
  { kind }: RatioRelation,
  target: ScaledFigure,
  above: ScaledFigure,
  below: ScaledFigure,
): 1 | -1 {
  if (kind !== "ratio") return above.figure.factor;
  // A figure that is printed as 0 may have either sign: its share follows the base.
  if (signOf(above.value) === 0) return signOf(below.value) < 0 ? -1 : 1;
  const quotient = signOf(above.value) * signOf(below.value);
  const differs = quotient < 0 || quotient * above.figure.factor * below.figure.factor < 0;
  const isNegative =
    signOf(target.value) === 0 ? quotient < 0 : signOf(target.value) < 0 && differs;
  return signOf(above.value) < 0 === isNegative ? 1 : -1;
}

/** 100 × the ratio, exactly; the base is not 0. */
export function percentageOf(
  kind: RatioRelation["kind"],
  above: Rational,
  below: Rational,
  sign: 1 | -1,
): Rational {
  if (kind === "growth") return multiply(100, subtract(divide(above, below), 1));
  return multiply(
    100 * sign,
    divide(kind === "change" ? subtract(above, below) : above, absolute(below)),
  );
}

/**
 * Every percentage of a figure above and a figure below the line.
 *
 * Undefined if the divisor may be arbitrarily near to 0, so that the quotient has no bound.
 */
function percentages(kind: RatioRelation["kind"], above: Ends, below: Ends): Ends | undefined {
  if (signOf(below.least) * signOf(below.most) <= 0) return undefined;
  const isNegative = signOf(below.most) < 0;
  const size = isNegative ? turnedEnds(below) : below;
  const turned = kind === "growth" && isNegative ? turnedEnds(above) : above;
  const quotient = quotients(turned, size);
  // (current − prior) ÷ |prior| is current ÷ |prior| − 1 where prior is positive, and + 1 where it
  // is negative.
  const shift =
    kind === "percent" || kind === "ratio" ? 0 : kind === "change" && isNegative ? 1 : -1;
  const scale = (bound: Rational): Rational => multiply(100, add(bound, shift));
  return { ...quotient, least: scale(quotient.least), most: scale(quotient.most) };
}

/** Every quotient of two figures, the lower one positive throughout. */
function quotients(above: Ends, below: Ends): Ends {
  const up = signOf(above.most) >= 0;
  const down = signOf(above.least) <= 0;
  return {
    least: divide(above.least, down ? below.least : below.most),
    // 0 divided by any base is 0, at either end of the base.
    leastOpen:
      above.leastOpen || (signOf(above.least) !== 0 && (down ? below.leastOpen : below.mostOpen)),
    most: divide(above.most, up ? below.least : below.most),
    mostOpen:
      above.mostOpen || (signOf(above.most) !== 0 && (up ? below.leastOpen : below.mostOpen)),
  };
}

/**
 * Whether the exact percentage, rounded as the printed one was (ties away from zero), is the
 * printed one.
 */
function isRoundedTo(
  exact: Rational,
  { value, step, shift, figure }: ScaledFigure,
  rounding: ReportedDocument["rounding"],
): boolean {
  const beyond = subtract(multiply(exact, commonPerPercent(shift)), value);
  const outwards = signOf(beyond) * (signOf(value) === 0 ? signOf(beyond) : signOf(value)) >= 0;
  const size = absolute(beyond);
  if (figure.exact) return signOf(beyond) === 0;
  if (rounding === "truncation") return outwards && compare(size, step) < 0;
  const order = compare(multiply(2, size), step);
  return order < 0 || (order === 0 && !outwards);
}

/**
 * The sign of a base; 0 if it may have either.
 *
 * Only with a sign is a percentage a linear condition on its two figures.
 */
export function baseSign(base: Ends): -1 | 0 | 1 {
  if (compare(base.least, 0) >= 0) return 1;
  return compare(base.most, 0) <= 0 ? -1 : 0;
}

/** The percentages that two figures can give, and the sign in which each of them counts. */
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
} from "../../amount/index.ts";
import type { ReportedRelation } from "../document/document.ts";
import { type Ends, turnedEnds } from "./intervals.ts";
import type { ScaledFigure } from "./scale.ts";

/** A relation whose target is a percentage. */
export type RatioRelation = Exclude<ReportedRelation, { readonly kind: "sum" | "same" }>;

export function isRatio(relation: ReportedRelation): relation is RatioRelation {
  return relation.kind !== "sum" && relation.kind !== "same";
}

/** The two figures of a ratio. */
export interface RatioParts {
  readonly kind: RatioRelation["kind"];
  readonly above: ScaledFigure;
  readonly below: ScaledFigure;
  /** The sign in which the figure above the line counts. */
  readonly sign: 1 | -1;
}

/** The percentage that two printed figures give, in the common unit. */
export interface GivenPercentage {
  readonly parts: RatioParts;
  /** Before it is rounded; absent where the base is printed as 0. */
  readonly given?: Rational;
  /** Every percentage that true figures can give; absent where there is no bound. */
  readonly range?: Ends;
  /** Whether the exact percentage, rounded as the printed one was, is the printed one. */
  readonly isExact: boolean;
}

export function givenPercentage(
  kind: RatioRelation["kind"],
  target: ScaledFigure,
  above: ScaledFigure,
  below: ScaledFigure,
): GivenPercentage {
  const sign = signAbove(kind, target, above, below);
  const parts = { kind, above, below, sign };
  if (signOf(below.value) === 0) return { parts, isExact: false };
  const given = percentageAt(parts, target, above.value, below.value);
  const [over, under] = [above.stated ?? above.interval, below.stated ?? below.interval];
  const range =
    sign === -1
      ? percentages(kind, turnedEnds(over), turnedEnds(under))
      : percentages(kind, over, under);
  return {
    parts,
    given,
    ...(range === undefined ? {} : { range: scaledEnds(range, commonPerPercent(target.shift)) }),
    isExact: isRoundedTo(given, target),
  };
}

/**
 * The percentage as it stands in the document: percent figures share the common unit, which is not
 * 1.
 */
export function inPercent(ends: Ends, { shift }: ScaledFigure): Ends {
  return scaledEnds(ends, divide(1, commonPerPercent(shift)));
}

function scaledEnds(ends: Ends, scale: Rational): Ends {
  return { ...ends, least: multiply(ends.least, scale), most: multiply(ends.most, scale) };
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
function signAbove(
  kind: RatioRelation["kind"],
  target: ScaledFigure,
  above: ScaledFigure,
  below: ScaledFigure,
): 1 | -1 {
  if (kind !== "ratio") return above.figure.factor;
  // A figure that is printed as 0 may have either sign: its share follows the base, and turns
  // where one of the two figures is printed in the other sign.
  if (signOf(above.value) === 0)
    return signOf(below.value) * above.figure.factor * below.figure.factor < 0 ? -1 : 1;
  const quotient = signOf(above.value) * signOf(below.value);
  const differs = quotient < 0 || quotient * above.figure.factor * below.figure.factor < 0;
  const isNegative =
    signOf(target.value) === 0 ? quotient < 0 : signOf(target.value) < 0 && differs;
  return signOf(above.value) < 0 === isNegative ? 1 : -1;
}

/** The percentage that two values give, in the common unit of a figure; the base is not 0. */
export function percentageAt(
  { kind, sign }: RatioParts,
  figure: ScaledFigure,
  above: Rational,
  below: Rational,
): Rational {
  return toCommon(percentageOf(kind, above, below, sign), figure);
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

/** Whether a percentage, rounded as the printed one was (ties away from zero), is that one. */
function isRoundedTo(given: Rational, { value, step, figure, rounding }: ScaledFigure): boolean {
  const beyond = subtract(given, value);
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

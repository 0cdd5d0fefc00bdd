/**
 * Exact fractions for inner loops: a safe integer is a plain number, anything else a fraction of
 * big integers in lowest terms.
 *
 * Nothing is ever rounded: a result that does not fit a safe integer becomes a fraction, and one
 * that fits again becomes a number.
 */
import { amountOfBigDigits, bigDigitsOf, type Decimal, seal, ZERO } from "./kernel/index.ts";
import type { Ratio } from "./ratio.ts";

/** An exact fraction; numbers are safe integers. */
export type Rational = number | Fraction;

interface Fraction {
  readonly top: bigint;
  /** Positive; 1 only where `top` is not a safe integer. */
  readonly bottom: bigint;
}

export function rational(top: bigint, bottom = 1n): Rational {
  if (bottom < 0n) return rational(-top, -bottom);
  const shared = bottom === 1n ? 1n : commonDivisor(top < 0n ? -top : top, bottom);
  const [over, under] = shared === 1n ? [top, bottom] : [top / shared, bottom / shared];
  return under === 1n && over <= SAFE && over >= -SAFE
    ? Number(over)
    : { top: over, bottom: under };
}

/** The largest whole number that a double holds with all whole numbers below it. */
const SAFE = 9_007_199_254_740_991n;

function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const topOf = (x: Rational): bigint => (typeof x === "number" ? BigInt(x) : x.top);
const bottomOf = (x: Rational): bigint => (typeof x === "number" ? 1n : x.bottom);

export function add(a: Rational, b: Rational): Rational {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [under, over] = [bottomOf(a), bottomOf(b)];
  return rational(topOf(a) * over + topOf(b) * under, under * over);
}

export function negate(a: Rational): Rational {
  // 0 − a, not −a: there is no negative zero here.
  return typeof a === "number" ? 0 - a : { top: -a.top, bottom: a.bottom };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return rational(topOf(a) * topOf(b), bottomOf(a) * bottomOf(b));
}

/** a ÷ b; b is not 0. */
export function divide(a: Rational, b: Rational): Rational {
  if (typeof a === "number" && typeof b === "number" && a % b === 0) return a / b + 0;
  return rational(topOf(a) * bottomOf(b), bottomOf(a) * topOf(b));
}

/** Below, at or above zero: −1, 0, 1. */
export function signOf(a: Rational): -1 | 0 | 1 {
  if (typeof a === "number") return a < 0 ? -1 : a > 0 ? 1 : 0;
  return a.top < 0n ? -1 : 1;
}

/**
 * The cost of work with a fraction, in units of a whole number: it grows with the square of its
 * digits.
 */
export function costOf(a: Rational): number {
  if (typeof a === "number") return 1;
  const limbs = (a.top.toString(32).length + a.bottom.toString(32).length) / 12;
  return 4 + limbs * limbs;
}

/** Negative if a is less than b, 0 if they are equal, positive if a is more. */
export function compare(a: Rational, b: Rational): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return signOf(subtract(a, b));
}

export function absolute(a: Rational): Rational {
  return signOf(a) < 0 ? negate(a) : a;
}

/** The largest whole number that is not above a. */
export function floorOf(a: Rational): bigint {
  if (typeof a === "number") return BigInt(a);
  const quotient = a.top / a.bottom;
  return a.top % a.bottom < 0n ? quotient - 1n : quotient;
}

export const HALF: Rational = /* @__PURE__ */ rational(1n, 2n);

/** A decimal amount × 10^shift. */
export function fromDecimal(amount: Decimal, shift = 0): Rational {
  const small = smallWhole(amount, shift);
  if (small !== undefined) return small;
  const { coefficient, decimals } = bigDigitsOf(amount);
  const exponent = shift - decimals;
  return exponent >= 0
    ? rational(coefficient * 10n ** BigInt(exponent))
    : rational(coefficient, 10n ** BigInt(-exponent));
}

/**
 * A decimal amount × 10^shift, if that is a safe integer and its digits lie in at most two limbs of
 * seven digits. This covers almost all amounts.
 */
function smallWhole(
  { s: sign, d: words, e: exponent }: Decimal,
  shift: number,
): number | undefined {
  const [high, low = 0] = words;
  if (high === undefined || words.length > 2 || exponent < -14) return undefined;
  // The first limb ends at a multiple of seven places from the decimal mark.
  const unit = 7 * Math.floor(exponent / 7) + shift;
  const value = words.length === 1 ? scaledBy(high, unit) : scaledBy(high * 1e7 + low, unit - 7);
  return value === undefined ? undefined : value === 0 ? 0 : sign * value;
}

function scaledBy(whole: number, exponent: number): number | undefined {
  if (exponent < -15 || exponent > 15) return undefined;
  const power = 10 ** Math.abs(exponent);
  const scaled = exponent < 0 ? whole / power : whole * power;
  // The multiplication back proves that a whole quotient is exact.
  if (!Number.isSafeInteger(scaled)) return undefined;
  return exponent >= 0 || scaled * power === whole ? scaled : undefined;
}

/** a ÷ 10^shift as an exact ratio of two amounts in lowest terms. */
export function toRatio(a: Rational, shift = 0): Ratio {
  const scaled =
    shift >= 0
      ? divide(a, rational(10n ** BigInt(shift)))
      : multiply(a, rational(10n ** BigInt(-shift)));
  const [numerator, denominator] = [topOf(scaled), bottomOf(scaled)].map((coefficient) =>
    seal(amountOfBigDigits({ coefficient, decimals: 0 })),
  );
  return Object.freeze({
    kind: "ratio",
    numerator: numerator ?? ZERO,
    denominator: denominator ?? ZERO,
  });
}

/** a ÷ 10^shift as a decimal amount; `undefined` if it has no finite decimals. */
export function toDecimalAmount(a: Rational, shift = 0): Decimal | undefined {
  const scaled =
    shift >= 0
      ? divide(a, rational(10n ** BigInt(shift)))
      : multiply(a, rational(10n ** BigInt(-shift)));
  let [bottom, decimals, growth] = [bottomOf(scaled), 0, 1n];
  while (bottom !== 1n) {
    const factor =
      bottom % 10n === 0n ? 10n : bottom % 5n === 0n ? 5n : bottom % 2n === 0n ? 2n : 0n;
    if (factor === 0n) return undefined;
    bottom /= factor;
    growth *= 10n / factor;
    decimals += 1;
  }
  return seal(amountOfBigDigits({ coefficient: topOf(scaled) * growth, decimals }));
}

/**
 * Amounts made from digits and read as digits, without text: short ones as a double, those of any
 * length as a big integer of a smallest unit.
 *
 * decimal.js holds an amount as a sign `s`, the power of ten `e` of its first digit, and limbs `d`
 * of seven digits each. The limbs begin at a multiple of seven places from the decimal mark, and
 * the last one is not zero. The version is pinned, and a property holds every amount that is made
 * here against the one that decimal.js reads from text.
 */
import {
  type Digits,
  LARGEST_COEFFICIENT,
  MOST_DECIMALS,
  newDigits,
  POWERS,
  scanDigits,
} from "./digits.ts";
import { type Decimal, Exact, isOwn, seal, ZERO } from "./exact.ts";

const LIMB = 1e7;
const TWO_LIMBS = 1e14;

type FromLimbs = new (sign: 1 | -1, exponent: number, limbs: readonly number[]) => Decimal;

/**
 * Makes an amount as the constructor of decimal.js would, from parts that the caller vouches for.
 */
const FromLimbs: FromLimbs = /* @__PURE__ */ makeConstructor();

function makeConstructor(): FromLimbs {
  function Parts(
    this: Record<string, unknown>,
    sign: number,
    exponent: number,
    limbs: readonly number[],
  ): void {
    this.constructor = Exact;
    this.s = sign;
    this.e = exponent;
    this.d = limbs;
  }
  Parts.prototype = Exact.prototype;
  return Parts as unknown as FromLimbs;
}

/** The amount that digits stand for; decimals may be more than fifteen. */
export function amountOfCoefficient(coefficient: number, decimals: number): Decimal {
  if (coefficient === 0) return ZERO;
  if (decimals <= 7) return fromLimbs(coefficient, decimals);
  const digits = `${Math.abs(coefficient)}`.padStart(decimals + 1, "0");
  const at = digits.length - decimals;
  return seal(new Exact(`${coefficient < 0 ? "-" : ""}${digits.slice(0, at)}.${digits.slice(at)}`));
}

/** The amount of a whole number other than 0 below 2^53, with up to seven decimals. */
function fromLimbs(coefficient: number, decimals: number): Decimal {
  const size = Math.abs(coefficient);
  const power = POWERS[decimals] ?? Number.NaN;
  // The quotient of whole numbers below 2^53 has an exact whole part: the next whole number is
  // further away than the rounding error of a double.
  const whole = Math.floor(size / power);
  const rest = (size - whole * power) * (POWERS[7 - decimals] ?? Number.NaN);
  const limbs = limbsOf(whole);
  const exponent =
    whole > 0 ? 7 * (limbs.length - 1) + countDigits(limbs[0] ?? 0) - 1 : countDigits(rest) - 8;
  if (rest > 0) limbs.push(rest | 0);
  else while (limbs[limbs.length - 1] === 0) limbs.pop();
  return Object.freeze(new FromLimbs(coefficient < 0 ? -1 : 1, exponent, Object.freeze(limbs)));
}

function limbsOf(whole: number): number[] {
  // `| 0` changes nothing below 2^31; it keeps the limbs small integers for the engine.
  if (whole < LIMB) return whole > 0 ? [whole | 0] : [];
  const high = Math.floor(whole / LIMB);
  const low = (whole - high * LIMB) | 0;
  if (whole < TWO_LIMBS) return [high | 0, low];
  const top = Math.floor(high / LIMB) | 0;
  return [top, (high - top * LIMB) | 0, low];
}

/** How many digits a limb has. */
function countDigits(limb: number): number {
  if (limb < 1e3) return limb < 10 ? 1 : limb < 100 ? 2 : 3;
  if (limb < 1e5) return limb < 1e4 ? 4 : 5;
  return limb < 1e6 ? 6 : 7;
}

/** The amount 1. */
export const ONE: Decimal = /* @__PURE__ */ fromLimbs(1, 0);

/** The magnitude of a frozen amount: the amount itself unless it is negative. */
export function magnitudeOf(amount: Decimal): Decimal {
  return amount.s >= 0 ? amount : seal(new FromLimbs(1, amount.e, amount.d));
}

/** Whether two amounts are the same: decimal.js holds every amount in one way, and never −0. */
export function isSameAmount(a: Decimal, b: Decimal): boolean {
  return (
    a.s === b.s &&
    a.e === b.e &&
    a.d.length === b.d.length &&
    a.d.every((limb, k) => limb === b.d[k])
  );
}

/** Reads the digits of an amount of this package; false if it has more than fifteen. */
export function digitsOf(amount: Decimal, into: Digits): boolean {
  const { d: limbs, e: exponent } = amount;
  if (limbs === null || limbs.length > 3 || exponent > 14 || exponent < -MOST_DECIMALS)
    return false;
  const above = exponent >= 7 || exponent < -7 ? Math.floor(exponent / 7) : exponent < 0 ? -1 : 0;
  // Most amounts end at the decimal mark, or in the limb after it.
  const end = above - limbs.length + 1;
  if (end === 0) return wholeDigits(amount, into);
  if (end === -1) return decimalDigits(amount, into);
  const decimals = amount.decimalPlaces();
  if (decimals > MOST_DECIMALS || exponent + 1 + decimals > 15) return false;
  into.coefficient = Number(amount.toFixed(decimals).replace(".", ""));
  into.decimals = decimals;
  return true;
}

/** The digits of an amount whose last limb ends at the decimal mark. */
function wholeDigits({ s: sign, d: limbs }: Decimal, into: Digits): boolean {
  const [first, second, third] = [limbs[0] ?? 0, limbs[1] ?? 0, limbs[2] ?? 0];
  const size =
    limbs.length === 1
      ? first
      : limbs.length === 2
        ? first * LIMB + second
        : (first * LIMB + second) * LIMB + third;
  into.coefficient = sign < 0 && size !== 0 ? -size : size;
  into.decimals = 0;
  return true;
}

/** The digits of an amount whose last limb stands right after the decimal mark. */
function decimalDigits({ s: sign, d: limbs, e: exponent }: Decimal, into: Digits): boolean {
  const [first, second, third] = [limbs[0] ?? 0, limbs[1] ?? 0, limbs[2] ?? 0];
  const whole = limbs.length === 1 ? 0 : limbs.length === 2 ? first : first * LIMB + second;
  let last = limbs.length === 1 ? first : limbs.length === 2 ? second : third;
  let decimals = 7;
  // Most amounts have at most two decimals.
  if (last % 1e5 === 0) {
    last /= 1e5;
    decimals = 2;
  }
  while (last % 10 === 0 && decimals > 0) {
    last /= 10;
    decimals -= 1;
  }
  if (exponent + 1 + decimals > 15) return false;
  const size = whole * (POWERS[decimals] ?? Number.NaN) + last;
  into.coefficient = sign < 0 ? -size : size;
  into.decimals = decimals;
  return true;
}

/**
 * Reads the digits of an amount as callers give it: plain text, a whole number, or an amount of
 * this package. Returns false for an amount that the parser must read.
 */
export function digitsOfInput(input: unknown, into: Digits): boolean {
  if (typeof input === "string") return scanDigits(input, 0, input.length, into);
  if (typeof input !== "number") return isOwn(input) && digitsOf(input, into);
  if (!Number.isInteger(input) || input > LARGEST_COEFFICIENT || input < -LARGEST_COEFFICIENT)
    return false;
  into.coefficient = input === 0 ? 0 : input;
  into.decimals = 0;
  return true;
}

/** An amount as coefficient × 10^−decimals, for integer arithmetic. */
export interface BigDigits {
  readonly coefficient: bigint;
  readonly decimals: number;
}

const SHORT = /* @__PURE__ */ newDigits();
const LARGEST_SHORT = 1_000_000_000_000_000n;

/** The amount in its smallest unit. */
export function bigDigitsOf(amount: Decimal): BigDigits {
  if (digitsOf(amount, SHORT))
    return { coefficient: BigInt(SHORT.coefficient), decimals: SHORT.decimals };
  const decimals = amount.decimalPlaces();
  return { coefficient: BigInt(amount.toFixed(decimals).replace(".", "")), decimals };
}

/** The amount of a number of smallest units. It may be larger than an amount may be. */
export function amountOfBigDigits({ coefficient, decimals }: BigDigits): Decimal {
  if (coefficient === 0n) return ZERO;
  if (coefficient < LARGEST_SHORT && coefficient > -LARGEST_SHORT)
    return amountOfCoefficient(Number(coefficient), decimals);
  const digits = `${coefficient < 0n ? -coefficient : coefficient}`.padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return seal(new Exact(coefficient < 0n ? `-${text}` : text));
}

/** As {@link amountOfBigDigits}, of two values. */
export function amountOfWhole(coefficient: bigint, decimals: number): Decimal {
  return amountOfBigDigits({ coefficient, decimals });
}

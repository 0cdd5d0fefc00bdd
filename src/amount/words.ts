/**
 * Short amounts made without text.
 *
 * decimal.js keeps an amount as a sign, the power of ten of its first digit, and words of seven digits each that begin at a multiple of seven places from the decimal mark, without zero words at the end. The version is pinned, and a
 * property holds every amount made here against the one that decimal.js reads from text.
 */
import { type Decimal, Exact, seal } from "./exact.ts";

const WORD = 1e7;
const TWO_WORDS = 1e14;
/** Powers of ten that a double holds exactly. */
export const POWERS: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

type Maker = new (sign: 1 | -1, exponent: number, words: readonly number[]) => Decimal;

/** Makes what the constructor of decimal.js makes, from parts that are known to be right. */
const Made: Maker = /* @__PURE__ */ makeMaker();

function makeMaker(): Maker {
  function Parts(
    this: Record<string, unknown>,
    sign: number,
    exponent: number,
    words: readonly number[],
  ): void {
    this.constructor = Exact;
    this.s = sign;
    this.e = exponent;
    this.d = words;
  }
  Parts.prototype = Exact.prototype;
  return Parts as unknown as Maker;
}

/** The amount of a whole number other than 0 below 2^53 and up to seven decimals. */
export function madeOf(coefficient: number, decimals: number): Decimal {
  const size = Math.abs(coefficient);
  const power = POWERS[decimals] ?? Number.NaN;
  // Rounded or not, the quotient of whole numbers below 2^53 has its true whole part: the next one is further away than a double there can be off.
  const whole = Math.floor(size / power);
  const rest = (size - whole * power) * (POWERS[7 - decimals] ?? Number.NaN);
  const words = wordsOf(whole);
  const exponent =
    whole > 0 ? 7 * (words.length - 1) + digitsIn(words[0] ?? 0) - 1 : digitsIn(rest) - 8;
  if (rest > 0) words.push(rest | 0);
  else while (words[words.length - 1] === 0) words.pop();
  return Object.freeze(new Made(coefficient < 0 ? -1 : 1, exponent, Object.freeze(words)));
}

function wordsOf(whole: number): number[] {
  // `| 0` changes nothing below 2^31; it keeps the words small integers for the engine.
  if (whole < WORD) return whole > 0 ? [whole | 0] : [];
  const high = Math.floor(whole / WORD);
  const low = (whole - high * WORD) | 0;
  if (whole < TWO_WORDS) return [high | 0, low];
  const top = Math.floor(high / WORD) | 0;
  return [top, (high - top * WORD) | 0, low];
}

/** How many digits a word has. */
function digitsIn(word: number): number {
  if (word < 1e3) return word < 10 ? 1 : word < 100 ? 2 : 3;
  if (word < 1e5) return word < 1e4 ? 4 : 5;
  return word < 1e6 ? 6 : 7;
}

/** The amount 1. */
export const ONE: Decimal = /* @__PURE__ */ madeOf(1, 0);

/** The magnitude of an amount that has been read, and is frozen: both have the same words. Itself where it is not negative. */
export function magnitudeOf(amount: Decimal): Decimal {
  return amount.s >= 0 ? amount : seal(new Made(1, amount.e, amount.d));
}

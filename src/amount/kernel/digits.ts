/**
 * Short amounts as digits: a whole number of smallest units in a double, and how many decimals.
 * They are read from text and from bytes.
 *
 * Whole numbers up to 2^53 − 1 are exact in a double. A short amount has at most fifteen digits, so
 * the sum of two of them stays in that range, and nothing is rounded.
 */

/** The digits of a short amount: coefficient × 10^−decimals. The owner of the object reuses it. */
export interface Digits {
  /** A whole number of at most fifteen digits; never −0. */
  coefficient: number;
  decimals: number;
}

/** Digits to be filled. */
export function newDigits(): Digits {
  // NaN, so that engines hold the field as a double from the beginning.
  return { coefficient: Number.NaN, decimals: 0 };
}

/** The largest coefficient of a short amount. */
export const LARGEST_COEFFICIENT = 999_999_999_999_999;

/** The most decimals of a short amount. */
export const MOST_DECIMALS = 15;

/** Powers of ten that a double holds exactly. */
export const POWERS: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/** A coefficient in units of more decimals; `NaN` if it would have more than fifteen digits. */
export function rescale(coefficient: number, by: number): number {
  const scaled = coefficient * (POWERS[by] ?? Number.NaN);
  return scaled <= LARGEST_COEFFICIENT && scaled >= -LARGEST_COEFFICIENT ? scaled : Number.NaN;
}

export const MINUS = 45;
export const ZERO_CODE = 48;
export const NINE_CODE = 57;
const POINT = 46;

/** A sign, fifteen digits and a decimal mark. */
const LONGEST = 17;
const MOST_DIGITS = 15;

/**
 * Reads the plain digits between two positions of a text or of bytes: an optional minus, at most
 * fifteen digits, and an optional decimal mark between them.
 *
 * Returns false for any other text, and leaves `into` unchanged; the parser of amounts then reads
 * or refuses the text. The parser agrees with this function on every text that both read.
 */
export function scanDigits(
  source: string | Uint8Array,
  from: number,
  to: number,
  into: Digits,
  mark: number = POINT,
): boolean {
  if (to - from > LONGEST) return false;
  let position = from;
  const isNegative = codeAt(source, position) === MINUS;
  if (isNegative) position += 1;
  const start = position;
  let coefficient = 0;
  let code = 0;
  for (; position < to; position += 1) {
    code = codeAt(source, position);
    if (code < ZERO_CODE || code > NINE_CODE) break;
    coefficient = coefficient * 10 + (code - ZERO_CODE);
  }
  const whole = position - start;
  if (whole === 0 || whole > MOST_DIGITS) return false;
  let decimals = 0;
  if (position < to) {
    if (code !== mark) return false;
    position += 1;
    decimals = to - position;
    if (decimals === 0 || whole + decimals > MOST_DIGITS) return false;
    for (; position < to; position += 1) {
      code = codeAt(source, position);
      if (code < ZERO_CODE || code > NINE_CODE) return false;
      coefficient = coefficient * 10 + (code - ZERO_CODE);
    }
  }
  into.coefficient = isNegative && coefficient !== 0 ? -coefficient : coefficient;
  into.decimals = decimals;
  return true;
}

function codeAt(source: string | Uint8Array, position: number): number {
  return typeof source === "string" ? source.charCodeAt(position) : (source[position] ?? 0);
}

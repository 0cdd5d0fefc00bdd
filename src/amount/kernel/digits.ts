/**
 * Short amounts as digits: a whole number of smallest units in a double, and how many decimals.
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

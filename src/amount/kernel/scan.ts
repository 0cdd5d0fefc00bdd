/** Reads the digits of short amounts from text and from bytes. */

import type { Digits } from "./digits.ts";

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

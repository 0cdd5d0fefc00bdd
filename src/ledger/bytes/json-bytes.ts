/** Parts of JSON in bytes: space, texts without escapes, numbers. */

export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;
const BACKSLASH = 92;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;

/** Passes over the space that JSON allows between its parts, up to a position. */
export function skipSpace(bytes: Uint8Array, from: number, to: number): number {
  let position = from;
  for (; position < to; position += 1) {
    const code = bytes[position];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return position;
}

/** The closing quote of a text without escapes that begins at `from`; −1 for any other text. */
export function endOfText(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  for (let position = from; position < length; position += 1) {
    const code = bytes[position] ?? 0;
    if (code === QUOTE) return position;
    // A control character or an escape.
    if (code < 32 || code === BACKSLASH) return -1;
  }
  return -1;
}

/** The end of the characters that a number in JSON can have. */
export function endOfNumber(bytes: Uint8Array, from: number): number {
  for (let position = from; ; position += 1) {
    const code = bytes[position] ?? 0;
    // Digits, signs, a point, an exponent.
    if (
      (code < ZERO || code > NINE) &&
      code !== MINUS &&
      code !== 46 &&
      code !== 43 &&
      code !== 69 &&
      code !== 101
    )
      return position;
  }
}

/** Whether the number at a position begins with a zero that JSON does not allow there. */
export function hasLeadingZero(bytes: Uint8Array, from: number): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from;
  const second = bytes[first + 1] ?? 0;
  return bytes[first] === ZERO && second >= ZERO && second <= NINE;
}

/**
 * How a figure is written in JSON: which values stand in it, and what stands between them.
 *
 * Only the plain form is seen here: known keys, each once, texts without escapes. Anything else is left to `JSON.parse`, which is never wrong about JSON; so this can only be fast, not different.
 */
import type { KnownTexts } from "./known-texts.ts";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** What a value says. An amount is a text, a number is not. */
export type Says =
  | "line"
  | "scenario"
  | "period"
  | "amount"
  | "number"
  | "member"
  | "source"
  | "note";

/** A value of a figure. */
export interface Value {
  readonly says: Says;
  readonly dimension: string;
  /** What stands between this value and the one before, with the quotes of both. */
  readonly before: Expected;
  /** The value of the figure before, and how many times in a row it was the same: months are, mostly. Then it is expected once more. */
  last: string;
  times: number;
  expected: Expected | undefined;
}

/** How a figure is written. */
export interface Form {
  readonly values: readonly Value[];
  readonly after: Expected;
}

/** Bytes that are expected, in words of four; the last word has the last four of them. */
export interface Expected {
  readonly bytes: Uint8Array;
  readonly words: readonly number[];
}

/** The bytes between two positions, to be expected again. */
export function expect(all: Uint8Array, from: number, to: number): Expected {
  const bytes = all.slice(from, to);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words: number[] = [];
  for (let k = 0; k + 4 <= bytes.length; k += 4) words.push(view.getInt32(k, true));
  if (bytes.length > 4) words.push(view.getInt32(bytes.length - 4, true));
  return { bytes, words };
}

/** Passes over the space that JSON allows between its parts, up to a position; mostly there is none. */
export function skipSpace(bytes: Uint8Array, from: number, to: number): number {
  let position = from;
  for (; position < to; position += 1) {
    const code = bytes[position];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return position;
}

/** The closing quote of a text without escapes that begins at `from`; −1 for any other. */
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

/** Where the characters end that a number in JSON can have. */
export function endOfNumber(bytes: Uint8Array, from: number): number {
  for (let position = from; ; position += 1) {
    const code = bytes[position] ?? 0;
    // Digits, signs, a point, an exponent.
    if (
      (code < 48 || code > 57) &&
      code !== 45 &&
      code !== 46 &&
      code !== 43 &&
      code !== 69 &&
      code !== 101
    )
      return position;
  }
}

const TEXTS: readonly string[] = [
  "line",
  "scenario",
  "period",
  "amount",
  "source",
  "note",
] satisfies readonly Says[];

/** How the figure between two positions is written, which may end before the second; nothing where it is not plain. Its values themselves are not looked at. */
export function formAt(
  bytes: Uint8Array,
  from: number,
  to: number,
  texts: KnownTexts,
): Form | undefined {
  const values: Value[] = [];
  let done = from;
  const take = (says: Says, dimension: string, start: number, end: number): void => {
    values.push({
      says,
      dimension,
      before: expect(bytes, done, start),
      last: "",
      times: 0,
      expected: undefined,
    });
    done = end;
  };
  /** Reads an object, of keys and values that are allowed there; its end, or −1. */
  const readObject = (start: number, isMembers: boolean): number => {
    if (bytes[start] !== OPEN) return -1;
    const seen = new Set<string>();
    let position = skipSpace(bytes, start + 1, to);
    if (isMembers && bytes[position] === CLOSE) return position + 1;
    for (;;) {
      const keyEnd = bytes[position] === QUOTE ? endOfText(bytes, position + 1) : -1;
      if (keyEnd < 0) return -1;
      const key = texts.at(bytes, position + 1, keyEnd);
      // Of two values of one key, JSON.parse takes the last.
      if (seen.has(key)) return -1;
      seen.add(key);
      position = skipSpace(bytes, keyEnd + 1, to);
      if (bytes[position] !== COLON) return -1;
      position = skipSpace(bytes, position + 1, to);
      if (!isMembers && key === "members") {
        position = readObject(position, true);
        if (position < 0) return -1;
      } else if (bytes[position] === QUOTE && (isMembers || TEXTS.includes(key))) {
        const end = endOfText(bytes, position + 1);
        if (end < 0) return -1;
        take(isMembers ? "member" : (key as Says), key, position + 1, end);
        position = end + 1;
      } else if (!isMembers && key === "amount") {
        const end = endOfNumber(bytes, position);
        take("number", key, position, end);
        position = end;
      } else return -1;
      position = skipSpace(bytes, position, to);
      const code = bytes[position];
      if (code === CLOSE) break;
      if (code !== COMMA) return -1;
      position = skipSpace(bytes, position + 1, to);
    }
    const isWhole = isMembers || (seen.has("line") && seen.has("scenario") && seen.has("amount"));
    return isWhole ? position + 1 : -1;
  };
  const end = readObject(skipSpace(bytes, from, to), false);
  return end < 0 ? undefined : { values, after: expect(bytes, done, end) };
}

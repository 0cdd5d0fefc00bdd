/** Reads the digits of amounts as people print them, from bytes: with groups and signs. */

import type { Digits } from "../../amount/index.ts";

const SPACE = 32;
const APOSTROPHE = 39;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const MOST_DIGITS = 15;

/** Characters between groups that have several bytes, as one number each. */
const LONG_SEPARATORS: readonly number[] = [0xe2_80_af, 0xe2_80_89, 0xe2_80_87, 0xe2_80_99];
const NO_BREAK_SPACE = 0xc2_a0;
/** An en dash and a minus sign. */
const LONG_MINUS: readonly number[] = [0xe2_80_93, 0xe2_88_92];

/**
 * Reads an amount between two positions: spaces around it, a sign before or behind it or
 * parentheses, digits in one piece or in groups of three, and decimals behind the mark.
 *
 * Returns false for any other text, and leaves `into` unchanged; the parser of amounts agrees with
 * this function on every text that both read.
 */
export function scanPrinted(
  source: Uint8Array,
  start: number,
  stop: number,
  into: Digits,
  mark: number,
): boolean {
  let from = skipSpaces(source, start, stop);
  let to = stop;
  while (to > from && source[to - 1] === SPACE) to -= 1;
  let isNegative = true;
  if (source[from] === OPEN && to - from > 1 && source[to - 1] === CLOSE) {
    from += 1;
    to -= 1;
  } else if (source[from] === MINUS) from += 1;
  else if (to - from > 3 && LONG_MINUS.includes(wordAt(source, from, 3))) from += 3;
  else if (to > from && source[to - 1] === MINUS) to -= 1;
  else isNegative = false;
  from = skipSpaces(source, from, to);
  while (to > from && source[to - 1] === SPACE) to -= 1;
  return scanGroups(source, from, to, isNegative, into, mark);
}

function scanGroups(
  source: Uint8Array,
  from: number,
  to: number,
  isNegative: boolean,
  into: Digits,
  mark: number,
): boolean {
  let separator = 0;
  let coefficient = 0;
  let count = 0;
  let position = from;
  for (;;) {
    const before = position;
    position = skipDigits(source, position, to);
    const length = position - before;
    count += length;
    if (length === 0 || count > MOST_DIGITS) return false;
    if (separator !== 0 && length !== 3) return false;
    coefficient = numberIn(source, before, position, coefficient);
    if (position === to || source[position] === mark) break;
    const next = separatorAt(source, position, mark);
    // Nobody prints a first group with a leading zero.
    if (next === 0 || (separator !== 0 && next !== separator)) return false;
    if (separator === 0 && (length > 3 || source[before] === ZERO)) return false;
    separator = next;
    position += lengthOf(next);
  }
  const point = position === to ? to : position + 1;
  if (skipDigits(source, point, to) < to || (point === to && position < to)) return false;
  if (count + to - point > MOST_DIGITS) return false;
  coefficient = numberIn(source, point, to, coefficient);
  into.coefficient = isNegative && coefficient !== 0 ? -coefficient : coefficient;
  into.decimals = to - point;
  return true;
}

/** A number that goes on with the digits between two positions. */
function numberIn(source: Uint8Array, from: number, to: number, before: number): number {
  let value = before;
  for (let at = from; at < to; at += 1) value = value * 10 + ((source[at] ?? 0) - ZERO);
  return value;
}

function skipDigits(source: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (source[at] ?? 0) >= ZERO && (source[at] ?? 0) <= NINE) at += 1;
  return at;
}

function skipSpaces(source: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && source[at] === SPACE) at += 1;
  return at;
}

/** The character between two groups as one number; 0 if it is no such character. */
function separatorAt(source: Uint8Array, at: number, mark: number): number {
  const byte = source[at] ?? 0;
  if (byte === SPACE || byte === APOSTROPHE) return byte;
  if (byte === (mark === COMMA ? POINT : COMMA)) return byte;
  if (byte < 128) return 0;
  if (wordAt(source, at, 2) === NO_BREAK_SPACE) return NO_BREAK_SPACE;
  const long = wordAt(source, at, 3);
  return LONG_SEPARATORS.includes(long) ? long : 0;
}

function lengthOf(separator: number): number {
  if (separator < 128) return 1;
  return separator === NO_BREAK_SPACE ? 2 : 3;
}

/** Some bytes as one number. */
function wordAt(source: Uint8Array, at: number, length: number): number {
  let word = 0;
  for (let k = at; k < at + length; k += 1) word = word * 256 + (source[k] ?? 0);
  return word;
}

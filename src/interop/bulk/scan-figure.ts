/**
 * Reads one figure from JSON, as bytes, without making objects of it.
 *
 * Only the plain form is read here: known keys, each once, texts without escapes, numbers of at most fifteen digits. Anything else is left to `JSON.parse`, which is never wrong about JSON; so this can only be fast,
 * not different.
 */
import { scanBytes, scannedDecimals } from "../../decimal/index.ts";
import type { RowReader } from "../../figure/index.ts";
import type { KnownTexts } from "./known-texts.ts";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** Where the figure that was read last ends. */
export let scannedEnd = 0;

/** A value of a figure: what it says, and where it stands, without quotes. */
export interface ScannedValue {
  readonly says: "line" | "scenario" | "period" | "amount" | "number" | "member";
  readonly dimension: string;
  readonly from: number;
  readonly to: number;
}

/** The values of the figure that was read last, in the order in which they stand. */
export const scannedValues: ScannedValue[] = [];

/** Passes over the space that JSON allows between its parts; mostly there is none. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  return (bytes[from] ?? 0) > 32 ? from : endOfSpace(bytes, from);
}

function endOfSpace(bytes: Uint8Array, from: number): number {
  let position = from;
  for (;;) {
    const code = bytes[position];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return position;
    position += 1;
  }
}

/** The closing quote of a text without escapes that begins after `from`; −1 for any other. */
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

/** Whether a byte can be part of a number in JSON. */
export function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43 || code === 69 || code === 101;
}

const members: string[] = [];
const MOST_MEMBERS = 64;

/** Whether the number at a place begins with a zero that JSON does not allow there. */
export function hasLeadingZero(bytes: Uint8Array, from: number): boolean {
  const first = bytes[from] === 45 ? from + 1 : from;
  const second = bytes[first + 1] ?? 0;
  return bytes[first] === 48 && second >= 48 && second <= 57;
}

/** Adds the figure that begins at `from` to the rows, if it is plain, ends before `to`, and nothing is wrong with it; its end is in {@link scannedEnd}. */
export function scanFigure(bytes: Uint8Array, from: number, to: number, rows: RowReader, texts: KnownTexts): boolean {
  let position = skipSpace(bytes, from);
  if (bytes[position] !== OPEN) return false;
  position = skipSpace(bytes, position + 1);
  let line: string | undefined;
  let scenario: string | undefined;
  let period: string | undefined;
  let coefficient = Number.NaN;
  let decimals = 0;
  let count = -1;
  scannedValues.length = 0;
  for (;;) {
    if (bytes[position] !== QUOTE) return false;
    const keyEnd = endOfText(bytes, position + 1);
    if (keyEnd < 0) return false;
    const keyStart = position + 1;
    position = skipSpace(bytes, keyEnd + 1);
    if (bytes[position] !== COLON) return false;
    position = skipSpace(bytes, position + 1);
    const isText = bytes[position] === QUOTE;
    const key = keyOf(bytes, keyStart, keyEnd);
    if (key === "members") {
      if (count >= 0) return false;
      count = scanMembers(bytes, position, texts);
      if (count < 0) return false;
      position = scannedEnd;
    } else if (key === "amount") {
      if (!Number.isNaN(coefficient)) return false;
      let end = position + 1;
      if (isText) {
        end = endOfText(bytes, position + 1);
        if (end < 0) return false;
        coefficient = scanBytes(bytes, position + 1, end);
        end += 1;
      } else {
        end = position;
        while (isNumeric(bytes[end] ?? 0)) end += 1;
        coefficient = scanBytes(bytes, position, end);
        if (hasLeadingZero(bytes, position)) return false;
      }
      if (Number.isNaN(coefficient)) return false;
      decimals = scannedDecimals;
      const says = isText ? "amount" : "number";
      scannedValues.push({ says, dimension: "", from: isText ? position + 1 : position, to: isText ? end - 1 : end });
      position = end;
    } else {
      if (!isText || key === undefined) return false;
      const end = endOfText(bytes, position + 1);
      if (end < 0) return false;
      const value = texts.at(bytes, position + 1, end);
      if (key === "line" && line === undefined) line = value;
      else if (key === "scenario" && scenario === undefined) scenario = value;
      else if (key === "period" && period === undefined) period = value;
      else return false;
      scannedValues.push({ says: key, dimension: "", from: position + 1, to: end });
      position = end + 1;
    }
    position = skipSpace(bytes, position);
    const code = bytes[position];
    if (code === CLOSE) break;
    if (code !== COMMA) return false;
    position = skipSpace(bytes, position + 1);
  }
  if (line === undefined || scenario === undefined || Number.isNaN(coefficient) || position >= to) return false;
  const added = rows.addScanned(line, scenario, period, coefficient, decimals, members, Math.max(0, count));
  scannedEnd = position + 1;
  return added;
}

type Key = "line" | "scenario" | "period" | "amount" | "members";

/** The keys of a figure as bytes. */
const KEYS: readonly (readonly [Key, Uint8Array])[] = /* @__PURE__ */ (
  ["line", "scenario", "period", "amount", "members"] as const
).map((key) => [key, Uint8Array.from(key, (letter) => letter.charCodeAt(0))] as const);

function keyOf(bytes: Uint8Array, from: number, to: number): Key | undefined {
  for (const [key, letters] of KEYS) {
    if (letters.length !== to - from || bytes[from] !== letters[0]) continue;
    let k = 1;
    while (k < letters.length && bytes[from + k] === letters[k]) k += 1;
    if (k === letters.length) return key;
  }
  return undefined;
}

/** Reads members as pairs into {@link members}; how many, or −1. The end is in {@link scannedEnd}. */
function scanMembers(bytes: Uint8Array, from: number, texts: KnownTexts): number {
  let position = from;
  if (bytes[position] !== OPEN) return -1;
  position = skipSpace(bytes, position + 1);
  let count = 0;
  if (bytes[position] === CLOSE) {
    scannedEnd = position + 1;
    return 0;
  }
  for (;;) {
    if (bytes[position] !== QUOTE) return -1;
    const keyEnd = endOfText(bytes, position + 1);
    if (keyEnd < 0) return -1;
    const dimension = texts.at(bytes, position + 1, keyEnd);
    position = skipSpace(bytes, keyEnd + 1);
    if (bytes[position] !== COLON) return -1;
    position = skipSpace(bytes, position + 1);
    if (bytes[position] !== QUOTE) return -1;
    const end = endOfText(bytes, position + 1);
    if (end < 0) return -1;
    // One dimension twice is left to JSON.parse, which takes the last; so are more dimensions than anybody has.
    if (count === MOST_MEMBERS) return -1;
    for (let k = 0; k < count; k += 1) if (members[2 * k] === dimension) return -1;
    members[2 * count] = dimension;
    members[2 * count + 1] = texts.at(bytes, position + 1, end);
    scannedValues.push({ says: "member", dimension, from: position + 1, to: end });
    count += 1;
    position = skipSpace(bytes, end + 1);
    const code = bytes[position];
    if (code === CLOSE) break;
    if (code !== COMMA) return -1;
    position = skipSpace(bytes, position + 1);
  }
  scannedEnd = position + 1;
  return count;
}

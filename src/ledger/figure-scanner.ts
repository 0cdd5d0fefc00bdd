/**
 * Reads figures from JSON, as bytes, without making objects of them.
 *
 * Figures are mostly written like the one before: the same keys in the same order, with the same between their values. Then only the values have to be read; whether everything else is the same is seen four bytes at a time. For a figure
 * that is written in another way its form is found, and the next one is expected to be like it.
 */
import { scanBytes, scannedDecimals } from "../amount/index.ts";
import type { RowReader } from "../figure/index.ts";
import {
  type Expected,
  endOfNumber,
  endOfText,
  expect,
  type Form,
  formAt,
  type Value,
} from "./figure-form.ts";
import { type KnownTexts, wordViews } from "./known-texts.ts";

const QUOTE = 34;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const REPEATING = 8;

/** Reads figures one by one. */
export interface FigureScanner {
  /** Adds the figure that begins at `from`, if it is plain, ends before `to`, and nothing is wrong with it. Its end, or −1 where nothing was added. */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => number;
}

export function figureScanner(rows: RowReader, texts: KnownTexts): FigureScanner {
  let form: Form | undefined;
  const members: string[] = [];
  /** The end of the text that was read last. */
  let end = 0;
  const viewOf = wordViews();

  /** The position after some bytes, or −1 where others stand. */
  const passOver = (
    bytes: Uint8Array,
    from: number,
    { bytes: expected, words }: Expected,
  ): number => {
    const to = from + expected.length;
    // Never beyond the end: engines read faster where that has never happened.
    if (to > bytes.length) return -1;
    if (expected.length < 4) {
      for (let k = 0; k < expected.length; k += 1) if (bytes[from + k] !== expected[k]) return -1;
      return to;
    }
    const view = viewOf(bytes);
    const last = words.length - 1;
    for (let k = 0; k < last; k += 1) if (view.getInt32(from + 4 * k, true) !== words[k]) return -1;
    return view.getInt32(to - 4, true) === words[last] ? to : -1;
  };

  /** The text that begins at a position, without escapes; nothing for any other. */
  const textOf = (bytes: Uint8Array, from: number, value: Value): string | undefined => {
    if (value.expected !== undefined) {
      end = passOver(bytes, from, value.expected);
      if (end >= 0 && bytes[end] === QUOTE) return value.last;
      value.expected = undefined;
    }
    end = endOfText(bytes, from);
    if (end < 0) return undefined;
    const text = texts.at(bytes, from, end);
    value.times = text === value.last ? value.times + 1 : 0;
    if (value.times === REPEATING) value.expected = expect(bytes, from, end);
    value.last = text;
    return text;
  };

  const scanLike = (
    { values, after }: Form,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): number => {
    let position = from;
    let line = "";
    let scenario = "";
    let period: string | undefined;
    let source: string | undefined;
    let note: string | undefined;
    let coefficient = Number.NaN;
    let decimals = 0;
    let count = 0;
    for (const value of values) {
      position = passOver(bytes, position, value.before);
      if (position < 0) return -1;
      if (value.says === "amount" || value.says === "number") {
        end = endOfNumber(bytes, position);
        if (value.says === "number" && hasLeadingZero(bytes, position)) return -1;
        coefficient = scanBytes(bytes, position, end);
        if (Number.isNaN(coefficient)) return -1;
        decimals = scannedDecimals;
      } else {
        const text = textOf(bytes, position, value);
        if (text === undefined) return -1;
        if (value.says === "line") line = text;
        else if (value.says === "scenario") scenario = text;
        else if (value.says === "period") period = text;
        else if (value.says === "source") source = text;
        else if (value.says === "note") note = text;
        else {
          members[2 * count] = value.dimension;
          members[2 * count + 1] = text;
          count += 1;
        }
      }
      position = end;
    }
    position = passOver(bytes, position, after);
    if (position < 0 || position > to) return -1;
    if (!rows.addScanned(line, scenario, period, coefficient, decimals, members, count)) return -1;
    if (source !== undefined || note !== undefined) rows.remark(source, note);
    return position;
  };

  return {
    scan: (bytes, from, to) => {
      const known = form === undefined ? -1 : scanLike(form, bytes, from, to);
      if (known >= 0) return known;
      const other = formAt(bytes, from, to, texts);
      if (other === undefined) return -1;
      form = other;
      return scanLike(form, bytes, from, to);
    },
  };
}

/** Whether the number at a place begins with a zero that JSON does not allow there. */
function hasLeadingZero(bytes: Uint8Array, from: number): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from;
  const second = bytes[first + 1] ?? 0;
  return bytes[first] === ZERO && second >= ZERO && second <= NINE;
}

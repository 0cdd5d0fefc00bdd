/**
 * Reads figures from JSON, as bytes, without an object for each.
 *
 * Most figures are written like the one before: the same keys in the same order, with the same
 * bytes between their values. The scanner compares those bytes four at a time and reads only the
 * values. For a figure that is written in another way it tries the forms that came before, and
 * finds its form if it is a new one.
 */
import { scanDigits } from "../../amount/index.ts";
import {
  addValues,
  clearRow,
  newRowValues,
  pushMember,
  pushRemark,
  type RowReader,
  type RowValues,
} from "../../figure/index.ts";
import { type ByteRun, byteRun, type FigureForm, type FormValue, formAt } from "./figure-form.ts";
import { endOfNumber, endOfText, hasLeadingZero, QUOTE } from "./json-bytes.ts";
import { cachedText, type TextCache, viewOf, type WordView, wordView } from "./text-cache.ts";

/** After this many equal texts in a row the scanner expects the same text again. */
const REPEATING = 8;

/** How many forms are remembered, such as those of figures with and without members. */
const MOST_FORMS = 8;

/** Reads figures one by one. */
export interface FigureScanner {
  readonly rows: RowReader;
  readonly texts: TextCache;
  readonly words: WordView;
  readonly row: RowValues;
  /** The forms that came, that of the figure before first. */
  readonly forms: FigureForm[];
  /** The end of the value that was read last. */
  end: number;
}

export function figureScanner(rows: RowReader, texts: TextCache): FigureScanner {
  return { rows, texts, words: wordView(), row: newRowValues(), forms: [], end: 0 };
}

/**
 * Adds the figure that begins at `from`, if it is plain, ends before `to` and breaks no rule.
 * Returns its end, or −1 where nothing was added.
 */
export function scanFigure(
  scanner: FigureScanner,
  bytes: Uint8Array,
  from: number,
  to: number,
): number {
  const { forms } = scanner;
  for (let k = 0; k < forms.length; k += 1) {
    const known = forms[k];
    const end = known === undefined ? -1 : scanLike(scanner, known, bytes, from, to);
    if (end < 0 || known === undefined) continue;
    if (k > 0) {
      forms[k] = forms[0] ?? known;
      forms[0] = known;
    }
    return end;
  }
  const form = formAt(bytes, from, to, scanner.texts);
  if (form === undefined) return -1;
  const end = scanLike(scanner, form, bytes, from, to);
  // A figure that breaks a rule has no new form to remember.
  if (end >= 0) forms.unshift(form);
  if (forms.length > MOST_FORMS) forms.pop();
  return end;
}

/** As {@link scanFigure}, of a figure in a form. */
function scanLike(
  scanner: FigureScanner,
  { values, after }: FigureForm,
  bytes: Uint8Array,
  from: number,
  to: number,
): number {
  let position = from;
  clearRow(scanner.row);
  for (const value of values) {
    position = passOver(scanner.words, bytes, position, value.before);
    if (position < 0 || !scanValue(scanner, bytes, position, value)) return -1;
    position = scanner.end;
  }
  position = passOver(scanner.words, bytes, position, after);
  if (position < 0 || position > to) return -1;
  return addValues(scanner.rows, scanner.row) ? position : -1;
}

/** Reads the value at a position into the row; false if it is not plain. */
function scanValue(
  scanner: FigureScanner,
  bytes: Uint8Array,
  from: number,
  value: FormValue,
): boolean {
  const { kind } = value;
  const { row } = scanner;
  if (kind === "text-amount" || kind === "number") {
    scanner.end = endOfNumber(bytes, from);
    if (kind === "number" && hasLeadingZero(bytes, from)) return false;
    return scanDigits(bytes, from, scanner.end, row);
  }
  const text = scanText(scanner, bytes, from, value);
  if (text === undefined) return false;
  if (kind === "line") row.line = text;
  else if (kind === "scenario") row.scenario = text;
  else if (kind === "period") row.period = text;
  else if (kind === "member") pushMember(row, value.dimension, text);
  else pushRemark(row, value.remark, text);
  return true;
}

/** The text that begins at a position; `undefined` if it has escapes or does not end. */
function scanText(
  scanner: FigureScanner,
  bytes: Uint8Array,
  from: number,
  value: FormValue,
): string | undefined {
  if (value.expected !== undefined) {
    scanner.end = passOver(scanner.words, bytes, from, value.expected);
    if (scanner.end >= 0 && bytes[scanner.end] === QUOTE) return value.last;
    value.expected = undefined;
  }
  scanner.end = endOfText(bytes, from);
  if (scanner.end < 0) return undefined;
  const text = cachedText(scanner.texts, bytes, from, scanner.end);
  value.times = text === value.last ? value.times + 1 : 0;
  if (value.times === REPEATING) value.expected = byteRun(bytes, from, scanner.end);
  value.last = text;
  return text;
}

/** The position after some bytes, or −1 where other bytes stand. */
function passOver(words: WordView, bytes: Uint8Array, from: number, run: ByteRun): number {
  const to = from + run.bytes.length;
  // Never beyond the end: engines read faster while that has never happened.
  if (to > bytes.length) return -1;
  if (run.bytes.length < 4) {
    for (let k = 0; k < run.bytes.length; k += 1) if (bytes[from + k] !== run.bytes[k]) return -1;
    return to;
  }
  const view = viewOf(words, bytes);
  const last = run.words.length - 1;
  for (let k = 0; k < last; k += 1)
    if (view.getInt32(from + 4 * k, true) !== run.words[k]) return -1;
  return view.getInt32(to - 4, true) === run.words[last] ? to : -1;
}

/**
 * How a figure is written in JSON: which values stand in it, and what stands between them.
 *
 * Only the plain form is read: keys of a figure, each once, and texts without escapes. Any other
 * figure is left to `JSON.parse`, which is never wrong about JSON. So this reader can only be
 * faster than `JSON.parse`, never differ from it.
 */
import { type FieldForm, FORM_OF_KEY, REMARK_KEYS, REQUIRED_KEYS } from "../../figure/index.ts";
import {
  CLOSE_OBJECT,
  COLON,
  COMMA,
  endOfNumber,
  endOfText,
  OPEN_OBJECT,
  QUOTE,
  skipSpace,
} from "./json-bytes.ts";
import { cachedText, type TextCache } from "./text-cache.ts";

/** What a value of a figure is: a field by its own reader, a member, or a remark. */
export type ValueKind =
  | "line"
  | "scenario"
  | "period"
  | "text-amount"
  | "number"
  | "member"
  | "remark";

/** A value of a figure. */
export interface FormValue {
  readonly kind: ValueKind;
  /** The dimension of a member. */
  readonly dimension: string;
  /** The number of a remark in `REMARK_KEYS`. */
  readonly remark: number;
  /** The bytes between this value and the one before, with the quotes of both. */
  readonly before: ByteRun;
  /** The text of the figure before, and how many times in a row it came. */
  last: string;
  times: number;
  /** The bytes of a text that came many times in a row and is expected once more. */
  expected: ByteRun | undefined;
}

/** How a figure is written. */
export interface FigureForm {
  readonly values: readonly FormValue[];
  readonly after: ByteRun;
}

/** Some bytes, and the same in words of four; the last word has the last four bytes. */
export interface ByteRun {
  readonly bytes: Uint8Array;
  readonly words: readonly number[];
}

/** The bytes between two positions, to be compared with others. */
export function byteRun(all: Uint8Array, from: number, to: number): ByteRun {
  const bytes = all.slice(from, to);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words: number[] = [];
  for (let k = 0; k + 4 <= bytes.length; k += 4) words.push(view.getInt32(k, true));
  if (bytes.length > 4) words.push(view.getInt32(bytes.length - 4, true));
  return { bytes, words };
}

/** A form that is being read. */
interface FormReader {
  readonly bytes: Uint8Array;
  readonly to: number;
  readonly texts: TextCache;
  readonly values: FormValue[];
  /** The end of the last value. */
  end: number;
}

const REMARKS: readonly string[] = REMARK_KEYS;

/**
 * The form of the figure between two positions; the figure may end before the second. `undefined`
 * if the figure is not plain. The values themselves are not checked.
 */
export function formAt(
  bytes: Uint8Array,
  from: number,
  to: number,
  texts: TextCache,
): FigureForm | undefined {
  const reader: FormReader = { bytes, to, texts, values: [], end: from };
  const end = readObject(reader, skipSpace(bytes, from, to), readField, REQUIRED_KEYS);
  return end < 0 ? undefined : { values: reader.values, after: byteRun(bytes, reader.end, end) };
}

type ReadValue = (reader: FormReader, key: string, position: number) => number;

/** Reads an object with each key at most once; returns its end, or −1. */
function readObject(
  reader: FormReader,
  start: number,
  readValue: ReadValue,
  required: readonly string[],
): number {
  const { bytes, to } = reader;
  if (bytes[start] !== OPEN_OBJECT) return -1;
  const seen = new Set<string>();
  let position = skipSpace(bytes, start + 1, to);
  if (required.length === 0 && bytes[position] === CLOSE_OBJECT) return position + 1;
  for (;;) {
    const keyEnd = bytes[position] === QUOTE ? endOfText(bytes, position + 1) : -1;
    if (keyEnd < 0) return -1;
    const key = cachedText(reader.texts, bytes, position + 1, keyEnd);
    // Of two values of one key, JSON.parse returns the last.
    if (seen.has(key)) return -1;
    seen.add(key);
    position = skipSpace(bytes, keyEnd + 1, to);
    if (bytes[position] !== COLON) return -1;
    position = readValue(reader, key, skipSpace(bytes, position + 1, to));
    if (position < 0) return -1;
    position = skipSpace(bytes, position, to);
    const code = bytes[position];
    if (code === CLOSE_OBJECT) break;
    if (code !== COMMA) return -1;
    position = skipSpace(bytes, position + 1, to);
  }
  return required.every((key) => seen.has(key)) ? position + 1 : -1;
}

/** Reads the value of a field of the figure; returns its end, or −1. */
function readField(reader: FormReader, key: string, position: number): number {
  const form = FORM_OF_KEY.get(key);
  if (form === undefined) return -1;
  if (form === "members") return readObject(reader, position, readMember, []);
  if (reader.bytes[position] === QUOTE) return readText(reader, kindOf(key, form), key, position);
  if (form !== "amount") return -1;
  const end = endOfNumber(reader.bytes, position);
  addValue(reader, "number", key, position, end);
  return end;
}

function readMember(reader: FormReader, dimension: string, position: number): number {
  return reader.bytes[position] === QUOTE ? readText(reader, "member", dimension, position) : -1;
}

function readText(reader: FormReader, kind: ValueKind, key: string, position: number): number {
  const end = endOfText(reader.bytes, position + 1);
  if (end < 0) return -1;
  addValue(reader, kind, key, position + 1, end);
  return end + 1;
}

/** The kind of a text under a key. */
function kindOf(key: string, form: FieldForm): ValueKind {
  if (form === "remark") return "remark";
  if (form === "amount") return "text-amount";
  if (form === "period") return "period";
  return key === "line" ? "line" : "scenario";
}

function addValue(
  reader: FormReader,
  kind: ValueKind,
  key: string,
  start: number,
  end: number,
): void {
  reader.values.push({
    kind,
    dimension: key,
    remark: kind === "remark" ? REMARKS.indexOf(key) : -1,
    before: byteRun(reader.bytes, reader.end, start),
    last: "",
    times: 0,
    expected: undefined,
  });
  reader.end = end;
}

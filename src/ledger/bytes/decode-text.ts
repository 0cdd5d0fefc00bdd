/** Bytes of a file as text, in a named or a found encoding. */
import { failType, type Issue, readArguments, readChoice, throwIssues } from "../../input/index.ts";
import { decodePage } from "./code-page.ts";
import { decode } from "./encoding.ts";
import {
  beginsWith,
  type EncodingReason,
  findEncoding,
  MARKS,
  type TextEncoding,
} from "./find-encoding.ts";
import { checkUtf8, decodeUtf16 } from "./utf.ts";
import { describeByte, lineCounter, linesIn, positionsOf, reportLines } from "./wrong-lines.ts";

/** How bytes are read. */
export interface DecodeOptions {
  /** The encoding; default the one that is found. */
  readonly encoding?: TextEncoding;
}

/** The text of a file. */
export interface DecodedText {
  /** The text, without a byte order mark. */
  readonly text: string;
  /** The encoding in which it was read. */
  readonly encoding: TextEncoding;
  /** Why it was read in this encoding. */
  readonly reason: EncodingReason;
}

/** The names of all encodings. */
export const ENCODINGS: readonly TextEncoding[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-15",
  "cp437",
  "cp850",
];

/**
 * Reads the bytes of a file as text.
 *
 * Rule: without a name the encoding is found: by a byte order mark, by zeros (UTF-16), by validity
 * (UTF-8), by the declaration of XML, and otherwise as the one of Windows-1252, ISO 8859-15 and the
 * code pages 437 and 850 that gives the most letters of the languages of western and northern
 * Europe. It is found by the first megabyte from the first letter beyond ASCII on, so that a stream
 * is read as its whole is. The result says what was found and why. A byte that the encoding does
 * not have is an error with its line.
 *
 * @param bytes - the bytes: a typed array, a `DataView`, a `Buffer` or an `ArrayBuffer`
 * @param options.encoding - the encoding, where it is known
 * @returns the text, with its encoding and the reason for it
 * @throws AnslagError `figure.bytes` with every line (up to 100) that has bytes which the encoding
 * does not have; `input.wrong-type`, `input.choice`, `input.unknown-key`
 * @example A Swedish word in an old and a new encoding
 * decodeText(Uint8Array.of(0x94, 0x6c)) // => { text: "öl", encoding: "cp437", reason: "letters" }
 * decodeText(Uint8Array.of(0xc3, 0xb6, 0x6c)).encoding // => "utf-8"
 */
export function decodeText(
  bytes: ArrayBufferView | ArrayBuffer,
  options: DecodeOptions = {},
): DecodedText {
  const issues: Issue[] = [];
  const all = viewOf(bytes) ?? failType(["bytes"], "bytes", bytes);
  const { encoding: name } = readArguments(options, ["encoding"], ["options"], issues);
  if (name !== undefined) readChoice(name, ENCODINGS, ["options", "encoding"], issues);
  throwIssues(issues);
  const { encoding, reason } =
    name === undefined ? findEncoding(all) : { encoding: name, reason: "given" as const };
  const mark = MARKS.find(([of]) => of === encoding)?.[1] ?? [];
  const body = mark.length > 0 && beginsWith(all, mark) ? all.subarray(mark.length) : all;
  const text = textOf(body, encoding, issues);
  throwIssues(issues);
  return Object.freeze({ text, encoding, reason });
}

/** Bytes of any realm: an object of another one is of no class of this one. */
export function viewOf(bytes: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(bytes))
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = Object.prototype.toString.call(bytes);
  return tag === "[object ArrayBuffer]" || tag === "[object SharedArrayBuffer]"
    ? bufferOf(bytes as ArrayBuffer)
    : undefined;
}

/** An object may claim to be a buffer. */
function bufferOf(bytes: ArrayBuffer): Uint8Array | undefined {
  try {
    const view = new Uint8Array(bytes, 0);
    return view.buffer === bytes ? view : undefined;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array, encoding: TextEncoding, issues: Issue[]): string {
  if (encoding === "utf-8") {
    const { strange } = checkUtf8(bytes);
    if (strange.length === 0) return decode(bytes, 0, bytes.length);
    reportBytes(bytes, strange, encoding, issues);
    return "";
  }
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const text = decodeUtf16(bytes, encoding === "utf-16be");
    const halves = positionsOf(text, /\p{Surrogate}/gu);
    const half = bytes.length % 2 === 0 ? [] : [text.length];
    reportLines([...halves, ...half], linesIn(text), () => "half a character", encoding, issues);
    return text;
  }
  const text = decodePage(bytes, encoding);
  if (text.includes("\ufffd")) reportBytes(bytes, positionsOf(text, /\ufffd/g), encoding, issues);
  return text;
}

function reportBytes(
  bytes: Uint8Array,
  strange: readonly number[],
  encoding: string,
  issues: Issue[],
): void {
  const describe = (at: number): string => describeByte(bytes[at]);
  const isEnd = (at: number): boolean =>
    bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10);
  reportLines(strange, lineCounter(isEnd), describe, encoding, issues);
}

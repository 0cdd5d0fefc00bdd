/**
 * Bytes that come in time, as text. However they are cut, the text, the encoding that is found and
 * the lines with wrong bytes are the same.
 */
import { decodePage } from "./code-page.ts";
import { decode } from "./encoding.ts";
import {
  encodingOf,
  encodingOfHead,
  type FoundEncoding,
  findEncoding,
  firstBeyondAscii,
  HEAD_BYTES,
  LETTER_BYTES,
  type TextEncoding,
} from "./find-encoding.ts";
import { checkUtf8, decodeUtf16, wholeLength } from "./utf.ts";
import { describeByte, lineCounter, positionsOf } from "./wrong-lines.ts";

/** What takes the text. */
export interface TextSink {
  readonly read: (text: string) => void;
  /** Hears of a line with bytes that the encoding does not have, before its text is read. */
  readonly refuse: (line: number, received: string, encoding: TextEncoding) => void;
}

/** Bytes on their way to text, and texts between them. */
export interface TextStream {
  readonly push: (bytes: Uint8Array) => void;
  readonly pushText: (text: string) => void;
  readonly end: () => void;
  /** The encoding of the bytes; `undefined` as long as none have come. */
  readonly found: () => FoundEncoding | undefined;
}

interface Stream {
  readonly sink: TextSink;
  encoding: FoundEncoding | undefined;
  /** The first bytes, once there are enough of them. */
  head: Uint8Array | undefined;
  /** Whether a letter beyond ASCII has come. */
  hasLetters: boolean;
  /** Bytes that wait: for the encoding, or for the rest of a character. */
  waiting: Uint8Array;
  size: number;
  /** Whether no character has been read. */
  isStart: boolean;
  /** The line that is being read, and the last one that was refused. */
  line: number;
  refused: number;
}

/** Bytes are read in parts of this size. */
const PART = 1 << 18;

/** Reads bytes as text, in a named encoding or the one that is found. */
export function textStream(encoding: TextEncoding | undefined, sink: TextSink): TextStream {
  const stream: Stream = {
    sink,
    encoding: encoding === undefined ? undefined : { encoding, reason: "given" },
    head: undefined,
    hasLetters: false,
    waiting: new Uint8Array(0),
    size: 0,
    isStart: true,
    line: 1,
    refused: 0,
  };
  let hasBytes = false;
  const flush = (): void => {
    if (hasBytes && stream.encoding === undefined) decideAtEnd(stream);
    if (stream.size > 0) decodeNext(stream, true);
  };
  return {
    push: (bytes) => {
      hasBytes ||= bytes.length > 0;
      for (let from = 0; from < bytes.length; from += PART) {
        append(stream, bytes.subarray(from, from + PART));
        if (stream.encoding === undefined) decide(stream);
        else decodeNext(stream, false);
      }
    },
    pushText: (text) => {
      flush();
      emit(stream, text);
    },
    end: flush,
    found: () => (hasBytes ? stream.encoding : undefined),
  };
}

/** Adds bytes to those that wait; the memory doubles, so that single bytes cost no more. */
function append(stream: Stream, bytes: Uint8Array): void {
  const size = stream.size + bytes.length;
  if (size > stream.waiting.length) {
    const longer = new Uint8Array(Math.max(size, 2 * stream.waiting.length));
    longer.set(stream.waiting.subarray(0, stream.size));
    stream.waiting = longer;
  }
  stream.waiting.set(bytes, stream.size);
  stream.size = size;
}

const waitingBytes = ({ waiting, size }: Stream): Uint8Array => waiting.subarray(0, size);

/** Keeps the bytes from a position on. */
function keepFrom(stream: Stream, from: number): void {
  stream.waiting.copyWithin(0, from, stream.size);
  stream.size -= from;
}

/** Decides on the encoding as soon as enough bytes are there; ASCII is read at once. */
function decide(stream: Stream): void {
  if (stream.head === undefined) {
    if (stream.size <= HEAD_BYTES) return;
    stream.head = stream.waiting.slice(0, HEAD_BYTES);
    stream.encoding = encodingOfHead(stream.head);
    if (stream.encoding !== undefined) {
      decodeNext(stream, false);
      return;
    }
  }
  if (!stream.hasLetters) passAscii(stream);
  if (!stream.hasLetters || stream.size <= LETTER_BYTES) return;
  const letters = stream.waiting.subarray(0, LETTER_BYTES);
  stream.encoding = encodingOf({ head: stream.head, letters, goesOn: true });
  decodeNext(stream, false);
}

function decideAtEnd(stream: Stream): void {
  stream.encoding = findEncoding(waitingBytes(stream), stream.head);
}

/** Reads the bytes before the first letter beyond ASCII: they are the same in all encodings. */
function passAscii(stream: Stream): void {
  const first = firstBeyondAscii(waitingBytes(stream));
  stream.hasLetters = first >= 0;
  // The sign before the letter is evidence too.
  const end = Math.max(0, (first < 0 ? stream.size : first) - 1);
  const text = decode(stream.waiting, 0, end);
  keepFrom(stream, end);
  emit(stream, text);
}

/** Reads the bytes that wait, but for a character that is cut off at their end. */
function decodeNext(stream: Stream, isEnd: boolean): void {
  const encoding = stream.encoding?.encoding ?? "utf-8";
  const bytes = waitingBytes(stream);
  const length = isEnd ? bytes.length : lengthToRead(bytes, encoding);
  const part = bytes.subarray(0, length);
  const text =
    encoding === "utf-8"
      ? textOfUtf8(stream, part)
      : encoding === "utf-16le" || encoding === "utf-16be"
        ? textOfUtf16(stream, part, encoding)
        : textOfPage(stream, part, encoding);
  keepFrom(stream, length);
  emit(stream, text);
}

function lengthToRead(bytes: Uint8Array, encoding: TextEncoding): number {
  if (encoding === "utf-8") return wholeLength(bytes);
  if (encoding !== "utf-16le" && encoding !== "utf-16be") return bytes.length;
  const even = bytes.length & ~1;
  const high = bytes[encoding === "utf-16le" ? even - 1 : even - 2] ?? 0;
  // The second half of a character follows its first.
  return even > 0 && (high & 0xfc) === 0xd8 ? even - 2 : even;
}

let strict: InstanceType<typeof TextDecoder> | undefined;

function textOfUtf8(stream: Stream, bytes: Uint8Array): string {
  strict ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch {
    refuseBytes(stream, bytes, checkUtf8(bytes).strange, "utf-8");
    return decode(bytes, 0, bytes.length);
  }
}

function textOfPage(
  stream: Stream,
  bytes: Uint8Array,
  page: Exclude<TextEncoding, "utf-8" | "utf-16le" | "utf-16be">,
): string {
  const text = decodePage(bytes, page);
  if (text.includes("\ufffd")) refuseBytes(stream, bytes, positionsOf(text, /\ufffd/g), page);
  return text;
}

function textOfUtf16(stream: Stream, bytes: Uint8Array, encoding: TextEncoding): string {
  const text = decodeUtf16(bytes, encoding === "utf-16be");
  const halves = positionsOf(text, /\p{Surrogate}/gu);
  if (bytes.length % 2 > 0) halves.push(text.length);
  const isEnd = (at: number): boolean => text[at] === "\n";
  refuseAt(stream, halves, isEnd, () => "half a character", encoding);
  return text;
}

function refuseBytes(
  stream: Stream,
  bytes: Uint8Array,
  positions: readonly number[],
  encoding: TextEncoding,
): void {
  const describe = (at: number): string => describeByte(bytes[at]);
  refuseAt(stream, positions, (at) => bytes[at] === 10, describe, encoding);
}

/** Refuses each line that has positions once. */
function refuseAt(
  stream: Stream,
  positions: readonly number[],
  isEnd: (at: number) => boolean,
  describe: (at: number) => string,
  encoding: TextEncoding,
): void {
  const lineAt = lineCounter(isEnd);
  for (const at of positions) {
    const line = stream.line - 1 + lineAt(at);
    if (line === stream.refused) continue;
    stream.refused = line;
    stream.sink.refuse(line, describe(at), encoding);
  }
}

function emit(stream: Stream, given: string): void {
  if (given === "") return;
  const text = stream.isStart && given.charCodeAt(0) === 0xfeff ? given.slice(1) : given;
  stream.isStart = false;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) stream.line += 1;
  if (text !== "") stream.sink.read(text);
}

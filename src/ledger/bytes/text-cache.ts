/**
 * Texts that came before, found again in bytes without decoding them.
 *
 * Files name the same lines, months and members a million times. A checksum of its bytes finds a
 * text that came before, and a comparison byte by byte confirms it; only a new text is decoded.
 * Two texts that share a checksum cost time and nothing else.
 */

import { decode } from "./encoding.ts";

const SIZE = 1 << 14;
/** Longer texts rarely come twice. */
const LONGEST = 64;

/** A view of some bytes in words of four. */
export interface WordView {
  bytes: Uint8Array;
  view: DataView;
}

/** Texts that came before. */
export interface TextCache {
  readonly texts: string[];
  readonly encoded: Uint8Array[];
  readonly words: WordView;
}

/** An empty cache. */
export function textCache(): TextCache {
  return {
    texts: new Array<string>(SIZE).fill(""),
    encoded: new Array<Uint8Array>(SIZE).fill(new Uint8Array(0)),
    words: wordView(),
  };
}

/** The text between two positions. */
export function cachedText(cache: TextCache, bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST) return decode(bytes, from, to);
  const checksum = checksumOf(bytes, viewOf(cache.words, bytes), from, to);
  const place = (checksum ^ (checksum >>> 14)) & (SIZE - 1);
  const before = cache.encoded[place];
  if (before !== undefined && before.length === length) {
    let k = 0;
    while (k < length && bytes[from + k] === before[k]) k += 1;
    if (k === length) return cache.texts[place] ?? "";
  }
  const text = decode(bytes, from, to);
  cache.texts[place] = text;
  cache.encoded[place] = bytes.slice(from, to);
  return text;
}

/** A view of no bytes. */
export function wordView(): WordView {
  const bytes = new Uint8Array(0);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** The view of some bytes; the view of before where the bytes are the same. */
export function viewOf(words: WordView, bytes: Uint8Array): DataView {
  // To ask for the memory of bytes takes longer than to compare some of them.
  if (bytes === words.bytes) return words.view;
  words.bytes = bytes;
  words.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return words.view;
}

/** A checksum of the bytes between two positions, and of how many they are. */
function checksumOf(bytes: Uint8Array, view: DataView, from: number, to: number): number {
  let sum = to - from;
  if (to - from < 4) {
    for (let k = from; k < to; k += 1) sum = Math.imul(sum, 31) + (bytes[k] ?? 0);
    return sum;
  }
  for (let k = from; k <= to - 4; k += 4) sum = addWord(sum, view.getInt32(k, true));
  // The last four bytes once more, with those that fill no word.
  return addWord(sum, view.getInt32(to - 4, true));
}

function addWord(sum: number, word: number): number {
  const product = Math.imul(sum ^ word, 0x9e_37_79_b1);
  return product ^ (product >>> 15);
}

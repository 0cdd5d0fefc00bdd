/** Which encoding a file is in: by its mark, by what is valid, and by the letters that come out. */
import { type CodePage, charactersOf } from "./code-page.ts";
import { checkUtf8, wholeLength } from "./utf.ts";

/** An encoding of text. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | CodePage;

/**
 * Why a text was read in an encoding.
 *
 * - `given`: the caller named it
 * - `mark`: the file begins with its byte order mark
 * - `zeros`: every other byte of plain letters is zero
 * - `ascii`: the file has no letters beyond ASCII, so that most encodings give the same text
 * - `valid`: letters beyond ASCII are valid UTF-8, which those of other encodings hardly ever are
 * - `stated`: the file says it, in its XML declaration or as `#FORMAT PC8` of SIE, and its letters
 *   do not contradict it
 * - `letters`: of all encodings it gives the most letters and signs that such files have
 */
export type EncodingReason = "given" | "mark" | "zeros" | "ascii" | "valid" | "stated" | "letters";

/** An encoding with the reason for it. */
export interface FoundEncoding {
  readonly encoding: TextEncoding;
  readonly reason: EncodingReason;
}

/** The marks at the beginning of files. */
export const MARKS: readonly (readonly [encoding: TextEncoding, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Whether bytes begin with a mark. */
export function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** How many bytes at the beginning of a file say what it is. */
export const HEAD_BYTES: number = 1 << 12;
/** By how many bytes from its first letter beyond ASCII on the encoding of a file is found. */
export const LETTER_BYTES: number = 1 << 20;

/** The bytes by which the encoding of a file is found: a stream has no others yet. */
export interface Evidence {
  /** Its first bytes. */
  readonly head: Uint8Array;
  /** Its bytes from the one before its first letter beyond ASCII on; empty without one. */
  readonly letters: Uint8Array;
  /** Whether the file goes on behind the letters. */
  readonly goesOn: boolean;
}

/** Finds the encoding of a file; `head` has its first bytes where others were read already. */
export function findEncoding(
  bytes: Uint8Array,
  head: Uint8Array = bytes.subarray(0, HEAD_BYTES),
): FoundEncoding {
  const first = firstBeyondAscii(bytes);
  const from = first < 0 ? bytes.length : Math.max(0, first - 1);
  const to = from + LETTER_BYTES;
  return encodingOf({
    head,
    letters: bytes.subarray(from, to),
    goesOn: to < bytes.length,
  });
}

/** The position of the first byte that is not ASCII; −1 if there is no such byte. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return at;
  return -1;
}

/** The encoding of a file, if its beginning alone says it. */
export function encodingOfHead(head: Uint8Array): FoundEncoding | undefined {
  for (const [encoding, mark] of MARKS)
    if (beginsWith(head, mark)) return { encoding, reason: "mark" };
  const wide = wideEncoding(head);
  return wide === undefined ? undefined : { encoding: wide, reason: "zeros" };
}

/** The encoding of a file, by its evidence. */
export function encodingOf({ head, letters, goesOn }: Evidence): FoundEncoding {
  const found = encodingOfHead(head);
  if (found !== undefined) return found;
  if (letters.length === 0) return { encoding: "utf-8", reason: "ascii" };
  // The last character may be cut off.
  const whole = goesOn ? letters.subarray(0, wholeLength(letters)) : letters;
  const { strange, long } = checkUtf8(whole);
  if (strange.length === 0) return { encoding: "utf-8", reason: "valid" };
  const start = startOf(head);
  const declared = declaredEncoding(start);
  if (declared !== undefined) return { encoding: declared, reason: "stated" };
  // A broken file in UTF-8 is not taken for one in another encoding.
  if (long > 3 * strange.length) return { encoding: "utf-8", reason: "letters" };
  // A file of SIE says PC8: code page 437 (SIE 4B, section 11, #FORMAT). Many are not in it.
  const saysDos = /^#FORMAT\s+"?PC8\b/m.test(start);
  const encoding = likeliestPage(letters, saysDos);
  return { encoding, reason: saysDos && encoding === "cp437" ? "stated" : "letters" };
}

/** Names of encodings in declarations of XML, in small letters. */
const DECLARED: Readonly<Record<string, TextEncoding>> = {
  "utf-8": "utf-8",
  "windows-1252": "windows-1252",
  "iso-8859-1": "iso-8859-1",
  "iso-8859-15": "iso-8859-15",
  ibm437: "cp437",
  cp437: "cp437",
  ibm850: "cp850",
  cp850: "cp850",
};

/** The encoding that the declaration of an XML file names. */
function declaredEncoding(start: string): TextEncoding | undefined {
  const [, name = ""] = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start) ?? [];
  const known = name.toLowerCase();
  return Object.hasOwn(DECLARED, known) ? DECLARED[known] : undefined;
}

/** UTF-16 without a mark: zeros in every other place and nowhere else. */
function wideEncoding(head: Uint8Array): TextEncoding | undefined {
  const window = head.subarray(0, head.length & ~1);
  const zeros = [0, 0];
  window.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // In text of any language of Europe most characters have a zero.
  const most = window.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
}

/** Letters of Swedish, Norwegian, Danish, Finnish, German, Dutch, French, Spanish and Icelandic. */
const COMMON = "åäöæøéüßèáíóúçñðþÅÄÖÆØÉÜ";
const RARE = "àâãêëìîïòôõùûýÿœšžÀÁÂÃÇÈÊËÌÍÎÏÐÑÒÓÔÕÙÚÛÝÞŒŠŽŸ";
/** Signs that stand in texts and beside numbers. */
const SIGNS = "€£§°½¼¾²³·–—‘’“”…«»´\xa0";

/** The pages that can be found; ISO 8859-1 is the part of windows-1252 that files of it have. */
const PAGES: readonly CodePage[] = ["windows-1252", "iso-8859-15", "cp437", "cp850"];

/** The page that gives the most letters and signs; of equal ones, the first. */
function likeliestPage(bytes: Uint8Array, saysDos: boolean): CodePage {
  const counts = countPlaces(bytes);
  let best: CodePage = "windows-1252";
  let most = Number.NEGATIVE_INFINITY;
  for (const page of PAGES) {
    const prior = saysDos && page === "cp437" ? 0.5 : 0;
    const score = prior + scoreOf(counts, charactersOf(page));
    if (score > most) [best, most] = [page, score];
  }
  return best;
}

function startOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 1 << 11), (byte) => String.fromCharCode(byte)).join("");
}

/** How often each byte above 127 stands in a word, beside a digit, and elsewhere. */
interface Places {
  readonly inWord: Float64Array;
  readonly elsewhere: Float64Array;
}

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

function countPlaces(bytes: Uint8Array): Places {
  const inWord = new Float64Array(256);
  const elsewhere = new Float64Array(256);
  for (let k = 0; k < bytes.length; k += 1) {
    const byte = bytes[k] ?? 0;
    if (byte < 0x80) continue;
    const isInWord = isLetter(bytes[k - 1] ?? 0) || isLetter(bytes[k + 1] ?? 0);
    const counts = isInWord ? inWord : elsewhere;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  return { inWord, elsewhere };
}

function scoreOf({ inWord, elsewhere }: Places, characters: Uint16Array): number {
  let score = 0;
  for (let byte = 0x80; byte < 256; byte += 1) {
    const words = inWord[byte] ?? 0;
    const others = elsewhere[byte] ?? 0;
    if (words + others === 0) continue;
    const sign = String.fromCharCode(characters[byte] ?? 0);
    if (COMMON.includes(sign)) score += 4 * words + 2 * others;
    else if (RARE.includes(sign)) score += words - others;
    else if (SIGNS.includes(sign)) score += 2 * others - words;
    // A byte that the page does not have is nearly a proof; any other sign is strange.
    else score -= (sign === "\ufffd" ? 20 : 3) * (words + others);
  }
  return score;
}

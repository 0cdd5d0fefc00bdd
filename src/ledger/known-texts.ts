/**
 * Text as bytes (UTF-8), and texts that came before found again without decoding them.
 *
 * Looking at bytes costs a fraction of looking at the characters of a long text. Files name the same lines, months and members a million times: a part that was seen before is found by a checksum of its bytes and
 * compared with what stands there, byte by byte; only a new one is decoded. A checksum that two texts share costs time and nothing else.
 */

/** Texts that came before. */
export interface KnownTexts {
  /** The text between two positions. */
  readonly at: (bytes: Uint8Array, from: number, to: number) => string;
}

const SIZE = 1 << 14;
/** Longer parts are rarely seen twice. */
const LONGEST = 64;

/** Turns texts into bytes, in the same memory where they are not long: they are valid until the next text. */
export function encoder(): (text: string) => Uint8Array {
  const utf8 = new TextEncoder();
  let memory = new Uint8Array(0);
  return (text) => {
    // What is longer than a window is a line that is no figure.
    if (text.length > 2 * WINDOW) return utf8.encode(text);
    // A character has three bytes at the most; those with four count as two.
    if (memory.length < 3 * text.length) memory = new Uint8Array(3 * text.length);
    return memory.subarray(0, utf8.encodeInto(text, memory).written);
  };
}

/** Whether a text has whole characters only; half of one would become another in bytes. */
export function isWellFormed(text: string): boolean {
  return (
    (text as { isWellFormed?: () => boolean }).isWellFormed?.() ?? !/\p{Surrogate}/u.test(text)
  );
}

let decoder: InstanceType<typeof TextDecoder> | undefined;

/** The text of some bytes. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  // A mark of byte order at the beginning is a character like any other here: whoever reads a text takes it off.
  decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder.decode(bytes.subarray(from, to));
}

export function knownTexts(): KnownTexts {
  const texts = new Array<string>(SIZE).fill("");
  const encoded = new Array<Uint8Array>(SIZE).fill(new Uint8Array(0));
  const wordsOf = wordViews();
  return {
    at: (bytes, from, to) => {
      const length = to - from;
      if (length > LONGEST) return decode(bytes, from, to);
      const checksum = checksumOf(bytes, wordsOf(bytes), from, to);
      const place = (checksum ^ (checksum >>> 14)) & (SIZE - 1);
      const known = encoded[place];
      if (known !== undefined && known.length === length) {
        let k = 0;
        while (k < length && bytes[from + k] === known[k]) k += 1;
        if (k === length) return texts[place] ?? "";
      }
      const text = decode(bytes, from, to);
      texts[place] = text;
      encoded[place] = bytes.slice(from, to);
      return text;
    },
  };
}

/** A view of the bytes in words of four; the same one for the same bytes. */
export function wordViews(): (bytes: Uint8Array) => DataView {
  let of = new Uint8Array(0);
  let view = new DataView(of.buffer);
  return (bytes) => {
    // Asking for the memory of bytes takes longer than comparing some of them.
    if (bytes === of) return view;
    of = bytes as Uint8Array<ArrayBuffer>;
    view = new DataView(of.buffer, of.byteOffset, of.length);
    return view;
  };
}

/** A checksum of the bytes between two positions, and of how many they are. */
function checksumOf(bytes: Uint8Array, view: DataView, from: number, to: number): number {
  let sum = to - from;
  if (to - from < 4) {
    for (let k = from; k < to; k += 1) sum = Math.imul(sum, 31) + (bytes[k] ?? 0);
    return sum;
  }
  for (let k = from; k <= to - 4; k += 4) sum = mixed(sum, view.getInt32(k, true));
  // The last four once more, with those that do not make a word of their own.
  return mixed(sum, view.getInt32(to - 4, true));
}

function mixed(sum: number, word: number): number {
  const product = Math.imul(sum ^ word, 0x9e_37_79_b1);
  return product ^ (product >>> 15);
}

/** How many characters are turned into bytes at once: few enough to stay close to the processor. */
const WINDOW = 1 << 18;

/** A field of a row of figures is shorter than this by far. */
export const LONGEST_FIELD: number = 1 << 22;

/** A text in parts of whole lines. */
export function* inLines(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > WINDOW) {
    const end = text.lastIndexOf("\n", from + WINDOW);
    const to = end < from ? text.indexOf("\n", from + WINDOW) : end;
    if (to < 0) break;
    yield text.slice(from, to + 1);
    from = to + 1;
  }
  if (from < text.length) yield text.slice(from);
}

/** A window of bytes that moves along a text. */
export interface ByteWindow {
  readonly bytes: () => Uint8Array;
  /** Begins the window anew at a position of its bytes; false where it reaches the end of the text already, and nothing is changed. */
  readonly move: (position: number) => boolean;
}

export function byteWindow(
  text: string,
  start: number,
  encode: (text: string) => Uint8Array,
): ByteWindow {
  let from = start;
  let to = start;
  let bytes: Uint8Array = new Uint8Array(0);
  const fill = (): void => {
    to = Math.min(text.length, from + WINDOW);
    // Never between the halves of one character.
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last < 0xdc00) to -= 1;
    bytes = encode(text.slice(from, to));
  };
  fill();
  return {
    bytes: () => bytes,
    move: (position) => {
      if (to === text.length) return false;
      // Mostly every character is one byte.
      const passed = bytes.length === to - from ? position : decode(bytes, 0, position).length;
      from += passed;
      fill();
      return true;
    },
  };
}

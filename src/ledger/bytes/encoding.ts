/** Texts as bytes in UTF-8, in windows: bytes are much faster to look at than characters. */

/** How many characters are encoded at once: few enough to stay close to the processor. */
const WINDOW = 1 << 18;

/** A field of a row of figures is far shorter than this. */
export const LONGEST_FIELD: number = 1 << 22;

/** Returns an encoder that reuses its memory: its bytes are valid until its next call. */
export function encoder(): (text: string) => Uint8Array {
  const utf8 = new TextEncoder();
  let memory = new Uint8Array(0);
  return (text) => {
    // A text much longer than a window is a line that cannot be a figure.
    if (text.length > 2 * WINDOW) return utf8.encode(text);
    // A character has at most three bytes; a character with four counts as two.
    if (memory.length < 3 * text.length) memory = new Uint8Array(3 * text.length);
    return memory.subarray(0, utf8.encodeInto(text, memory).written);
  };
}

/** Whether a text has whole characters only; encoding would replace half a character. */
export function isWellFormed(text: string): boolean {
  return (
    (text as { isWellFormed?: () => boolean }).isWellFormed?.() ?? !/\p{Surrogate}/u.test(text)
  );
}

let decoder: InstanceType<typeof TextDecoder> | undefined;

/** The text of the bytes between two positions. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  // A byte order mark is a character like any other: the reader of a whole text removes it.
  decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder.decode(bytes.subarray(from, to));
}

/** A text without the byte order mark at its beginning. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Cuts a text into parts of whole lines, each about as long as a window. */
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
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
  /** The characters that the window shows. */
  from: number;
  to: number;
  bytes: Uint8Array;
}

/** Opens a window at the beginning of a text. */
export function byteWindow(text: string, encode: (text: string) => Uint8Array): ByteWindow {
  const window: ByteWindow = { text, encode, from: 0, to: 0, bytes: new Uint8Array(0) };
  fill(window);
  return window;
}

/**
 * Begins the window anew at a position of its bytes. Returns false, and changes nothing, where the
 * window reaches the end of the text already.
 */
export function moveWindow(window: ByteWindow, position: number): boolean {
  const { bytes, from, to, text } = window;
  if (to === text.length) return false;
  // In most texts every character is one byte.
  window.from += bytes.length === to - from ? position : decode(bytes, 0, position).length;
  fill(window);
  return true;
}

function fill(window: ByteWindow): void {
  const { text, from } = window;
  let to = Math.min(text.length, from + WINDOW);
  // Never between the halves of one character.
  const last = text.charCodeAt(to - 1);
  if (to < text.length && last >= 0xd800 && last < 0xdc00) to -= 1;
  window.to = to;
  window.bytes = window.encode(text.slice(from, to));
}

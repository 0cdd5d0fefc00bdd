/**
 * Text as bytes (UTF-8), and texts that came before found again without decoding them.
 *
 * Looking at bytes costs a fraction of looking at the characters of a long text. Files name the same lines, months and members a million times: a part that was seen before is found by a checksum of its bytes and
 * compared with what stands there, byte by byte; only a new one is decoded. A checksum that two texts share costs time and nothing else.
 */

/** Texts that came before. */
export interface KnownTexts {
  /** The text between two positions. */
  readonly at: (bytes: Uint8Array, from: number, to: number, checksum: number) => string;
}

const SIZE = 1 << 14;
/** Longer parts are rarely seen twice. */
const LONGEST = 64;

/** The bytes of a text. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of some bytes. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  // A mark of byte order at the beginning is a character like any other here: whoever reads a text takes it off.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(from, to));
}

export function knownTexts(): KnownTexts {
  const texts = new Array<string>(SIZE).fill("");
  const encoded = new Array<Uint8Array>(SIZE).fill(new Uint8Array(0));
  return {
    at: (bytes, from, to, checksum) => {
      const length = to - from;
      if (length > LONGEST) return decode(bytes, from, to);
      const place = (checksum ^ (checksum >>> 14) ^ length) & (SIZE - 1);
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

/** The checksum with one more byte. */
export function nextChecksum(checksum: number, byte: number): number {
  return (Math.imul(checksum, 31) + byte) | 0;
}

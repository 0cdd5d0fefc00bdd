/** Text in UTF-8 and UTF-16, and the places where bytes are not such a text. */

/** What bytes are as UTF-8. */
export interface Utf8Check {
  /** Where bytes stand that no text in UTF-8 has. */
  readonly strange: readonly number[];
  /** How many characters of more than one byte there are. */
  readonly long: number;
}

/** Looks for bytes that are not UTF-8. */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  const strange: number[] = [];
  let long = 0;
  let position = 0;
  while (position < bytes.length) {
    const length = lengthAt(bytes, position);
    if (length === 0) strange.push(position);
    if (length > 1) long += 1;
    position += Math.max(1, length);
  }
  return { strange, long };
}

/** How many bytes belong to whole characters: the last one may be cut off. */
export function wholeLength(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf5 || byte < 0xc2 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? length - back : length;
  }
  return length;
}

/** How many bytes the character at a position has; 0 where there is no character. */
function lengthAt(bytes: Uint8Array, position: number): number {
  const first = bytes[position] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k += 1) if (((bytes[position + k] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[position + 1] ?? 0;
  // Longer forms of short characters, halves of characters, and numbers beyond the last character.
  const isStrange =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isStrange ? 0 : length;
}

/** The text of bytes in UTF-16, whose halves stand as they are. */
export function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string {
  const [low, high] = isBigEndian ? [1, 0] : [0, 1];
  const part = new Uint16Array(1 << 12);
  const units = bytes.length >> 1;
  let text = "";
  for (let from = 0; from < units; from += part.length) {
    const length = Math.min(part.length, units - from);
    for (let k = 0; k < length; k += 1) {
      const at = 2 * (from + k);
      part[k] = (bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8);
    }
    text += String.fromCharCode.apply(null, part.subarray(0, length) as unknown as number[]);
  }
  return text;
}

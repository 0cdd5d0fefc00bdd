/** Bytes that are UTF-8, against the decoder of the host, and UTF-16 in both orders. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUtf8, decodeUtf16, wholeLength } from "../../../src/ledger/bytes/utf.ts";

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe("the check of UTF-8", () => {
  it("agrees with the decoder of the host on bytes that are nearly UTF-8", () => {
    const byte = fc.oneof(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xc1, 0xe0, 0xa0, 0x9f, 0xed, 0xf0, 0x90, 0x8f, 0xf4),
      fc.integer({ min: 0, max: 255 }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), fc.array(byte, { maxLength: 8 }), (one, two) => {
        for (const bytes of [one, Uint8Array.from(two)])
          expect(checkUtf8(bytes).strange.length === 0).toBe(isUtf8(bytes));
      }),
    );
  });

  it("counts long characters, and says where strange bytes stand", () => {
    // Å (2 bytes), € (3), 😀 (4), a letter of ISO 8859-1, a cut character.
    const bytes = Uint8Array.of(
      ...[0xc3, 0x85, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80],
      ...[0xe4, 0x41, 0xe2, 0x82],
    );
    expect(checkUtf8(bytes)).toEqual({ strange: [9, 11, 12], long: 3 });
  });
});

describe("UTF-16", () => {
  it("is read in both orders of bytes, at any length", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.integer({ min: 0, max: 5000 }),
        (end, before) => {
          const text = "x".repeat(before) + end;
          const units = Array.from({ length: text.length }, (_, k) => text.charCodeAt(k));
          const little = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
          const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]));
          expect(decodeUtf16(little, false)).toBe(text);
          expect(decodeUtf16(big, true)).toBe(text);
        },
      ),
    );
  });
});

describe("the end of bytes in UTF-8", () => {
  it("leaves a character out that is cut off, and nothing else", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "ö", "€", "\u{1f600}"), minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), (whole, at) => {
        const bytes = new TextEncoder().encode(whole);
        const part = bytes.subarray(0, at % (bytes.length + 1));
        // The longest beginning of the text whose bytes are there.
        let [wanted, length] = [0, 0];
        for (const sign of whole) {
          length += new TextEncoder().encode(sign).length;
          if (length <= part.length) wanted = length;
        }
        expect(wholeLength(part)).toBe(wanted);
      }),
    );
  });

  it("keeps bytes that begin no character", () => {
    for (const bytes of [[0x80], [97, 0x80, 0x80, 0x80, 0x80], [0xc0], [0xf5], [0xff, 0x80]])
      expect(wholeLength(Uint8Array.from(bytes))).toBe(bytes.length);
    expect(wholeLength(Uint8Array.of(97, 0xf4, 0x8f, 0xbf))).toBe(1);
  });
});

/** Bytes as text: every encoding, bytes of every kind and realm, and lines with wrong bytes. */
import { runInNewContext } from "node:vm";
import { type CodePage, decodeText, encodeText, type TextEncoding } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { bytesBy, CODE_PAGES, charactersIn } from "./code-pages.ts";

const PAGES = Object.keys(CODE_PAGES) as CodePage[];

/** UTF-16 by the codes of the characters, in a named order of bytes. */
function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < text.length; k += 1) view.setUint16(2 * k, text.charCodeAt(k), !isBigEndian);
  return bytes;
}

describe("decoded text", () => {
  it.each(PAGES)("of %s is the text that was written, by Python's table and by ours", (page) => {
    const text = fc.array(fc.constantFrom(...charactersIn(page))).map((signs) => signs.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const bytes = bytesBy(page, written);
        expect(decodeText(bytes, { encoding: page })).toEqual({
          text: written,
          encoding: page,
          reason: "given",
        });
        expect(encodeText(written, { encoding: page })).toEqual(bytes);
      }),
    );
  });

  it.each(["utf-8", "utf-16le", "utf-16be"] as const)("of %s has every character", (encoding) => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (written, hasMark) => {
        const whole = hasMark ? `\ufeff${written}` : written;
        const bytes =
          encoding === "utf-8"
            ? new TextEncoder().encode(whole)
            : utf16(whole, encoding === "utf-16be");
        expect(decodeText(bytes, { encoding }).text).toBe(written);
        if (hasMark) expect(decodeText(bytes)).toEqual({ text: written, encoding, reason: "mark" });
      }),
    );
  });

  it("comes from bytes of every kind and of every realm", () => {
    const bytes = Uint8Array.of(1, 0x94, 0x6c, 2);
    const inside = bytes.subarray(1, 3);
    const other: Uint8Array = runInNewContext("Uint8Array.of(0x94, 0x6c)");
    const buffer: ArrayBuffer = runInNewContext("Uint8Array.of(0x94, 0x6c).buffer");
    for (const each of [
      inside,
      Buffer.from(inside),
      new DataView(bytes.buffer, 1, 2),
      other,
      buffer,
    ])
      expect(decodeText(each).text).toBe("öl");
  });

  it("of anything else is refused", () => {
    for (const wrong of [
      "öl",
      undefined,
      null,
      5,
      {},
      [1],
      { [Symbol.toStringTag]: "ArrayBuffer" },
    ])
      expect(codeOf(() => decodeText(wrong as never))).toBe("input.wrong-type");
    const latin = { encoding: "latin-1" as TextEncoding };
    expect(codeOf(() => decodeText(Uint8Array.of(), latin))).toBe("input.choice");
  });
});

describe("bytes that the encoding does not have", () => {
  it("are reported by line, each line once", () => {
    const bytes = Uint8Array.of(65, 0x81, 0x8d, 13, 10, 66, 10, 0x9d, 13, 0x90);
    const issues = issuesOf(() => decodeText(bytes, { encoding: "windows-1252" }));
    expect(issues.map(({ code, path, received }) => [code, path, received])).toEqual([
      ["figure.bytes", ["line", 1], "the byte 81 (hexadecimal)"],
      ["figure.bytes", ["line", 3], "the byte 9d (hexadecimal)"],
      ["figure.bytes", ["line", 4], "the byte 90 (hexadecimal)"],
    ]);
  });

  it("are a cut or broken character in UTF-8 and UTF-16", () => {
    const lineOf = (bytes: readonly number[], encoding: TextEncoding): unknown =>
      issuesOf(() => decodeText(Uint8Array.from(bytes), { encoding })).map(({ path }) => path[1]);
    expect(lineOf([65, 10, 0xc3], "utf-8")).toEqual([2]);
    expect(lineOf([10, 0xff, 10, 0xfe], "utf-8")).toEqual([2, 3]);
    // Half a pair, and half a unit.
    expect(lineOf([0x0a, 0, 0x3d, 0xd8, 0x41, 0], "utf-16le")).toEqual([2]);
    expect(lineOf([0, 0x0a, 0, 0x41, 0], "utf-16be")).toEqual([2]);
  });

  it("are never another text: what an encoding reads, it writes as the same bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom(...PAGES), (bytes, encoding) => {
        const upper = CODE_PAGES[encoding];
        const isKnown = bytes.every((byte) => byte < 128 || upper[byte - 128] !== null);
        if (!isKnown) {
          expect(codeOf(() => decodeText(bytes, { encoding }))).toBe("figure.bytes");
          return;
        }
        const { text } = decodeText(bytes, { encoding });
        expect(encodeText(text, { encoding })).toEqual(bytes);
      }),
    );
  });
});

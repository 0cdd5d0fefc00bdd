/** Bytes that come in time, against the whole of them, however they are cut. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/ledger/bytes/decode-text.ts";
import { encodeText } from "../../../src/ledger/bytes/encode-text.ts";
import { findEncoding, type TextEncoding } from "../../../src/ledger/bytes/find-encoding.ts";
import { textStream } from "../../../src/ledger/bytes/text-stream.ts";

const ENCODINGS: readonly TextEncoding[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-15",
  "cp437",
  "cp850",
];

/** What a stream makes of pieces: its text, what it found, and the lines that it refused. */
function streamed(
  pieces: readonly (Uint8Array | string)[],
  encoding?: TextEncoding,
): { readonly text: string; readonly found: unknown; readonly lines: readonly string[] } {
  const [texts, lines] = [[] as string[], [] as string[]];
  const stream = textStream(encoding, {
    read: (text) => texts.push(text),
    refuse: (line, received, of) => {
      // The text of a wrong line has not been read yet.
      expect(texts.join("").split("\n").length).toBeLessThanOrEqual(line);
      lines.push(`${line} ${received} ${of}`);
    },
  });
  for (const piece of pieces) {
    if (typeof piece === "string") stream.pushText(piece);
    else stream.push(piece);
  }
  stream.end();
  return { text: texts.join(""), found: stream.found(), lines };
}

/** Bytes in pieces whose ends are given. */
function cut(bytes: Uint8Array, ends: readonly number[]): readonly Uint8Array[] {
  const sorted = [...ends, bytes.length].map((end) => end % (bytes.length + 1));
  sorted.sort((a, b) => a - b);
  return [...sorted, bytes.length].map((end, k) => bytes.subarray(sorted[k - 1] ?? 0, end));
}

/** A text in any encoding. */
function encoded(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding !== "utf-16le" && encoding !== "utf-16be") return encodeText(text, { encoding });
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(encoding === "utf-16le" ? bytes : bytes.swap16());
}

const one = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from(bytes, (byte) => Uint8Array.of(byte));

describe("a stream of bytes", () => {
  const text = fc.string({ unit: fc.constantFrom(...'aö€é\n\r;"', "\u{1f600}", "\ufeff") });
  const ends = fc.array(fc.nat(), { maxLength: 6 });

  it("in a named encoding is its whole text, however it is cut", () => {
    fc.assert(
      fc.property(text, ends, fc.constantFrom(...ENCODINGS), fc.nat(5000), (given, at, to, pad) => {
        const known = to.startsWith("utf") ? given : given.replace(/[€\u{1f600}\ufeff]/gu, "");
        const body = `x${" ".repeat(pad)}${known}`;
        const bytes = encoded(body, to);
        expect(decodeText(bytes, { encoding: to }).text).toBe(body);
        for (const pieces of [cut(bytes, at), [bytes]]) {
          expect(streamed(pieces, to)).toEqual({
            text: body,
            found: { encoding: to, reason: "given" },
            lines: [],
          });
          const found = streamed(pieces);
          expect(found.found).toEqual(findEncoding(bytes));
          const { encoding } = findEncoding(bytes);
          if (found.lines.length === 0)
            expect(found.text).toBe(decodeText(bytes, { encoding }).text);
        }
      }),
    );
  });

  it("of any bytes is the same in one piece, in some and in single bytes", () => {
    const byte = fc.oneof(
      fc.constantFrom(10, 0x61, 0x2c, 0xc3, 0xb6, 0xe2, 0x82, 0xac, 0xff, 0xf0, 0x9f, 0xd8, 0),
      fc.nat(255),
    );
    const name = fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined });
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 40 }), ends, name, (codes, at, encoding) => {
        const bytes = Uint8Array.from(codes);
        const whole = streamed([bytes], encoding);
        expect(streamed(cut(bytes, at), encoding)).toEqual(whole);
        expect(streamed(one(bytes), encoding)).toEqual(whole);
        // The whole text is refused by the same lines; a carriage return alone ends a line there.
        if (codes.includes(13)) return;
        const issues: string[] = [];
        try {
          const decoded = decodeText(bytes, encoding === undefined ? {} : { encoding });
          expect(whole.text).toBe(decoded.text);
        } catch (error) {
          for (const { path, received } of (error as { issues: never[] }).issues)
            issues.push(`${(path as string[])[1]} ${received as string}`);
        }
        expect(whole.lines.map((line) => line.replace(/ \S+$/, ""))).toEqual(issues);
      }),
      { numRuns: 500 },
    );
  });

  it("finds by the same megabyte what the whole finds", () => {
    const start = new TextEncoder().encode(`${"a;b\n".repeat(2000)}Konto på ö;`);
    const latin = encodeText("räntor på lån;".repeat(90_000), { encoding: "windows-1252" });
    // The letters beyond the first megabyte are of another encoding, and too late to say so.
    const late = Uint8Array.from([...start, ...new Uint8Array(1 << 20).fill(97), 10, ...latin]);
    const mixed = streamed(cut(late, [1, 5000, 9000, 700_000]));
    expect(mixed.found).toEqual({ encoding: "utf-8", reason: "valid" });
    expect(mixed.lines).toEqual(["2002 the byte e4 (hexadecimal) utf-8"]);
    expect(findEncoding(late)).toEqual(mixed.found);
    // A character that the end of the megabyte cuts off is no evidence against UTF-8.
    for (const shift of [0, 1, 2]) {
      const euros = new TextEncoder().encode("a".repeat(shift) + "€".repeat(400_000));
      expect(streamed(cut(euros, [4097, 1 << 20])).found).toEqual({
        encoding: "utf-8",
        reason: "valid",
      });
      expect(findEncoding(euros).reason).toBe("valid");
    }
    const early = Uint8Array.from([...new Uint8Array(9000).fill(97), ...latin]);
    expect(streamed(cut(early, [8999, 9001])).found).toEqual(findEncoding(early));
    expect(findEncoding(early).encoding).toBe("windows-1252");
  });

  it("may have texts between the bytes, and no bytes at all", () => {
    const half = Uint8Array.of(0xc3);
    expect(streamed(["a\n", half, "b"], "utf-8").lines).toEqual([
      "2 the byte c3 (hexadecimal) utf-8",
    ]);
    expect(streamed(["ö", Uint8Array.of(0xc3, 0xb6), "ö"])).toEqual({
      text: "ööö",
      found: { encoding: "utf-8", reason: "valid" },
      lines: [],
    });
    expect(streamed(["\ufeffa"])).toEqual({ text: "a", found: undefined, lines: [] });
    expect(streamed([new Uint8Array(0)])).toEqual({ text: "", found: undefined, lines: [] });
  });

  it("leaves the memory of its pieces to whoever gave them", () => {
    const texts: string[] = [];
    const stream = textStream(undefined, { read: (text) => texts.push(text), refuse: () => {} });
    const piece = new Uint8Array(10);
    for (let k = 0; k < 1000; k += 1) {
      piece.fill(97 + (k % 26));
      stream.push(piece);
    }
    piece.fill(0);
    stream.end();
    const wanted = Array.from({ length: 1000 }, (_, k) =>
      String.fromCharCode(97 + (k % 26)).repeat(10),
    );
    expect(texts.join("")).toBe(wanted.join(""));
  });
});

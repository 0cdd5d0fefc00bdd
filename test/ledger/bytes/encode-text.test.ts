/** Text as bytes, and the characters that an encoding does not have. */
import { encodeText } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

describe("encoded text", () => {
  it("has one byte for each character of a code page", () => {
    // By Python: "Övrigt, mål".encode("cp437").hex()
    const hex = Buffer.from(encodeText("Övrigt, mål", { encoding: "cp437" })).toString("hex");
    expect(hex).toBe("9976726967742c206d866c");
  });

  it("is that of the host in UTF-8, without a mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(encodeText(text, { encoding: "utf-8" })).toEqual(
          new Uint8Array(Buffer.from(text, "utf8")),
        );
      }),
    );
  });

  it("refuses every line with a character that the encoding does not have", () => {
    const issues = issuesOf(() => encodeText("ö\n§ €\r\n1\n😀", { encoding: "cp437" }));
    expect(issues.map(({ code, path, received }) => [code, path, received])).toEqual([
      ["figure.bytes", ["line", 2], '"§"'],
      ["figure.bytes", ["line", 4], '"😀"'],
    ]);
    expect(codeOf(() => encodeText("\ud83d", { encoding: "utf-8" }))).toBe("figure.bytes");
  });

  it("refuses another encoding and another value", () => {
    expect(codeOf(() => encodeText("a", { encoding: "utf-16le" as never }))).toBe("input.choice");
    expect(codeOf(() => encodeText(5 as never, { encoding: "cp850" }))).toBe("input.wrong-type");
    expect(codeOf(() => encodeText("a", undefined as never))).toBe("input.wrong-type");
  });
});

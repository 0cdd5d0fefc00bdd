/** The lines of positions, against the pieces between line ends. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { describeByte, linesIn, reportLines } from "../../../src/ledger/bytes/wrong-lines.ts";

describe("the lines of a text", () => {
  it("are those between its line ends, of any kind", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n") }), (text) => {
        const lineAt = linesIn(text);
        for (let at = 0; at < text.length; at += 1) {
          if (text[at] !== "a") continue;
          expect(lineAt(at)).toBe(text.slice(0, at).split(/\r\n|\r|\n/).length);
        }
      }),
    );
  });

  it("are listed up to a hundred, each once", () => {
    const text = "ab\n".repeat(150);
    const positions = Array.from({ length: 450 }, (_, at) => at).filter((at) => at % 3 < 2);
    const issues: Issue[] = [];
    reportLines(positions, linesIn(text), (at) => `${text[at]}`, "ink", issues);
    expect(issues.map(({ path }) => path[1])).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    expect(issues.every(({ received }) => received === "a")).toBe(true);
  });
});

it("a byte is described by its two hexadecimal digits", () => {
  expect([describeByte(0x0a), describeByte(0xff)]).toEqual([
    "the byte 0a (hexadecimal)",
    "the byte ff (hexadecimal)",
  ]);
});

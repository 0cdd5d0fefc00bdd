/** The fields of a line, written and read back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOf, type SieField, writeField } from "../../../src/ledger/sie/fields.ts";

const read = (line: string): readonly SieField[] => {
  const fields = fieldsOf(line);
  if (!Array.isArray(fields)) throw new Error(fields.expected);
  return fields;
};
const texts = (line: string): unknown =>
  read(line).map(({ text, list }) => list?.map((inside) => inside.text) ?? text);

describe("the fields of a line", () => {
  it("stand between spaces and tabs, in quotes, and in braces", () => {
    expect(texts('#PSALDO\t0  201201 3010 {1 "a b" 6 7}-5.00 "" {}')).toEqual([
      "#PSALDO",
      "0",
      "201201",
      "3010",
      ["1", "a b", "6", "7"],
      "-5.00",
      "",
      [],
    ]);
    expect(texts("   ")).toEqual([]);
  });

  it("know the column where they begin", () => {
    expect(read('#RES 0  "3010" {1 x} 5').map(({ column }) => column)).toEqual([1, 6, 9, 16, 22]);
  });

  it("without quotes have no quotes but those behind a backslash", () => {
    expect(texts('12\\"a {b\\"}')).toEqual(['12"a', ['b"']]);
    for (const [line, column] of [
      ['"a" b"', 6],
      ['a"b"', 2],
      ['{1 b"}', 5],
    ] as const)
      expect(fieldsOf(line)).toEqual({ column, expected: "a backslash before a quote" });
  });

  it("in quotes come back as they were written", () => {
    const text = fc.string({ unit: fc.constantFrom('"', "\\", "a", " ", "{", "}", "å") });
    fc.assert(
      fc.property(fc.array(text), (all) => {
        expect(texts(all.map(writeField).join(" "))).toEqual(all);
        expect(texts(`{${all.map(writeField).join(" ")}}`)).toEqual([all]);
      }),
    );
  });

  it("keep a backslash that stands before another letter", () => {
    expect(texts('"C:\\temp" \\x')).toEqual(["C:\\temp", "\\x"]);
  });

  it.each([
    ['#KONTO 1 "a', { column: 10, expected: "a closing quote" }],
    ['#KONTO 1 "a"b"', { column: 13, expected: "a space after the closing quote" }],
    ["#TRANS 1 {1 a", { column: 10, expected: "a closing brace" }],
    ['#TRANS 1 {1 "a}', { column: 13, expected: "a closing quote" }],
  ])("%s has a problem", (line, problem) => {
    expect(fieldsOf(line)).toEqual(problem);
  });
});

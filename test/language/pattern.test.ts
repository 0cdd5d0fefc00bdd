/** Patterns give their places to values, and leave everything else. */
import { expect, it } from "vitest";
import { sayPattern } from "../../src/language/pattern.ts";

it("each name gives way to its value, wherever it stands", () => {
  expect(sayPattern("{b} {a} and {b}", { a: 1, b: "two" })).toBe("two 1 and two");
  expect(sayPattern("nothing here", { a: 1 })).toBe("nothing here");
});

it("a value may hold braces and dollar signs, and stays as it is", () => {
  expect(sayPattern("<{a}>", { a: "{a} $& {b}", b: 2 })).toBe("<{a} $& {b}>");
});

/** A set of figures is told from lists, inputs and copies. */
import { unitOf } from "anslag";
import { figureSet } from "anslag/ledger";
import { expect, it } from "vitest";
import { isFigureSet } from "../../src/figure/index.ts";

const set = figureSet([], unitOf("SEK"));

it("a set made here, or by a host in the same form, is one", () => {
  expect(isFigureSet(set)).toBe(true);
  expect(isFigureSet({ unit: unitOf("SEK"), [Symbol.iterator]: () => [][Symbol.iterator]() })).toBe(
    true,
  );
});

it.each([
  ["nothing", undefined],
  ["null", null],
  ["a list of figures", []],
  ["a copy from JSON", JSON.parse(JSON.stringify(set))],
  ["figures without a unit", { ...set, unit: undefined, [Symbol.iterator]: () => [] }],
  ["a unit without figures", { unit: unitOf("SEK") }],
])("%s is not a set", (_, value) => {
  expect(isFigureSet(value)).toBe(false);
});

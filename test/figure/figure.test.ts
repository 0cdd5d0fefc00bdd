/** Figures that may be about the same money, and sets told from lists, inputs and copies. */
import { unitOf } from "anslag";
import { figureSet } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { isFigureSet, type Members, mayOverlap } from "../../src/figure/figure.ts";

describe("two figures", () => {
  it.each<[Members, Members, boolean]>([
    [{}, {}, true],
    [{ unit: "east" }, {}, true],
    [{ unit: "east" }, { unit: "east" }, true],
    [{ unit: "east" }, { unit: "west" }, false],
    [{ unit: "east" }, { area: "west" }, true],
    [{ unit: "east", area: "a" }, { unit: "east" }, true],
    [{ unit: "east", area: "a" }, { unit: "east", area: "b" }, false],
    [{ unit: "east", area: "a" }, { area: "b" }, false],
    [{ toString: "x" }, {}, true],
  ])("with members %j and %j may be about the same money: %s", (left, right, may) => {
    expect(mayOverlap(left, right)).toBe(may);
    expect(mayOverlap(right, left)).toBe(may);
  });
});

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

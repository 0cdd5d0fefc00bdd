/** Texts as codes: 0 is absent, and a column is as narrow as its largest code allows. */
import { describe, expect, it } from "vitest";
import {
  codeOf,
  finishCodes,
  lengthen,
  newCodes,
  newDictionary,
  textAt,
  writeCode,
} from "../../src/figure/codes.ts";

describe("a dictionary", () => {
  it("gives each text one code, from 1, in the order in which the texts come", () => {
    const dictionary = newDictionary();
    const texts = ["b", "a", "b", "", "__proto__", "a"];
    expect(texts.map((text) => codeOf(dictionary, text))).toEqual([1, 2, 1, 3, 4, 2]);
    expect(dictionary.texts).toEqual(["b", "a", "", "__proto__"]);
  });
});

describe("a text at a position", () => {
  it("is the one before its code; code 0, and a position outside the column, have none", () => {
    const column = { dictionary: ["a", "b"], codes: Uint8Array.of(2, 0, 1) };
    expect([0, 1, 2, 3, -1].map((index) => textAt(column, index))).toEqual([
      "b",
      undefined,
      "a",
      undefined,
      undefined,
    ]);
  });
});

describe("a column of codes", () => {
  it.each([
    [255, 1],
    [256, 2],
    [65_535, 2],
    [65_536, 4],
    [4_294_967_295, 4],
  ])("holds code %i in %i bytes, and keeps the codes before it", (code, bytes) => {
    const column = newCodes(3);
    writeCode(column, 0, 7);
    writeCode(column, 1, code);
    writeCode(column, 2, 9);
    expect([column.codes.BYTES_PER_ELEMENT, ...column.codes]).toEqual([bytes, 7, code, 9]);
  });

  it("grows twice where it must", () => {
    const column = newCodes(2);
    writeCode(column, 0, 300);
    writeCode(column, 1, 70_000);
    expect([...column.codes]).toEqual([300, 70_000]);
  });

  it("that is finished has a frozen dictionary and no more codes than figures", () => {
    const dictionary = newDictionary();
    const column = newCodes(4);
    for (const [position, text] of ["a", "b", "a"].entries())
      writeCode(column, position, codeOf(dictionary, text));
    const finished = finishCodes(dictionary, column, 3);
    expect([...finished.codes]).toEqual([1, 2, 1]);
    expect([finished.dictionary, Object.isFrozen(finished.dictionary)]).toEqual([["a", "b"], true]);
    codeOf(dictionary, "c");
    expect(finished.dictionary).toEqual(["a", "b"]);
    expect(finishCodes(dictionary, column, 4).codes).toBe(column.codes);
  });
});

describe("a longer copy", () => {
  it.each([Uint8Array.of(1, 2), Uint16Array.of(1, 2), Uint32Array.of(1, 2), Float64Array.of(1, 2)])(
    "has the width of the numbers that it copies: %#",
    (values) => {
      const longer = lengthen(values, 4);
      expect(Object.prototype.toString.call(longer)).toBe(Object.prototype.toString.call(values));
      expect([...longer]).toEqual([1, 2, 0, 0]);
      expect([...values]).toEqual([1, 2]);
    },
  );
});

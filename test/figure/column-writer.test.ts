/** Figures on their way into columns: room, positions, slots of dimensions, and long amounts. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import {
  addAmount,
  addCodes,
  codeOf,
  finishColumn,
  finishColumns,
  lengthen,
  newColumn,
  newColumns,
  newDictionary,
  openSlot,
  slotOf,
  writeCode,
} from "../../src/figure/column-writer.ts";
import { textAt } from "../../src/figure/columns.ts";

describe("a writer of columns", () => {
  it("gives the figures positions from 0, and has room for more than it expected", () => {
    const writer = newColumns(2);
    const line = codeOf(writer.line.dictionary, "fees");
    const positions = Array.from({ length: 40 }, (_, k) => addCodes(writer, line, 0, 0, k + 1, 0));
    expect(positions).toEqual(Array.from({ length: 40 }, (_, k) => k));
    const columns = finishColumns(writer);
    expect([columns.size, columns.line.codes.length, columns.coefficients.length]).toEqual([
      40, 40, 40,
    ]);
    expect([...columns.coefficients]).toEqual(Array.from({ length: 40 }, (_, k) => k + 1));
    expect(textAt(columns.line, 39)).toBe("fees");
  });

  it("knows the largest coefficient of each number of decimals, without sign", () => {
    const writer = newColumns();
    for (const [coefficient, decimals] of [
      [-700, 2],
      [500, 2],
      [3, 0],
      [-2, 0],
    ] as const)
      addCodes(writer, 1, 1, 1, coefficient, decimals);
    expect([...writer.largest.slice(0, 4)]).toEqual([3, 0, 700, 0]);
  });

  it("holds an amount of more than fifteen digits beside the column", () => {
    const writer = newColumns();
    const long = toDecimal("123456789012345678901234567890.5");
    expect(addAmount(writer, 1, 1, 1, toDecimal("-12.50"))).toBe(0);
    expect(addAmount(writer, 1, 1, 1, long)).toBe(1);
    const { coefficients, decimals, wide } = finishColumns(writer);
    expect([[...coefficients], decimals]).toEqual([[-125, 0], 1]);
    expect([...wide].map(([position, amount]) => [position, amount.toFixed()])).toEqual([
      [1, long.toFixed()],
    ]);
  });
});

describe("the slot of a dimension", () => {
  it("is opened once, and is unknown before", () => {
    const writer = newColumns();
    expect(slotOf(writer, "unit")).toBeUndefined();
    const slot = openSlot(writer, "unit");
    expect([openSlot(writer, "unit"), slotOf(writer, "unit")]).toEqual([slot, slot]);
    expect(openSlot(writer, "area")).not.toBe(slot);
    expect(writer.slots).toHaveLength(2);
  });

  it("has room for every figure, however late it is opened, and grows with the columns", () => {
    const writer = newColumns(16);
    for (let k = 0; k < 20; k += 1) addCodes(writer, 1, 1, 1, 1, 0);
    const slot = openSlot(writer, "unit");
    for (let k = 20; k < 70; k += 1) {
      const position = addCodes(writer, 1, 1, 1, 1, 0);
      writeCode(slot, position, codeOf(slot.dictionary, `u${position}`));
    }
    const unit = finishColumns(writer).dimensions.get("unit");
    if (unit === undefined) throw new Error("the figures have units");
    expect([19, 20, 69].map((index) => textAt(unit, index))).toEqual([undefined, "u20", "u69"]);
  });

  it("that no figure has is left out of the finished columns", () => {
    const writer = newColumns();
    openSlot(writer, "unit");
    addCodes(writer, 1, 1, 1, 1, 0);
    expect(finishColumns(writer).dimensions.size).toBe(0);
  });
});

describe("a dictionary", () => {
  it("gives each text one code, from 1, in the order in which the texts come", () => {
    const dictionary = newDictionary();
    const texts = ["b", "a", "b", "", "__proto__", "a"];
    expect(texts.map((text) => codeOf(dictionary, text))).toEqual([1, 2, 1, 3, 4, 2]);
    expect(dictionary.texts).toEqual(["b", "a", "", "__proto__"]);
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
    const column = newColumn(3);
    writeCode(column, 0, 7);
    writeCode(column, 1, code);
    writeCode(column, 2, 9);
    expect([column.codes.BYTES_PER_ELEMENT, ...column.codes]).toEqual([bytes, 7, code, 9]);
  });

  it("grows twice where it must", () => {
    const column = newColumn(2);
    writeCode(column, 0, 300);
    writeCode(column, 1, 70_000);
    expect([...column.codes]).toEqual([300, 70_000]);
  });

  it("that is finished has a frozen dictionary and no more codes than figures", () => {
    const column = newColumn(4);
    const { dictionary } = column;
    for (const [position, text] of ["a", "b", "a"].entries())
      writeCode(column, position, codeOf(dictionary, text));
    const finished = finishColumn(column, 3);
    expect([...finished.codes]).toEqual([1, 2, 1]);
    expect([finished.dictionary, Object.isFrozen(finished.dictionary)]).toEqual([["a", "b"], true]);
    codeOf(dictionary, "c");
    expect(finished.dictionary).toEqual(["a", "b"]);
    expect(finishColumn(column, 4).codes).toBe(column.codes);
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

/** Figures on their way into columns: room, positions, slots of dimensions, and long amounts. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { codeOf, textAt, writeCode } from "../../src/figure/codes.ts";
import {
  addAmount,
  addCodes,
  finishColumns,
  newColumns,
  openSlot,
  slotOf,
} from "../../src/figure/column-writer.ts";

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

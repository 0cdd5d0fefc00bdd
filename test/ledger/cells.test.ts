/** Values of records and sheets as cells. */
import { toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { valueCells } from "../../src/ledger/cells.ts";

describe("a cell with a value", () => {
  const cells = valueCells();
  const textOf = (value: unknown): string => {
    cells.values = [value];
    cells.broken = -1;
    return cells.text(0);
  };

  it.each([
    ["a", "a"],
    [5010, "5010"],
    [-0, "0"],
    [5010n, "5010"],
    [true, "true"],
    [null, ""],
    [undefined, ""],
    [new Date("2023-01-15"), "2023-01-15"],
    [new Date("2023-01-15T10:00:00Z"), "2023-01-15T10:00:00.000Z"],
  ])("%s has a text", (value, expected) => {
    expect(textOf(value)).toBe(expected);
    expect(cells.broken).toBe(-1);
  });

  it.each([[{}], [[]], [0.5], [2 ** 60], [new Date("x")], [() => 1]])("%j has no text", (value) => {
    textOf(value);
    expect(cells.broken).toBe(0);
  });

  it("has digits if it is a short amount of any type", () => {
    const into = { coefficient: Number.NaN, decimals: 0 };
    for (const value of ["-1.5", toDecimal("-1.5")]) {
      cells.values = [value];
      expect(cells.digits(0, into, 46)).toBe(true);
      expect(into).toEqual({ coefficient: -15, decimals: 1 });
    }
    // A text has the decimal mark of the mapping; an amount has none.
    cells.values = ["-1,5", toDecimal("-1.5"), "1.234"];
    expect([0, 1, 2].map((column) => cells.digits(column, into, 44))).toEqual([true, true, false]);
    expect(into).toEqual({ coefficient: -15, decimals: 1 });
    cells.values = ["1 5"];
    expect(cells.digits(0, into, 46)).toBe(false);
    expect(cells.width()).toBe(1);
    expect(cells.value(0)).toBe("1 5");
  });
});

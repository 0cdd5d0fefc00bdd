/** The figures of a table as whole numbers, and their rounding that keeps the sums. */
import { describe, expect, it } from "vitest";
import {
  amountOfUnits,
  foot,
  isBeyondFirstTier,
  type Precision,
  readFigures,
} from "../../src/print/figures.ts";
import type { Table } from "../../src/table/index.ts";
import { empty } from "../support/cells.ts";
import { down, type PlainCells, plainTable } from "../support/plain-table.ts";

const kronor = { currency: "SEK", scale: "one" } as const;
const read = (cells: PlainCells, more: Partial<Precision> = {}) =>
  readFigures(plainTable(cells), {
    unit: kronor,
    decimals: 0,
    mode: "half-away-from-zero",
    ...more,
  });

describe("the figures of a table", () => {
  it("are whole numbers of the finest unit that any of them needs, row by row", () => {
    const { exact, finest } = read([
      [1, "-2.25"],
      ["0.5", empty("absent")],
    ]);
    expect([exact, finest]).toEqual([[100n, -225n, 50n, undefined], 2]);
  });

  it("have at least the printed decimals", () => {
    const { exact, finest, ordinary } = read([[7]], { decimals: 3 });
    expect([exact, finest, ordinary]).toEqual([[7000n], 3, [7000n]]);
  });

  it("are those of the printed unit: 1 234 500 kronor are 1 234,5 thousand", () => {
    const unit = { ...kronor, scale: "thousand" } as const;
    const { exact, finest, ordinary } = read([[1_234_500]], { unit });
    expect([exact, finest, ordinary]).toEqual([[12345n], 1, [1235n]]);
  });

  it("are floors and rests, so that a negative figure lies above its floor", () => {
    const { parts, ordinary } = read([
      ["2.3", "-2.3"],
      [4, empty("absent")],
    ]);
    expect(parts.unit).toBe(10n);
    expect(parts.floors).toEqual([2n, -3n, 4n, 0n]);
    expect(parts.rests).toEqual([3n, 7n, 0n, 0n]);
    expect(parts.ordinary).toEqual([0, 1, 0, 0]);
    expect(ordinary).toEqual([2n, -2n, 4n, 0n]);
  });

  it("are rounded each by itself in the mode of the page", () => {
    const halves = [
      ["0.5", "-0.5"],
      ["1.5", "-1.5"],
    ];
    expect(read(halves).ordinary).toEqual([1n, -1n, 2n, -2n]);
    expect(read(halves, { mode: "half-even" }).ordinary).toEqual([0n, 0n, 2n, -2n]);
    expect(read(halves, { mode: "toward-zero" }).ordinary).toEqual([0n, 0n, 1n, -1n]);
  });
});

describe("footing", () => {
  const rounded = (cells: PlainCells, relations: Table["relations"] = [down("x")]) => {
    const table = plainTable(cells, { relations });
    const figures = readFigures(table, { unit: kronor, decimals: 0, mode: "half-away-from-zero" });
    return { ...foot(table, figures, 1000), figures };
  };

  it("rounds one of two 0.4 up, so that they make 1", () => {
    const { printed, minimal, figures } = rounded([["0.4"], ["0.4"], ["0.8"]]);
    expect(printed).toEqual([1n, 0n, 1n]);
    expect([minimal, isBeyondFirstTier(figures, printed)]).toEqual([true, false]);
    expect(figures.ordinary).toEqual([0n, 0n, 1n]);
  });

  it("leaves figures as they are rounded where no sum is stated", () => {
    expect(rounded([["0.4"], ["0.4"], ["0.8"]], []).printed).toEqual([0n, 0n, 1n]);
  });

  it("asks no sum to hold in print that does not hold exactly", () => {
    expect(rounded([["0.4"], ["0.4"], ["0.9"]]).printed).toEqual([0n, 0n, 1n]);
  });

  it("counts an absent figure as nothing", () => {
    expect(rounded([["0.4"], [empty("absent")], ["0.4"]]).printed).toEqual([0n, 0n, 0n]);
  });
});

describe("a rounding is beyond the first tier", () => {
  const figures = read([["1.5", 2]]);

  it("where a whole figure moves, or a figure is not its floor or one more", () => {
    expect(isBeyondFirstTier(figures, [1n, 2n])).toBe(false);
    expect(isBeyondFirstTier(figures, [2n, 2n])).toBe(false);
    expect(isBeyondFirstTier(figures, [0n, 2n])).toBe(true);
    expect(isBeyondFirstTier(figures, [3n, 2n])).toBe(true);
    expect(isBeyondFirstTier(figures, [1n, 3n])).toBe(true);
    expect(isBeyondFirstTier(figures, [1n, 1n])).toBe(true);
  });
});

it("units of a decimal place are an amount; an absent figure is 0", () => {
  expect(amountOfUnits(-125n, 2).toFixed()).toBe("-1.25");
  expect(amountOfUnits(3n, 0).toFixed()).toBe("3");
  expect(amountOfUnits(undefined, 2).toFixed()).toBe("0");
});

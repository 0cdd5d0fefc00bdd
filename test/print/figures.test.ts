/** The figures of a table as whole numbers, and their rounding that keeps the sums. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import {
  amountOfUnits,
  distanceWithin,
  equalitiesOf,
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

type Relation = Table["relations"][number];
// Positions: a 0 1, b 2 3, total 4 5.
const equalities = (relations: readonly Relation[], missing: readonly number[] = []) => {
  const table = plainTable(
    [
      [1, 2],
      [3, 4],
      [4, 6],
    ],
    { relations },
  );
  return equalitiesOf(table, (position) => !missing.includes(position));
};
const across = (weight: number | string): Relation => ({
  kind: "columns",
  column: "y",
  terms: [{ id: "x", weight: toDecimal(weight) }],
  rows: ["a", "b"],
});

describe("the equalities of a sum of rows", () => {
  it("hold in each column: the total is 1, its parts are −1", () => {
    const sum = { kind: "rows", relation: 0, row: 2, coefficients: [1, -1, -1], hasTotal: true };
    expect(equalities([down("x", "y")])).toEqual([
      { ...sum, place: 0, figures: [4, 0, 2] },
      { ...sum, place: 1, figures: [5, 1, 3] },
    ]);
  });

  it("leave out figures that are not there, the total too", () => {
    expect(equalities([down("x")], [2])).toMatchObject([
      { figures: [4, 0], coefficients: [1, -1], hasTotal: true },
    ]);
    expect(equalities([down("x")], [4])).toMatchObject([
      { figures: [0, 2], coefficients: [-1, -1], hasTotal: false },
    ]);
  });
});

describe("the equalities of a sum of columns", () => {
  it("hold in each row, with the weights of the terms", () => {
    expect(equalities([down("x"), across(-3)]).slice(1)).toEqual(
      [0, 1].map((row) => ({
        kind: "columns",
        relation: 1,
        place: row,
        row,
        figures: [2 * row + 1, 2 * row],
        coefficients: [1, 3],
        hasTotal: true,
      })),
    );
  });

  it("are left out where a weight is no whole number, or larger than a million", () => {
    expect(equalities([across("0.5")])).toEqual([]);
    expect(equalities([across(1_000_001)])).toEqual([]);
    expect(equalities([across(-1_000_001)])).toEqual([]);
    expect(equalities([across(1_000_000)])).toHaveLength(2);
  });
});

describe("terms", () => {
  it("that are named twice count with both weights, or not at all where these cancel", () => {
    const terms = (...weights: readonly (1 | -1)[]) =>
      equalities([
        { ...down("x"), terms: weights.map((weight) => ({ id: "a", weight })) } as Relation,
      ]);
    expect(terms(1, 1)).toMatchObject([{ figures: [4, 0], coefficients: [1, -2] }]);
    expect(terms(1, -1)).toMatchObject([{ figures: [4], coefficients: [1] }]);
  });

  it("may hold the total itself, which is then a part", () => {
    const terms = [{ id: "total", weight: 1 } as const];
    expect(equalities([{ ...down("x"), terms } as Relation])).toMatchObject([
      { figures: [4], coefficients: [-1], hasTotal: false },
    ]);
  });
});

describe("other relations", () => {
  it("of cells that state one amount are pairs of equal figures", () => {
    const same: Relation = { kind: "same", rows: ["a"], columns: ["x", "y"] };
    expect(equalities([same])).toEqual([
      {
        kind: "columns",
        relation: 0,
        place: 0,
        row: 0,
        figures: [1, 0],
        coefficients: [1, -1],
        hasTotal: true,
      },
    ]);
  });

  it("of ratios are no equalities", () => {
    expect(
      equalities([{ kind: "ratio", column: "y", numerator: "x", base: "x", rows: ["a"] }]),
    ).toEqual([]);
  });
});

describe("the distance of a printed figure from its exact one", () => {
  /** The distance of 12.06 as printed in tenths, or of another figure. */
  const within = (printed: bigint, mode: Precision["mode"], exact = "12.06") =>
    distanceWithin(read([[exact]], { decimals: 1, mode }), [printed], 0, mode);

  it("is half a unit for ordinary rounding to the nearest, less than one for any other", () => {
    expect([within(121n, "half-away-from-zero"), within(121n, "half-even")]).toEqual([0.5, 0.5]);
    expect([within(121n, "away-from-zero"), within(120n, "toward-zero")]).toEqual([1, 1]);
  });

  it("is less than the next whole number of units for an adjusted figure", () => {
    const half = "half-away-from-zero";
    // A unit is 0.1: 12.06 and 12.0 are 0.6 units apart, 11.94 and 12.1 1.6, 12.3 and 12.1 2.
    expect([within(120n, half), within(121n, half, "11.94")]).toEqual([1, 2]);
    expect([within(121n, half, "12.3"), within(125n, half, "12.3")]).toEqual([3, 3]);
    expect(within(-121n, half, "-11.94")).toBe(2);
  });
});

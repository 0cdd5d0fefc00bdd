/** Sums of a table as equalities between numbered figures: row × columns + column. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { equalitiesOf } from "../../src/print/equalities.ts";
import type { Table } from "../../src/table/index.ts";
import { down, plainTable } from "../support/plain-table.ts";

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

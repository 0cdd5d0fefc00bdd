/** A matrix as a table: its own rows and columns in order, and sums where every cell is there. */
import { completeMatrix, matrixTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, expectAlwaysAddsUp, labelsOf, rowsOf, unit } from "../../support/table-laws.ts";

describe("matrixTable", () => {
  it("adds up exactly and in print, also where a row and a column are called sum", () => {
    expectAlwaysAddsUp(
      fc.tuple(amount, amount, amount).map(([a, b, c]) =>
        matrixTable(
          completeMatrix({
            rows: ["sum", "costs"],
            columns: ["own", "sum"],
            cells: { sum: { own: a }, costs: { own: b } },
            rowTotals: { sum: c, costs: 0 },
          }),
          { unit },
        ),
      ),
    );
  });

  it("leaves open cells empty, and the sums over them", () => {
    const hole = completeMatrix({
      rows: ["r", "s"],
      columns: ["c", "d"],
      cells: { r: { c: 1 }, s: { c: 1, d: 2 } },
    });
    const table = matrixTable(hole, { unit });
    expect(rowsOf(table)).toEqual([
      ["r", 1, "empty", "empty"],
      ["s", 1, 2, 3],
      ["sum", 2, "empty", "empty"],
    ]);
    expect(table.relations.find(({ kind }) => kind === "rows")).toMatchObject({ columns: ["c"] });
  });

  it("keeps the order of the columns where the first row lacks the first of them", () => {
    const of = completeMatrix({
      rows: ["a", "b"],
      columns: ["x", "y"],
      cells: { a: { y: 2 }, b: { x: 3, y: 4 } },
    });
    const table = matrixTable(of, { unit });
    expect(rowsOf(table)).toEqual([
      ["a", "empty", 2, "empty"],
      ["b", 3, 4, 7],
      ["sum", "empty", 6, "empty"],
    ]);
    expect(labelsOf(table)).toEqual(["a", "b", "Total", "x", "y", "Total"]);
  });

  it("states no sum of rows where no row is whole", () => {
    const open = completeMatrix({
      rows: ["a", "b"],
      columns: ["x", "y"],
      cells: { a: { x: 1 }, b: { y: 1 } },
    });
    expect(matrixTable(open, { unit }).relations.filter(({ kind }) => kind === "rows")).toEqual([]);
  });
});

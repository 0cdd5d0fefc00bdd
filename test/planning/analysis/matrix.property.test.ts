/** The cells of a matrix that its margins leave no choice for. */
import { toDecimal } from "anslag";
import { completeMatrix } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());

describe("laws of elimination", () => {
  const rows = ["r0", "r1", "r2"] as const;
  const columns = ["c0", "c1", "c2", "c3"] as const;
  const grid = fc.array(fc.array(amount, { minLength: 4, maxLength: 4 }), {
    minLength: 3,
    maxLength: 3,
  });
  const total = (of: readonly string[]) =>
    toDecimal(of.reduce((so, each) => so.plus(each), toDecimal(0)));

  it("finds what was there, or says that it is open; nothing it finds is wrong", () => {
    let found = 0;
    fc.assert(
      fc.property(grid, fc.array(fc.nat(11), { maxLength: 6 }), (of, hidden) => {
        const cells = Object.fromEntries(
          rows.map((row, r) => [
            row,
            Object.fromEntries(
              columns.flatMap((column, c) =>
                hidden.includes(r * 4 + c) ? [] : [[column, of[r]?.[c] ?? "0"]],
              ),
            ),
          ]),
        );
        const answer = completeMatrix({
          rows,
          columns,
          cells,
          rowTotals: Object.fromEntries(rows.map((row, r) => [row, total(of[r] ?? [])])),
          columnTotals: Object.fromEntries(
            columns.map((column, c) => [column, total(of.map((each) => each[c] ?? "0"))]),
          ),
        });
        const holes = new Set(hidden).size;
        expect(answer.found.length + answer.open.length).toBe(holes);
        expect(answer.residuals).toEqual([]);
        rows.forEach((row, r) => {
          columns.forEach((column, c) => {
            const cell = answer.cells[row][column];
            if (cell !== undefined)
              expect(cell.toFixed()).toBe(toDecimal(of[r]?.[c] ?? 0).toFixed());
          });
        });
        // An open cell is alone in no row and no column.
        for (const { row, column } of answer.open) {
          expect(answer.open.filter((each) => each.row === row).length).toBeGreaterThan(1);
          expect(answer.open.filter((each) => each.column === column).length).toBeGreaterThan(1);
        }
        found += answer.found.length;
      }),
    );
    expect(found).toBeGreaterThan(100);
  });

  it("a margin that does not hold is listed with its difference, and never spread", () => {
    const answer = completeMatrix({
      rows: ["a"],
      columns: ["x", "y"],
      cells: { a: { x: 1, y: 2 } },
      rowTotals: { a: 4 },
    });
    expect(
      answer.residuals.map(({ of, id, difference }) => [of, id, difference.toNumber()]),
    ).toEqual([["row", "a", 1]]);
  });

  it("a cell that was found from an assumption says so, at any remove", () => {
    const given = {
      rows: ["a", "b"],
      columns: ["x", "y"],
      cells: { b: { x: 2 } },
      rowTotals: { a: 5, b: 7 },
      columnTotals: { y: 8 },
    } as const;
    const answer = completeMatrix({
      ...given,
      assumptions: [{ row: "a", column: "x", amount: 2, why: "as last year" }],
    });
    expect(
      answer.found.map(({ row, column, amount: of, restsOnAssumptions }) => [
        row,
        column,
        of.toNumber(),
        restsOnAssumptions,
      ]),
    ).toEqual([
      ["a", "y", 3, true],
      ["b", "y", 5, false],
    ]);
  });

  it("rows come before columns, again from the first after each cell", () => {
    const { found } = completeMatrix({
      rows: ["a", "b"],
      columns: ["x", "y"],
      cells: { a: { x: 1 } },
      rowTotals: { a: 3, b: 7 },
      columnTotals: { x: 5 },
    });
    expect(found.map(({ row, column, amount: of, by }) => [row, column, Number(of), by])).toEqual([
      ["a", "y", 2, "row"],
      ["b", "x", 4, "column"],
      ["b", "y", 3, "row"],
    ]);
  });

  it("0 is an amount, and a cell that is left out is not known", () => {
    const { cells, open } = completeMatrix({
      rows: ["a"],
      columns: ["x", "y", "z"],
      cells: { a: { x: 0 } },
      rowTotals: { a: 4 },
    });
    expect(Object.keys(cells.a)).toEqual(["x"]);
    expect(open).toEqual([
      { row: "a", column: "y" },
      { row: "a", column: "z" },
    ]);
  });

  it("says its rows and columns in the order given, whatever is known of them", () => {
    const { rows: ids, columns: heads } = completeMatrix({
      rows: ["2023", "2022"],
      columns: ["x", "2021", "y"],
      cells: {},
    });
    expect([ids, heads]).toEqual([
      ["2023", "2022"],
      ["x", "2021", "y"],
    ]);
  });

  it("a matrix that cannot be read is refused", () => {
    expect(codeOf(() => completeMatrix({ rows: ["a", "a"], columns: ["x"], cells: {} }))).toBe(
      "analysis.head",
    );
  });
});

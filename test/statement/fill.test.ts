/** Cells are filled from figures, rows and columns, with the relations and notes that they make. */
import { describe, expect, it } from "vitest";
import { fillTable } from "../../src/statement/fill.ts";
import { planTable, type TableRequest } from "../../src/statement/plan.ts";
import { readerOf } from "../../src/statement/reader.ts";
import { inWords } from "../support/cells.ts";
import { library } from "../support/library.ts";

const reader = readerOf(library);
const fill = (rows: readonly unknown[], columns: object) => {
  const request = { rows, columns: Object.entries(columns) } as unknown as TableRequest;
  const content = fillTable(reader, planTable(reader, request));
  return { ...content, words: content.cells.map((ofRow) => ofRow.map(inWords)) };
};
const [budget, forecast] = [{ scenario: "budget" }, { scenario: "forecast" }];
const varianceOf = { outcome: "forecast", reference: "budget" };

describe("the cells", () => {
  it("are amounts of figures, sums of rows and comparisons of columns, in any order", () => {
    const rows = [{ id: "sum", sumOf: ["staff", "books"] }, "staff", "books", "interest"];
    const { words } = fill(rows, { variance: { varianceOf }, budget, forecast });
    expect(words).toEqual([
      ["110.5", "-1050.5", "-940"],
      ["10", "-950", "-940"],
      ["missing-amount", "-100.5", "absent"],
      ["missing-base", "absent", "-1.5"],
    ]);
  });

  it("are incomplete where a cell that they are computed from is", () => {
    const rows = ["staff", "books", { id: "sum", sumOf: ["books", "staff"] }];
    const { words } = fill(rows, {
      actual: { scenario: "actual" },
      budget,
      variance: { varianceOf: { outcome: "actual", reference: "budget" }, missingAsZero: true },
    });
    const gap = "incomplete-period";
    expect(words).toEqual([
      [gap, "-950", gap],
      ["absent", "-100.5", "100.5"],
      [gap, "-1050.5", gap],
    ]);
  });

  it("and all that stands beside them cannot be changed", () => {
    const { cells, relations, notes } = fill(["staff"], { budget });
    const parts = [cells, cells[0], cells[0]?.[0], relations, notes];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual([true, true, true, true, true]);
  });
});

describe("the relation of a computed column", () => {
  it("names the rows in which it was computed", () => {
    const rate = { percentOf: { numerator: "variance", base: "budget" } };
    const columns = { budget, forecast, variance: { varianceOf }, rate };
    const { relations } = fill(["staff", "books", "fees"], columns);
    expect(relations).toMatchObject([
      { kind: "columns", column: "variance", rows: ["staff", "fees"] },
      { kind: "percent", column: "rate", rows: ["staff", "fees"] },
    ]);
  });

  it("is missing where it was computed in no row, and for explanations", () => {
    const columns = { budget, forecast, variance: { varianceOf }, why: { explanations: true } };
    expect(fill(["books"], columns).relations).toEqual([]);
  });

  it("stands after the relations of totals", () => {
    const rows = ["staff", { id: "sum", sumOf: ["staff"] }];
    const { relations } = fill(rows, { budget, forecast, variance: { varianceOf } });
    expect(relations.map(({ kind }) => kind)).toEqual(["rows", "columns"]);
  });
});

describe("a declared zero", () => {
  it("is noted in the cells where it stood in, and nowhere else", () => {
    const variance = { varianceOf, missingAsZero: true };
    const rows = ["staff", "books", "interest", "income", "overtime"];
    const { notes, words } = fill(rows, { budget, forecast, variance });
    expect(words.map((ofRow) => ofRow[2])).toEqual(["10", "100.5", "-1.5", "-3.8", "-12"]);
    expect(notes).toEqual(
      ["books", "interest", "overtime"].map((row) => ({
        kind: "missing-as-zero",
        row,
        column: "variance",
      })),
    );
  });

  it("is not noted where both sides are missing, or where none is declared", () => {
    const variance = { varianceOf, missingAsZero: true };
    const rows = [{ id: "e", line: "books", members: { library: "east" } }];
    expect(fill(rows, { budget, forecast, variance }).notes).toEqual([]);
    expect(fill(["books"], { budget, forecast, variance: { varianceOf } }).notes).toEqual([]);
  });
});

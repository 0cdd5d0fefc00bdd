/** Comparisons of totals in which a line has an amount on one side only. */
import { amountOf, buildTable } from "anslag";
import { describe, expect, it } from "vitest";
import { twoLines } from "../support/two-lines.ts";

const columns = {
  budget: { scenario: "budget" },
  actual: { scenario: "actual" },
  encumbrance: { scenario: "encumbrance" },
  used: { sumOf: ["actual", "encumbrance"] },
  available: { varianceOf: { outcome: "used", reference: "budget" } },
  percent: { percentOf: { numerator: "available", base: "budget" } },
} as const;
const rows = ["police", "debt", "total"] as const;

describe("a comparison of totals names the lines with an amount on one side only", () => {
  const book = twoLines({
    budget: { police: -100, debt: -40 },
    actual: { police: -70 },
    encumbrance: { police: -5 },
  });

  it("where a side adds up other columns, and in a percentage of the variance", () => {
    const table = buildTable(book, { rows, columns });
    // −75 less −140.
    expect(amountOf(table, "total", "available")?.toFixed()).toBe("65");
    expect(table.notes).toEqual([
      { kind: "one-sided", row: "total", column: "available", lines: ["Debt"] },
      { kind: "one-sided", row: "total", column: "percent", lines: ["Debt"] },
    ]);
  });

  it("in a share of one total in another", () => {
    const share = { percentOf: { numerator: "used", base: "budget" } } as const;
    const table = buildTable(book, { rows, columns: { ...columns, share } });
    expect(table.notes.filter(({ column }) => column === "share")).toEqual([
      { kind: "one-sided", row: "total", column: "share", lines: ["Debt"] },
    ]);
  });

  it("in a sum of rows, by row", () => {
    const table = buildTable(book, {
      rows: ["police", "debt", { id: "sum", sumOf: ["police", "debt"] }],
      columns,
    });
    expect(table.notes).toEqual([
      { kind: "one-sided", row: "sum", column: "available", lines: ["Debt"] },
      { kind: "one-sided", row: "sum", column: "percent", lines: ["Debt"] },
    ]);
  });

  it("in a sum of a total that has such lines", () => {
    const table = buildTable(book, {
      rows: ["total", { id: "sum", sumOf: ["total"] }],
      columns,
    });
    expect(table.notes.filter(({ row }) => row === "sum")).toEqual([
      { kind: "one-sided", row: "sum", column: "available", lines: ["Debt"] },
      { kind: "one-sided", row: "sum", column: "percent", lines: ["Debt"] },
    ]);
  });

  it("but not where one of the added columns has the line", () => {
    const full = twoLines({
      budget: { police: -100, debt: -40 },
      actual: { police: -70 },
      encumbrance: { debt: -5 },
    });
    expect(buildTable(full, { rows, columns }).notes).toEqual([]);
  });

  it("nor where a missing amount is declared to be zero", () => {
    const available = { ...columns.available, missingAsZero: true };
    const table = buildTable(book, { rows, columns: { ...columns, available } });
    expect(table.notes).toEqual([{ kind: "missing-as-zero", row: "debt", column: "available" }]);
  });
});

/** Columns of the part of the year: the months of another column in percent of its year. */
import { type BookInput, buildTable, cellOf, defineBook, printTable } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yearShareColumn } from "../../../src/statement/columns/year-share.ts";
import { divide, fraction, show } from "../../oracle/fraction.ts";
import { inWords } from "../../support/cells.ts";
import { readAs } from "../../support/columns.ts";

const two = (month: number): string => String(month).padStart(2, "0");
const bookOf = (last: number) =>
  defineBook({
    title: "Library",
    unit: { currency: "GBP" },
    fiscalYear: { year: 2024, startMonth: 4 },
    cutOff: "2025-03-31",
    chart: {
      lines: [
        { id: "fees", kind: "income" },
        { id: "staff", kind: "cost" },
      ],
      totals: [{ id: "net", of: ["fees", "staff"] }],
    },
    figureSets: [
      {
        id: "all",
        figures: [
          { line: "staff", scenario: "budget", amount: -1200 },
          { line: "staff", scenario: "actual", period: `2024-04/2024-${two(last)}`, amount: -700 },
        ],
      },
    ],
  } as BookInput);

describe("an elapsed column", () => {
  it("is months ÷ twelve in every row with an amount, whatever the first month of the year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 12 }), (last) => {
        const period = `2024-04/2024-${two(last)}`;
        const table = buildTable(bookOf(last), {
          rows: ["fees", "staff", "net", { id: "sum", sumOf: ["staff"] }],
          columns: {
            actual: { scenario: "actual", period },
            elapsed: { elapsedOf: "actual" },
          },
        });
        const read = (row: "fees" | "staff" | "net" | "sum"): string =>
          inWords(cellOf(table, row, "elapsed")) ?? "";
        expect(read("fees")).toBe("absent");
        for (const row of ["staff", "net", "sum"] as const) {
          const [top = "", bottom = ""] = read(row).split(" ÷ ");
          const exact = divide(fraction(String(last - 3)), fraction("12"));
          expect(show(divide(fraction(top), fraction(bottom)))).toBe(show(exact));
        }
      }),
    );
  });

  it("is all the year for a column that names no months", () => {
    const table = buildTable(bookOf(11), {
      rows: ["staff"],
      columns: { budget: { scenario: "budget" }, elapsed: { elapsedOf: "budget" } },
    });
    expect(printTable(table).texts).toEqual([["-1,200", "100.0"]]);
  });

  it("has the months of the row where the row chooses them", () => {
    const table = buildTable(bookOf(9), {
      rows: [{ id: "half", line: "staff", period: "2024-04/2024-09" }],
      columns: { actual: { scenario: "actual" }, elapsed: { elapsedOf: "actual" } },
    });
    expect(printTable(table).texts).toEqual([["-700", "50.0"]]);
  });

  it("has no months where its column is a sum, or incomplete as that", () => {
    const table = buildTable(bookOf(9), {
      rows: ["staff"],
      columns: {
        budget: { scenario: "budget" },
        actual: { scenario: "actual", period: "2024-04/2024-10" },
        both: { sumOf: ["budget"] },
        ofBoth: { elapsedOf: "both" },
        ofActual: { elapsedOf: "actual" },
      },
    });
    expect(inWords(cellOf(table, "staff", "ofBoth"))).toBe("not-applicable");
    expect(inWords(cellOf(table, "staff", "ofActual"))).toBe("incomplete-period");
  });

  it("reads one column, and states no relation", () => {
    const { spec } = readAs(yearShareColumn, { elapsedOf: "actual" });
    expect(spec).toMatchObject({ measure: "percent", terms: ["actual"] });
    expect(spec.settle?.([])).not.toHaveProperty("state");
  });
});

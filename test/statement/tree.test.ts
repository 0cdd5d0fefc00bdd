/** Subtotals of a request: lines without amounts, parts of periods, and sets that books share. */
import {
  amountOf,
  type Book,
  buildTable,
  cellOf,
  defineBook,
  type FigureSet,
  incomeStatement,
} from "anslag";
import { figuresFromRecords, withFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";

describe("the subtotals of a request", () => {
  it("stay the same however many other requests are made between two readings", () => {
    const ids = Array.from({ length: 90 }, (_, index) => `unit${index}`);
    const book = defineBook({
      title: "Ninety units",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-08-31",
      chart: { lines: [{ id: "staff", kind: "cost" }], totals: [{ id: "all", of: ["staff"] }] },
      dimensions: [{ id: "unit", members: ids.map((id) => ({ id })) }],
      figureSets: [
        {
          id: "main",
          figures: ids.map((id, index) => ({
            line: "staff" as const,
            scenario: "actual" as const,
            amount: -1 - index,
            members: { unit: id },
          })),
        },
      ],
    });
    const table = () =>
      buildTable(book, {
        rows: [...ids.map((id) => ({ id, line: "all" as const, members: { unit: id } })), "all"],
        columns: { actual: { scenario: "actual" }, budget: { scenario: "budget" } },
      });
    const first = table();
    ids.forEach((id, index) => {
      expect(amountOf(first, id, "actual")?.toNumber()).toBe(-1 - index);
      expect(cellOf(first, id, "budget")).toEqual({ kind: "empty", reason: "absent" });
    });
    // 1 + 2 + … + 90
    expect(amountOf(first, "all", "actual")?.toNumber()).toBe(-4095);
    expect(JSON.stringify(table())).toBe(JSON.stringify(first));
  });

  it("of a shared set are the same in every book, beside an appropriation or without", () => {
    const frame = (appropriations: readonly object[]): Book =>
      defineBook({
        title: "Two lines",
        unit: { currency: "SEK" },
        fiscalYear: { year: 2023 },
        cutOff: "2023-08-31",
        chart: {
          lines: [
            { id: "staff", kind: "cost" },
            { id: "grant", kind: "funding" },
          ],
          totals: [{ id: "result", of: ["staff", "grant"] }],
        },
        figureSets: [],
        appropriations,
      } as never) as Book;
    const frames = [frame([]), frame([{ id: "g", line: "grant", original: { amount: 10 } }])];
    const figures = () =>
      figuresFromRecords(
        frames[0] as Book,
        [{ line: "staff", scenario: "budget", amount: -7 }] as never[],
      );
    const shared = figures();
    const results = (set: () => FigureSet): unknown =>
      [0, 1, 0, 1].map((k) => {
        const columns = { budget: { scenario: "budget" } } as const;
        const table = incomeStatement(withFigures(frames[k] as Book, { main: set() }), { columns });
        return table.cells.map(([cell]) =>
          cell?.kind === "amount" ? cell.amount.toFixed() : cell?.kind,
        );
      });
    expect(results(() => shared)).toEqual(results(figures));
    expect(results(() => shared)).toEqual(
      [0, 1, 0, 1].map((k) => (k === 0 ? ["-7", "empty", "-7"] : ["-7", "10", "3"])),
    );
  });
});

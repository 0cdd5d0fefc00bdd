/** A small table without a book: rows a, b and total, columns x and y, amounts in SEK. */
import type { Cell, Table } from "anslag";
import { amount } from "./cells.ts";

/** Cells by row: numbers are amounts. */
export type PlainCells = readonly (readonly (number | string | Cell)[])[];

/** The table of these cells; `more` replaces other parts of it. */
export function plainTable(cells: PlainCells, more: Partial<Table> = {}): Table {
  const ids = ["a", "b", "total"].slice(0, cells.length);
  return {
    title: "Plain",
    unit: { currency: "SEK", scale: "one" },
    signs: "natural",
    rows: ids.map((id) => ({
      id,
      label: id.toUpperCase(),
      role: id === "total" ? "total" : "item",
      level: 0,
    })),
    columns: ["x", "y"].slice(0, cells[0]?.length ?? 2).map((id) => ({
      id,
      label: id.toUpperCase(),
      measure: "amount",
    })),
    cells: cells.map((row) => row.map((cell) => (typeof cell === "object" ? cell : amount(cell)))),
    relations: [],
    notes: [],
    ...more,
  };
}

/** The relation "total = a + b" in columns. */
export const down = (...columns: readonly string[]): Table["relations"][number] => ({
  kind: "rows",
  row: "total",
  terms: [
    { id: "a", weight: 1 },
    { id: "b", weight: 1 },
  ],
  columns,
});

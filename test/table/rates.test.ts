/** Which cells of a table are rates, and their decimals; the renderers try the whole way. */
import type { TableColumn, TableRow } from "anslag";
import { expect, it } from "vitest";
import { rateDecimals } from "../../src/table/index.ts";

const row = (more: Partial<TableRow> = {}): TableRow => ({
  ...{ id: "r", label: "R", role: "item", level: 0 },
  ...more,
});
const column = (more: Partial<TableColumn> = {}): TableColumn => ({
  ...{ id: "c", label: "C", measure: "amount" },
  ...more,
});

it("a rate has the decimals of its row or of its column, and 0 by default", () => {
  expect(rateDecimals(row({ measure: "rate", decimals: 2 }), column())).toBe(2);
  expect(rateDecimals(row({ measure: "rate" }), column())).toBe(0);
  expect(rateDecimals(row(), column({ measure: "rate", decimals: 3 }))).toBe(3);
  expect(rateDecimals(row(), column({ measure: "rate" }))).toBe(0);
});

it("no other ratio has decimals of its own", () => {
  for (const measure of ["amount", "variance", "growth", "percent"] as const)
    expect(rateDecimals(row(), column({ measure }))).toBeUndefined();
});

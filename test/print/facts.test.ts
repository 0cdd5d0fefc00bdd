/** The facts that cells state. */
import { buildTable } from "anslag";
import { expect, it } from "vitest";
import { factsOf } from "../../src/print/facts.ts";
import type { Table } from "../../src/table/index.ts";
import { down, plainTable } from "../support/plain-table.ts";
import { twoLines } from "../support/two-lines.ts";

const book = twoLines({ actual: { police: -97, debt: -3 }, budget: { police: -100, debt: -5 } });
const columns = {
  actual: { scenario: "actual" },
  budget: { scenario: "budget" },
  variance: { varianceOf: { outcome: "actual", reference: "budget" } },
  used: { percentOf: { numerator: "actual", base: "budget" } },
} as const;
const rows = ["police", "debt", "total"] as const;

it("a cell states the same fact wherever its row and its column stand", () => {
  const { budget, actual, variance } = columns;
  const one = buildTable(book, { rows: [...rows], columns: { actual, budget, variance } });
  const other = buildTable(book, {
    rows: ["total", "debt"],
    columns: { budget, actual, variance },
  });
  const [a, b] = [factsOf(one), factsOf(other)];
  // Rows police, debt, total of actual, budget, variance; then total, debt of budget, actual.
  expect([b[0], b[1], b[2]]).toEqual([a[7], a[6], a[8]]);
  expect([b[3], b[4], b[5]]).toEqual([a[4], a[3], a[5]]);
  expect(new Set(a).size).toBe(9);
  expect(a).not.toContain(undefined);
});

it("a percentage states no amount, and neither does a cell without a selection", () => {
  const table = buildTable(book, { rows: ["police"], columns });
  expect(factsOf(table)[3]).toBeUndefined();
  expect(factsOf(plainTable([[1, 2]]))).toEqual([undefined, undefined]);
});

it("a sum of what states no fact, or of itself, states none", () => {
  const table = plainTable([[1], [2], [3]], { relations: [down("x")] });
  expect(factsOf(table)).toEqual([undefined, undefined, undefined]);
  const circle: Table = {
    ...plainTable([[1]]),
    relations: [{ kind: "rows", row: "a", terms: [{ id: "a", weight: 1 }], columns: ["x"] }],
  };
  expect(factsOf(circle)).toEqual([undefined]);
});

/** Cells are found by row and column; what a cell is about decides its sign in print. */
import { describe, expect, it } from "vitest";
import {
  amountOf,
  cellFlow,
  cellOf,
  columnIndex,
  exactTable,
  positionsOf,
  rowIndex,
} from "../../src/table/index.ts";
import type { TableColumn, TableRow } from "../../src/table/table.ts";
import { amount, empty } from "../support/cells.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { plainTable } from "../support/plain-table.ts";

const table = plainTable([
  [1, 0],
  [3, empty("absent")],
]);

describe("a cell", () => {
  it("is found by the ids of its row and column", () => {
    expect(cellOf(table, "b", "x")).toEqual(amount(3));
    expect(cellOf(table, "b", "y")).toEqual(empty("absent"));
    expect([rowIndex(table, "b"), columnIndex(table, "x")]).toEqual([1, 0]);
  });

  it("has an amount, also where it is 0, or has none", () => {
    expect(amountOf(table, "a", "y")?.toFixed()).toBe("0");
    expect(amountOf(table, "b", "y")).toBeUndefined();
  });

  it("of an unknown row or column is refused with the ids that there are", () => {
    expect(issuesOf(() => cellOf(table, "c", "x"))).toMatchObject([
      { code: "table.unknown-row", received: '"c"' },
    ]);
    expect(codeOf(() => amountOf(table, "a", "z"))).toBe("table.unknown-column");
    expect(issuesOf(() => cellOf(table, "c", "x"))[0]?.expected).toBe("one of a or b");
  });

  it("that is not there makes the table malformed", () => {
    const ragged = plainTable([[1, 2], [3]]);
    expect(codeOf(() => cellOf(ragged, "b", "y"))).toBe("table.malformed");
  });
});

describe("the flow of a cell", () => {
  const row = (flow?: TableRow["flow"]) => (flow === undefined ? {} : { flow }) as TableRow;
  const column = (more: Partial<TableColumn> = {}) => ({ measure: "amount", ...more }) as never;

  it("is that of its row, or of its column where the row decides nothing", () => {
    expect(cellFlow(row("cost"), column({ flow: "income" }))).toBe("cost");
    expect(cellFlow(row(), column({ flow: "income" }))).toBe("income");
    expect(cellFlow(row(), column())).toBe("result");
  });

  it("of a variance is a result, whatever its row is about", () => {
    expect(cellFlow(row("cost"), column({ measure: "variance", flow: "cost" }))).toBe("result");
  });
});

it("the positions of entries are found by id", () => {
  expect([...positionsOf(table.rows)]).toEqual([
    ["a", 0],
    ["b", 1],
  ]);
});

it("the exact table is the one behind a printed table; any other table is itself", () => {
  expect(exactTable({ ...table, source: table } as never)).toBe(table);
  expect(exactTable(table)).toBe(table);
});

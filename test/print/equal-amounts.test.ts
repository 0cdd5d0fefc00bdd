/** Equal amounts of one row print alike wherever the sums leave such a rounding. */
import {
  type PrintedTable,
  printTable,
  printTables,
  type Relation,
  type Table,
  toDecimal,
} from "anslag";
import { describe, expect, it } from "vitest";
import { equalAmounts, unlikePrints } from "../../src/print/equal-amounts.ts";
import { amount } from "../support/cells.ts";
import { down, plainTable } from "../support/plain-table.ts";

const columnsOf = (...ids: readonly string[]): Table["columns"] =>
  ids.map((id) => ({ id, label: id, measure: id.startsWith("v") ? "variance" : "amount" }));

/** The printed amounts, row by row. */
const figures = ({ cells }: PrintedTable): readonly (readonly number[])[] =>
  cells.map((row) =>
    row.map((cell) => (cell.kind === "amount" ? cell.amount.toNumber() : Number.NaN)),
  );

/** Original and final budget; nothing was amended in row a. */
const budgets = plainTable(
  [
    ["0.5", "0.5"],
    ["0.2", "2.9"],
    ["0.7", "3.4"],
  ],
  { relations: [down("x", "y")] },
);

describe("equal amounts of one row", () => {
  const table = plainTable([[0, 0]], { columns: columnsOf("x", "y", "z", "v", "v2") });

  it("are pairs, each with the first of them; an amount and a variance are two facts", () => {
    expect(equalAmounts(table, [5n, 7n, 5n, 7n, 7n])).toEqual([
      [0, 2],
      [3, 4],
    ]);
    expect(equalAmounts(table, [5n, 5n, 5n, undefined, undefined])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it("are no pair where they stand in two rows, or are figures of one sum", () => {
    expect(equalAmounts(plainTable([[0], [0]]), [5n, 5n])).toEqual([]);
    const sum: Relation = {
      kind: "columns",
      column: "z",
      terms: [
        { id: "x", weight: 1 },
        { id: "y", weight: 1 },
      ],
      rows: ["a"],
    };
    expect(equalAmounts({ ...table, relations: [sum] }, [5n, 5n, 5n, 1n, 2n])).toEqual([]);
  });

  it("that print otherwise are differences of a relation of their own", () => {
    const two = plainTable([[0, 0]]);
    expect(unlikePrints(two, [5n, 5n], [1n, 1n], 0)).toEqual([]);
    expect(unlikePrints(two, [5n, 5n], [3n, 1n], 1)).toEqual([
      {
        relation: { kind: "same", columns: ["x", "y"], rows: ["a"] },
        row: "a",
        column: "y",
        difference: toDecimal("-0.2"),
      },
    ]);
  });
});

describe("one amount in two columns", () => {
  it("prints as one figure, though its sums would round it in two ways by themselves", () => {
    // Alone, the final budget prints 0.5 as 0: 3.4 is 3, and 2.9 is nearer to 3 than 0.5 to 1.
    const alone = plainTable([["0.5"], ["2.9"], ["3.4"]], { relations: [down("x")] });
    expect(figures(printTable(alone))).toEqual([[0], [3], [3]]);
    // The original one prints 0.5 as 1, since 1 + 0 = 1. Together, 2.9 gives way and not 0.5:
    // that moves one figure, and 0 in both columns would move three.
    const printed = printTable(budgets);
    expect(figures(printed)).toEqual([
      [1, 1],
      [0, 2],
      [1, 3],
    ]);
    expect([printed.tier, printed.fewest, printed.differences]).toEqual([1, true, []]);
    expect(printed.adjusted.map(({ row, column }) => [row, column])).toEqual([["b", "y"]]);
  });

  it("prints as it was published, in both of them", () => {
    const before = plainTable([["0.5"], ["2.9"], ["3.4"]], {
      columns: columnsOf("y"),
      relations: [down("y")],
    });
    const published = { budgets: printTable(before) };
    expect(figures(published.budgets)).toEqual([[0], [3], [3]]);
    // 0.7 is 1, as by itself, so 0.2 is 1 where 0.5 is 0.
    expect(figures(printTables({ budgets }, { published }).budgets)).toEqual([
      [0, 0],
      [1, 3],
      [1, 3],
    ]);
  });

  it("gives way to grand totals, which keep their ordinary rounding", () => {
    // 0.5 + 0 is 1 in print, so 0.5 is 1; −0.5 is −1, so 0.5 − 1 is −1 and 0.5 is 0.
    const cells = [
      ["0.5", "0.5"],
      ["0", "-1"],
      ["0.5", "-0.5"],
    ];
    const printed = printTable(plainTable(cells, { relations: [down("x", "y")] }));
    expect(figures(printed)).toEqual([
      [1, 0],
      [0, -1],
      [1, -1],
    ]);
    expect(printed.differences.map(({ relation: { kind }, row }) => [kind, row])).toEqual([
      ["same", "a"],
    ]);
  });

  it("follows the sum of the other column where its own column has no sum", () => {
    // 0.5 + 0.5 is 1 in print, so one of them is 0, and it is 0 in the column without a sum too.
    const cells = [
      ["0.5", "0.5"],
      ["0.5", "0.5"],
      ["1", "5"],
    ];
    const printed = printTable(plainTable(cells, { relations: [down("x")] }));
    const [a, b, total] = figures(printed);
    expect([a, b].map(String).sort()).toEqual(["0,0", "1,1"]);
    expect([total, printed.differences]).toEqual([[1, 5], []]);
  });

  it("stays alike where what was published does not add up, so that one figure must move", () => {
    const cells = [
      ["0.5", "0.5"],
      ["0.5", "0.5"],
      ["1", "5"],
    ];
    // Nothing was added up when 1 + 1 = 1 was published.
    const published = { t: printTable(plainTable(cells)) };
    expect(figures(published.t)).toEqual([
      [1, 1],
      [1, 1],
      [1, 5],
    ]);
    const { t } = printTables({ t: plainTable(cells, { relations: [down("x")] }) }, { published });
    const [a, b, total] = figures(t);
    expect([a, b].map(String).sort()).toEqual(["0,0", "1,1"]);
    expect([total, t.differences]).toEqual([[1, 5], []]);
  });

  it("is said where no rounding prints it alike and adds up", () => {
    // Halves whose totals are 1: of each two in a column one is 1 and the other 0. So a = 1 − c in
    // x, b = 1 − a in y and c = 1 − b in z, and three of them cannot all be alike.
    const rows = ["a", "b", "c", "total"];
    const relation: Relation = {
      kind: "rows",
      row: "total",
      terms: ["a", "b", "c"].map((id) => ({ id, weight: 1 })),
      columns: ["x", "y", "z"],
    };
    const table = plainTable([], {
      rows: rows.map((id) => ({ id, label: id, role: "item", level: 0 })),
      columns: columnsOf("x", "y", "z"),
      cells: [
        ["0.5", "0.5", "0"],
        ["0", "0.5", "0.5"],
        ["0.5", "0", "0.5"],
        ["1", "1", "1"],
      ].map((row) => row.map((text) => amount(text))),
      relations: [relation],
    });
    const printed = printTable(table);
    const [a, b, c, total] = figures(printed) as [number[], number[], number[], number[]];
    expect(a.map((_, j) => (a[j] ?? 0) + (b[j] ?? 0) + (c[j] ?? 0))).toEqual(total);
    expect([printed.tier, printed.fewest]).toEqual([1, false]);
    const unlike = [a[0] !== a[1], b[1] !== b[2], c[0] !== c[2]];
    expect(unlike.filter(Boolean)).toHaveLength(1);
    expect(printed.differences).toMatchObject([
      { relation: { kind: "same" }, row: rows[unlike.indexOf(true)] },
    ]);
    expect(printed.differences.map(({ difference }) => difference.abs().toNumber())).toEqual([1]);
    // The note about the adjusted figure says it already, and no sum fails.
    expect(printed.footnotes.join()).not.toContain("does not add up");
  });

  it("prints alike in another table of the same print as well", () => {
    const withFacts = (table: Table): Table => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, selection: { line: row.id } })),
      columns: table.columns.map((column) => ({ ...column, selection: { scenario: column.id } })),
    });
    const final = plainTable([["0.5"], ["2.9"], ["3.4"]], {
      columns: columnsOf("y"),
      relations: [down("y")],
    });
    const printed = printTables({ both: withFacts(budgets), final: withFacts(final) });
    expect(figures(printed.both)).toEqual([
      [1, 1],
      [0, 2],
      [1, 3],
    ]);
    expect(figures(printed.final)).toEqual([[1], [2], [3]]);
  });
});

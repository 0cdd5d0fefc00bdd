/** Rows that detail others, and rows that say nothing. */

import { buildTable, type Cell, cellOf, printTable, renderText, type Table } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { detailedRows, remainderOf, withoutEmptyRows } from "../../src/print/rows.ts";
import type { TableRow } from "../../src/table/index.ts";
import { empty } from "../support/cells.ts";
import { problemsOf } from "../support/code-of.ts";
import { fund } from "../support/fund.ts";
import { plainTable } from "../support/plain-table.ts";

type Shape = readonly (readonly [TableRow["role"], number])[];

function tableWith(shape: Shape): Table {
  const table = plainTable(shape.map(() => [1]));
  const rows = shape.map(([role, level], index) => ({
    id: `r${index}`,
    label: "",
    role,
    level,
  }));
  return { ...table, rows };
}

describe("an of-which row details", () => {
  it.each<[string, Shape, readonly (readonly [number, readonly number[]])[]]>([
    [
      "the row above it",
      [
        ["item", 1],
        ["of-which", 2],
        ["of-which", 2],
        ["total", 0],
      ],
      [[0, [1, 2]]],
    ],
    [
      "the row above it that is no of-which row, where all stand as deep",
      [
        ["item", 0],
        ["of-which", 0],
        ["of-which", 0],
      ],
      [[0, [1, 2]]],
    ],
    [
      "another of-which row, if it stands deeper",
      [
        ["item", 0],
        ["of-which", 1],
        ["of-which", 2],
        ["of-which", 1],
      ],
      [
        [0, [1, 3]],
        [1, [2]],
      ],
    ],
    ["no row, if it is the first", [["of-which", 0]], []],
  ])("%s", (_case, shape, expected) => {
    const found = detailedRows(tableWith(shape)).map(({ row, details }) => [row, details]);
    expect(found).toEqual(expected);
  });
});

describe("what details leave", () => {
  const rest = (
    amounts: readonly (bigint | undefined)[],
    measure: "amount" | "variance" = "amount",
  ) => {
    const details = amounts.slice(1).map((_, k) => k + 1);
    const columns = [{ id: "x", label: "X", measure }];
    return remainderOf({ row: 0, details }, columns, (row) => amounts[row]);
  };

  it.each([
    ["the rest of a cost", [-10n, -4n, -5n], [-1n]],
    ["nothing of a row that they make up", [3n, 1n, 2n], [0n]],
    ["the row, as far as a detail is missing", [3n, undefined, 2n], [1n]],
  ])("is %s", (_case, amounts, expected) => {
    expect(rest(amounts)).toEqual(expected);
  });

  it.each([
    ["are more than the row together", [10n, 6n, 5n]],
    ["have the other sign", [10n, -1n]],
    ["detail nothing", [0n, 1n]],
  ])("is not kept where they %s", (_case, amounts) => {
    expect(rest(amounts)).toBeUndefined();
  });

  it("is kept of a variance, whatever the signs of its parts", () => {
    expect(rest([1n, 4n, -5n], "variance")).toEqual([2n]);
  });

  it("is not asked for where there is no row or no detail", () => {
    expect(rest([undefined, 1n])).toEqual([]);
    expect(rest([1n, undefined])).toEqual([]);
  });
});

/** A table of one column, with rows r0, r1 and so on. */
const column = (cells: readonly (number | Cell)[], relations: Table["relations"] = []): Table => ({
  ...plainTable(
    cells.map((cell) => [cell]),
    { relations },
  ),
  rows: cells.map((_, i) => ({ id: `r${i}`, label: `R${i}`, role: "item", level: 0 })),
});

const idsOf = ({ rows }: Table): readonly string[] => rows.map(({ id }) => id);

/** What the second ordinance changed: only the parks. */
const changes = buildTable(fund, {
  rows: [
    { heading: "Revenues" },
    "taxes",
    "fees",
    "revenues",
    { heading: "Expenditures" },
    { heading: "Order", level: 1 },
    "police",
    { heading: "Leisure", level: 1 },
    "parks",
    "spending",
  ],
  columns: {
    change: { scenario: "budget", members: { decision: "amendment" } },
    all: { sumOf: ["change"] },
  },
});

describe("a table without its empty rows", () => {
  it("keeps every row unless it is asked to hide some", () => {
    expect(printTable(changes).rows).toHaveLength(10);
    expect(withoutEmptyRows(changes, "show")).toBe(changes);
  });

  it("leaves out rows without any amount, and headings of nothing but such rows", () => {
    const printed = printTable(changes, { emptyRows: "hide" });
    expect(idsOf(printed)).toEqual(["Expenditures", "Leisure", "parks", "spending"]);
    expect(renderText(printed)).toContain("Leisure");
    expect(cellOf(printed, "spending", "change")).toMatchObject({ text: "-50" });
    expect(relationDifferences(printed).every(({ difference }) => difference.isZero())).toBe(true);
    // The total still is the sum of the rows that are left.
    expect(printed.relations).toContainEqual({
      kind: "rows",
      row: "spending",
      terms: [{ id: "parks", weight: 1 }],
      columns: ["change", "all"],
    });
  });

  const total = (row: string, ...parts: readonly string[]): Table["relations"][number] => ({
    kind: "rows",
    row,
    terms: parts.map((id) => ({ id, weight: 1 })),
    columns: ["x"],
  });
  const zeros = column([0, 5, -5, 0, 0], [total("r0", "r1", "r2"), total("r4", "r3")]);

  it("leaves out zeros if asked to, but not a zero that is the sum of what is shown", () => {
    expect(idsOf(withoutEmptyRows(zeros, "hide"))).toEqual(idsOf(zeros));
    expect(idsOf(withoutEmptyRows(zeros, "hide-zero"))).toEqual(["r0", "r1", "r2"]);
  });

  it("keeps a row with a note, a text or a reason, and a whole of which a detail is shown", () => {
    const noted = { kind: "missing-as-zero", row: "r3", column: "x" } as const;
    expect(idsOf(withoutEmptyRows({ ...zeros, notes: [noted] }, "hide-zero"))).toEqual(
      idsOf(zeros),
    );
    const mixed = column([
      empty("absent"),
      empty("incomplete-period"),
      { kind: "text", text: "A remark" },
      empty("absent"),
      7,
    ]);
    const detailed = {
      ...mixed,
      rows: mixed.rows.map((row, i) =>
        i === 4 ? ({ ...row, role: "of-which", level: 1 } as const) : row,
      ),
    };
    expect(idsOf(withoutEmptyRows(mixed, "hide"))).toEqual(["r1", "r2", "r4"]);
    expect(idsOf(withoutEmptyRows(detailed, "hide"))).toEqual(["r1", "r2", "r3", "r4"]);
  });

  it("is asked for by one of three words", () => {
    expect(problemsOf(() => printTable(zeros, { emptyRows: "never" as never }))).toEqual([
      "input.choice emptyRows",
    ]);
  });
});

describe("the caption of a printed table", () => {
  it("is the title with the unit, or what the caller says", () => {
    expect(printTable(changes).caption).toBe("General Fund ($)");
    expect(printTable(changes, { caption: "Changes" }).caption).toBe("Changes");
    const caption = ({ title, unit }: { readonly title: string; readonly unit: string }) =>
      `${title}, amounts in ${unit}`;
    const printed = printTable(changes, { scale: "thousand", caption });
    expect(printed.caption).toBe("General Fund, amounts in $ thousands");
    expect(renderText(printed).split("\n")[0]).toBe(printed.caption);
    expect(problemsOf(() => printTable(changes, { caption: 5 as never }))).toEqual([
      "input.wrong-type caption",
    ]);
  });
});

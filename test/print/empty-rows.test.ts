/** Rows that say nothing: which are left out, and which a reader needs. */
import { buildTable, type Cell, cellOf, printTable, renderText, type Table } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { withoutEmptyRows } from "../../src/print/empty-rows.ts";
import { empty } from "../support/cells.ts";
import { problemsOf } from "../support/code-of.ts";
import { fund } from "../support/fund.ts";
import { plainTable } from "../support/plain-table.ts";

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

/** Says what a valid table is: one list of checks for print, audit and `parseTable`. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import type { Issue } from "../../src/input/index.ts";
import {
  checkLevel,
  type Table,
  type TableNote,
  tableShapeIssues,
  tableStructureIssues,
} from "../../src/table/index.ts";

const cell = { kind: "amount", amount: toDecimal(1) } as const;

/** Rows a and b, and their total; one column. */
const valid: Table = {
  title: "T",
  unit: { currency: "SEK", scale: "one" },
  signs: "natural",
  rows: ["a", "b", "all"].map((id) => ({ id, label: id, role: "item", level: 0 })),
  columns: [{ id: "year", label: "Year", measure: "amount" }],
  cells: [[cell], [cell], [cell]],
  relations: [
    {
      kind: "rows",
      row: "all",
      terms: [
        { id: "a", weight: 1 },
        { id: "b", weight: 1 },
      ],
      columns: ["year"],
    },
  ],
  notes: [],
};
const said = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path.join(".")}`);
const wrong = (change: Partial<Table>): readonly string[] =>
  said(tableStructureIssues({ ...valid, ...change }));

describe("the structure of a table", () => {
  it("is valid where every name and every cell has its place", () => {
    expect(tableStructureIssues(valid)).toEqual([]);
  });

  it("has each id once", () => {
    const [a, b] = valid.rows;
    expect(wrong({ rows: [a, b, a].flatMap((row) => row ?? []), relations: [] })).toEqual([
      "table.malformed rows.2.id",
    ]);
  });

  it("has a cell for each row and column", () => {
    expect(wrong({ cells: [[cell], [cell]] })).toEqual(["table.malformed cells"]);
    expect(wrong({ cells: [[cell], [], [cell]] })).toEqual(["table.malformed cells.1"]);
  });

  it("names known rows and columns only, in relations and in notes", () => {
    const [sum] = valid.relations;
    expect(wrong({ relations: [{ ...sum, row: "total" } as never] })).toEqual([
      "table.unknown-row relations.0.row",
    ]);
    expect(wrong({ relations: [{ ...sum, columns: ["month"] } as never] })).toEqual([
      "table.unknown-column relations.0.columns.0",
    ]);
    const note = { row: "c", column: "month" } as TableNote;
    expect(wrong({ notes: [note] })).toEqual([
      "table.unknown-row notes.0.row",
      "table.unknown-column notes.0.column",
    ]);
  });

  it("has no total of itself, however long the way back is", () => {
    const total = (row: string, id: string): Table["relations"][number] => ({
      kind: "rows",
      row,
      terms: [{ id, weight: 1 }],
      columns: ["year"],
    });
    expect(wrong({ relations: [total("all", "all")] })).toEqual(["table.cycle relations"]);
    expect(wrong({ relations: [total("all", "a"), total("a", "b"), total("b", "all")] })).toEqual([
      "table.cycle relations",
    ]);
    expect(wrong({ relations: [total("all", "a"), total("a", "b")] })).toEqual([]);
  });

  it("reports every problem at once", () => {
    expect(wrong({ cells: [], notes: [{ row: "c", column: "year" } as TableNote] })).toEqual([
      "table.malformed cells",
      "table.unknown-row notes.0.row",
    ]);
  });
});

describe("the level of a row", () => {
  it.each([0, 1, 100])("%s is valid", (level) => {
    const issues: Issue[] = [];
    checkLevel(level, ["level"], issues);
    expect(issues).toEqual([]);
  });

  it.each([-1, 101, 1.5, Number.NaN, "1", null])("%s is invalid", (level) => {
    const issues: Issue[] = [];
    checkLevel(level, ["level"], issues);
    expect(said(issues)).toEqual(["table.level level"]);
  });
});

describe("the shape of a table", () => {
  it("is asked first: a value that is not a table gets no further question", () => {
    expect(said(tableShapeIssues(null))).toEqual(["table.malformed "]);
    expect(said(tableStructureIssues({ ...valid, rows: 5 } as never))).toEqual([
      "table.malformed rows",
    ]);
    expect(said(tableShapeIssues({ ...valid, unit: "tkr" }))).toEqual(["table.malformed unit"]);
  });
});

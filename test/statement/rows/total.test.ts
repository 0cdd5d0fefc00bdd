/** A total states the sum of its rows where these are all of it, and names what they leave out. */
import { type Book, buildTable, type ColumnInput, incomeStatement } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { inWords } from "../../support/cells.ts";
import { type Figures, library, libraryWith } from "../../support/library.ts";

const columns = {
  forecast: { scenario: "forecast" },
  budget: { scenario: "budget" },
  variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
} as const;
const { budget } = columns;
const build = (
  book: Book,
  rows: readonly unknown[],
  shown: Readonly<Record<string, ColumnInput>> = { budget },
) => buildTable(book, { rows: rows as never, columns: shown as never });
const book = (...amounts: readonly (readonly [string, number, object?])[]): Book =>
  libraryWith(
    amounts.map(([line, amount, more = {}]) => ({
      line,
      scenario: "budget",
      amount,
      ...more,
    })) as unknown as Figures,
  );

describe("the relation of a total", () => {
  it("names its parts and the columns in which they add up to it", () => {
    const table = incomeStatement(library, { columns });
    const of = (id: string) =>
      table.relations.find((relation) => relation.kind === "rows" && relation.row === id);
    expect(of("result")).toEqual({
      kind: "rows",
      row: "result",
      terms: [
        { id: "netCost", weight: 1 },
        { id: "grant", weight: 1 },
      ],
      columns: ["forecast", "budget", "variance"],
    });
    // The variance of the net cost holds that of interest, which has no budget and so no variance.
    expect(of("netCost")).toMatchObject({ columns: ["forecast", "budget"] });
    expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
  });

  it("goes through levels of the chart that are not shown", () => {
    const table = build(library, ["fees", "staff", "books", "interest", "netCost"], columns);
    expect(table.relations[0]).toMatchObject({
      row: "netCost",
      terms: [{ id: "fees" }, { id: "staff" }, { id: "books" }, { id: "interest" }],
      columns: ["forecast", "budget"],
    });
  });

  it("leaves out a column in which the total is empty", () => {
    const shown = { budget, actual: { scenario: "actual" } };
    const [relation] = build(library, ["staff", "operating"], shown).relations;
    expect(relation).toBeUndefined();
    const both = build(library, ["staff", "books", "operating"], shown).relations;
    expect(both).toMatchObject([{ kind: "rows", row: "operating", columns: ["budget"] }]);
  });

  it("is stated for a sum of rows in every column of amounts, and in no column of ratios", () => {
    const rows = ["staff", "fees", { id: "sum", sumOf: ["staff", "fees"] }];
    const rate = { percentOf: { numerator: "variance", base: "budget" } };
    const { relations } = build(library, rows, { ...columns, rate });
    const [ofRows] = relations.filter(({ kind }) => kind === "rows");
    expect(ofRows).toMatchObject({ row: "sum", columns: ["forecast", "budget", "variance"] });
  });

  it("is missing for a total without a part on the page, which stands alone", () => {
    const { relations, rows } = build(library, ["operating", "fees"]);
    expect([relations, rows[0]?.role]).toEqual([[], "item"]);
  });
});

describe("a total that holds more than its rows", () => {
  it("names the lines without a row, and states no sum", () => {
    const { relations, notes } = build(library, ["fees", "staff", "netCost"]);
    expect(relations).toEqual([]);
    expect(notes).toEqual([
      { kind: "partly-shown", row: "netCost", column: "budget", lines: ["Books"] },
    ]);
  });

  it("names itself where an amount is posted on it, beside rows of its parts", () => {
    const posted = book(
      ["operating", -5, { members: { library: "west" } }],
      ["staff", -7, { members: { library: "east" } }],
    );
    const table = build(posted, ["staff", "books", "operating"]);
    expect(table.cells.map(([cell]) => inWords(cell))).toEqual(["-7", "absent", "-12"]);
    expect(table.notes).toEqual([
      { kind: "partly-shown", row: "operating", column: "budget", lines: ["Operating costs"] },
    ]);
    expect(table.relations).toEqual([]);
  });

  it("names lines that cancel one another out, because each of them has an amount", () => {
    const table = build(book(["fees", 4], ["staff", -3], ["books", 3]), ["fees", "beforeInterest"]);
    expect(table.relations).toEqual([]);
    expect(table.notes).toMatchObject([{ kind: "partly-shown", lines: ["Staff", "Books"] }]);
  });

  it("does not name a line whose own amounts cancel out: it changes no sum", () => {
    const cancels = book(
      ["fees", 4],
      ["staff", -3, { members: { library: "east" } }],
      ["staff", 3, { members: { library: "west" } }],
    );
    const { notes, relations } = build(cancels, ["fees", "beforeInterest"]);
    expect(notes).toEqual([]);
    expect(relations).toMatchObject([{ row: "beforeInterest", columns: ["budget"] }]);
  });

  it("says so only in the columns where it does", () => {
    const table = build(library, ["fees", "staff", "netCost"], columns);
    expect(table.notes.filter(({ kind }) => kind === "partly-shown")).toEqual([
      { kind: "partly-shown", row: "netCost", column: "forecast", lines: ["Interest"] },
      { kind: "partly-shown", row: "netCost", column: "budget", lines: ["Books"] },
    ]);
  });
});

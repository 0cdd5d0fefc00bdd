/** A total states the sum of its rows where these are all of it, and names what they leave out. */
import { amountOf, type Book, buildTable, type ColumnInput, incomeStatement } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { inWords } from "../support/cells.ts";
import { fill } from "../support/fill.ts";
import { type Figures, library, libraryWith } from "../support/library.ts";
import { twoLines } from "../support/two-lines.ts";

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

describe("a comparison of totals names the lines with an amount on one side only", () => {
  const columns = {
    budget: { scenario: "budget" },
    actual: { scenario: "actual" },
    encumbrance: { scenario: "encumbrance" },
    used: { sumOf: ["actual", "encumbrance"] },
    available: { varianceOf: { outcome: "used", reference: "budget" } },
    percent: { percentOf: { numerator: "available", base: "budget" } },
  } as const;
  const rows = ["police", "debt", "total"] as const;

  const book = twoLines({
    budget: { police: -100, debt: -40 },
    actual: { police: -70 },
    encumbrance: { police: -5 },
  });

  it("where a side adds up other columns, and in a percentage of the variance", () => {
    const table = buildTable(book, { rows, columns });
    // −75 less −140.
    expect(amountOf(table, "total", "available")?.toFixed()).toBe("65");
    expect(table.notes).toEqual([
      { kind: "one-sided", row: "total", column: "available", lines: ["Debt"] },
      { kind: "one-sided", row: "total", column: "percent", lines: ["Debt"] },
    ]);
  });

  it("in a share of one total in another", () => {
    const share = { percentOf: { numerator: "used", base: "budget" } } as const;
    const table = buildTable(book, { rows, columns: { ...columns, share } });
    expect(table.notes.filter(({ column }) => column === "share")).toEqual([
      { kind: "one-sided", row: "total", column: "share", lines: ["Debt"] },
    ]);
  });

  it("in a sum of rows, by row", () => {
    const table = buildTable(book, {
      rows: ["police", "debt", { id: "sum", sumOf: ["police", "debt"] }],
      columns,
    });
    expect(table.notes).toEqual([
      { kind: "one-sided", row: "sum", column: "available", lines: ["Debt"] },
      { kind: "one-sided", row: "sum", column: "percent", lines: ["Debt"] },
    ]);
  });

  it("in a sum of a total that has such lines", () => {
    const table = buildTable(book, {
      rows: ["total", { id: "sum", sumOf: ["total"] }],
      columns,
    });
    expect(table.notes.filter(({ row }) => row === "sum")).toEqual([
      { kind: "one-sided", row: "sum", column: "available", lines: ["Debt"] },
      { kind: "one-sided", row: "sum", column: "percent", lines: ["Debt"] },
    ]);
  });

  it("but not where one of the added columns has the line", () => {
    const full = twoLines({
      budget: { police: -100, debt: -40 },
      actual: { police: -70 },
      encumbrance: { debt: -5 },
    });
    expect(buildTable(full, { rows, columns }).notes).toEqual([]);
  });

  it("nor where a missing amount is declared to be zero", () => {
    const available = { ...columns.available, missingAsZero: true };
    const table = buildTable(book, { rows, columns: { ...columns, available } });
    expect(table.notes).toEqual([{ kind: "missing-as-zero", row: "debt", column: "available" }]);
  });
});

const { forecast } = columns;
const varianceOf = { outcome: "forecast", reference: "budget" };

describe("the relation of a computed column", () => {
  it("names the rows in which it was computed", () => {
    const rate = { percentOf: { numerator: "variance", base: "budget" } };
    const columns = { budget, forecast, variance: { varianceOf }, rate };
    const { relations } = fill(["staff", "books", "fees"], columns);
    expect(relations).toMatchObject([
      { kind: "columns", column: "variance", rows: ["staff", "fees"] },
      { kind: "percent", column: "rate", rows: ["staff", "fees"] },
    ]);
  });

  it("is missing where it was computed in no row, and for explanations", () => {
    const columns = { budget, forecast, variance: { varianceOf }, why: { explanations: true } };
    expect(fill(["books"], columns).relations).toEqual([]);
  });

  it("stands after the relations of totals", () => {
    const rows = ["staff", { id: "sum", sumOf: ["staff"] }];
    const { relations } = fill(rows, { budget, forecast, variance: { varianceOf } });
    expect(relations.map(({ kind }) => kind)).toEqual(["rows", "columns"]);
  });
});

describe("a declared zero", () => {
  it("is noted in the cells where it stood in, and nowhere else", () => {
    const variance = { varianceOf, missingAsZero: true };
    const rows = ["staff", "books", "interest", "income", "overtime"];
    const { notes, words } = fill(rows, { budget, forecast, variance });
    expect(words.map((ofRow) => ofRow[2])).toEqual(["10", "100.5", "-1.5", "-3.8", "-12"]);
    expect(notes).toEqual(
      ["books", "interest", "overtime"].map((row) => ({
        kind: "missing-as-zero",
        row,
        column: "variance",
      })),
    );
  });

  it("is not noted where both sides are missing, or where none is declared", () => {
    const variance = { varianceOf, missingAsZero: true };
    const rows = [{ id: "e", line: "books", members: { library: "east" } }];
    expect(fill(rows, { budget, forecast, variance }).notes).toEqual([]);
    expect(fill(["books"], { budget, forecast, variance: { varianceOf } }).notes).toEqual([]);
  });
});

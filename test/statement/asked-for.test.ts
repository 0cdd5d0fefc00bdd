/** What a table can be asked for, and what is refused: sums, keys, operands, members. */
import {
  amountOf,
  type BookInput,
  buildTable,
  defineBook,
  incomeStatement,
  memberList,
  memberMatrix,
  renderText,
} from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

type Figures = BookInput["figureSets"][number]["figures"];
const withFigures = (figures: Figures, more: Partial<BookInput> = {}) =>
  defineBook({
    ...(libraryInput as BookInput),
    appropriations: [],
    figureSets: [{ id: "all", figures }],
    ...more,
  });
const budget = { scenario: "budget" } as const;
const build = (rows: readonly unknown[], columns: object = { budget }): unknown =>
  buildTable(library, { rows: rows as never, columns: columns as never });

describe("what does not fit together is refused", () => {
  it("columns computed from explanations or percentages", () => {
    const why = { explanations: true };
    expect(codeOf(() => build(["staff"], { budget, why, x: { sumOf: ["budget", "why"] } }))).toBe(
      "statement.operand",
    );
  });

  it("misspelt keys, and keys of another kind of row or column", () => {
    const issues = issuesOf(() =>
      build(
        [
          { id: "a", line: "staff", lable: "Staff" },
          { id: "b", line: "staff", sumOf: ["a"] },
        ],
        {
          budget,
          x: { scenario: "forecast", varianceOf: { outcome: "budget", reference: "budget" } },
        },
      ),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.unknown-key", "rows.0.lable"],
      ["input.unknown-key", "rows.1.line"],
      ["input.unknown-key", "columns.x.scenario"],
    ]);
  });

  it("rows and columns that choose different members", () => {
    const rows = [{ id: "east", line: "staff", members: { library: "east" } }];
    expect(codeOf(() => build(rows, { west: { ...budget, members: { library: "west" } } }))).toBe(
      "statement.conflict",
    );
  });
});

describe("what a reader of the table must know is in its notes", () => {
  it("an amount posted on the total itself, beside rows of its parts", () => {
    const table = buildTable(
      withFigures([
        { line: "operating", scenario: "budget", amount: -5, members: { library: "west" } },
        { line: "staff", scenario: "budget", amount: -7, members: { library: "east" } },
      ]),
      { rows: ["staff", "books", "operating"], columns: { budget } },
    );
    expect(amountOf(table, "operating", "budget")?.toFixed()).toBe("-12");
    expect(table.notes).toEqual([
      { kind: "partly-shown", row: "operating", column: "budget", lines: ["Operating costs"] },
    ]);
    expect(table.relations).toEqual([]);
  });

  it("amounts on lines that are not shown, even where they cancel out", () => {
    const table = buildTable(
      withFigures([
        { line: "fees", scenario: "budget", amount: 4 },
        { line: "staff", scenario: "budget", amount: -3 },
        { line: "books", scenario: "budget", amount: 3 },
      ]),
      { rows: ["fees", "beforeInterest"], columns: { budget } },
    );
    expect(table.relations).toEqual([]);
    expect(table.notes).toMatchObject([{ kind: "partly-shown", lines: ["Staff", "Books"] }]);
  });

  it("lines inside the variance of a total that have an amount on one side only", () => {
    const columns = {
      forecast: { scenario: "forecast" },
      budget,
      variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
    } as const;
    const table = incomeStatement(library, { columns });
    expect(table.notes).toContainEqual({
      kind: "one-sided",
      row: "operating",
      column: "variance",
      lines: ["Books"],
    });
    expect(table.notes.some(({ row }) => row === "fees" || row === "staff")).toBe(false);
    const sum = buildTable(library, {
      rows: ["staff", "books", { id: "sum", sumOf: ["staff", "books"] }],
      columns,
    });
    expect(sum.notes).toEqual([
      { kind: "one-sided", row: "sum", column: "variance", lines: ["Books"] },
    ]);
  });
});

describe("figures of no member are not swallowed", () => {
  const book = withFigures([
    { line: "staff", scenario: "budget", amount: -100, members: { library: "east" } },
    { line: "staff", scenario: "budget", amount: -9999 },
  ]);
  const note = { kind: "not-by-member", lines: ["Library"] };

  it("a list says that its sum leaves them out", () => {
    const list = memberList(book, {
      dimension: "library",
      columns: { staff: { line: "staff", ...budget } },
    });
    expect(amountOf(list, "sum", "staff")?.toFixed()).toBe("-100");
    expect(list.notes).toEqual([{ ...note, row: "sum", column: "staff" }]);
    expect(renderText(list, { language: "sv" })).toContain(
      "Summa, Staff · Budget: summan omfattar inte belopp som saknar Library",
    );
  });

  it("a matrix says so for each row", () => {
    const matrix = memberMatrix(book, {
      dimension: "library",
      rows: ["fees", "staff"],
      shows: budget,
    });
    expect(matrix.notes).toEqual([{ ...note, row: "staff", column: "total" }]);
  });

  it("a member that takes the name of the total column is refused", () => {
    const named = {
      dimension: "library",
      rows: ["staff"],
      shows: budget,
      total: { id: "east" },
    } as const;
    expect(codeOf(() => memberMatrix(book, named))).toBe("input.duplicate-id");
  });
});

describe("columns", () => {
  it("members may have numbers for names, and keep their order", () => {
    const figures = [
      { line: "staff", scenario: "budget", amount: -1, members: { area: "101" } },
    ] as const;
    const book = withFigures(figures, {
      dimensions: [{ id: "area", members: [{ id: "201" }, { id: "101" }] }],
      explanations: [],
    });
    const matrix = memberMatrix(book, { dimension: "area", rows: ["staff"], shows: budget });
    expect(matrix.columns.map(({ id }) => id)).toEqual(["201", "101", "total"]);
    expect(amountOf(matrix, "staff", "101")?.toFixed()).toBe("-1");
  });
});

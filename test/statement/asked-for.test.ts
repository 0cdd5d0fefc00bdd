/** What a table can be asked for, and what is refused: sums, keys, operands, members. */
import {
  amountOf,
  type BookInput,
  buildTable,
  cellOf,
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

describe("a sum counts everything once", () => {
  const rows = (...sumOf: string[]): readonly unknown[] => [
    "staff",
    "books",
    "operating",
    { id: "one", sumOf: ["staff"] },
    { id: "sum", sumOf },
  ];

  it.each([[[]], [["staff", "books", "staff"]], [["staff", "operating"]], [["staff", "one"]]])(
    "rows %j are refused",
    (terms) => {
      expect(codeOf(() => build(rows(...terms)))).toBe("statement.sum");
    },
  );

  it.each([
    [{ budget }, { same: { ...budget, set: "all" } }, "the default set, named"],
    [{ budget }, { same: { ...budget, period: "2023-01/2023-12" } }, "the default year, named"],
    [
      { year: { scenario: "actual", period: "2023-01/2023-02" } },
      { month: { scenario: "actual", period: "2023-02" } },
      "two periods that overlap",
    ],
  ])(
    "columns that ask for the same figures in other words are refused: %j + %j (%s)",
    (one, other, _words) => {
      const [first] = Object.keys(one);
      const [second] = Object.keys(other);
      expect(
        codeOf(() => build(["staff"], { ...one, ...other, sum: { sumOf: [first, second] } })),
      ).toBe("statement.sum");
    },
  );

  it("a line and its own of-which line are refused; so is funding that two columns read from the budget", () => {
    expect(
      codeOf(() => build(["staff", "overtime", { id: "sum", sumOf: ["staff", "overtime"] }])),
    ).toBe("statement.sum");
    const columns = {
      budget,
      forecast: { scenario: "forecast" },
      sum: { sumOf: ["budget", "forecast"] },
    };
    expect(codeOf(() => build(["grant"], columns))).toBe("statement.sum");
    expect(() => build(["staff"], columns)).not.toThrow();
  });

  it("sums of sums are fine as long as they have nothing in common", () => {
    expect(() => build(rows("one", "books"))).not.toThrow();
  });

  it("columns: a member and the whole are refused, two members are not", () => {
    const east = { ...budget, members: { library: "east" } };
    const west = { ...budget, members: { library: "west" } };
    expect(
      codeOf(() => build(["staff"], { east, budget, sum: { sumOf: ["east", "budget"] } })),
    ).toBe("statement.sum");
    expect(() => build(["staff"], { east, west, sum: { sumOf: ["east", "west"] } })).not.toThrow();
    expect(() =>
      build(["staff"], {
        budget,
        forecast: { scenario: "forecast" },
        sum: { sumOf: ["budget", "forecast"] },
      }),
    ).not.toThrow();
  });
});

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
  it("a sum of cost columns prints as costs, a sum of funding and net cost as a result", () => {
    const table = buildTable(library, {
      signs: "all-positive",
      rows: [{ id: "all" }],
      columns: {
        staff: { line: "staff", ...budget },
        books: { line: "books", ...budget },
        costs: { sumOf: ["staff", "books"] },
        fees: { line: "fees", ...budget },
        net: { sumOf: ["fees", "costs"] },
        grant: { line: "grant", ...budget },
        result: { sumOf: ["grant", "net"] },
        forecast: { line: "result", scenario: "forecast" },
        both: { sumOf: ["forecast", "costs"] },
      },
    });
    expect(table.columns.map(({ flow }) => flow)).toEqual([
      "cost",
      "cost",
      "cost",
      "income",
      "net-cost",
      "funding",
      "result",
      "result",
      "result",
    ]);
  });

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

describe("explanations stand beside the rows they are about", () => {
  const columns = { staff: { line: "staff", ...budget }, why: { explanations: true } } as const;

  it("by members; a line is compared where the row has one", () => {
    const explanations = [{ line: "staff", members: { library: "west" }, text: "new building" }];
    const book = defineBook({ ...(libraryInput as BookInput), explanations });
    expect(cellOf(memberList(book, { dimension: "library", columns }), "west", "why")).toEqual({
      kind: "text",
      text: "new building",
    });
    expect(cellOf(memberList(book, { dimension: "library", columns }), "east", "why")).toEqual({
      kind: "empty",
      reason: "absent",
    });
  });

  it("not beside a row of fewer or other members", () => {
    const book = defineBook({
      ...(libraryInput as BookInput),
      explanations: [{ line: "staff", text: "all of it" }],
    });
    const rows = [
      "staff",
      "books",
      { id: "east", line: "staff", members: { library: "east" } },
    ] as const;
    const table = buildTable(book, { rows, columns: { budget, why: { explanations: true } } });
    expect(table.cells.map(([, cell]) => cell?.kind)).toEqual(["text", "empty", "empty"]);
  });

  it("an explanation of nothing is refused", () => {
    expect(
      codeOf(() => defineBook({ ...(libraryInput as BookInput), explanations: [{ text: "x" }] })),
    ).toBe("input.missing-key");
  });
});

import {
  amountOf,
  type BookInput,
  buildTable,
  cellOf,
  defineBook,
  incomeStatement,
  memberList,
} from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { fill } from "../support/fill.ts";
import { library, libraryInput } from "../support/library.ts";

const columns = {
  forecast: { scenario: "forecast" },
  budget: { scenario: "budget" },
  variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
} as const;

describe("the cells of a statement", () => {
  const table = incomeStatement(library, { columns });
  const text = (row: string, column: "forecast" | "budget" | "variance"): string | undefined =>
    amountOf(table, row, column)?.toFixed();

  it("add up the figures of a line over all members", () => {
    expect(text("staff", "forecast")).toBe("-940");
    expect(text("operating", "budget")).toBe("-1050.5");
    expect(text("netCost", "forecast")).toBe("-905.3");
  });

  it("are empty where there is no figure, which is not zero", () => {
    expect(cellOf(table, "interest", "budget")).toEqual({ kind: "empty", reason: "absent" });
    expect(cellOf(table, "interest", "variance")).toEqual({
      kind: "empty",
      reason: "missing-base",
    });
    expect(cellOf(table, "books", "variance")).toEqual({ kind: "empty", reason: "missing-amount" });
  });

  it("take the funding from the budget in every column, revised as of the cut-off", () => {
    expect(text("grant", "forecast")).toBe("1050");
    expect(text("grant", "variance")).toBe("0");
    expect(text("result", "forecast")).toBe("144.7");
  });

  it("do not add up of-which lines", () => {
    expect(text("overtime", "forecast")).toBe("-12");
    expect(table.rows.find(({ id }) => id === "overtime")).toMatchObject({
      role: "of-which",
      level: 2,
    });
    const summed = table.relations.flatMap((relation) =>
      relation.kind === "rows" ? relation.terms.map(({ id }) => id) : [],
    );
    expect(summed).not.toContain("overtime");
  });

  it("count a missing reference as zero only where the column declares it, and say so", () => {
    const declared = incomeStatement(library, {
      columns: { ...columns, variance: { ...columns.variance, missingAsZero: true } },
    });
    expect(amountOf(declared, "interest", "variance")?.toFixed()).toBe("-1.5");
    expect(declared.notes).toContainEqual({
      kind: "missing-as-zero",
      row: "interest",
      column: "variance",
    });
  });
});

describe("a dimension with the name of something that every object has", () => {
  it("is one like any other, in rows and in columns", () => {
    const figures: BookInput["figureSets"][number]["figures"] = [
      {
        line: "staff",
        scenario: "budget",
        amount: -5,
        members: { area: "east", constructor: "p" },
      },
      {
        line: "staff",
        scenario: "budget",
        amount: -7,
        members: { area: "east" } as Record<string, string>,
      },
    ];
    const book = defineBook({
      title: "Names",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-08-31",
      chart: { lines: [{ id: "staff", kind: "cost" }] },
      dimensions: [
        { id: "area", members: [{ id: "east" }] },
        { id: "constructor", members: [{ id: "p" }] },
      ],
      figureSets: [{ id: "all", figures }],
    } as BookInput);
    const cell = (
      row: Record<string, string>,
      column: Record<string, string>,
    ): string | undefined => {
      const rows = [{ id: "row", line: "staff", members: row }];
      const table = buildTable(book, {
        rows,
        columns: { column: { scenario: "budget", members: column } },
      });
      return amountOf(table, "row", "column")?.toFixed();
    };
    expect(cell({ area: "east" }, { constructor: "p" })).toBe("-5");
    expect(cell({ constructor: "p" }, { area: "east" })).toBe("-5");
    expect(cell({ area: "east" }, {})).toBe("-12");
  });
});

describe("columns", () => {
  it("a percentage is the variance over the size of the reference, or empty with a reason", () => {
    const table = buildTable(library, {
      rows: ["staff", "interest", "grant"],
      columns: { ...columns, percent: { percentOf: { numerator: "variance", base: "budget" } } },
    });
    const cell = cellOf(table, "staff", "percent");
    expect(
      cell.kind === "ratio" && [cell.ratio.numerator.toFixed(), cell.ratio.denominator.toFixed()],
    ).toEqual(["10", "950"]);
    // Neither a variance nor a base: the blank says as much. The variance beside it says why.
    expect(cellOf(table, "interest", "percent")).toEqual({ kind: "empty", reason: "absent" });
    expect(cellOf(table, "interest", "variance")).toEqual({
      kind: "empty",
      reason: "missing-base",
    });
  });

  it("funding and net cost of a member add up to its variance", () => {
    const book = defineBook({
      ...(libraryInput as BookInput),
      appropriations: [],
      figureSets: [
        {
          id: "all",
          figures: [
            { line: "grant", scenario: "budget", amount: 700, members: { library: "east" } },
            { line: "netCost", scenario: "forecast", amount: -680, members: { library: "east" } },
          ],
        },
      ],
    });
    const list = memberList(book, {
      dimension: "library",
      columns: {
        funding: { line: "grant", scenario: "budget" },
        net: { line: "netCost", scenario: "forecast" },
        variance: { sumOf: ["funding", "net"], measure: "variance" },
        why: { explanations: true },
      },
    });
    expect(amountOf(list, "east", "variance")?.toFixed()).toBe("20");
    expect(amountOf(list, "sum", "variance")?.toFixed()).toBe("20");
    expect(cellOf(list, "west", "variance")).toEqual({ kind: "empty", reason: "absent" });
    expect(cellOf(list, "east", "why")).toEqual({ kind: "text", text: "vacancies" });
  });
});

describe("a table that cannot be built is refused, with every problem at once", () => {
  const build = (
    rows: readonly unknown[],
    more: Readonly<Record<string, unknown>> = columns,
  ): unknown => buildTable(library, { rows: rows as never, columns: more as never });

  it("unknown lines, scenarios, sets, members, rows and columns", () => {
    const issues = issuesOf(() =>
      build(
        [
          "rent",
          { id: "a", line: "staff", scenario: "plan" },
          { id: "b", line: "staff", set: "none" },
          { id: "c", line: "staff", members: { library: "north" } },
          { id: "d", sumOf: ["nowhere"] },
          { id: "a", line: "fees" },
        ],
        {
          variance: { varianceOf: { outcome: "nowhere", reference: "forecast" } },
          forecast: { scenario: "forecast", period: "2023" },
        },
      ),
    );
    expect(issues.map(({ code }) => code)).toEqual([
      "input.duplicate-id",
      "chart.unknown-line",
      "figure.unknown-scenario",
      "figure.unknown-set",
      "figure.unknown-member",
      "calendar.period",
      "table.unknown-row",
      "table.unknown-column",
    ]);
  });

  it("rows and columns that are computed from themselves", () => {
    expect(
      codeOf(() =>
        build([
          { id: "a", sumOf: ["b"] },
          { id: "b", sumOf: ["a"] },
        ]),
      ),
    ).toBe("statement.cycle");
    expect(codeOf(() => build(["staff"], { x: { sumOf: ["x"] } }))).toBe("statement.cycle");
  });

  it("rows and columns that choose different things, or not enough", () => {
    expect(
      issuesOf(() => build([{ id: "a", line: "staff", scenario: "budget" }])).map(
        ({ code, path }) => [code, path.join(".")],
      ),
    ).toEqual([["statement.conflict", "rows.0.columns.forecast.scenario"]]);
    expect(
      issuesOf(() => build(["staff"], { x: {} })).map(({ code, path }) => [code, path.at(-1)]),
    ).toEqual([["statement.incomplete", "scenario"]]);
  });

  it("column ids that JavaScript would put in another order", () => {
    expect(codeOf(() => build(["staff"], { 2023: { scenario: "forecast" } }))).toBe(
      "statement.column-id",
    );
  });

  it("cells that are not there", () => {
    const table = buildTable(library, { rows: ["staff"], columns });
    expect(codeOf(() => cellOf(table, "rent" as never, "budget"))).toBe("table.unknown-row");
    expect(codeOf(() => cellOf(table, "staff", "actual" as never))).toBe("table.unknown-column");
  });

  it("no rows give a table without rows", () => {
    expect(buildTable(library, { rows: [], columns }).cells).toEqual([]);
  });
});

const [budget, forecast] = [{ scenario: "budget" }, { scenario: "forecast" }];
const varianceOf = { outcome: "forecast", reference: "budget" };

describe("the cells of a planned table", () => {
  it("are amounts of figures, sums of rows and comparisons of columns, in any order", () => {
    const rows = [{ id: "sum", sumOf: ["staff", "books"] }, "staff", "books", "interest"];
    const { words } = fill(rows, { variance: { varianceOf }, budget, forecast });
    expect(words).toEqual([
      ["110.5", "-1050.5", "-940"],
      ["10", "-950", "-940"],
      ["missing-amount", "-100.5", "absent"],
      ["missing-base", "absent", "-1.5"],
    ]);
  });

  it("are incomplete where a cell that they are computed from is", () => {
    const rows = ["staff", "books", { id: "sum", sumOf: ["books", "staff"] }];
    const { words } = fill(rows, {
      actual: { scenario: "actual" },
      budget,
      variance: { varianceOf: { outcome: "actual", reference: "budget" }, missingAsZero: true },
    });
    const gap = "incomplete-period";
    expect(words).toEqual([
      [gap, "-950", gap],
      ["absent", "-100.5", "100.5"],
      [gap, "-1050.5", gap],
    ]);
  });

  it("and all that stands beside them cannot be changed", () => {
    const { cells, relations, notes } = fill(["staff"], { budget });
    const parts = [cells, cells[0], cells[0]?.[0], relations, notes];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual([true, true, true, true, true]);
  });
});

/** A table is settled before it is computed: order, requests, flows, and what does not fit. */
import { describe, expect, it } from "vitest";
import { planTable, type TableRequest } from "../../src/statement/plan.ts";
import { readerOf } from "../../src/statement/reader.ts";
import { YEAR } from "../support/ask.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const plan = (rows: readonly unknown[], columns: object, more = {}) =>
  planTable(readerOf(library), {
    rows: rows as TableRequest["rows"],
    columns: Object.entries(columns) as TableRequest["columns"],
    ...more,
  });
const [budget, forecast] = [{ scenario: "budget" }, { scenario: "forecast" }];
const variance = { varianceOf: { outcome: "forecast", reference: "budget" } };
const east = { library: "east" };
const problems = (rows: readonly unknown[], columns: object) =>
  issuesOf(() => plan(rows, columns)).map(({ code, path }) => [code, path.join(".")]);

describe("the order of computing", () => {
  it("places rows and columns after those that they are computed from", () => {
    const rows = [{ id: "all", sumOf: ["staff", "books"] }, "staff", "books"];
    const settled = plan(rows, { variance, budget, forecast });
    expect(settled.rowOrder).toEqual([1, 2, 0]);
    expect(settled.columnOrder).toEqual([1, 2, 0]);
    expect(settled.columns[0]?.terms).toEqual([2, 1]);
    expect([settled.rowAt.get("books"), settled.columnAt.get("forecast")]).toEqual([2, 2]);
  });
});

describe("the request of a cell", () => {
  it("joins row and column, and is missing where one of them is computed", () => {
    const rows = ["staff", { id: "sum", sumOf: ["staff"] }];
    const { requests } = plan(rows, { budget, forecast, variance });
    const staff = { line: "staff", set: "all", period: YEAR, members: {} };
    expect(requests).toEqual([
      [{ ...staff, ...budget }, { ...staff, ...forecast }, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it("of a row that chooses more than a line is its own, also after plain rows", () => {
    const west = { library: "west" };
    const rows = [
      "staff",
      { id: "e", line: "staff", members: east },
      { id: "w", line: "staff", members: west },
      "books",
    ];
    const { requests } = plan(rows, { budget });
    expect(requests.map(([request]) => [request?.line, request?.members])).toEqual([
      ["staff", {}],
      ["staff", east],
      ["staff", west],
      ["books", {}],
    ]);
  });

  it("of a column that chooses its line belongs to rows without one", () => {
    const rows = [{ id: "e", members: east }];
    const { requests } = plan(rows, { staff: { line: "staff", ...budget } });
    expect(requests[0]?.[0]).toMatchObject({ line: "staff", members: east });
    expect(problems(["books"], { staff: { line: "staff", ...budget } })).toEqual([
      ["statement.conflict", "rows.0.columns.staff.line"],
    ]);
    expect(problems(["staff", "books"], { staff: { line: "staff", ...budget } })).toEqual([
      ["statement.conflict", "rows.1.columns.staff.line"],
    ]);
  });
});

describe("a column", () => {
  it("is labelled by its kind or its id, and carries flow and selection where it has them", () => {
    const { columns } = plan(["staff"], { variance, budget, forecast });
    expect(columns.map(({ column }) => column)).toMatchObject([
      { id: "variance", label: "variance", measure: "variance" },
      { id: "budget", label: "Budget", measure: "amount", selection: budget },
      { id: "forecast", label: "Forecast", measure: "amount", selection: forecast },
    ]);
    expect(Object.keys(columns[0]?.column ?? {})).toEqual(["id", "label", "measure"]);
    const sums = plan([{ id: "all" }], {
      fees: { line: "fees", ...budget },
      staff: { line: "staff", ...budget },
      net: { sumOf: ["fees", "staff"] },
    });
    expect(sums.columns.map(({ column }) => column.flow)).toEqual(["income", "cost", "net-cost"]);
  });

  it("compares where it is a variance or is computed from one", () => {
    const rate = { percentOf: { numerator: "variance", base: "budget" } };
    const { columns } = plan(["staff"], { budget, forecast, variance, rate });
    expect(columns.map(({ compares }) => compares)).toEqual([false, false, true, true]);
    const zero = { ...variance, missingAsZero: true };
    const declared = plan(["staff"], { budget, forecast, zero });
    expect(declared.columns.map(({ compares }) => compares)).toEqual([false, false, false]);
  });
});

describe("a table is refused", () => {
  it("with every problem of its ids, keys and terms at once", () => {
    expect(
      problems(["rent", { id: "sum", sumOf: ["x"] }, { id: "sum", line: "staff" }], {
        "": budget,
        lost: { varianceOf: { outcome: "x", reference: "budget" } },
        why: { explanations: true },
        sum: { sumOf: ["why"] },
      }),
    ).toEqual([
      ["input.duplicate-id", "rows.2.id"],
      ["chart.unknown-line", "rows.0.line"],
      ["input.id", "columns."],
      ["table.unknown-row", "rows.1.sumOf.0"],
      ["table.unknown-column", "columns.lost"],
      ["table.unknown-column", "columns.lost"],
      ["statement.operand", "columns.sum"],
    ]);
  });

  it("where a sum names a term twice, in rows or in columns", () => {
    expect(problems(["staff", { id: "sum", sumOf: ["staff", "staff"] }], { budget })).toEqual([
      ["statement.sum", "rows.1.sumOf"],
    ]);
    const twice = { sumOf: ["budget", "half"] };
    expect(problems(["staff"], { budget, half: { sumOf: ["budget"] }, twice })).toEqual([
      ["statement.sum", "columns.twice.sumOf"],
    ]);
  });

  it("where a sum counts figures twice, once for each sum", () => {
    const rows = ["staff", "operating", { id: "sum", sumOf: ["staff", "operating"] }];
    expect(problems(rows, { budget, forecast })).toEqual([["statement.sum", "rows.2.sumOf"]]);
    const columns = {
      budget,
      east: { ...budget, members: east },
      sum: { sumOf: ["budget", "east"] },
    };
    expect(problems(["staff", "books"], columns)).toEqual([["statement.sum", "columns.sum.sumOf"]]);
  });

  it("where its signs are of an unknown style", () => {
    const upsideDown = { signs: "upside-down" };
    expect(codeOf(() => plan(["staff"], { budget }, upsideDown))).toBe("input.choice");
  });
});

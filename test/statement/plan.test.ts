/** A table is settled before it is computed: order, requests, flows, and what does not fit. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import type { ColumnEntry } from "../../src/statement/columns/index.ts";
import {
  orderByTerms,
  orderColumns,
  orderRows,
  planTable,
  type TableRequest,
} from "../../src/statement/plan.ts";
import { readerOf } from "../../src/statement/reader.ts";
import type { RowSpec } from "../../src/statement/rows.ts";
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
      { id: "variance", label: "Variance", measure: "variance" },
      { id: "budget", label: "Budget", measure: "amount", selection: budget },
      { id: "forecast", label: "Forecast", measure: "amount", selection: forecast },
    ]);
    expect(Object.keys(columns[0]?.column ?? {})).toEqual(["id", "label", "measure", "wording"]);
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

const row = (id: string, sumOf?: readonly string[]): RowSpec => ({
  id,
  label: undefined,
  level: undefined,
  ...(sumOf === undefined ? { selection: {} } : { sumOf }),
});
const column = (
  id: string,
  measure: "amount" | "variance" | "growth" | "percent" | "text",
  ...terms: readonly string[]
): ColumnEntry => [id, { measure, terms }];

const brief = (issues: readonly Issue[]) => issues.map(({ code, path }) => [code, path.join(".")]);

describe("rows", () => {
  it("are computed after the rows that they add up", () => {
    const issues: Issue[] = [];
    const rows = [row("all", ["half", "b"]), row("half", ["a"]), row("a"), row("b")];
    expect(orderRows(rows, issues)).toEqual(["a", "b", "half", "all"]);
    expect(issues).toEqual([]);
  });

  it("without a sum keep their order", () => {
    expect(orderRows([row("b"), row("a")], [])).toEqual(["b", "a"]);
  });

  it("that name an unknown row or themselves are reported with the place of the name", () => {
    const issues: Issue[] = [];
    orderRows([row("a"), row("sum", ["a", "x"]), row("self", ["self"])], issues);
    expect(brief(issues)).toEqual([
      ["table.unknown-row", "rows.1.sumOf.1"],
      ["statement.cycle", "rows.2.sumOf"],
    ]);
  });
});

describe("columns", () => {
  it("may read amounts and variances, and are computed after them", () => {
    const issues: Issue[] = [];
    const columns = [
      column("rate", "percent", "variance", "budget"),
      column("variance", "variance", "actual", "budget"),
      column("actual", "amount"),
      column("budget", "amount"),
    ];
    expect(orderColumns(columns, issues)).toEqual(["actual", "budget", "variance", "rate"]);
    expect(issues).toEqual([]);
  });

  it.each(["growth", "percent", "text"] as const)("may not read a column of %s", (measure) => {
    const issues: Issue[] = [];
    orderColumns([column("a", measure), column("sum", "amount", "a")], issues);
    expect(brief(issues)).toEqual([["statement.operand", "columns.sum"]]);
  });

  it("that name an unknown column or each other are reported", () => {
    const issues: Issue[] = [];
    orderColumns(
      [column("a", "amount", "b"), column("b", "amount", "a"), column("c", "amount", "x")],
      issues,
    );
    expect(brief(issues)).toEqual([
      ["table.unknown-column", "columns.c"],
      ["statement.cycle", "columns.a"],
      ["statement.cycle", "columns.b"],
    ]);
  });
});

function order(terms: Readonly<Record<string, readonly string[]>>) {
  const issues: Issue[] = [];
  const pathOf = (id: string) => ["rows", id];
  const ids = orderByTerms(new Map(Object.entries(terms)), pathOf, issues);
  return { ids, issues: issues.map(({ code, path, received }) => [code, ...path, received]) };
}

describe("ids in order", () => {
  it("stand after their terms, otherwise as they were", () => {
    const { ids, issues } = order({ total: ["b", "half"], half: ["a"], a: [], b: [] });
    expect(ids).toEqual(["a", "b", "half", "total"]);
    expect(issues).toEqual([]);
  });

  it("wait for a term that is named twice only once, and ignore terms that are no ids", () => {
    expect(order({ sum: ["a", "a", "nowhere"], a: [] }).ids).toEqual(["a", "sum"]);
  });

  it("leave out what is computed from itself, and what is computed from that", () => {
    const { ids, issues } = order({ c: [], a: ["b"], b: ["a"], self: ["self"], above: ["a"] });
    expect(ids).toEqual(["c"]);
    expect(issues).toEqual(
      ["a", "b", "self", "above"].map((id) => [
        "statement.cycle",
        "rows",
        id,
        `"${id}", which depends on itself`,
      ]),
    );
  });

  it("are all there and after their terms whenever terms only name ids before them (law)", () => {
    const earlier = fc.array(fc.array(fc.nat({ max: 19 }), { maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(earlier, fc.boolean(), (lists, reversed) => {
        const entries = lists.map((list, k) => [
          `r${k}`,
          list.filter((term) => term < k).map((term) => `r${term}`),
        ]);
        const terms = Object.fromEntries(reversed ? entries.reverse() : entries);
        const { ids, issues } = order(terms);
        expect(issues).toEqual([]);
        expect([...ids].sort()).toEqual(Object.keys(terms).sort());
        for (const id of ids)
          for (const term of terms[id]) expect(ids.indexOf(term)).toBeLessThan(ids.indexOf(id));
      }),
    );
  });
});

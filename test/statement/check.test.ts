/** The terms of computed rows and columns: unknown, unfit, twice, empty, and in a circle. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { type ColumnEntry, leafTerms, orderColumns, orderRows } from "../../src/statement/check.ts";
import type { RowSpec } from "../../src/statement/rows/index.ts";

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

describe("the leaves of a sum", () => {
  const sums = new Map([
    ["half", ["a", "b"]],
    ["all", ["half", "c"]],
  ]);
  const leaves = (...terms: readonly string[]) => {
    const issues: Issue[] = [];
    const found = leafTerms(terms, sums, ["rows", 0], issues);
    return { found, issues: issues.map(({ code, received }) => [code, received]) };
  };

  it("are found through sums inside it, in their order", () => {
    expect(leaves("all", "d")).toEqual({ found: ["a", "b", "c", "d"], issues: [] });
  });

  it("may stand once, directly or inside another sum", () => {
    expect(leaves("a", "a").issues).toEqual([["statement.sum", '"a" twice']]);
    expect(leaves("half", "b").issues).toEqual([["statement.sum", '"b" twice']]);
  });

  it("must be there", () => {
    expect(leaves()).toEqual({ found: [], issues: [["statement.sum", "none"]] });
  });
});

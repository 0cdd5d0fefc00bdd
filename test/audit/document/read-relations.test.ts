/** Relations inside a reported table, as it states them and as its levels give them. */
import { defineReport, type ReportedTableInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import { readRelations } from "../../../src/audit/document/read-relations.ts";
import type { Issue } from "../../../src/input/index.ts";

const base: ReportedTableInput = {
  id: "T",
  unit: "tkr",
  columns: [
    { id: "c" },
    { id: "d", measure: "variance" },
    { id: "p", measure: "percent" },
    { id: "why", measure: "text" },
  ],
  rows: [
    { id: "head", cells: { why: "Costs" } },
    { id: "a", level: 1, cells: { c: "1", d: "1" } },
    { id: "b", level: 1, cells: { p: "5" } },
    { id: "sum", role: "total", cells: { c: "1" } },
  ],
};
function read(more: object) {
  const input = { ...base, ...more } as ReportedTableInput;
  const [table] = defineReport({ title: "x", tables: [base] }).tables;
  if (table === undefined) throw new Error("no table");
  const issues: Issue[] = [];
  const relations = readRelations(input, table, ["tables", 0], issues);
  return {
    relations,
    issues: issues.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`),
  };
}
const one = (relation: unknown) => read({ relations: [relation] });
const term = (id: string) => ({ id, weight: toDecimal(1) });

describe("a relation that does not say where it holds", () => {
  it("adds rows up in every column of amounts, percentages and texts left out", () => {
    expect(one({ kind: "rows", row: "sum", terms: ["a", "b"] }).relations).toEqual([
      { kind: "rows", row: "sum", terms: [term("a"), term("b")], columns: ["c", "d"] },
    ]);
  });

  it("compares columns in every row that has a figure; a text alone is a heading", () => {
    const rows = ["a", "b", "sum"];
    expect(one({ kind: "columns", column: "d", terms: ["c"] }).relations).toEqual([
      { kind: "columns", column: "d", terms: [term("c")], rows },
    ]);
    expect(one({ kind: "same", columns: ["c", "d"] }).relations).toEqual([
      { kind: "same", columns: ["c", "d"], rows },
    ]);
    const share = { kind: "percent", column: "p", numerator: "d", base: "c" };
    expect(one(share).relations).toEqual([{ ...share, rows }]);
  });
});

it("a relation holds where it says", () => {
  const rows = { kind: "rows", row: "sum", terms: ["a"], columns: ["p"] };
  expect(one(rows).relations).toMatchObject([{ columns: ["p"] }]);
  const growth = { kind: "growth", column: "p", current: "c", prior: "d", rows: ["head"] };
  expect(one(growth).relations).toEqual([growth]);
});

it.each([
  [{ kind: "rows", row: "sum", terms: ["a"], columns: [] }, "report.relation relations.0.columns"],
  [{ kind: "same", columns: ["c", "d"], rows: [] }, "report.relation relations.0.rows"],
  [{ kind: "rows", row: "x", terms: ["a"] }, "report.unknown-figure relations.0.row"],
  [{ kind: "rows", row: "sum", terms: ["a", "c"] }, "report.unknown-figure relations.0.terms.1"],
  [{ kind: "columns", column: "why", terms: ["c"] }, "report.unknown-figure relations.0.column"],
  [
    { kind: "ratio", column: "p", numerator: "c", base: "x" },
    "report.unknown-figure relations.0.base",
  ],
  [{ kind: "same", columns: ["c", "why"] }, "report.unknown-figure relations.0.columns.1"],
  [{ kind: "growth", column: "p", current: "c" }, "report.unknown-figure relations.0.prior"],
  [{ kind: "rows", row: "sum", terms: ["a"], rows: ["b"] }, "input.unknown-key relations.0.rows"],
])("%j is refused, and gives no relation", (relation, issue) => {
  expect(one(relation)).toEqual({ relations: [], issues: [issue] });
});

it("a relation of an unknown kind, or none at all, is refused at its kind", () => {
  for (const relation of [{ kind: "sum" }, null, 5])
    expect(one(relation)).toMatchObject({
      relations: [],
      issues: [expect.stringMatching(/ relations\.0\.kind$/)],
    });
  expect(read({ relations: "rows" }).issues).toEqual(["input.wrong-type relations"]);
});

it("the levels of a table add to what it states, where it says where its totals stand", () => {
  const stated = { kind: "columns", column: "d", terms: ["c"] };
  const { relations } = read({ relations: [stated], totals: "after" });
  expect(relations.map(({ kind }) => kind)).toEqual(["columns", "rows"]);
  expect(relations[1]).toEqual({
    kind: "rows",
    row: "sum",
    terms: [term("a"), term("b")],
    columns: ["c", "d"],
  });
  expect(read({}).relations).toEqual([]);
});

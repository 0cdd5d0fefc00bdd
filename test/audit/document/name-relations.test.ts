/** Names of relations, which do not depend on the order in which the document states them. */
import { auditReport, defineReport } from "anslag/audit";
import { expect, it } from "vitest";
import { nameRelations, type StatedRelation } from "../../../src/audit/document/name-relations.ts";
import type { Issue } from "../../../src/input/index.ts";

it("relations that differ in their weights only keep their names in any order", () => {
  const verdicts = (terms: readonly (readonly string[])[]) =>
    auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "10", unit: "kr" },
          { id: "b", printed: "4", unit: "kr" },
          { id: "t", printed: "14", unit: "kr" },
        ],
        relations: terms.map((each) => ({ kind: "sum", total: "t", terms: each })),
      }),
    )
      .checks.map(({ relation, verdict }) => `${relation} ${verdict}`)
      .sort();
  const both = [
    ["a", "b"],
    ["a", "-b"],
  ];
  expect(verdicts(both)).toEqual(verdicts([...both].reverse()));
});

const sum = (target: string, terms: readonly (readonly [string, 1 | -1])[]) => ({
  relation: {
    kind: "sum" as const,
    target,
    terms: terms.map(([figure, weight]) => ({ figure, weight })),
  },
  path: ["relations", 0],
});
const named = (stated: readonly StatedRelation[]) => {
  const issues: Issue[] = [];
  const relations = nameRelations(stated, new Map(), issues);
  return {
    names: relations.map(({ id }) => id),
    issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`),
  };
};

it("a relation is called by its result and its kind, and numbered where that is not enough", () => {
  const b = sum("t", [["b", 1]]);
  const a = sum("t", [["a", 1]]);
  const minus = sum("t", [["a", -1]]);
  const other = sum("u", [["a", 1]]);
  // The numbers follow the terms and their weights: −1 comes before 1.
  expect(named([b, a, minus, other]).names).toEqual(["t/sum-3", "t/sum-2", "t/sum", "u/sum"]);
  expect(named([minus, a, b]).names).toEqual(["t/sum", "t/sum-2", "t/sum-3"]);
  expect(named([a, a]).names).toEqual(["t/sum", "t/sum-2"]);
});

it("a relation of a table is called by the kind that the table states", () => {
  const { relations } = defineReport({
    title: "x",
    tables: [
      {
        id: "T",
        unit: "kr",
        columns: [{ id: "c" }, { id: "d" }],
        rows: [
          { id: "a", cells: { c: "1", d: "1" } },
          { id: "sum", cells: { c: "1", d: "1" } },
        ],
        relations: [
          { kind: "rows", row: "sum", terms: ["a"] },
          { kind: "columns", column: "d", terms: ["c"] },
        ],
      },
    ],
    figures: [{ id: "n", printed: "1", unit: "kr", sum: ["T.a.c"] }],
  });
  expect(relations.map(({ id, scope }) => `${id} ${scope}`)).toEqual([
    "T.sum.c/rows tables",
    "T.sum.d/rows tables",
    "T.a.d/columns tables",
    "T.sum.d/columns tables",
    "n/sum text",
  ]);
  expect(relations.every((relation) => !("origin" in relation))).toBe(true);
});

it("a name that the document gives is kept, and no other relation takes it", () => {
  const a = sum("t", [["a", 1]]);
  expect(named([a, { ...sum("x", [["b", 1]]), id: "t/sum" }]).names).toEqual(["t/sum-2", "t/sum"]);
  const twice = { ...a, id: "r", path: ["relations", 1] };
  expect(named([{ ...a, id: "r" }, twice]).issues).toEqual(["report.duplicate-id relations.1.id"]);
});

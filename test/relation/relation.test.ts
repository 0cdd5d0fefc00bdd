import { describe, expect, it, test } from "vitest";
import { namesIn, type Relation, weighted } from "../../src/relation/index.ts";

test.each<[Relation, readonly string[], readonly string[]]>([
  [
    { kind: "rows", row: "sum", terms: [{ id: "a", weight: 1 }], columns: ["budget"] },
    ["sum", "a"],
    ["budget"],
  ],
  [
    { kind: "columns", column: "sum", terms: [{ id: "x", weight: -1 }], rows: ["a"] },
    ["a"],
    ["sum", "x"],
  ],
  [{ kind: "same", columns: ["x", "y"], rows: ["a"] }, ["a"], ["x", "y"]],
  [{ kind: "change", column: "p", current: "x", prior: "y", rows: ["a"] }, ["a"], ["p", "x", "y"]],
  [{ kind: "ratio", column: "p", numerator: "x", base: "y", rows: ["a"] }, ["a"], ["p", "x", "y"]],
])("a relation names its rows and columns: %j", (relation, rows, columns) => {
  const names = namesIn(relation);
  const idsOf = (of: "row" | "column"): readonly string[] =>
    names.filter((name) => name.of === of).map(({ id }) => id);
  expect(idsOf("row")).toEqual(rows);
  expect(idsOf("column")).toEqual(columns);
  for (const { id, path } of names) {
    const found = path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>>)[key],
      relation,
    );
    expect(found).toSatisfy((value: unknown) => value === id || Object(value).id === id);
  }
});

describe("the terms of a sum", () => {
  it("terms are added unless they are taken away, in their order", () => {
    expect(weighted(["b", "a"])).toEqual([
      { id: "b", weight: 1 },
      { id: "a", weight: 1 },
    ]);
    expect(weighted(["a"], -1)).toEqual([{ id: "a", weight: -1 }]);
    expect(weighted([])).toEqual([]);
  });

  it("nobody can change them", () => {
    const terms = weighted(["a"]);
    expect([terms, terms[0]].map((each) => Object.isFrozen(each))).toEqual([true, true]);
  });
});

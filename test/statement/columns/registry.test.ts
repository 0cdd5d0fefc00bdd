/** An input of a column is read by its kind, which its key tells. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { type ColumnInput, readColumn } from "../../../src/statement/columns/index.ts";
import { library } from "../../support/library.ts";

const read = (input: unknown) => {
  const issues: Issue[] = [];
  const context = { book: library, path: ["columns", "x"], issues };
  const spec = readColumn(input as ColumnInput, context);
  return { spec, issues: issues.map(({ code, path }) => [code, path.join(".")]) };
};

describe("a column", () => {
  it.each([
    ["variance", { varianceOf: { outcome: "a", reference: "b" } }, ["a", "b"]],
    ["percent", { percentOf: { numerator: "a", base: "b" } }, ["a", "b"]],
    ["growth", { growthOf: { current: "a", prior: "b" } }, ["a", "b"]],
    ["percent", { indexOf: { column: "a", base: "b" } }, ["a", "b"]],
    ["percent", { elapsedOf: "a" }, ["a"]],
    ["rate", { rateOf: { column: "a", quantity: 5 } }, ["a"]],
    ["amount", { sumOf: ["a", "b", "c"] }, ["a", "b", "c"]],
    ["text", { explanations: true }, []],
    ["amount", { scenario: "budget" }, []],
  ])("of %s is told by its key: %j", (measure, input, terms) => {
    const { spec, issues } = read(input);
    expect(issues).toEqual([]);
    expect([spec.measure, spec.terms]).toEqual([measure, terms]);
  });

  it.each([
    [{ varianceOf: { outcome: "a", reference: "b" }, missingAsZero: true }],
    [{ percentOf: { numerator: "a", base: "b" } }],
    [{ growthOf: { current: "a", prior: "b" } }],
    [{ indexOf: { column: "a", base: "b" } }],
    [{ elapsedOf: "a" }],
    [{ rateOf: { column: "a", quantity: { staff: 5 } }, decimals: 1 }],
    [{ sumOf: ["a"], measure: "variance" }],
    [{ explanations: true }],
    [{ set: "all", line: "staff", scenario: "budget", period: "2023-01", members: {} }],
  ])("may have a label and all keys of its kind: %j", (input) => {
    const { spec, issues } = read({ ...input, label: "Own" });
    expect([spec.label, issues]).toEqual([{ label: "Own" }, []]);
  });

  it("keeps a label of its own before that of its kind, also an empty one", () => {
    expect(read({ scenario: "budget" }).spec.label?.label).toBe("Budget");
    expect(read({ scenario: "budget", label: "Plan" }).spec.label).toEqual({ label: "Plan" });
    expect(read({ scenario: "budget", label: "" }).spec.label).toEqual({ label: "" });
    expect(read({ explanations: true }).spec.label).toBeUndefined();
  });

  it("with keys of two kinds is refused by the first kind", () => {
    const both = { scenario: "budget", varianceOf: { outcome: "a", reference: "b" } };
    expect(read(both).issues).toEqual([["input.unknown-key", "columns.x.scenario"]]);
  });

  it("that is no object is refused, and has no terms", () => {
    for (const input of [null, "budget", 5]) {
      const { spec, issues } = read(input);
      expect(issues).toEqual([["input.wrong-type", "columns.x"]]);
      expect(spec.terms).toEqual([]);
    }
  });
});

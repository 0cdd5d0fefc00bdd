/** Rows as they are asked for: default labels, levels, and inputs that cannot be read. */
import { buildTable } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { library } from "../../support/library.ts";

const columns = { budget: { scenario: "budget" } } as const;
const build = (...rows: readonly unknown[]) =>
  buildTable(library, { rows: rows as never, columns });

describe("the default label of a row", () => {
  it("is that of its member where the row names a line and a member", () => {
    const { dimensions } = library;
    const [library_] = dimensions;
    const rows = library_?.members.map(({ id }) => ({
      id,
      line: "netCost",
      members: { library: id },
    }));
    const labels = build(...(rows ?? [])).rows.map(({ label }) => label);
    expect(labels).toEqual(library_?.members.map(({ label }) => label));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("is that of its line where the row names no member", () => {
    expect(build({ id: "x", line: "staff" }).rows[0]?.label).toBe("Staff");
  });
});

describe("the level of a row", () => {
  it("may be 0 to 100, in whole numbers", () => {
    expect(build({ id: "x", line: "staff", level: 100 }).rows[0]?.level).toBe(100);
    for (const level of [-1, 101, 1.5, "1"])
      expect(codeOf(() => build({ id: "x", line: "staff", level }))).toBe("table.level");
  });
});

describe("rows and columns of another shape are refused, all at once", () => {
  it("misspelt keys, and keys of another kind of row or column", () => {
    const issues = issuesOf(() =>
      buildTable(library, {
        rows: [
          { id: "a", line: "staff", lable: "Staff" },
          { id: "b", line: "staff", sumOf: ["a"] },
        ] as never,
        columns: {
          ...columns,
          x: { scenario: "forecast", varianceOf: { outcome: "budget", reference: "budget" } },
        } as never,
      }),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.unknown-key", "rows.0.lable"],
      ["input.unknown-key", "rows.1.line"],
      ["input.unknown-key", "columns.x.scenario"],
    ]);
  });

  it("rows that are no object, sums of no list", () => {
    const issues = issuesOf(() =>
      build(null, 5, { id: "x", sumOf: "staff" }, { id: "y", line: 1 }),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.wrong-type", "rows.0"],
      ["input.wrong-type", "rows.1"],
      ["input.wrong-type", "rows.2.sumOf"],
      ["chart.unknown-line", "rows.3.line"],
    ]);
  });

  it("columns that are no object, and computed columns that do not say of what", () => {
    const issues = issuesOf(() =>
      buildTable(library, {
        rows: ["staff"],
        columns: {
          a: null,
          b: { varianceOf: 5 },
          c: { percentOf: { numerator: "e", bas: "e", base: "e" } },
          d: { sumOf: ["e"], measure: "text" },
          e: columns.budget,
          f: { explanations: false },
        } as never,
      }),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.wrong-type", "columns.a"],
      ["input.wrong-type", "columns.b.varianceOf"],
      ["input.unknown-key", "columns.c.percentOf.bas"],
      ["input.choice", "columns.d.measure"],
      ["input.value", "columns.f.explanations"],
    ]);
  });
});

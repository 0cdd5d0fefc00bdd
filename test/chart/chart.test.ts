import { type ChartInput, defineChart, linesUnder } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";

const cost = (id: string) => ({ id, kind: "cost" }) as const;
const define = (input: ChartInput): unknown => defineChart(input);

describe("a chart", () => {
  it("adds up to any depth", () => {
    const depth = 20_000;
    const totals = Array.from({ length: depth }, (_, level) => ({
      id: `total${level}`,
      of: [level === 0 ? "staff" : `total${level - 1}`],
    }));
    const chart = defineChart({ lines: [cost("staff")], totals: totals as never });
    expect(linesUnder(chart as never, `total${depth - 1}` as never)).toEqual(["staff"]);
  });

  it("lets a line stand in several views of the same money", () => {
    const chart = defineChart({
      lines: [cost("staff"), cost("depreciation")],
      totals: [
        { id: "operating", of: ["staff"] },
        { id: "all", of: ["operating", "depreciation"] },
        { id: "withoutDepreciation", of: ["staff"] },
      ],
    });
    expect(linesUnder(chart, "all")).toEqual(["staff", "depreciation"]);
  });

  it("is frozen, with labels filled in", () => {
    const chart = defineChart({ lines: [cost("staff")] });
    expect(chart.lines[0]).toEqual({ id: "staff", kind: "cost", label: "staff" });
    expect(
      Object.isFrozen(chart) && Object.isFrozen(chart.lines) && Object.isFrozen(chart.lines[0]),
    ).toBe(true);
  });
});

describe("a chart that cannot add up is refused", () => {
  it("when a total counts a line twice", () => {
    const input = {
      lines: [cost("a")],
      totals: [
        { id: "t", of: ["a"] },
        { id: "u", of: ["t", "a"] },
      ],
    };
    expect(codeOf(() => define(input))).toBe("chart.counted-twice");
  });

  it("when a total contains itself, directly or not", () => {
    expect(
      codeOf(() => define({ lines: [cost("a")], totals: [{ id: "t", of: ["a", "t"] }] })),
    ).toBe("chart.cycle");
    const ring = {
      lines: [cost("a")],
      totals: [
        { id: "t", of: ["u"] },
        { id: "u", of: ["v"] },
        { id: "v", of: ["t"] },
      ],
    };
    expect(codeOf(() => define(ring))).toBe("chart.cycle");
  });

  it("when an of-which line would be added up", () => {
    const lines = [cost("staff"), { ...cost("overtime"), ofWhich: "staff" }];
    expect(codeOf(() => define({ lines, totals: [{ id: "t", of: ["staff", "overtime"] }] }))).toBe(
      "chart.of-which",
    );
  });

  it("when an of-which line details nothing, another kind, or an of-which line", () => {
    const wrong = [
      { ...cost("a"), ofWhich: "missing" },
      { id: "b", kind: "income", ofWhich: "staff" },
      { ...cost("c"), ofWhich: "d" },
      { ...cost("d"), ofWhich: "staff" },
    ] as const;
    const issues = issuesOf(() => define({ lines: [cost("staff"), ...wrong] }));
    expect(issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ["chart.of-which", 1],
      ["chart.of-which", 2],
      ["chart.of-which", 3],
    ]);
  });

  it("when a role does not fit", () => {
    const lines = [cost("a"), { id: "grant", kind: "funding" } as const];
    const issues = issuesOf(() =>
      define({
        lines,
        totals: [
          { id: "net", of: ["a", "grant"], role: "net-cost" },
          { id: "again", of: ["a"], role: "net-cost" },
        ],
      }),
    );
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ["chart.role", 'line "grant" of kind funding'],
      ["chart.role", '"net" and "again"'],
    ]);
  });

  it("with every problem at once", () => {
    const issues = issuesOf(() =>
      define({
        lines: [
          cost("a"),
          cost("a"),
          { id: "", kind: "cost" },
          { id: "two\nlines", kind: "cost" },
          { id: "x", kind: "revenue" as never },
        ],
        totals: [
          { id: "t", of: [] },
          { id: "u", of: ["b"] },
        ],
      }),
    );
    expect(issues.map(({ code }) => code)).toEqual([
      "input.duplicate-id",
      "input.id",
      "input.id",
      "chart.empty-total",
      "chart.unknown-part",
      "input.choice",
    ]);
  });
});

describe("a chart with a key that there is not", () => {
  it("is refused, and the key that was meant is proposed", () => {
    const issues = issuesOf(() =>
      define({
        lines: [{ ...cost("a"), lable: "A", sorce: "x" } as never],
        totals: [{ id: "t", of: ["a"], rol: "costs" } as never],
        total: [],
      } as never),
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["input.unknown-key", ["total"]],
      ["input.unknown-key", ["lines", 0, "lable"]],
      ["input.unknown-key", ["lines", 0, "sorce"]],
      ["input.unknown-key", ["totals", 0, "rol"]],
    ]);
    expect(issues.map(({ details }) => details && "nearest" in details && details.nearest)).toEqual(
      ["totals", "label", false, "role"],
    );
  });

  it.each([
    [undefined, ["input"]],
    [{}, ["lines"]],
    [{ lines: 5 }, ["lines"]],
    [{ lines: [null] }, ["lines", 0]],
    [{ lines: [], totals: [{ id: "t" }] }, ["totals", 0, "of"]],
  ])("%j is refused where it is of the wrong type", (input, path) => {
    expect(issuesOf(() => define(input as never))[0]).toMatchObject({
      code: "input.wrong-type",
      path,
    });
  });
});

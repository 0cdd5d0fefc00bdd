/** A chart by id, and walks from totals to lines: how often, in which order, at any depth. */

import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/chart/line.ts";
import { countPaths, entriesAt, linesAt, lookUp } from "../../src/chart/look-up.ts";

const line = (id: string, label = id) => ({ id, kind: "cost", label }) as const;
const total = (id: string, ...of: readonly string[]) => ({ id, label: id, of });

describe("a chart by id", () => {
  it("has every line and total, and the parts of totals only", () => {
    const chart: Chart = { lines: [line("a"), line("b")], totals: [total("t", "a", "b")] };
    const { entries, parts } = lookUp(chart);
    expect([...entries.keys()]).toEqual(["a", "b", "t"]);
    expect([...parts]).toEqual([["t", ["a", "b"]]]);
    expect([entries.get("constructor"), parts.get("a")]).toEqual([undefined, undefined]);
  });

  it("finds the first of two entries with one id, and a line before a total", () => {
    const chart: Chart = {
      lines: [line("a", "first"), line("a", "second")],
      totals: [{ ...total("a", "a"), label: "third" }],
    };
    expect(lookUp(chart).entries.get("a")?.label).toBe("first");
  });

  it("is the same each time for a frozen chart, and follows one that may change", () => {
    const frozen: Chart = Object.freeze({ lines: [line("a")], totals: [] });
    expect(lookUp(frozen)).toBe(lookUp(frozen));
    const open = { lines: [line("a")], totals: [] };
    expect(lookUp(open).entries.has("b")).toBe(false);
    open.lines.push(line("b" as "a"));
    expect(lookUp(open).entries.has("b")).toBe(true);
  });
});

function chart(
  lines: readonly string[],
  totals: Readonly<Record<string, readonly string[]>>,
): Chart {
  return {
    lines: lines.map((id) => ({ id, kind: "cost", label: id })),
    totals: Object.entries(totals).map(([id, of]) => ({ id, label: id, of })),
  };
}
const countsOf = (of: Chart, total: string) =>
  Object.fromEntries(countPaths(of).counts.get(total) ?? []);

describe("the paths from a total to a line", () => {
  it("are multiplied along the way, whichever total is stated first", () => {
    // top reaches a by u twice, by t once for each u, and directly: 2 × (1 + 1) + 1 = 5.
    const of = chart(["a", "b"], { top: ["u", "u", "a"], u: ["t", "a"], t: ["a", "b"] });
    expect(countsOf(of, "top")).toEqual({ a: 5, b: 2 });
    expect(countsOf(of, "u")).toEqual({ a: 2, b: 1 });
    expect(countPaths(of).cyclic.size).toBe(0);
  });

  it("end at parts that are no totals, unknown ones too", () => {
    expect(countsOf(chart([], { t: ["missing"] }), "t")).toEqual({ missing: 1 });
    expect(countsOf(chart(["a"], { t: [] }), "t")).toEqual({});
  });

  it("never end in a total that contains itself, which is named", () => {
    const cyclic = (totals: Readonly<Record<string, readonly string[]>>) =>
      countPaths(chart(["a"], totals)).cyclic;
    expect([...cyclic({ t: ["t"] })]).toEqual(["t"]);
    expect(cyclic({ t: ["u"], u: ["v"], v: ["t"] }).size).toBe(1);
    const both = cyclic({ top: ["t", "w"], t: ["t", "a"], w: ["w"] });
    expect([...both].sort()).toEqual(["t", "w"]);
    expect(cyclic({ t: ["a"], u: ["t"], v: ["t", "u"] }).size).toBe(0);
  });
});

describe("what stands at and under an id", () => {
  const of = chart(["a", "b", "c"], { all: ["c", "part", "a"], part: ["b", "a"], other: ["c"] });

  it("is the id, then its parts top down, each once", () => {
    expect(entriesAt(of, "all")).toEqual(["all", "c", "part", "a", "b"]);
    expect(entriesAt(of, "a")).toEqual(["a"]);
    expect(entriesAt(of, "missing")).toEqual(["missing"]);
  });

  it("ends even where a total contains itself", () => {
    expect(entriesAt(chart(["a"], { t: ["u"], u: ["t", "a"] }), "t")).toEqual(["t", "u", "a"]);
  });

  it("has its lines in the order of the totals, once for each path", () => {
    expect(linesAt(of, "all")).toEqual(["c", "b", "a", "a"]);
    expect(linesAt(of, "b")).toEqual(["b"]);
  });

  it("may be of any depth", () => {
    const depth = 30_000;
    const totals = Object.fromEntries(
      Array.from({ length: depth }, (_, k) => [`t${k}`, [k === 0 ? "a" : `t${k - 1}`]]),
    );
    const deep = chart(["a"], totals);
    expect(linesAt(deep, `t${depth - 1}`)).toEqual(["a"]);
    expect(entriesAt(deep, `t${depth - 1}`)).toHaveLength(depth + 1);
    expect(countsOf(deep, `t${depth - 1}`)).toEqual({ a: 1 });
  });

  it("may be of any width", () => {
    const ids = Array.from({ length: 300_000 }, (_, k) => `l${k}`);
    expect(linesAt(chart(ids, { all: ids }), "all")).toEqual(ids);
  });
});

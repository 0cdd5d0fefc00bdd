/** A chart by id, put together once where nobody can change the chart. */
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/chart/line.ts";
import { lookUp } from "../../src/chart/look-up.ts";

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

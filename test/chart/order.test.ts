/** The order of a page: parts before their total, details behind their line, each once. */
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/chart/line.ts";
import { linesInOrder } from "../../src/chart/order.ts";

function chart(
  lines: readonly string[],
  totals: Readonly<Record<string, readonly string[]>>,
): Chart {
  return {
    lines: lines.map((id) => ({ id, kind: "cost", label: id })),
    totals: Object.entries(totals).map(([id, of]) => ({ id, label: id, of })),
  };
}

describe("the lines and totals of a chart", () => {
  const order = (of: Chart, details: Readonly<Record<string, string>> = {}) => {
    const lines = of.lines.map((line) => {
      const ofWhich = details[line.id];
      return ofWhich === undefined ? line : { ...line, ofWhich };
    });
    return linesInOrder({ ...of, lines });
  };

  it("stand once, parts before their total, and those of no total last", () => {
    const of = chart(["z", "a", "b"], { part: ["b", "a"], all: ["part", "b"] });
    expect(order(of)).toEqual(["b", "a", "part", "all", "z"]);
  });

  it("have their details behind them, in the order of the chart", () => {
    const of = chart(["b2", "a", "b", "b1"], { all: ["a", "b"] });
    expect(order(of, { b1: "b", b2: "b" })).toEqual(["a", "b", "b2", "b1", "all"]);
  });

  it("may be of any width", () => {
    const ids = Array.from({ length: 300_000 }, (_, k) => `l${k}`);
    expect(order(chart(ids, { all: ids }))).toEqual([...ids, "all"]);
  });
});

/** The parts of a bridge count nothing twice, and each part that does is named once. */
import { printTable } from "anslag";
import { bridgeDiagram, comparisonDiagram, varianceDiagram } from "anslag/report";
import { expect, it } from "vitest";
import { shapes, tableOf } from "../oracle/random-table.ts";
import { issuesOf } from "../support/code-of.ts";

// r0 = r1 + r4, and r1 = r2 + r3.
const amounts = [["3", "5", "0"]];
const table = printTable(tableOf([-1, 0, 1, 1, 0], amounts, shapes["budget, forecast, variance"]));

it("names a total once, however many of its rows are parts beside it", () => {
  const parts = ["r2", "r3", "r1", "r4"];
  const issues = issuesOf(() => bridgeDiagram(table, { total: "r0", difference: "c2", parts }));
  expect(issues.map(({ code, path }) => [code, ...path])).toEqual([["statement.sum", "parts", 2]]);
});

it("refuses the total of the bridge as one of its parts", () => {
  const parts = ["r0", "r4"];
  const issues = issuesOf(() => bridgeDiagram(table, { total: "r0", difference: "c2", parts }));
  expect(issues.map(({ path }) => path)).toEqual([["parts", 0]]);
});

it("bars begin at zero where their length is the amount", () => {
  for (const { layer } of [
    comparisonDiagram(table, { columns: ["c0", "c1"] }),
    varianceDiagram(table, { variance: "c2" }),
  ]) {
    const [bars] = layer;
    expect(bars).toMatchObject({
      mark: { type: "bar" },
      encoding: { x: { scale: { zero: true } } },
    });
  }
});

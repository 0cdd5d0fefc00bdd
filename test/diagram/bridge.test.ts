/**
 * Bridges from a table of steps, the keys of their options, and labels that are words of
 * JavaScript.
 */
import { printTable, unitFromName } from "anslag";
import { bridge, bridgeTable } from "anslag/planning";
import { bridgeDiagram, comparisonDiagram, stepsDiagram } from "anslag/report";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";

/** The problems of a call, each as its code and its path. */
const problems = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => `${code} at ${path.join(".")}`);

const tkr = { unit: unitFromName("tkr"), language: "sv" } as const;
const printed = printTable(
  bridgeTable(
    bridge({ start: 10, end: 13, steps: { fees: 5, constructor: -3, toString: 1 } }),
    tkr,
  ),
);

it("draws what bridgeTable gives: from the start, step by step, to the end", () => {
  const { data } = bridgeDiagram(printed, { total: "end", column: "amount" });
  expect(data.values.map(({ from, to }) => [from, to])).toEqual([
    [10, 10],
    [10, 15],
    [15, 12],
    [12, 13],
    [13, 13],
  ]);
  expect(data.values.slice(1, -1).map(({ effect }) => effect)).toEqual([
    "gynnsam",
    "ogynnsam",
    "gynnsam",
  ]);
});

it("a step that is named like a member of every object is drawn like any other", async () => {
  const drawings = [
    bridgeDiagram(printed, { total: "end", column: "amount" }),
    stepsDiagram(printed, { total: "end", column: "amount" }),
    comparisonDiagram(printed, { columns: ["amount"] }),
  ];
  for (const drawing of drawings) {
    const { spec } = compile(structuredClone(drawing) as unknown as TopLevelSpec);
    const svg = await new View(parse(spec), { renderer: "none" }).toSVG();
    for (const label of ["constructor", "toString"]) expect(svg).toContain(`>${label}<`);
  }
});

it("asks for exactly one of difference, between and column", () => {
  const between = { from: "amount", to: "amount" } as const;
  for (const options of [
    { total: "end" },
    { total: "end", column: "amount", between },
    { total: "end", difference: "amount", column: "amount" },
  ] as const)
    expect(problems(() => bridgeDiagram(printed, options))).toEqual(["diagram.no-difference at "]);
});

it("refuses unknown keys together with everything else that is wrong", () => {
  const options = { total: "nowhere", column: "amount" as const, witdh: 9 };
  expect(problems(() => bridgeDiagram(printed, options))).toEqual([
    "input.unknown-key at witdh",
    "table.unknown-row at row",
  ]);
});

/** A relation between figures makes sense only if they exist and can be compared. */
import { defineReport } from "anslag/audit";
import { expect, it } from "vitest";
import { checkRule } from "../../../src/audit/document/check-rule.ts";
import type { Issue } from "../../../src/input/index.ts";
import type { PlacedRelation } from "../../../src/relation/index.ts";

const figures = new Map(
  defineReport({
    title: "x",
    figures: [
      { id: "kr", printed: "1", unit: "kr" },
      { id: "tkr", printed: "1", unit: "tkr" },
      { id: "euro", printed: "1", unit: { currency: "EUR", scale: "one" } },
      { id: "percent", printed: "1", unit: "%" },
      { id: "share", printed: "1", unit: "%" },
      { id: "persons", printed: "1", unit: { count: "persons" } },
      { id: "posts", printed: "1", unit: { count: "posts" } },
    ],
  }).figures.map((figure) => [figure.address, figure]),
);

function problems(relation: PlacedRelation<string>): readonly string[] {
  const issues: Issue[] = [];
  const isSound = checkRule(relation, figures, ["relations", 0], issues);
  expect(isSound).toBe(issues.length === 0);
  for (const { path } of issues) expect(path).toEqual(["relations", 0]);
  return issues.map(({ code, received }) => `${code}: ${received}`);
}
const sum = (target: string, ...terms: string[]): PlacedRelation<string> => ({
  kind: "sum",
  target,
  terms: terms.map((figure) => ({ figure, weight: 1 })),
});
const percent = (target: string, numerator: string, base: string): PlacedRelation<string> => ({
  kind: "percent",
  target,
  numerator,
  base,
});

it("figures of one currency are compared in any scale, and things of one kind", () => {
  expect(problems(sum("kr", "tkr"))).toEqual([]);
  expect(problems(sum("percent", "share"))).toEqual([]);
  expect(problems(percent("percent", "kr", "tkr"))).toEqual([]);
  expect(problems({ kind: "same", target: "kr", figures: ["kr", "tkr"] })).toEqual([]);
});

it("figures of different units are not", () => {
  expect(problems(sum("kr", "tkr", "euro"))).toEqual(["report.unit-mix: one in EUR"]);
  expect(problems(sum("persons", "posts"))).toEqual(["report.unit-mix: one in posts"]);
  expect(problems(percent("percent", "kr", "persons"))).toEqual([
    "report.unit-mix: one in persons",
  ]);
});

it("the result of a ratio is a percentage", () => {
  expect(problems(percent("persons", "kr", "tkr"))).toEqual(["report.unit-mix: one in persons"]);
  expect(problems(percent("persons", "kr", "euro"))).toHaveLength(2);
});

it("an unknown figure is named, and nothing else is said of its relation", () => {
  expect(problems(sum("kr", "euro", "rent", "T.a.b"))).toEqual([
    'report.unknown-figure: "rent"',
    'report.unknown-figure: "T.a.b"',
  ]);
});

it("no figure is a term of itself, and no ratio has one figure on both sides", () => {
  expect(problems(sum("kr", "tkr", "kr"))).toEqual(['report.relation: "kr"']);
  expect(problems(percent("percent", "kr", "kr"))).toEqual(['report.relation: "kr"']);
  expect(problems(percent("percent", "percent", "share"))).toEqual(['report.relation: "percent"']);
});

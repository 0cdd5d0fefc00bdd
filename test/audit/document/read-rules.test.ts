/** Relations between figures of a document, as figures state them and as the document does. */
import { expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import { readRule, sumRule, textRules } from "../../../src/audit/document/read-rules.ts";
import type { ReportedRelationInput, ReportedTextFigureInput } from "../../../src/audit/index.ts";
import type { Issue } from "../../../src/input/index.ts";

function reading<Read>(read: (issues: Issue[]) => Read) {
  const issues: Issue[] = [];
  const rule = read(issues);
  return { rule, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}
const rule = (input: unknown) =>
  reading((issues) => readRule(input as ReportedRelationInput, ["r"], issues));
const rules = (input: object) =>
  reading((issues) =>
    textRules(
      { id: "n", printed: "1", unit: "kr", ...input } as ReportedTextFigureInput,
      ["f"],
      issues,
    ),
  );
const one = toDecimal(1);
const terms = [
  { figure: "a", weight: one },
  { figure: "b", weight: toDecimal(-1) },
];

it("each kind of relation names its result and its figures", () => {
  const pair = { current: "a", prior: "b" };
  const quotient = { numerator: "a", base: "b" };
  const cases = [
    [
      { kind: "sum", total: "t", terms: ["a", "-b"] },
      { kind: "sum", target: "t", terms },
    ],
    [
      { kind: "growth", result: "t", ...pair },
      { kind: "growth", target: "t", ...pair },
    ],
    [
      { kind: "change", result: "t", ...pair },
      { kind: "change", target: "t", ...pair },
    ],
    [
      { kind: "percent", result: "t", ...quotient },
      { kind: "percent", target: "t", ...quotient },
    ],
    [
      { kind: "ratio", result: "t", ...quotient },
      { kind: "ratio", target: "t", ...quotient },
    ],
  ];
  for (const [input, expected] of cases)
    expect(rule(input)).toEqual({ rule: expected, issues: [] });
});

it("a fact that is stated several times needs two figures, each of which counts once", () => {
  expect(rule({ kind: "same", figures: ["a", "b", "a"] })).toEqual({
    rule: { kind: "same", target: "a", figures: ["a", "b"] },
    issues: [],
  });
  expect(rule({ kind: "same", figures: ["a", "a"] }).issues).toEqual(["report.relation r.figures"]);
  expect(rule({ kind: "same", figures: [] })).toEqual({
    rule: undefined,
    issues: ["report.relation r.figures"],
  });
  expect(rule({ kind: "same" })).toEqual({
    rule: undefined,
    issues: ["input.wrong-type r.figures"],
  });
});

it.each([
  [{ kind: "product", total: "t", terms: ["a"] }, "input.wrong-type r.kind"],
  [{ total: "t", terms: ["a"] }, "input.wrong-type r.kind"],
  [null, "input.wrong-type r"],
  ["sum", "input.wrong-type r"],
])("%j is no relation", (input, issue) => {
  const { rule: read, issues } = rule(input);
  expect(read).toBe(undefined);
  expect(issues).toHaveLength(1);
  expect(issues[0]?.split(" ")[1]).toBe(issue.split(" ")[1]);
});

it("a key of another kind is refused", () => {
  const input = { kind: "sum", total: "t", terms: ["a"], base: "b" };
  expect(rule(input).issues).toEqual(["input.unknown-key r.base"]);
});

it("a figure of running text may state several relations of itself", () => {
  const { rule: read, issues } = rules({
    sum: ["a", "-b"],
    growth: { current: "a", prior: "b" },
    change: { current: "a", prior: "b" },
    percent: { numerator: "a", base: "b" },
    ratio: { numerator: "a", base: "b" },
  });
  expect(issues).toEqual([]);
  expect(read.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
    "sum n",
    "growth n",
    "change n",
    "percent n",
    "ratio n",
  ]);
  expect(read[0]).toEqual({ kind: "sum", target: "n", terms });
  expect(rules({}).rule).toEqual([]);
});

it("a misspelt key of a relation of itself is refused where it stands", () => {
  expect(rules({ growth: { current: "a", prir: "b" } }).issues).toEqual([
    "input.unknown-key f.growth.prir",
  ]);
  expect(rules({ ratio: { numerator: "a", basis: "b" } }).issues).toEqual([
    "input.unknown-key f.ratio.basis",
  ]);
});

it("the terms of a sum are read at the path that is given", () => {
  const { rule: read, issues } = reading((found) => sumRule("t", ["a", "a"], ["x", "y"], found));
  expect([read.target, issues]).toEqual(["t", ["report.relation x.y.1"]]);
});

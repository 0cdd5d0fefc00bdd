/** Which explanations are reviewed, and which amounts are explained by others. */
import { defineReport } from "anslag/audit";
import { expect, it } from "vitest";
import { readExplained, readExplanations } from "../../../src/audit/document/read-explanations.ts";
import type { ExplainedAmountInput, ExplanationCheckInput } from "../../../src/audit/index.ts";
import type { Issue } from "../../../src/input/index.ts";

const { tables, figures } = defineReport({
  title: "x",
  tables: [
    {
      id: "T",
      unit: "tkr",
      columns: [
        { id: "budget" },
        { id: "dev", measure: "variance" },
        { id: "why", measure: "text" },
      ],
      rows: [
        { id: "staff", label: "Staff", cells: { budget: "10", dev: "-5", why: " Sick leave " } },
        { id: "rent", cells: { budget: "10", dev: "1", why: "–" } },
        { id: "extra", role: "of-which", cells: { budget: "1", dev: "0" } },
        { id: "sum", role: "total", cells: { budget: "20", dev: "-4", why: "See above" } },
      ],
    },
  ],
  figures: [{ id: "n", printed: "5", unit: "tkr" }],
});
const byAddress = new Map(figures.map((figure) => [figure.address, figure]));
const review = { table: "T", rule: { absolute: 2 }, variance: "dev", explanation: "why" };

function reviewed(more: object = {}) {
  const issues: Issue[] = [];
  const input = { ...review, ...more } as ExplanationCheckInput;
  const value = readExplanations(input, tables, ["explanations", 0], issues);
  return { value, issues: issues.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}

it("every row but a total is reviewed, with its text; a dash says nothing", () => {
  const { value, issues } = reviewed();
  expect(issues).toEqual([]);
  expect(value).toEqual({
    table: "T",
    rule: { absolute: 2 },
    rows: [
      { row: "staff", label: "Staff", variance: "T.staff.dev", explanation: "Sick leave" },
      { row: "rent", label: "rent", variance: "T.rent.dev", explanation: "" },
      { row: "extra", label: "extra", variance: "T.extra.dev", explanation: "" },
    ],
  });
});

it("a reference is an address of its row, where the rule compares with one", () => {
  const { value } = reviewed({ reference: "budget" });
  expect(value.rows.map(({ reference }) => reference)).toEqual([
    "T.staff.budget",
    "T.rent.budget",
    "T.extra.budget",
  ]);
});

it.each([
  [{ table: "U" }, "report.unknown-figure table"],
  [{ variance: "why" }, "report.unknown-figure variance"],
  [{ variance: undefined }, "report.unknown-figure variance"],
  [{ explanation: "dev" }, "report.unknown-figure explanation"],
  [{ explanation: "because" }, "report.unknown-figure explanation"],
  [{ reference: "why" }, "report.unknown-figure reference"],
  [{ rule: {} }, "materiality.rule rule"],
  [{ rule: { absolute: 2, percnt: 5 } }, "input.unknown-key rule.percnt"],
  [{ refrence: "budget" }, "input.unknown-key refrence"],
])("%j is refused", (more, issue) => {
  expect(reviewed(more).issues).toEqual([issue]);
  if (issue.startsWith("report")) expect(reviewed(more).value.rows).toEqual([]);
});

it("an amount is explained by the terms that are given for it", () => {
  const explained = (input: object) => {
    const issues: Issue[] = [];
    const value = readExplained(input as ExplainedAmountInput, byAddress, ["explained", 0], issues);
    return { value, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
  };
  const { value, issues } = explained({ of: "T.sum.dev", terms: ["T.staff.dev", "-n"] });
  expect(issues).toEqual([]);
  expect([value.of, ...value.terms.map(({ figure, weight }) => `${weight} ${figure}`)]).toEqual([
    "T.sum.dev",
    "1 T.staff.dev",
    "-1 n",
  ]);
  expect(explained({ of: "n", terms: ["m"] }).issues).toEqual([
    "report.unknown-figure explained.0",
  ]);
  expect(explained({ of: "n", terms: [] }).issues).toEqual(["report.relation explained.0.terms"]);
  expect(explained({ of: "n", terms: ["T.sum.dev"], by: 1 }).issues).toEqual([
    "input.unknown-key explained.0.by",
  ]);
});

/** Terms of relations: names with a sign in front, or with a weight; and ids. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import {
  checkId,
  checkUnique,
  readTerms,
  weightsOf,
} from "../../../src/audit/document/read-terms.ts";
import type { ReportedTermInput } from "../../../src/audit/index.ts";
import type { Issue } from "../../../src/input/index.ts";

function read(terms: unknown): readonly [terms: readonly string[], issues: readonly string[]] {
  const issues: Issue[] = [];
  const found = readTerms(terms as readonly ReportedTermInput[], ["terms"], issues);
  return [
    found.map(({ id, weight }) => `${toDecimal(weight).toFixed()} ${id}`),
    issues.map(({ code, path }) => `${code} ${path.join(".")}`),
  ];
}

describe("a term", () => {
  it("is added, unless a sign stands in front of it: hyphen, minus sign or en dash", () => {
    expect(read(["a", "+b", "-c", "\u2212d", "\u2013e", "- f"])).toEqual([
      ["1 a", "1 b", "-1 c", "-1 d", "-1 e", "-1 f"],
      [],
    ]);
  });

  it("may have any weight but 0", () => {
    const weights = [
      { figure: "a", weight: "0.5" },
      { figure: "b", weight: -2 },
    ];
    expect(read(weights)).toEqual([["0.5 a", "-2 b"], []]);
    expect(read([{ figure: "a", weight: 0 }])[1]).toEqual(["report.weight terms.0.weight"]);
    expect(read([{ figure: "a", weight: "x" }])[1]).toEqual([
      "amount.not-an-amount terms.0.weight",
    ]);
  });

  it("stands once in a relation, with whatever sign", () => {
    expect(read(["a", "b", "-a"])[1]).toEqual(["report.relation terms.2"]);
  });

  it.each([
    [[], "report.relation terms"],
    [undefined, "input.wrong-type terms"],
    ["a", "input.wrong-type terms"],
    [[5], "input.wrong-type terms.0"],
    [[{ figure: "a", weigth: 2 }], "input.unknown-key terms.0.weigth"],
  ])("%j is refused", (terms, issue) => {
    expect(read(terms)[1]).toContain(issue);
  });
});

it("the two usual weights are whole amounts", () => {
  expect([weightsOf[1].toFixed(), weightsOf[-1].toFixed()]).toEqual(["1", "-1"]);
});

describe("an id", () => {
  const isUsable = (id: unknown): boolean => {
    const issues: Issue[] = [];
    checkId(id, ["id"], issues);
    expect(issues.every(({ code }) => code === "report.id")).toBe(true);
    return issues.length === 0;
  };

  it.each(["a", "T 10", "å-b", "2023", "a+b", "x".repeat(200), "__proto__"])("may be %j", (id) => {
    expect(isUsable(id)).toBe(true);
  });

  it.each([
    "",
    " a",
    "a ",
    "a.b",
    "-a",
    "+a",
    "\u2212a",
    "\u2013a",
    "a\n",
    "a\u0000b",
    "x".repeat(201),
    5,
    undefined,
  ])("is not %j", (id) => {
    expect(isUsable(id)).toBe(false);
  });

  it("stands once in its list; each later one is refused", () => {
    const issues: Issue[] = [];
    checkUnique(["a", "b", "a", "a"], (index) => ["rows", index, "id"], issues);
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "report.duplicate-id rows.2.id",
      "report.duplicate-id rows.3.id",
    ]);
  });
});

/** Sum columns: other columns added up, with the flow that their terms have together. */
import { buildTable } from "anslag";
import { describe, expect, it } from "vitest";
import { sumColumn } from "../../../src/statement/columns/sum.ts";
import { amount, empty } from "../../support/cells.ts";
import { readAs, ruleOf } from "../../support/columns.ts";
import { library } from "../../support/library.ts";

const sumOf = ["fees", "staff"];
const { rule, cell } = ruleOf(sumColumn, { sumOf }, [{ flow: "income" }, { flow: "cost" }]);

describe("a sum column", () => {
  it("adds up its terms; an empty one counts as nothing", () => {
    expect(cell(amount(40), amount("-700.5"))).toBe("-660.5");
    expect(cell(amount(40), empty("absent"))).toBe("40");
    expect(cell(empty("absent"), undefined)).toBe("absent");
  });

  it("states that it is the sum of its terms", () => {
    expect(rule.state?.("x", ["all"])).toEqual({
      kind: "columns",
      column: "x",
      terms: [
        { id: "fees", weight: 1 },
        { id: "staff", weight: 1 },
      ],
      rows: ["all"],
    });
  });

  it("has amounts unless it is declared to be a variance", () => {
    expect(readAs(sumColumn, { sumOf }).spec).toMatchObject({
      measure: "amount",
      terms: sumOf,
      addsUp: true,
    });
    const variance = readAs(sumColumn, { sumOf, measure: "variance" });
    expect([variance.spec.measure, variance.issues]).toEqual(["variance", []]);
  });

  it("refuses another measure, and terms that are no list", () => {
    expect(readAs(sumColumn, { sumOf, measure: "percent" }).issues).toEqual([
      ["input.choice", "columns.x.measure"],
    ]);
    expect(readAs(sumColumn, { sumOf: "fees" }).issues).toEqual([
      ["input.wrong-type", "columns.x.sumOf"],
    ]);
  });
});

describe("the flow of a sum column", () => {
  it("is that of its terms together, unknown where one term has none", () => {
    expect(rule.flow).toBe("net-cost");
    const unknown = ruleOf(sumColumn, { sumOf }, [{ flow: "income" }, {}]).rule;
    expect(unknown.flow).toBeUndefined();
  });

  it("goes on through sums of sums: costs print as costs, funding and net cost as a result", () => {
    const budget = { scenario: "budget" } as const;
    const table = buildTable(library, {
      signs: "all-positive",
      rows: [{ id: "all" }],
      columns: {
        staff: { line: "staff", ...budget },
        books: { line: "books", ...budget },
        costs: { sumOf: ["staff", "books"] },
        fees: { line: "fees", ...budget },
        net: { sumOf: ["fees", "costs"] },
        grant: { line: "grant", ...budget },
        result: { sumOf: ["grant", "net"] },
        forecast: { line: "result", scenario: "forecast" },
        both: { sumOf: ["forecast", "costs"] },
      },
    });
    expect(table.columns.map(({ id, flow }) => [id, flow])).toEqual([
      ["staff", "cost"],
      ["books", "cost"],
      ["costs", "cost"],
      ["fees", "income"],
      ["net", "net-cost"],
      ["grant", "funding"],
      ["result", "result"],
      ["forecast", "result"],
      ["both", "result"],
    ]);
  });
});

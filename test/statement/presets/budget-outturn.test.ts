/** The columns of a budget outturn; golden tables are in `test/golden/da` and `test/golden/fi`. */
import { amountOf, incomeStatement } from "anslag";
import { appropriationOverview, budgetOutturn } from "anslag/report";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { library } from "../../support/library.ts";

const original = { scenario: "budget" } as const;
const revised = { scenario: "forecast" } as const;
const actual = { scenario: "priorYearActual" } as const;

describe.each([
  ["budgetOutturn", budgetOutturn, "Budget outturn"],
  ["appropriationOverview", appropriationOverview, "Overview of appropriations"],
] as const)("%s", (_, preset, title) => {
  it("takes the budget where no changes are given, and no column for them", () => {
    const { columns, title: given } = preset(library, { original });
    expect(Object.keys(columns)).toEqual(["original", "revised", "actual", "variance"]);
    expect(columns.revised).toMatchObject({ scenario: "budget" });
    expect(given).toBe(title);
  });

  it("compares the accounts with the revised budget", () => {
    const table = incomeStatement(library, preset(library, { original, revised, actual }));
    // Costs of 900 against 941.5: 41.5 less.
    expect(Number(amountOf(table, "costs", "variance"))).toBe(41.5);
  });

  it("needs an original budget", () => {
    expect(codeOf(() => preset(library, {} as never))).toBe("input.wrong-type");
  });
});

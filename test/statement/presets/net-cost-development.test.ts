/** The development of the net cost: rows, columns, labels, and the charts that it needs. */
import { type BookInput, cellOf, defineBook, netCostDevelopment } from "anslag";
import { describe, expect, it } from "vitest";
import { inWords } from "../../support/cells.ts";
import { codeOf } from "../../support/code-of.ts";
import { library, libraryInput } from "../../support/library.ts";
import { withTotals } from "../../support/with-totals.ts";

const [income, operating, , costs] = libraryInput.chart.totals;

describe("the development of the net cost", () => {
  const table = netCostDevelopment(library);

  it("is income, costs and their sum, this year against last year", () => {
    expect(table.rows.map(({ id, label }) => [id, label])).toEqual([
      ["income", "Income"],
      ["costs", "Costs"],
      ["netCost", "Net cost"],
    ]);
    expect(table.columns.map(({ id, label }) => [id, label])).toEqual([
      ["current", "Forecast"],
      ["prior", "Actual, prior year"],
      ["growth", "Change, %"],
    ]);
    // Costs: −940 of staff and −1.5 of interest against −900, so 41.5 of 900.
    expect(table.cells.map((ofRow) => ofRow.map(inWords))).toEqual([
      ["36.2", "absent", "missing-base"],
      ["-941.5", "-900", "41.5 ÷ 900"],
      ["-905.3", "-900", "5.3 ÷ 900"],
    ]);
  });

  it("may compare anything else, with titles and labels of its own", () => {
    const labels = { prior: "Plan", growth: "Growth", netCost: "Net", income: "In" };
    const own = netCostDevelopment(library, {
      current: { scenario: "priorYearActual" },
      prior: { scenario: "budget" },
      labels,
      title: "Mine",
    });
    expect(own.columns.map(({ label }) => label)).toEqual(["Actual, prior year", "Plan", "Growth"]);
    expect(own.rows.map(({ label }) => label)).toEqual(["In", "Costs", "Net"]);
    expect(own.title).toBe("Mine");
    expect([own.wording, own.rows[2]?.wording, own.columns[2]?.wording]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    // 150.5 less than the budget of 1 050.5.
    expect(inWords(cellOf(own, "costs", "growth"))).toBe("-150.5 ÷ 1050.5");
  });

  it("says its words in the language of the book", () => {
    const swedish = netCostDevelopment(
      defineBook({ ...libraryInput, language: "sv" } as BookInput),
    );
    expect([swedish.title, swedish.rows[2]?.label, swedish.columns[2]?.label]).toEqual([
      "Nettokostnadsutveckling",
      "Nettokostnad",
      "Förändring, %",
    ]);
  });

  it("refuses a misspelt key", () => {
    expect(codeOf(() => netCostDevelopment(library, { currant: {} } as never))).toBe(
      "input.unknown-key",
    );
  });

  it("needs totals of income and of costs", () => {
    expect(codeOf(() => netCostDevelopment(withTotals(operating, costs)))).toBe(
      "statement.no-role",
    );
    expect(codeOf(() => netCostDevelopment(withTotals(income, operating)))).toBe(
      "statement.no-role",
    );
  });
});

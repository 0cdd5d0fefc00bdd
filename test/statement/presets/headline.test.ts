/** The headline: its rows, the labels of these, and the charts that it needs. */
import { type BookInput, defineBook, headline } from "anslag";
import { describe, expect, it } from "vitest";
import { inWords } from "../../support/cells.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { library, libraryInput } from "../../support/library.ts";
import { withTotals } from "../../support/with-totals.ts";

const columns = { budget: { scenario: "budget" } } as const;
const [income, operating, before, , netCost, result] = libraryInput.chart.totals;

describe("a headline", () => {
  it("is net cost, funding and result, labelled by the chart", () => {
    const table = headline(library, { columns: { forecast: { scenario: "forecast" } } });
    expect(table.rows.map(({ id, label }) => [id, label])).toEqual([
      ["netCost", "Net cost"],
      ["funding", "Grant"],
      ["result", "Result"],
    ]);
    expect(table.cells.map(([cell]) => inWords(cell))).toEqual(["-905.3", "1050", "144.7"]);
    expect(table.title).toBe("Operating budget");
  });

  it("keeps labels, title and signs of its own", () => {
    const labels = { funding: "Frame", result: "" };
    const signs = "all-positive" as const;
    const table = headline(library, { columns, labels, title: "Mine", signs });
    expect(table.rows.map(({ label }) => label)).toEqual(["Net cost", "Frame", ""]);
    expect([table.title, table.signs]).toEqual(["Mine", "all-positive"]);
  });

  it("needs a net cost and a result, and says which role is missing", () => {
    expect(issuesOf(() => headline(withTotals(operating), { columns }))).toMatchObject([
      {
        code: "statement.no-role",
        expected: "a total with role net-cost",
        received: "no roles",
      },
    ]);
    const totals = [income, operating, before, netCost].map((total) => total);
    expect(issuesOf(() => headline(withTotals(...totals), { columns }))).toMatchObject([
      {
        code: "statement.no-role",
        expected: "a total with role result",
        received: "the roles income, net-cost-before-financial-items, net-cost",
      },
    ]);
  });

  it.each([
    ["two fundings", ["netCost", "grant", "extra"]],
    ["no funding", ["netCost"]],
    ["no net cost", ["grant"]],
  ])("refuses a result of %s", (_, of) => {
    const extra = { id: "extra", kind: "funding", label: "Extra" };
    const lines = [...libraryInput.chart.lines, extra];
    const totals = [operating, before, netCost, { ...result, of }];
    const book = defineBook({
      ...libraryInput,
      chart: { ...libraryInput.chart, lines, totals },
    } as unknown as BookInput);
    expect(codeOf(() => headline(book, { columns }))).toBe("statement.no-role");
  });
});

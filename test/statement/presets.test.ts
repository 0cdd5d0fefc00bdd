/** The named statements: their rows, the labels of these, and the charts that they need. */
import {
  type BookInput,
  cellOf,
  defineBook,
  headline,
  incomeStatement,
  netCostDevelopment,
} from "anslag";
import { describe, expect, it } from "vitest";
import { inWords } from "../support/cells.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

const columns = { budget: { scenario: "budget" } } as const;
type Total = { readonly id: string; readonly of: readonly string[]; readonly role?: string };
/** The library with other totals in its chart. */
const withTotals = (...totals: readonly Total[]) =>
  defineBook({
    ...libraryInput,
    chart: { ...libraryInput.chart, totals },
  } as unknown as BookInput);
const [income, operating, before, costs, netCost, result] = libraryInput.chart.totals;

describe("an income statement", () => {
  it("has the whole chart: parts before their total, details after their line", () => {
    const { rows, title } = incomeStatement(library, { columns });
    expect(rows.map(({ id }) => id)).toEqual([
      "fees",
      "income",
      "staff",
      "overtime",
      "books",
      "operating",
      "interest",
      "costs",
      "beforeInterest",
      "netCost",
      "grant",
      "result",
    ]);
    expect(title).toBe("Income statement");
  });

  it("places a line that is in no total after the totals", () => {
    const rows = incomeStatement(withTotals(operating), { columns }).rows.map(({ id }) => id);
    expect(rows).toEqual(["staff", "overtime", "books", "operating", "fees", "interest", "grant"]);
  });

  it("has the rows and the title that it is asked for", () => {
    const table = incomeStatement(library, { columns, rows: ["books", "staff"], title: "Mine" });
    expect(table.rows.map(({ id }) => id)).toEqual(["books", "staff"]);
    expect([table.title, table.wording]).toEqual(["Mine", undefined]);
  });
});

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

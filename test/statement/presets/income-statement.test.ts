/** The income statement: its rows, and its title. */
import { incomeStatement } from "anslag";
import { describe, expect, it } from "vitest";
import { library, libraryInput } from "../../support/library.ts";
import { withTotals } from "../../support/with-totals.ts";

const columns = { budget: { scenario: "budget" } } as const;
const [, operating] = libraryInput.chart.totals;

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

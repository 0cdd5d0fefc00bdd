/** Figures and decisions behind a cell: their labels, their months, the signs of their lines. */
import { buildTable, defineBook, explainCell, renderDerivation, type SignStyle } from "anslag";
import { describe, expect, it } from "vitest";

const book = defineBook({
  title: "School",
  unit: { currency: "NOK" },
  fiscalYear: { year: 2024 },
  cutOff: "2024-06-30",
  chart: {
    lines: [
      { id: "fees", kind: "income", label: "Fees" },
      { id: "staff", kind: "cost", label: "Staff" },
    ],
    totals: [{ id: "net", label: "Net cost", of: ["fees", "staff"] }],
  },
  figureSets: [
    {
      id: "ledger",
      figures: [
        { line: "fees", scenario: "actual", amount: 30, period: "2024-01" },
        { line: "fees", scenario: "actual", amount: 10, period: "2024-02" },
        { line: "staff", scenario: "actual", amount: -70, period: "2024-01/2024-02" },
      ],
    },
  ],
});
const table = (signs: SignStyle) =>
  buildTable(book, {
    signs,
    rows: ["net"],
    columns: { actual: { label: "Actual", scenario: "actual", period: "2024-01/2024-02" } },
  });
const textWith = (signs: SignStyle): readonly string[] =>
  renderDerivation(explainCell(table(signs), "net", "actual", { book })).split("\n");

describe("figures behind a cell", () => {
  it("name a single month as one, and no months where they are those of the cell", () => {
    expect(textWith("natural")).toEqual([
      "Net cost · Actual = -30",
      "  + Fees = 40",
      "    + Jan 2024 = 30",
      "    + Feb 2024 = 10",
      "  + Staff = -70",
    ]);
  });

  it("have the signs of their lines, as the table prints them", () => {
    // 70 − 40 = 30: income and cost both positive.
    expect(textWith("all-positive")).toEqual([
      "Net cost · Actual = 30",
      "  − Fees = 40",
      "    + Jan 2024 = 30",
      "    + Feb 2024 = 10",
      "  + Staff = 70",
    ]);
    // −40 + 70 = 30: as a ledger writes them.
    expect(textWith("costs-positive")).toEqual([
      "Net cost · Actual = 30",
      "  + Fees = -40",
      "    + Jan 2024 = -30",
      "    + Feb 2024 = -10",
      "  + Staff = 70",
    ]);
  });

  it("say so as data: the amounts stay in result sign", () => {
    const why = explainCell(table("all-positive"), "net", "actual", { book });
    const [fees, staff] = why.terms.map(({ derivation }) => derivation);
    expect([why.opposite, fees?.opposite, staff?.opposite]).toEqual([true, undefined, true]);
    expect([why, fees, staff].map((step) => step?.amount?.toFixed())).toEqual(["-30", "40", "-70"]);
    expect(why.signs).toBe("all-positive");
  });
});

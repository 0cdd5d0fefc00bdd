/** The columns of a budgetary comparison; its golden table is in `test/golden/us`. */
import { amountOf, defineBook, incomeStatement, memberList } from "anslag";
import { budgetaryComparison } from "anslag/report";
import { expect, it } from "vitest";
import { library } from "../../support/library.ts";

const adopted = { decision: "adopted" };
const book = defineBook({
  title: "General Fund",
  language: "en-US",
  unit: { currency: "USD" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  scenarios: [{ id: "encumbrance" }],
  chart: {
    lines: [
      { id: "taxes", kind: "income" },
      { id: "police", kind: "cost" },
    ],
  },
  dimensions: [{ id: "decision", members: [{ id: "adopted" }, { id: "amended" }] }],
  figureSets: [
    {
      id: "ledger",
      figures: [
        { line: "taxes", scenario: "budget", amount: 500, members: adopted },
        { line: "taxes", scenario: "actual", amount: 512 },
        { line: "police", scenario: "budget", amount: -300, members: adopted },
        { line: "police", scenario: "budget", amount: -20, members: { decision: "amended" } },
        { line: "police", scenario: "actual", amount: -290 },
        { line: "police", scenario: "encumbrance", amount: -25 },
      ],
    },
  ],
});
const original = { scenario: "budget", members: adopted } as const;

it("compares actual and encumbrances with the final budget", () => {
  const encumbrances = { scenario: "encumbrance" } as const;
  const table = incomeStatement(book, budgetaryComparison(book, { original, encumbrances }));
  const columns = ["original", "final", "actual", "encumbrances", "basis", "variance"] as const;
  expect(table.columns.map(({ id }) => id)).toEqual(columns);
  const amounts = (row: "taxes" | "police") =>
    columns.map((column) => amountOf(table, row, column)?.toString());
  // 290 spent and 25 ordered are 315 of 320; the taxes have nothing on order.
  expect(amounts("taxes")).toEqual(["500", "500", "512", undefined, "512", "12"]);
  expect(amounts("police")).toEqual(["-300", "-320", "-290", "-25", "-315", "5"]);
  expect([table.title, table.signs]).toEqual(["Budgetary comparison schedule", "statement-us"]);
});

it("compares the actual alone where there are no encumbrances", () => {
  const table = incomeStatement(book, budgetaryComparison(book, { original }));
  expect(table.columns.map(({ id }) => id)).toEqual(["original", "final", "actual", "variance"]);
  expect(amountOf(table, "police", "variance")?.toString()).toBe("30");
});

it("takes any place of a budget and an actual, and one line for a list by members", () => {
  const { columns } = budgetaryComparison(library, {
    original: { scenario: "budget" },
    final: { scenario: "forecast" },
    actual: { scenario: "priorYearActual" },
    line: "staff",
  });
  const list = memberList(library, { dimension: "library", columns });
  expect(list.columns.map(({ selection }) => selection?.scenario)).toEqual([
    "budget",
    "forecast",
    "priorYearActual",
    undefined,
  ]);
  expect(list.columns[0]?.selection?.line).toBe("staff");
});

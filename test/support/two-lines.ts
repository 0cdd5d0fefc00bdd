/** A small book of one area a line, for tests that need nothing but a few amounts. */
import { type Book, defineBook } from "anslag";

/** Amounts by scenario and line; a line that is not named has none. */
export type AmountsByScenario = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A book with two cost lines, police and debt, and their total. */
export function twoLines(amounts: AmountsByScenario): Book {
  const figures = Object.entries(amounts).flatMap(([scenario, ofLines]) =>
    Object.entries(ofLines).map(([line, amount]) => ({ line, scenario, amount })),
  );
  return defineBook({
    title: "Two lines",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: {
      lines: [
        { id: "police", label: "Police", kind: "cost" },
        { id: "debt", label: "Debt", kind: "cost" },
      ],
      totals: [{ id: "total", label: "Total", of: ["police", "debt"] }],
    },
    scenarios: [{ id: "encumbrance", label: "Encumbrance", kind: "other" }],
    figureSets: [{ id: "main", figures }],
  } as never);
}

/** A page about the small book of the libraries: two tables, one with everything. */
import { type Book, buildTable, type PrintedTable, printTable } from "anslag";
import { bridgeDiagram, type Diagram, type PageInput } from "anslag/report";
import { library } from "./library.ts";

const columns = {
  forecast: { scenario: "forecast", label: "Forecast" },
  budget: { scenario: "budget", label: "Budget" },
  variance: { varianceOf: { outcome: "forecast", reference: "budget" }, label: "Variance" },
  percent: { percentOf: { numerator: "variance", base: "budget" }, label: "%" },
} as const;

/** Staff, books, and their sum. */
export const statement: PrintedTable = printTable(
  buildTable(library, {
    title: "Income statement",
    rows: [
      "staff",
      "overtime",
      "books",
      { id: "operating", label: "Operating costs", sumOf: ["staff", "books"] },
    ],
    columns,
  }),
);

/** The same in millions. */
export const inMillions: PrintedTable = printTable(statement.source, { scale: "million" });

/** Income only. */
export const income: PrintedTable = printTable(
  buildTable(library, { title: "Income", rows: ["fees"], columns }),
);

export const bridge: Diagram = bridgeDiagram(statement, {
  parts: ["staff", "books"],
  total: "operating",
  difference: "variance",
});

/** A small picture. */
export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a"/></svg>';

/** A page with one of everything. */
export const libraryPage: PageInput & { readonly book: Book } = {
  book: library,
  lead: ["Costs are lower than the budget.", "Fees are as the budget."],
  sections: [
    {
      id: "statement",
      text: ["The statement shows operating costs."],
      table: statement,
      other: inMillions,
      notes: [
        { text: "Two vacancies.", row: "staff", column: "forecast" },
        { text: "Books are late.", row: "books" },
        { text: "As decided in November.", column: "budget" },
        { text: "The auditors have not seen the figures." },
      ],
      diagrams: [{ diagram: bridge, svg: SVG }, bridge],
    },
    { heading: "What the libraries earn", table: income },
    { heading: "What comes next", text: ["The next report comes in December."] },
  ],
};

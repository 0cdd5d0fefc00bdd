/** A statement of the library with gaps, a group, an of-which line and a percentage. */
import { buildTable, type Table } from "anslag";
import { library } from "./library.ts";

export const statementToPrint: Table = buildTable(library, {
  title: "Income statement",
  signs: "costs-positive",
  rows: ["staff", "overtime", "books", "operating", "interest"],
  columns: {
    forecast: { scenario: "forecast", label: "Forecast" },
    budget: { scenario: "budget", label: "Budget" },
    variance: { varianceOf: { outcome: "forecast", reference: "budget" }, label: "Variance" },
    percent: { percentOf: { numerator: "variance", base: "budget" }, label: "%" },
  },
});

/** The same with a title and a label that would break out of their places. */
export const hostileStatement: Table = {
  ...statementToPrint,
  title: "a|b\n# c",
  rows: statementToPrint.rows.map((row, index) => ({
    ...row,
    label: index === 0 ? "x | y\n| z <script>`*_[" : row.label,
  })),
};

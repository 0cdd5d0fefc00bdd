/**
 * The schedules of the report. Columns and signs are those of `budgetaryComparison`; the lines,
 * headings and order are those of the statement of revenues, expenditures and changes in fund
 * balance, budget (non-GAAP basis) and actual, of Dover, Ohio (comprehensive annual financial
 * report 2018, pages 24 and 99–102).
 */
import {
  incomeStatement,
  memberMatrix,
  type PrintedTable,
  printTables,
  rollUp,
  type Table,
} from "anslag";
import { budgetaryComparison } from "anslag/report";
import { book, FUNCTIONS, ORDINANCES, REVENUES, STOCKS } from "./book.ts";

/** The permanent appropriation ordinance, passed before the year, and the encumbrances. */
const BUDGETARY_BASIS = {
  original: { scenario: "budget", members: { decision: ORDINANCES[0] } },
  encumbrances: { scenario: "encumbrance" },
} as const;

/** The schedules by the names of their tabs in the workbook. */
export const tables: Readonly<Record<"General Fund" | "By Department" | "By Ordinance", Table>> = {
  "General Fund": incomeStatement(book, {
    ...budgetaryComparison(book, {
      ...BUDGETARY_BASIS,
      title:
        "General Fund: Schedule of Revenues, Expenditures and Changes in Fund Balance - " +
        "Budget (Non-GAAP Basis) and Actual",
    }),
    rows: [
      { heading: "Revenues" },
      ...REVENUES,
      "Total Revenues",
      { heading: "Expenditures" },
      ...FUNCTIONS,
      "Total Expenditures",
      "Excess of Revenues Over (Under) Expenditures",
      { heading: "Other Financing Sources (Uses)" },
      "Sale of Capital Assets",
      "Transfers Out",
      "Total Other Financing Sources (Uses)",
      "Net Change in Fund Balance",
      ...STOCKS,
      "Fund Balance End of Year",
    ],
  }),
  // Expenditures at the legal level of control: function, department and object.
  "By Department": rollUp(book, {
    ...budgetaryComparison(book, {
      ...BUDGETARY_BASIS,
      title: "General Fund: Expenditures by Function, Department and Object",
    }),
    by: [{ lines: FUNCTIONS }, "department", "object"],
    headings: true,
    total: { label: "Total Expenditures" },
  }),
  // From the original to the final appropriation. One for a transfer is one like any other.
  "By Ordinance": memberMatrix(book, {
    title: "General Fund: Appropriations by Ordinance",
    signs: { opposite: ["cost", "funding"] },
    dimension: "decision",
    members: ORDINANCES,
    rows: [...FUNCTIONS, "Total Expenditures", "Transfers Out"],
    shows: { scenario: "budget" },
    total: { id: "final", label: "Final Appropriation" },
  }),
};

/** The schedules as they are printed, rounded together: one amount is one text in all of them. */
export const printed: ReadonlyMap<string, PrintedTable> = new Map(
  Object.entries(printTables(tables, { negative: "parentheses", roundingNotes: "count" })),
);

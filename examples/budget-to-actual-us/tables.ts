/**
 * The schedules of the report. Their lines, headings and order are those of the statement of
 * revenues, expenditures and changes in fund balance, budget (non-GAAP basis) and actual, of Dover,
 * Ohio (comprehensive annual financial report 2018, pages 24 and 99–102).
 */
import { buildTable, type ColumnInput, type PrintedTable, printTables, type Table } from "anslag";
import { book, departments, FUNCTIONS, REVENUES, STOCKS } from "./book.ts";

/** The permanent appropriation ordinance, passed before the year. */
const PERMANENT = "Ordinance 48-22";
/** The ordinances that amended it during the year. */
const AMENDING = ["Ordinance 14-23", "Ordinance 31-23", "Ordinance 52-23"] as const;

const BUDGETED = { group: "Budgeted Amounts" } as const;

const columns = {
  original: {
    scenario: "budget",
    members: { decision: PERMANENT },
    label: "Original",
    ...BUDGETED,
  },
  final: { scenario: "budget", label: "Final", ...BUDGETED },
  actual: { scenario: "actual", label: "Actual" },
  encumbrances: { scenario: "encumbrance", label: "Encumbrances" },
  basis: { sumOf: ["actual", "encumbrances"], label: "Budgetary Basis" },
  variance: {
    varianceOf: { outcome: "basis", reference: "final" },
    label: "Variance with Final Budget Positive (Negative)",
  },
} as const;

/** Revenues and expenditures print as positive; the excess and uses of financing have a sign. */
const SIGNS = { signs: "statement-us" } as const;

/** The general fund by source of revenue and by function. */
const generalFund = buildTable(book, {
  title:
    "General Fund: Schedule of Revenues, Expenditures and Changes in Fund Balance - " +
    "Budget (Non-GAAP Basis) and Actual",
  ...SIGNS,
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
  columns,
});

/** Expenditures at the legal level of control: function, department and object. */
function byDepartment(): Table {
  const rows = FUNCTIONS.flatMap((line) => {
    const ofFunction = departments.get(line) ?? new Map<string, readonly string[]>();
    const parts = [...ofFunction].flatMap(([department, objects]) => [
      { heading: department, id: `${department}: heading`, level: 1 },
      ...objects.map((object) => ({
        id: `${department}: ${object}`,
        label: object,
        line,
        members: { department, object },
        level: 2,
      })),
      {
        id: department,
        label: `Total ${department}`,
        sumOf: objects.map((object) => `${department}: ${object}`),
        level: 1,
      },
    ]);
    const heading = { heading: line, id: `${line}: heading` };
    return [heading, ...parts, { id: line, label: `Total ${line}`, sumOf: [...ofFunction.keys()] }];
  });
  return buildTable(book, {
    title: "General Fund: Expenditures by Function, Department and Object",
    ...SIGNS,
    rows: [...rows, { id: "total", label: "Total Expenditures", sumOf: [...FUNCTIONS] }],
    columns,
  });
}

/** From the original to the final appropriation, by ordinance. */
function byOrdinance(): Table {
  const ordinances = [PERMANENT, ...AMENDING];
  const columns: Readonly<Record<string, ColumnInput<string, never, "budget">>> = {
    ...Object.fromEntries(
      ordinances.map((decision) => [
        decision,
        { scenario: "budget", members: { decision }, label: decision },
      ]),
    ),
    final: { sumOf: ordinances, label: "Final Appropriation" },
  };
  return buildTable(book, {
    title: "General Fund: Appropriations by Ordinance",
    // An appropriation for a transfer is one like any other.
    signs: { opposite: ["cost", "funding"] },
    rows: [...FUNCTIONS, "Total Expenditures", "Transfers Out"],
    columns,
  });
}

/** The schedules by the names of their tabs in the workbook. */
export const tables: Readonly<Record<"General Fund" | "By Department" | "By Ordinance", Table>> = {
  "General Fund": generalFund,
  "By Department": byDepartment(),
  "By Ordinance": byOrdinance(),
};

/** The schedules as they are printed, rounded together: one amount is one text in all of them. */
export const printed: ReadonlyMap<string, PrintedTable> = new Map(
  Object.entries(printTables(tables, { negative: "parentheses", roundingNotes: "count" })),
);

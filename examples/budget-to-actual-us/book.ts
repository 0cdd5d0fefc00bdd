/** The book of the city: its chart of accounts, and the figures of `ledger.csv`. */
import { readFileSync } from "node:fs";
import { type Book, defineBook } from "anslag";
import { figuresFromRecords, toResultSign, withFigures } from "anslag/ledger";
import { csvParse } from "d3-dsv";

export const REVENUES = [
  "Property Taxes",
  "Income Taxes",
  "Kilowatt per Hour Tax",
  "Intergovernmental",
  "Interest",
  "Fines, Licenses and Permits",
  "Charges for Services",
  "Contributions and Donations",
  "Other",
] as const;
export const FUNCTIONS = [
  "General Government",
  "Security of Persons and Property",
  "Public Health Services",
  "Community Environment",
  "Basic Utility Services",
  "Leisure Time Activities",
] as const;
export const STOCKS = [
  "Fund Balance Beginning of Year",
  "Prior Year Encumbrances Appropriated",
] as const;
const REVENUE_LINES: readonly string[] = [...REVENUES, "Sale of Capital Assets"];
/** The permanent appropriation ordinance, and those that amended it. */
export const ORDINANCES = [
  "Ordinance 48-22",
  "Ordinance 14-23",
  "Ordinance 31-23",
  "Ordinance 52-23",
] as const;

const text = readFileSync(new URL("ledger.csv", import.meta.url), "utf8");
const records = csvParse(text);
const namesIn = (column: string): readonly { readonly id: string }[] =>
  [...new Set(records.map((record) => record[column] ?? ""))]
    .filter((name) => name !== "")
    .map((id) => ({ id }));

const frame = defineBook({
  title: "General Fund, For the Year Ended December 31, 2023",
  organisation: "City of Marlow, Ohio",
  language: "en-US",
  unit: { currency: "USD" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  scenarios: [{ id: "encumbrance", label: "Encumbrances" }],
  chart: {
    lines: [
      ...REVENUES.map((id) => ({ id, kind: "income" as const })),
      ...FUNCTIONS.map((id) => ({ id, kind: "cost" as const })),
      { id: "Sale of Capital Assets", kind: "funding" },
      { id: "Transfers Out", kind: "funding" },
      ...STOCKS.map((id) => ({ id, kind: "funding" as const })),
    ],
    totals: [
      { id: "Total Revenues", of: [...REVENUES] },
      { id: "Total Expenditures", of: [...FUNCTIONS] },
      {
        id: "Excess of Revenues Over (Under) Expenditures",
        of: ["Total Revenues", "Total Expenditures"],
      },
      {
        id: "Total Other Financing Sources (Uses)",
        of: ["Sale of Capital Assets", "Transfers Out"],
      },
      {
        id: "Net Change in Fund Balance",
        of: [
          "Excess of Revenues Over (Under) Expenditures",
          "Total Other Financing Sources (Uses)",
        ],
      },
      { id: "Fund Balance End of Year", of: ["Net Change in Fund Balance", ...STOCKS] },
    ],
  },
  dimensions: [
    { id: "department", members: namesIn("Department") },
    { id: "object", members: namesIn("Object") },
    { id: "decision", members: [...ORDINANCES, "Amended Certificate 2"].map((id) => ({ id })) },
  ],
  figureSets: [],
});

/** The scenario of each type of row in the ledger. */
const SCENARIOS: Readonly<Record<string, string>> = {
  ORIGINAL: "budget",
  AMENDMENT: "budget",
  ACTUAL: "actual",
  ENCUMBRANCE: "encumbrance",
};

const figures = figuresFromRecords<string, string>(
  frame,
  records.map((record) => {
    const { Account: line = "", Type: type = "", Month: period, Amount: amount = "" } = record;
    const reference = record["Decision or Purchase Order"] ?? "";
    const isRevenue = REVENUE_LINES.includes(line) || STOCKS.some((stock) => stock === line);
    const members = {
      ...(record.Department ? { department: record.Department } : {}),
      ...(record.Object ? { object: record.Object } : {}),
      ...(type === "ORIGINAL" || type === "AMENDMENT" ? { decision: reference } : {}),
    };
    return {
      line,
      scenario: SCENARIOS[type] ?? type,
      ...(period ? { period } : {}),
      // The ledger writes revenues and expenditures as positive.
      amount: toResultSign(amount, { flow: isRevenue ? "income" : "cost", style: "all-positive" }),
      members,
      ...(reference === "" ? {} : { source: reference }),
    };
  }),
);

export const book: Book = withFigures(frame, { ledger: figures });

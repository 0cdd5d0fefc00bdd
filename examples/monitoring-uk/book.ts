/** The book of the council: its subjective headings, and the figures of `ledger.csv`. */
import { readFileSync } from "node:fs";
import { type Book, defineBook, type Members } from "anslag";
import { figuresFromRecords, toResultSign, withFigures } from "anslag/ledger";
import { csvParse } from "d3-dsv";

const EXPENDITURE = [
  "Employees",
  "Premises",
  "Transport",
  "Supplies and Services",
  "Third Party Payments",
] as const;
const INCOME = ["Government Grants", "Fees, Charges and Other Income"] as const;

const records = csvParse(readFileSync(new URL("ledger.csv", import.meta.url), "utf8"));
const namesIn = (column: string): readonly { readonly id: string }[] =>
  [...new Set(records.map((record) => record[column] ?? ""))]
    .filter((name) => name !== "")
    .map((id) => ({ id }));

const frame = defineBook({
  title: "Revenue Budget Monitoring 2024/25, Month 8",
  organisation: "Northmoor Borough Council",
  language: "en",
  locale: "en-GB",
  unit: { currency: "GBP" },
  fiscalYear: { year: 2024, startMonth: 4 },
  cutOff: "2024-11-30",
  scenarios: [{ id: "forecastMonth7", kind: "forecast", label: "Forecast Month 7" }],
  chart: {
    lines: [
      ...EXPENDITURE.map((id) => ({ id, kind: "cost" as const })),
      ...INCOME.map((id) => ({ id, kind: "income" as const })),
    ],
    totals: [
      { id: "gross", label: "Gross Expenditure", of: [...EXPENDITURE] },
      { id: "income", label: "Gross Income", of: [...INCOME], role: "income" },
      { id: "net", label: "Net Expenditure", of: ["gross", "income"], role: "net-cost" },
    ],
  },
  dimensions: [
    { id: "directorate", label: "Directorate", members: namesIn("Directorate") },
    { id: "service", label: "Service", members: namesIn("Service") },
    { id: "decision", members: [{ id: "original" }, { id: "virement" }] },
    // "Original", and the virements by number.
    {
      id: "reference",
      members: [...namesIn("Reference")].sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  ],
  figureSets: [],
  explanations: [
    {
      members: { directorate: "Adult Social Care and Health" },
      text: "Home care hours and residential fees above the budgeted uplift; vacancies held.",
    },
    {
      members: { directorate: "Children's Services" },
      text: "Eleven more children in external residential placements than budgeted.",
    },
    {
      members: { directorate: "Place" },
      text: "Parking and planning income below target, in part met by waste disposal tonnages.",
    },
    {
      members: { directorate: "Resources" },
      text: "Posts held vacant pending the customer services review.",
    },
    {
      members: { directorate: "Corporate Budgets" },
      text: "Borrowing deferred; the rest of the contingency is held against the pressures.",
    },
  ],
});

/** The scenario of each type of row. */
const SCENARIOS: Readonly<Record<string, string>> = {
  Budget: "budget",
  "Forecast M7": "forecastMonth7",
  "Forecast M8": "forecast",
  Actual: "actual",
};

/** A budget row is part of the budget that was set in February, or a virement with a number. */
function budgetMembers(reference: string): Members {
  const decision = reference === "Original" ? "original" : "virement";
  return { decision, reference };
}

const figures = figuresFromRecords<string, string>(
  frame,
  records.map((record) => {
    const { Subjective: line = "", Type: type = "", Period: period, Amount: amount = "" } = record;
    const { Directorate: directorate = "", Service: service = "", Reference: reference } = record;
    const flow = INCOME.some((id) => id === line) ? "income" : "cost";
    return {
      line,
      scenario: SCENARIOS[type] ?? type,
      ...(period ? { period } : {}),
      // The ledger writes debit as positive and credit as negative.
      amount: toResultSign(amount, { flow, style: "costs-positive" }),
      members: { directorate, service, ...(reference ? budgetMembers(reference) : {}) },
      ...(reference ? { source: reference } : {}),
    };
  }),
);

export const book: Book = withFigures(frame, { ledger: figures });

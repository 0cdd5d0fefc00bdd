/**
 * From a SIE file to an interim report: January to August against the budget, by line and by unit.
 */
import { readFileSync } from "node:fs";
import {
  defineBook,
  formatAmount,
  incomeStatement,
  memberList,
  printTables,
  renderText,
} from "anslag";
import { type AccountRule, figuresFromSie, readSie, withFigures } from "anslag/ledger";

const file = readSie(readFileSync(new URL("ledger.se", import.meta.url)));
console.log(`${file.company}: SIE ${file.type}, ${file.encoding}, ${file.changes.length} amounts.`);

/** Which line of the report each account of the ledger belongs to. */
const accounts: readonly AccountRule[] = [
  { from: "3100", to: "3199", line: "fees" },
  { prefix: "35", line: "grants" },
  { prefix: "5", line: "staff" },
  { codes: ["6010"], line: "premises" },
  { from: "6011", to: "7499", line: "other" },
  { prefix: "85", line: "interest" },
];

const frame = defineBook({
  title: "Delårsrapport januari–augusti 2026",
  organisation: file.company,
  language: "sv",
  unit: { currency: "SEK", scale: "thousand" },
  fiscalYear: { year: 2026 },
  cutOff: file.coversTo ?? "2026-08-31",
  scenarios: [
    { id: "actual", gaps: "zero", label: "Utfall" },
    { id: "budget", gaps: "zero" },
  ],
  chart: {
    lines: [
      { id: "fees", kind: "income", label: "Avgifter" },
      { id: "grants", kind: "income", label: "Bidrag" },
      { id: "staff", kind: "cost", label: "Personal" },
      { id: "premises", kind: "cost", label: "Lokaler" },
      { id: "other", kind: "cost", label: "Övriga kostnader" },
      { id: "interest", kind: "financial-cost", label: "Räntor" },
    ],
    totals: [
      { id: "income", label: "Intäkter", of: ["fees", "grants"], role: "income" },
      {
        id: "costs",
        label: "Kostnader",
        of: ["staff", "premises", "other", "interest"],
        role: "costs",
      },
      { id: "net", label: "Nettokostnad", of: ["income", "costs"], role: "net-cost" },
    ],
  },
  dimensions: [
    {
      id: "1",
      label: "Enhet",
      members: file.objects.map(({ object, label }) => ({ id: object, label })),
    },
  ],
  figureSets: [],
});

// The file is in kronor with debit as positive; the book is in thousands and in result sign.
const { figures, findings } = figuresFromSie(frame, file, { accounts, dimension: "1" });
const book = withFigures(frame, { main: figures });

const period = "2026-01/2026-08";
const columns = {
  actual: { scenario: "actual", period, label: "Utfall jan–aug" },
  budget: { scenario: "budget", period, label: "Budget jan–aug" },
  variance: { varianceOf: { outcome: "actual", reference: "budget" }, label: "Avvikelse" },
  year: { scenario: "budget", label: "Årsbudget" },
} as const;
const { actual, budget, variance } = columns;
const printed = printTables({
  lines: incomeStatement(book, { columns }),
  units: memberList(book, {
    dimension: "1",
    title: "Nettokostnad per enhet",
    columns: {
      actual: { ...actual, line: "net" },
      budget: { ...budget, line: "net" },
      variance,
    },
    total: { id: "all", label: "Nämnden" },
  }),
});
for (const table of [printed.lines, printed.units]) console.log(`\n${renderText(table)}`);

console.log("\nNot in the report:");
for (const finding of findings)
  if (finding.kind === "unmapped") {
    const amount = formatAmount(finding.amount, { locale: "sv-SE", decimals: 2 });
    console.log(`account ${finding.account}: ${amount} kr`);
  }

/**
 * The open accounts of a town of Austria become its statement, by a proposed mapping.
 * The file has the form in which offenerhaushalt.at publishes accounts (VRV 2015; CC BY 4.0, KDZ).
 * The town is made up, and the groups of the operating budget are the lines. The statement is in
 * German, for readers of the accounts; what the program says of the file is in English, as are the
 * reasons and questions of `suggestMapping`, for who reads the file in.
 */
import { readFileSync } from "node:fs";
import { defineBook, incomeStatement, printTable, renderText } from "anslag";
import { readLedger, suggestMapping, withFigures } from "anslag/ledger";

const frame = defineBook({
  title: "Rechnungsabschluss 2023",
  language: "de",
  unit: { currency: "EUR" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  chart: {
    lines: [
      { id: "211", kind: "income", label: "Erträge aus der operativen Verwaltungstätigkeit" },
      { id: "212", kind: "income", label: "Erträge aus Transfers" },
      { id: "213", kind: "financial-income", label: "Finanzerträge" },
      { id: "221", kind: "cost", label: "Personalaufwand" },
      { id: "222", kind: "cost", label: "Sachaufwand" },
      { id: "223", kind: "cost", label: "Transferaufwand" },
      { id: "224", kind: "financial-cost", label: "Finanzaufwand" },
    ],
    totals: [
      { id: "21", of: ["211", "212", "213"], label: "Summe Erträge" },
      { id: "22", of: ["221", "222", "223", "224"], label: "Summe Aufwendungen" },
      { id: "SA0", of: ["21", "22"], label: "Nettoergebnis (SA 0)" },
    ],
  },
  figureSets: [],
});

const csv = readFileSync(new URL("rechnungsabschluss.csv", import.meta.url));
const { mapping, reasons, questions } = suggestMapping(frame, { csv });
for (const { key, text } of reasons) console.log(`${key}: ${text}`);
for (const { key, text } of questions) console.log(`${key}? ${text}`);

// The page of the file says what the file does not: its amounts are the outcome, of the whole year.
const answers = { ...mapping, scenario: { value: "actual" } } as const;
const { figures, summary } = readLedger(frame, { csv }, answers);
console.log(`${summary.rows} rows, ${summary.figures} figures, ${summary.refused} refused.\n`);
const book = withFigures(frame, { rechnungsabschluss: figures });
const columns = { wert: { scenario: "actual", label: "2023" } } as const;
console.log(renderText(printTable(incomeStatement(book, { columns }))));

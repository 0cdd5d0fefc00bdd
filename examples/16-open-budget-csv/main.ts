/**
 * From the open accounts of a town to its statement: the file as offenerhaushalt.at publishes it
 * (VRV 2015; CC BY 4.0, KDZ), read by a proposed mapping. The groups of the operating budget are
 * the lines, and the town is made up.
 */
import { readFileSync } from "node:fs";
import { defineBook, incomeStatement, printTable, renderText } from "anslag";
import { decodeText, readLedger, suggestMapping, withFigures } from "anslag/ledger";

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

// The file says neither that it is the outcome nor the year: its page does.
const answers = { ...mapping, scenario: { value: "actual" } } as const;
const { figures, summary } = readLedger(frame, { csv: decodeText(csv).text }, answers);
console.log(`${summary.rows} Zeilen, ${summary.figures} Beträge, ${summary.refused} abgelehnt.\n`);
const book = withFigures(frame, { rechnungsabschluss: figures });
const columns = { wert: { scenario: "actual", label: "2023" } } as const;
console.log(renderText(printTable(incomeStatement(book, { columns }))));

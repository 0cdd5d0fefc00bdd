/**
 * A Norwegian municipality: quarterly report with the statements of § 5-4 (1A, 1B).
 *
 * `npm run example -- quarterly-report-no PAGE.html BOOK.xlsx` also writes the page and the
 * workbook.
 */
import { writeFileSync } from "node:fs";
import { amountOf, explainCell, printAmount, renderDerivation, renderText } from "anslag";
import { renderPage, renderWorksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { book } from "./book.ts";
import { printed, tables } from "./tables.ts";

const forecast = tables["1A prognose"];
/** An amount in millions of kroner, without its sign. */
function inMillions(line: string, column: "forecast" | "variance"): string {
  const style = { scale: "million", decimals: 1, withUnit: true, magnitude: true } as const;
  const amount = amountOf(forecast, line, column) ?? 0;
  return printAmount(amount, { language: "nb", unit: forecast.unit, ...style });
}

const lead = [
  "Årsprognosen viser et negativt netto driftsresultat på " +
    `${inMillions("nettoResultat", "forecast")}. ` +
    `Det er ${inMillions("nettoResultat", "variance")} svakere enn regulert budsjett.`,
  `Rammeområdene venter et merforbruk på ${inMillions("bevilgninger", "variance")} til sammen.`,
  "Inntekter har minus og utgifter pluss. Et positivt avvik er gunstig.",
];

const [page, workbook] = process.argv.slice(2);
if (page !== undefined) {
  const sections = [...printed.values()].map((table) => ({ table }));
  const derivations = { explainCell, renderDerivation };
  writeFileSync(page, renderPage({ book, lead, sections }, { derivations }));
}
if (workbook !== undefined) {
  const sheets = [...printed].map(([name, table]) => renderWorksheet(table, { name }));
  writeFileSync(workbook, await writeXlsx(sheets));
}

console.log([...lead, ""].join("\n"));
console.log([...printed.values()].map((table) => renderText(table)).join("\n\n"));

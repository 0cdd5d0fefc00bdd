/**
 * A Norwegian municipality: quarterly report with the statements of § 5-4 (1A, 1B).
 *
 * `npm run example -- quarterly-report-no PAGE.html BOOK.xlsx` also writes the page and the
 * workbook.
 */
import { amountOf, printAmount } from "anslag";
import { writeReport } from "../write-report.ts";
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

await writeReport({ book, lead, printed });

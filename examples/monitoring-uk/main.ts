/**
 * A UK council: monthly revenue monitoring with virements and movement.
 *
 * `npm run example -- monitoring-uk PAGE.html BOOK.xlsx` also writes the page and the workbook.
 */
import { writeFileSync } from "node:fs";
import { amountOf, explainCell, printAmount, renderDerivation, renderText } from "anslag";
import { renderPage, renderWorksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { book } from "./book.ts";
import { printed, tables } from "./tables.ts";

/** An amount in millions of pounds, without its sign. */
function inMillions(column: "variance" | "movement"): string {
  const amount = amountOf(tables.Directorates, "total", column) ?? 0;
  const { unit } = tables.Directorates;
  const style = { scale: "million", decimals: 1, withUnit: true, magnitude: true } as const;
  return printAmount(amount, { language: "en", unit, ...style });
}

const lead = [
  `The forecast outturn for 2024/25 is a net overspend of ${inMillions("variance")}, ` +
    `an increase of ${inMillions("movement")} since Month 7.`,
  "An overspend is positive. An underspend, and income, stand in brackets.",
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

/**
 * A US city: the general fund against its budget, by department and by ordinance.
 *
 * `npm run example -- budget-to-actual-us PAGE.html BOOK.xlsx` also writes the page and the
 * workbook.
 */
import { writeFileSync } from "node:fs";
import { amountOf, explainCell, printAmount, renderDerivation, renderText } from "anslag";
import { type PageNote, renderPage, renderWorksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { book } from "./book.ts";
import { printed, tables } from "./tables.ts";

const lead = [
  "For the year ended December 31, 2023.",
  "On the budgetary basis, encumbrances outstanding at year end count as expenditures.",
];

/** Expenditures may not exceed appropriations at the legal level of control: the object. */
const excesses: readonly PageNote[] = tables["By Department"].rows.flatMap((row) => {
  const variance = amountOf(tables["By Department"], row.id, "variance");
  if (row.role === "total" || variance === undefined || !variance.isNegative()) return [];
  const { unit } = tables["By Department"];
  const style = { language: "en-US", withUnit: true, magnitude: true } as const;
  const over = printAmount(variance, { unit, ...style });
  const [, ...place] = row.id.split("/");
  const text = `Excess of expenditures over appropriations: ${place.join(": ")}, ${over}.`;
  return [{ text, row: row.id, column: "variance" }];
});

const [page, workbook] = process.argv.slice(2);
if (page !== undefined) {
  const sections = [...printed].map(([name, table]) => ({
    table,
    notes: name === "By Department" ? excesses : [],
  }));
  const derivations = { explainCell, renderDerivation };
  writeFileSync(page, renderPage({ book, lead, sections }, { derivations }));
}
if (workbook !== undefined) {
  const sheets = [...printed].map(([name, table]) => renderWorksheet(table, { name }));
  writeFileSync(workbook, await writeXlsx(sheets));
}

console.log([...lead, ""].join("\n"));
console.log([...printed.values()].map((table) => renderText(table)).join("\n\n"));
console.log(["", ...excesses.map(({ text }) => text)].join("\n"));

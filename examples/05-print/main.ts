/**
 * One table printed in thousands and in millions, adding up each time, with the figures that were
 * adjusted for it.
 */
import { readFileSync } from "node:fs";
import { parseBook, printAmount, printTable, renderText } from "anslag";
import { renderCsv } from "anslag/report";
import { malmoTables } from "../malmo-2023/tables.ts";

const book = parseBook(readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"));
const { T5, T9 } = malmoTables(book);

console.log("Med vanlig avrundning, belopp för belopp:\n");
console.log(renderText(printTable(T9, { scale: "mkr", decimals: 1, rounding: "ordinary" })));

console.log("\nSå att tabellen summerar:\n");
console.log(renderText(printTable(T9, { scale: "mkr", decimals: 1 })));

console.log("\nFör ett kalkylprogram:\n");
console.log(
  renderCsv(printTable(T5, { scale: "mkr", decimals: 1 }), {
    separator: ";",
    numbers: "printed",
  }).trimEnd(),
);

const decided = printAmount("1250", {
  language: "sv",
  unit: book.unit,
  scale: "mkr",
  decimals: 1,
  withUnit: true,
});
console.log(`\nI löpande text: bidraget är ${decided}.`);

/**
 * The tables of the Malmö report as a spreadsheet that recomputes: `npm run example -- spreadsheet
 * FILE.xlsx` writes it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseBook, printTable, type Table } from "anslag";
import { renderWorksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { malmoTables } from "../malmo-2023/tables.ts";

const book = parseBook(readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"));
const tables: readonly Table[] = Object.values(malmoTables(book));
const worksheets = tables.map((table) => renderWorksheet(printTable(table)));

const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, await writeXlsx(worksheets));

for (const { name, rows } of worksheets) {
  const formulas = rows.flat().filter(({ formula }) => formula !== undefined);
  const numbers = rows.flat().filter(({ value }) => typeof value === "number");
  const some = formulas.slice(0, 3).map(({ formula, value }) => `${formula} = ${value}`);
  const shown = some.length > 0 ? `: ${some.join(", ")}` : "";
  console.log(`${name}: ${numbers.length} tal, ${formulas.length} av dem formler${shown}`);
}

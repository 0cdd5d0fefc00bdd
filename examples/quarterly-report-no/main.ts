/**
 * A Norwegian municipality: quarterly report with the statements of § 5-4 (1A, 1B).
 *
 * `npm run example -- quarterly-report-no BOOK.xlsx` also writes the workbook.
 */
import { writeFileSync } from "node:fs";
import { renderText } from "anslag";
import { renderWorksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { printed } from "./tables.ts";

const [workbook] = process.argv.slice(2);
if (workbook !== undefined) {
  const sheets = [...printed].map(([name, table]) => renderWorksheet(table, { name }));
  writeFileSync(workbook, await writeXlsx(sheets));
}

console.log([...printed.values()].map((table) => renderText(table)).join("\n\n"));

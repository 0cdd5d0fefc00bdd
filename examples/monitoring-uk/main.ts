/**
 * A UK council: monthly revenue monitoring with virements and movement.
 *
 * `npm run example -- monitoring-uk BOOK.xlsx` also writes the workbook.
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

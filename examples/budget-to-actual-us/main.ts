/**
 * A US city: the general fund against its budget, by department and by ordinance.
 *
 * `npm run example -- budget-to-actual-us BOOK.xlsx` also writes the workbook.
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

/** What the examples of countries do with their tables: a page, a workbook and a text. */
import { writeFileSync } from "node:fs";
import { type Book, explainCell, type PrintedTable, renderDerivation, renderText } from "anslag";
import { type PageNote, renderPage, renderWorksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";

/** A report: its sentences above the tables, and its tables by the names of their tabs. */
export interface Report {
  readonly book: Book;
  readonly lead: readonly string[];
  readonly printed: ReadonlyMap<string, PrintedTable>;
  /** Notes of a table on the page, by the name of its tab. */
  readonly notes?: Readonly<Record<string, readonly PageNote[]>>;
}

/** Writes the page and the workbook to the files that the command names, and prints the text. */
export async function writeReport({ book, lead, printed, notes = {} }: Report): Promise<void> {
  const [page, workbook] = process.argv.slice(2);
  if (page !== undefined) {
    const sections = [...printed].map(([name, table]) => ({ table, notes: notes[name] ?? [] }));
    const derivations = { explainCell, renderDerivation };
    writeFileSync(page, renderPage({ book, lead, sections }, { derivations }));
  }
  if (workbook !== undefined) {
    const sheets = [...printed].map(([name, table]) => renderWorksheet(table, { name }));
    writeFileSync(workbook, await writeXlsx(sheets));
  }
  console.log([...lead, ""].join("\n"));
  console.log([...printed.values()].map((table) => renderText(table)).join("\n\n"));
}

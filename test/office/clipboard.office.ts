/**
 * Every table of the examples of countries, copied from its report page in Chromium and pasted into
 * a document of Word by LibreOffice: it stays a table.
 */
import { explainCell, type PrintedTable, renderDerivation } from "anslag";
import { renderPage } from "anslag/report";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printed as ofCity } from "../../examples/budget-to-actual-us/tables.ts";
import { printed as ofCouncil } from "../../examples/monitoring-uk/tables.ts";
import { printed as ofMunicipality } from "../../examples/quarterly-report-no/tables.ts";
import { fileOf, launch, open } from "../browser/browser.ts";
import { copyTables } from "../browser/clipboard.ts";
import { readTables, type WordCell } from "./docx.ts";
import { wordDocument } from "./libreoffice.ts";

const EXAMPLES: Readonly<Record<string, ReadonlyMap<string, PrintedTable>>> = {
  "quarterly-report-no": ofMunicipality,
  "budget-to-actual-us": ofCity,
  "monitoring-uk": ofCouncil,
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The tables of a document of Word into which all tables of a page were pasted. */
async function paste(name: string, tables: readonly PrintedTable[]) {
  const sections = tables.map((table) => ({ table }));
  const derivations = { explainCell, renderDerivation };
  const page = renderPage({ title: name, sections }, { derivations });
  const [view, context] = await open(browser, fileOf(`${name}.html`, page), []);
  const copies = await copyTables(view);
  await context.close();
  expect(copies).toHaveLength(tables.length);
  return readTables(wordDocument(copies.map(({ html }) => html).join("<p>next</p>")));
}

const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();
const textsOf = (cells: readonly WordCell[]): readonly string[] =>
  cells.map(({ text }) => squeeze(text));

/** The headings of groups, each with the number of its columns; side by side they are one. */
function groupsOf({ columns }: PrintedTable): readonly (readonly [string, number])[] {
  const runs: [string, number][] = [];
  columns.forEach(({ group = "" }, j) => {
    const last = runs.at(-1);
    if (last !== undefined && group !== "" && columns[j - 1]?.group === group) last[1] += 1;
    else runs.push([group, 1]);
  });
  return runs.filter(([group]) => group !== "");
}

describe("the tables of an example, copied and pasted into a word processor", () => {
  it.each(Object.entries(EXAMPLES))("%s", async (name, printed) => {
    const tables = [...printed.values()];
    const pasted = await paste(name, tables);
    expect(pasted).toHaveLength(tables.length);
    for (const [k, table] of tables.entries()) {
      const rows = pasted[k] ?? [];
      const groups = groupsOf(table);
      const heads = rows.slice(0, groups.length > 0 ? 2 : 1);
      const foot = rows.slice(heads.length + table.rows.length);
      // The notes stand in one cell below the figures.
      const isNoted = table.footnotes.length > 0;
      expect(
        foot.map((cells) => cells.map(({ columns }) => columns)),
        table.title,
      ).toEqual(isNoted ? [[table.columns.length + 1]] : []);
      for (const [group, columns] of groups)
        expect(heads[0]?.filter(({ text }) => squeeze(text) === group)).toContainEqual(
          expect.objectContaining({ columns }),
        );
      const labels = heads.flatMap(textsOf);
      for (const { label } of table.columns) expect(labels).toContain(squeeze(label));
      for (const [i, row] of table.rows.entries()) {
        const [label, ...cells] = rows[heads.length + i] ?? [];
        const where = `${table.title}, ${row.id}`;
        expect(squeeze(label?.text ?? ""), where).toBe(squeeze(row.label));
        if (row.role === "heading") {
          expect(label?.columns, where).toBe(table.columns.length + 1);
          continue;
        }
        expect(textsOf(cells), where).toEqual((table.texts[i] ?? []).map(squeeze));
        for (const [j, cell] of cells.entries())
          if (table.columns[j]?.measure !== "text" && cell.text !== "")
            expect(cell.align, `${where}, ${table.columns[j]?.id}`).toMatch(/^(right|end)$/);
      }
    }
  });
});

/**
 * Every workbook of the examples, opened in LibreOffice: each figure is the one that the report
 * prints, although the file holds a wrong value beside each formula.
 */
import { readFileSync } from "node:fs";
import { type PrintedTable, parseBook, printTable } from "anslag";
import { renderWorksheet, type Worksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { describe, expect, it } from "vitest";
import { printed as ofCity } from "../../examples/budget-to-actual-us/tables.ts";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { printed as ofCouncil } from "../../examples/monitoring-uk/tables.ts";
import { printed as ofMunicipality } from "../../examples/quarterly-report-no/tables.ts";
import { recompute } from "./libreoffice.ts";

const malmo = malmoTables(parseBook(readFileSync("examples/malmo-2023/book.json", "utf8")));

/** Each example with its printed tables, and the decimal mark of its language. */
const EXAMPLES: Readonly<Record<string, readonly [ReadonlyMap<string, PrintedTable>, "." | ","]>> =
  {
    "malmo-2023": [
      new Map(Object.entries(malmo).map(([name, table]) => [name, printTable(table)])),
      ",",
    ],
    "quarterly-report-no": [ofMunicipality, ","],
    "budget-to-actual-us": [ofCity, "."],
    "monitoring-uk": [ofCouncil, "."],
  };

/** A value that no report prints; a formula that is not computed would show it. */
const WRONG = 123_456_789;

function spoil(sheet: Worksheet): Worksheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: WRONG })),
  );
  return { ...sheet, rows };
}

/** A figure in one notation, whatever its language: `(1,234)` and `−1 234` are `-1234`. */
function plain(text: string, decimalMark: "." | ","): string {
  const isNegative = /^[-\u2212(]/.test(text);
  const digits = text.replace(/[\s%()\u2212+-]/g, "");
  if (!/^[\d.,]+$/.test(digits)) return text.trim();
  const [whole = "", decimals] = digits.split(decimalMark);
  const joined = whole.replace(/[.,]/g, "");
  return `${isNegative ? "-" : ""}${joined}${decimals === undefined ? "" : `.${decimals}`}`;
}

describe("the workbook of an example, computed by LibreOffice", () => {
  it.each(Object.entries(EXAMPLES))("%s", async (_, [tables, decimalMark]) => {
    const sheets = [...tables].map(([name, table]) => renderWorksheet(table, { name }));
    const formulas = sheets.flatMap(({ rows }) => rows.flat()).filter(({ formula }) => formula);
    expect(formulas.length).toBeGreaterThan(20);
    const shown = recompute(await writeXlsx(sheets.map(spoil)), [...tables.keys()]);
    for (const [k, { title, rows, texts }] of [...tables.values()].entries())
      for (const [i, { id }] of rows.entries()) {
        // The caption and the headings stand above the rows; the sheet keeps them in view.
        const [, ...cells] = shown[k]?.[i + (sheets[k]?.frozen.rows ?? 0)] ?? [];
        const found = cells.slice(0, texts[i]?.length).map((text) => plain(text, "."));
        const expected = (texts[i] ?? []).map((text) => plain(text, decimalMark));
        expect(found, `${title}, ${id}`).toEqual(expected);
      }
  });
});

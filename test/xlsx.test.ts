/** The XLSX file of the second door, `anslag/xlsx`: read back, it holds what the worksheets say. */
import { readFileSync } from "node:fs";
import { parseBook, printTable, type Table } from "anslag";
import { renderWorksheet, type Worksheet, type WorksheetCell } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { type Cell, readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../examples/malmo-2023/tables.ts";

const malmo: readonly Table[] = Object.values(
  malmoTables(parseBook(readFileSync("examples/malmo-2023/book.json", "utf8"))),
);
const sheets: readonly Worksheet[] = malmo.map((table) => renderWorksheet(printTable(table)));

describe("an XLSX file", () => {
  it("holds numbers, texts, formats, and formulas with the figures that they give", async () => {
    const { sheets: read } = await readXlsx(await writeXlsx(sheets), { readStyles: true });
    expect(read.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    for (const [index, { rows }] of sheets.entries()) {
      const cells: ReadonlyMap<string, Cell> = read[index]?.cells ?? new Map();
      rows.forEach((row, i) => {
        row.forEach(({ value, formula, format }, j) => {
          const cell = cells.get(`${i},${j}`);
          expect(cell?.formulaResult ?? cell?.value ?? read[index]?.rows[i]?.[j] ?? null).toBe(
            value,
          );
          expect(cell?.formula).toBe(formula);
          if (format !== undefined && format !== "General")
            expect(cell?.style?.numFmt).toBe(format);
        });
      });
    }
  });

  it("has at least one worksheet", async () => {
    await expect(writeXlsx([])).rejects.toThrow("there is no worksheet");
  });

  it("is the same bytes each time", async () => {
    const [first, second] = [await writeXlsx(sheets), await writeXlsx(sheets)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("numbers tabs of the same name, which spreadsheets do not allow", async () => {
    const [first] = sheets;
    if (first === undefined) throw new Error("there are no sheets");
    const long = { ...first, name: "x".repeat(31) };
    const { sheets: read } = await readXlsx(
      await writeXlsx([first, { ...first, name: first.name.toUpperCase() }, first, long, long]),
    );
    expect(read.map(({ name }) => name)).toEqual([
      "Driftbudget",
      "DRIFTBUDGET (2)",
      "Driftbudget (3)",
      "x".repeat(31),
      `${"x".repeat(27)} (2)`,
    ]);
  });

  it("ends a long name that is taken in a number, in whatever letters it is written", async () => {
    const sheet = { rows: [], widths: [], frozen: { rows: 0, columns: 0 } };
    const names = ["a", "A (2)", "A", "b"];
    const { sheets: read } = await readXlsx(
      await writeXlsx(names.map((name) => ({ ...sheet, name }))),
    );
    expect(read.map(({ name }) => name)).toEqual(["a", "A (2)", "A (3)", "b"]);
  });
});

describe("the look of a cell", () => {
  const styles = ["caption", "heading", "item", "total", "of-which", "note"] as const;
  const look = async (more: Partial<WorksheetCell> = {}) => {
    const row = styles.map((style): WorksheetCell => ({ value: "x", style, ...more }));
    const sheet: Worksheet = {
      name: "Looks",
      // Each style once in the first column, and once behind it.
      rows: row.map((cell) => [cell, cell]),
      widths: [20, 12],
      frozen: { rows: 2, columns: 1 },
    };
    const { sheets: read } = await readXlsx(await writeXlsx([sheet]), { readStyles: true });
    return styles.map((_, i) =>
      [0, 1].map((j) => read[0]?.cells?.get(`${i},${j}`)?.style?.alignment?.horizontal ?? "-"),
    );
  };

  it("stands to the left where it names a row, unless it is a caption or a note", async () => {
    expect(await look()).toEqual([
      ["-", "-"],
      ["left", "right"],
      ["left", "-"],
      ["left", "-"],
      ["left", "-"],
      ["-", "-"],
    ]);
  });

  it("stands to the left in a column of texts", async () => {
    expect((await look({ text: true })).map(([, second]) => second)).toEqual(
      styles.map(() => "left"),
    );
  });
});

/**
 * A budget form that LibreOffice opened, computed and saved: its sums and checks are those of the
 * form, its cells are locked as before, and it is read as it went out.
 */
import { budgetForm, readBudgetForm, readXlsx, writeXlsx } from "anslag/xlsx";
import { readXlsx as readStyles } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { book, east, west } from "../workbook/form/form-book.ts";
import { recompute, saveAgain } from "./libreoffice.ts";

const form = budgetForm(book, {
  scenario: "budget",
  periods: ["2024-01", "2024-02"],
  members: [east, west],
  decimals: 2,
});

describe("a budget form in LibreOffice", () => {
  it("has the sums and checks that the form says", async () => {
    const spoiled = form.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: 123_456 })),
      ),
    }));
    const names = form.slice(0, 2).map(({ name }) => name);
    const shown = recompute(await writeXlsx(spoiled), names);
    for (const [k, { rows }] of form.slice(0, 2).entries())
      for (const [i, row] of rows.entries())
        for (const [j, { value, formula }] of row.entries())
          if (formula !== undefined)
            expect(Number(shown[k]?.[i]?.[j]?.replaceAll(",", "")), formula).toBe(value);
  });

  it("is saved with its locks, and comes back as it was", async () => {
    const saved = saveAgain(await writeXlsx(form));
    expect(readBudgetForm(book, await readXlsx(saved)).changes).toEqual([]);
    const { sheets } = await readStyles(saved, { readStyles: true });
    expect(sheets.map(({ protection, hidden = false }) => [protection?.sheet, hidden])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
    const lockOf = (key: string): boolean =>
      sheets[0]?.cells?.get(key)?.style?.protection?.locked ?? true;
    expect(["3,2", "4,3", "3,0", "3,4", "7,2"].map(lockOf)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

/** Budget forms that go out: labels, cells to fill in, and sums that a spreadsheet computes. */
import { readFileSync } from "node:fs";
import { parseBook } from "anslag";
import { budgetForm, writeXlsx } from "anslag/xlsx";
import { readXlsx } from "hucre/xlsx";
import { HyperFormula } from "hyperformula";
import { describe, expect, it } from "vitest";
import { book, east, west } from "./form-book.ts";

const periods = ["2024-01", "2024-02"];
const form = budgetForm(book, { scenario: "budget", periods, members: [east, west] });
const [first, second, hidden] = form;

describe("a budget form", () => {
  it("has a sheet for each of the members, with the labels of the book in its language", () => {
    expect(form.map(({ name, isHidden = false }) => [name, isHidden])).toEqual([
      ["1 Öst", false],
      ["2 Väst", false],
      ["anslag", true],
    ]);
    expect(first?.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ["Libraries 2024 – Budget – Öst (tkr)"],
      [
        "Fyll i de inramade cellerna, ett belopp i varje, i tkr. " +
          "Kolumnen ± visar tecknet för ett vanligt belopp.",
      ],
      [null, "±", "jan 2024", "feb 2024", "Summa"],
      ["Avgifter", "−", -20, null, -20],
      ["Personal", "+", 107, 110, 217],
      ["varav övertid", "+", null, 5, 5],
      ["Böcker", "+", null, 0, 0],
      ["Summa kostnader", null, 107, 110, 217],
      ["Nettokostnad", null, 87, 110, 197],
      [],
      ["Celler som inte är tal", null, 0],
      ["Skillnad mellan summor på bredden och på höjden, Nettokostnad", null, 0],
    ]);
    expect(second?.rows[6]?.map(({ value }) => value)).toEqual(["Böcker", "+", 30, null, 30]);
  });

  it("locks everything but one cell for each line and period", () => {
    const open = form.flatMap(({ rows, name }) =>
      rows.flatMap((row, i) => row.flatMap(({ input }, j) => (input ? [`${name} ${i} ${j}`] : []))),
    );
    const expected = ["1 Öst", "2 Väst"].flatMap((name) =>
      [3, 4, 5, 6].flatMap((i) => [2, 3].map((j) => `${name} ${i} ${j}`)),
    );
    expect(open).toEqual(expected);
    expect(form.every(({ isProtected }) => isProtected)).toBe(true);
    expect(hidden?.rows[0]?.map(({ value }) => value)).toEqual(["form", "1"]);
  });

  it("is a workbook with locked and open cells, and numbers only in those", async () => {
    const { sheets } = await readXlsx(await writeXlsx(form), { readStyles: true });
    expect(sheets.map(({ protection, hidden = false }) => [protection?.sheet, hidden])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
    const isLocked = (key: string): boolean | undefined =>
      sheets[0]?.cells?.get(key)?.style?.protection?.locked;
    expect(["3,2", "6,3"].map(isLocked)).toEqual([false, false]);
    expect(["3,0", "3,4", "7,2"].map((key) => isLocked(key) ?? true)).toEqual([true, true, true]);
    expect(sheets[0]?.dataValidations?.map(({ type, range }) => [type, range])).toEqual([
      ["decimal", "C4:D4 C5:D5 C6:D6 C7:D7"],
    ]);
  });

  it.each(["costs-positive", "natural", "all-positive", "overspend-positive"] as const)(
    "has sums and checks that a spreadsheet finds right, in the signs %s",
    (signs) => {
      const options = { scenario: "budget", periods, members: [east], signs, decimals: 1 } as const;
      const [sheet] = budgetForm(book, options);
      const rows = sheet?.rows ?? [];
      const computed = HyperFormula.buildFromArray(
        rows.map((row) => row.map(({ value, formula }) => (formula ? `=${formula}` : value))),
        { licenseKey: "gpl-v3" },
      ).getSheetValues(0);
      for (const [i, row] of rows.entries())
        for (const [j, { value, formula }] of row.entries())
          if (formula !== undefined) expect(computed[i]?.[j], formula).toBe(value);
      // In result sign: fees 20 and 0, staff −107 and −110, books 0.
      const turn = {
        natural: 1,
        "costs-positive": -1,
        "all-positive": -1,
        "overspend-positive": -1,
      };
      const net = rows[8]?.map(({ value }) => value).slice(2);
      expect(net).toEqual([-87, -110, -197].map((amount) => amount * turn[signs]));
    },
  );

  it("shows a text in a cell as an error of its checks", () => {
    const rows = (first?.rows ?? []).map((row, i) =>
      row.map(({ value, formula }, j) =>
        i === 3 && j === 3 ? "n/a" : formula ? `=${formula}` : value,
      ),
    );
    const computed = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
    // The cell itself, and the net cost that needs it.
    expect(computed.getCellValue({ sheet: 0, row: 10, col: 2 })).toBe(2);
  });

  it("leaves out what appropriations fill, and totals that it has not all lines of", () => {
    const rows = budgetForm(book, { scenario: "budget", lines: ["books", "grant"] })[0]?.rows ?? [];
    expect(rows.slice(3, -2).map(([label]) => label?.value)).toEqual(["Böcker", "Kommunbidrag"]);
    expect(rows[2]).toHaveLength(2 + 12 + 1);
  });

  it("is the same each time, in a large book too", () => {
    const malmo = parseBook(readFileSync("examples/malmo-2023/book.json", "utf8"));
    const make = () => budgetForm(malmo, { scenario: "forecast", periods: ["2023-01/2023-12"] });
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
  });
});

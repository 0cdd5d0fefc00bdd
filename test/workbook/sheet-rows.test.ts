/** The cells of a sheet as rows of a ledger: a workbook and CSV of one content are one. */
import { defineBook, toDecimal } from "anslag";
import { type FigureMapping, figuresFromCsv, readLedger } from "anslag/ledger";
import { readXlsx, sheetRows } from "anslag/xlsx";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { workbookFile } from "./files.ts";

const book = defineBook({
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "staff", kind: "cost" },
      { id: "fees", kind: "income" },
    ],
  },
  figureSets: [],
});

const sheetOf = async (bytes: Uint8Array) => {
  const { sheets } = await readXlsx(bytes);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("the workbook has no sheet");
  return sheet;
};

describe("the rows of a sheet", () => {
  it("come with the empty ones between, as often as one likes", async () => {
    const sheet = await sheetOf(
      workbookFile({
        sheets: {
          Budget: `<row r="2"><c r="B2"><v>1.50</v></c><c r="D2" t="e"><v>#N/A</v></c></row>
            <row r="4"><c r="A4" t="b"><v>0</v></c><c r="B4"><f>A1</f></c></row>`,
        },
      }),
    );
    const rows = [[], [null, 1.5, null, "#N/A"], [], [false, null]];
    expect([...sheetRows(sheet)]).toEqual(rows);
    expect([...sheetRows(sheet)]).toEqual(rows);
  });

  it("are a table wherever its headings stand", async () => {
    const rows = [
      ["The library", null, null, null],
      [null, null, "in SEK", null],
      [],
      [null, "Account", null, "Jan", "Feb"],
      [null, 7010, null, 100.25, "-"],
      [null, 3010, null, -5, -0.1 - 0.2],
      [null, null, null, null, null],
      [null, "Total", null, 95.25, -0.3],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "Budget", rows }] });
    const { figures, summary } = readLedger(
      book,
      { cells: sheetRows(await sheetOf(bytes)) },
      {
        headings: "Account",
        line: "Account",
        scenario: { value: "budget" },
        amounts: [
          { amount: "Jan", period: { value: "2023-01" } },
          { amount: "Feb", period: { value: "2023-02" } },
        ],
        signs: "costs-positive",
        missing: ["-"],
        accounts: [
          { prefix: "70", line: "staff" },
          { prefix: "30", line: "fees" },
        ],
        passOver: ["blank", "totals"],
      },
    );
    expect(
      [...figures].map(({ line, period, amount }) => [line, period, amount.toFixed()]),
    ).toEqual([
      ["staff", "2023-01/2023-01", "-100.25"],
      ["fees", "2023-01/2023-01", "5"],
      ["fees", "2023-02/2023-02", "0.3"],
    ]);
    expect(summary).toMatchObject({ preamble: 3, rows: 4, missing: 1, refused: 0 });
  });

  it("refuse an error of the spreadsheet as an amount, at its row", async () => {
    const sheet = await sheetOf(
      workbookFile({
        sheets: {
          Budget: `<row r="1"><c t="str"><v>line</v></c><c t="str"><v>amount</v></c></row>
            <row r="3"><c t="str"><v>staff</v></c><c t="e"><v>#DIV/0!</v></c></row>`,
        },
      }),
    );
    const { issues } = readLedger(
      book,
      { cells: sheetRows(sheet) },
      { line: "line", amount: "amount", scenario: { value: "budget" }, passOver: ["blank"] },
      { refused: "list" },
    );
    expect(issues.map(({ code, path }) => [code, path.slice(0, 2)])).toEqual([
      ["amount.not-an-amount", ["row", 3]],
    ]);
  });

  it("give the figures that CSV of the same content gives", async () => {
    const row = fc.record({
      line: fc.constantFrom("staff", "fees"),
      period: fc.integer({ min: 1, max: 12 }).map((month) => `2023-${`${month}`.padStart(2, "0")}`),
      coefficient: fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      decimals: fc.integer({ min: 0, max: 6 }),
      note: fc
        .string({ unit: "grapheme", maxLength: 5 })
        .filter((text) => !/[\p{Cc};"]/u.test(text)),
      isText: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const amounts = rows.map(({ coefficient, decimals }) =>
          toDecimal(coefficient).times(toDecimal("0.1").pow(decimals)).toFixed(),
        );
        const swedish = amounts.map((amount) => amount.replace(".", ","));
        const csv = rows.map(({ line, period, note }, k) =>
          [line, period, swedish[k], note].join(";"),
        );
        const cells = rows.map(({ line, period, note, isText }, k) => [
          line,
          period,
          isText ? (swedish[k] ?? "") : Number(amounts[k]),
          note,
        ]);
        const headings = ["line", "period", "amount", "note"];
        const bytes = await writeXlsx({ sheets: [{ name: "Budget", rows: [headings, ...cells] }] });
        const mapping: FigureMapping<"fees" | "staff", "budget"> = {
          line: "line",
          period: { monthOf: "period" },
          scenario: { value: "budget" },
          amount: "amount",
          note: "note",
          separator: ";",
          decimalMark: ",",
          signs: "costs-positive",
        };
        const fromSheet = readLedger(book, { cells: sheetRows(await sheetOf(bytes)) }, mapping);
        const fromCsv = figuresFromCsv(book, [headings.join(";"), ...csv].join("\n"), mapping);
        expect(JSON.stringify([...fromSheet.figures])).toBe(JSON.stringify([...fromCsv]));
      }),
      { numRuns: 60 },
    );
  });
});

/** Worksheets: numbers with formats, texts, widths, and where there is no formula. */
import { readFileSync } from "node:fs";
import {
  buildTable,
  defineBook,
  incomeStatement,
  parseBook,
  printTable,
  type Table,
  toDecimal,
  unitFromName,
} from "anslag";
import { appropriationRoll } from "anslag/planning";
import { renderWorksheet, type Worksheet } from "anslag/report";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { shapes, tableOf } from "../oracle/random-table.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";
import { plainTable } from "../support/plain-table.ts";

const malmo = malmoTables(parseBook(readFileSync("examples/malmo-2023/book.json", "utf8")));

const formulas = ({ rows }: Worksheet): readonly string[] =>
  rows.flatMap((row) => row.flatMap(({ formula }) => (formula === undefined ? [] : [formula])));

describe("a worksheet holds what is printed", () => {
  it("reads like the table", () => {
    const adjusted = "justerat för att tabellen ska summera:";
    const studies = "Kommunstyrelsens anslag för projekt- och utredningar";
    const sheet = renderWorksheet(
      printTable(malmo.T5, { scale: "mkr", decimals: 1, plus: "variances" }),
    );
    const lines = sheet.rows.map((row) =>
      row.map(({ value, formula }) => (formula ? `${value} =${formula}` : value)),
    );
    expect(lines).toEqual([
      ["Kommunstyrelsen, fördelning av kommunbidrag per ändamål (mkr)"],
      [null, "Budget 2023", "Helårsprognos", "Avvikelse"],
      ["Arvoden och övriga kostnader", 46, 44.2, "1.8 =ROUND(B3-C3,1)"],
      [
        "Kommunstyrelsens anslag för stadigvarande medlemsavgifter och bidrag",
        96,
        87.2,
        "8.8 =ROUND(B4-C4,1)",
      ],
      ["Kommunstyrelsens anslag för projekt- och utredningar", 21.9, 29.5, "-7.6 =ROUND(B5-C5,1)"],
      ["SUMMA", "163.9 =ROUND(SUM(B3:B5),1)", "160.9 =ROUND(SUM(C3:C5),1)", "3 =ROUND(B6-C6,1)"],
      [],
      [`${adjusted} Arvoden och övriga kostnader, Helårsprognos 44,2 (exakt 44,146)`],
      [`${adjusted} ${studies}, Budget 2023 21,9 (exakt 21,969)`],
      [`${adjusted} ${studies}, Avvikelse −7,6 (exakt −7,544)`],
    ]);
    expect(sheet.name).toBe("Kommunstyrelsen, fördelning av");
    expect(sheet.rows[5]?.map(({ format }) => format)).toEqual([
      undefined,
      "#,##0.0",
      "#,##0.0",
      "+#,##0.0;-#,##0.0;#,##0.0",
    ]);
  });

  it("marks negative numbers, plus and zero as the print does", () => {
    const roll = (amount: string) =>
      appropriationRoll(
        { original: { amount } },
        { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "A" },
      );
    const format = (amount: string, options: Parameters<typeof printTable>[1]) =>
      renderWorksheet(printTable(roll(amount), options)).rows[2]?.[1]?.format;
    expect(format("1", { negative: "parentheses" })).toBe("#,##0;(#,##0);#,##0");
    expect(format("1", { negative: "minus", decimals: 2 })).toBe('#,##0.00;"−"#,##0.00;#,##0.00');
    expect(format("0", { zero: "-" })).toBe('#,##0;-#,##0;"-"');
    expect(format("0", { zero: "blank" })).toBe('#,##0;-#,##0;""');
    // Rounded to zero is not zero.
    expect(format("0.4", { zero: "-" })).toBe("#,##0");
  });

  it("leaves an absent figure empty, names it in the formula, says why a ratio is missing", () => {
    const table = incomeStatement(library, {
      columns: {
        forecast: { scenario: "forecast" },
        prior: { scenario: "priorYearActual" },
        growth: { growthOf: { current: "forecast", prior: "prior" } },
      },
    });
    const sheet = renderWorksheet(table);
    const cells = sheet.rows.flat();
    expect(cells.some(({ value }) => value === "–")).toBe(true);
    expect(cells.some(({ value }) => value === null)).toBe(true);
    expect(sheet.rows.at(-1)?.[0]?.style).toBe("note");
    const blank = malmo.T8.rows.findIndex(({ id }) => id === "financialIncome");
    expect(
      renderWorksheet(malmo.T8).rows[blank + 2]?.map(({ value, formula }) => formula ?? value),
    ).toEqual(["Finansiella intäkter", 52, null, "B16-C16"]);
  });

  it("writes an amount that a spreadsheet would cut short as a text, with no formula of it", () => {
    const grant = {
      original: { amount: "1234567890123456" },
      adjustments: [
        { reference: "1", title: "b", amount: "1", decidedOn: "2023-01-01", kind: "supplement" },
      ],
    } as const;
    const roll = appropriationRoll(grant, {
      asOf: "2023-08-31",
      unit: unitFromName("kr", "sv"),
      title: "A",
    });
    const sheet = renderWorksheet(printTable(roll, { language: "sv" }));
    expect(sheet.rows.slice(2).map(([, amount]) => amount?.value)).toEqual([
      "1\u00a0234\u00a0567\u00a0890\u00a0123\u00a0456",
      1,
      "1\u00a0234\u00a0567\u00a0890\u00a0123\u00a0457",
    ]);
    expect(formulas(sheet)).toEqual([]);
  });

  it("has no formula where ordinary rounding does not add up, or if asked for none", () => {
    const ordinary = printTable(malmo.T9, { scale: "mkr", decimals: 1, rounding: "ordinary" });
    const footed = printTable(malmo.T9, { scale: "mkr", decimals: 1 });
    const [some, all] = [ordinary, footed].map((table) => formulas(renderWorksheet(table)).length);
    expect(some).toBe(11);
    expect(all).toBe(14);
    expect(formulas(renderWorksheet(footed, { formulas: false }))).toEqual([]);
  });

  it("has no formula longer than spreadsheets read, and no text longer than a cell holds", () => {
    // Every other row is a part of the total, so that no range can say it.
    const tree = Array.from({ length: 3001 }, (_, row) => (row === 0 ? -1 : 0));
    const table = tableOf(tree, [["1", "1", "1", "1"]], shapes["one column"]);
    const [total] = table.relations;
    if (total?.kind !== "rows") throw new Error("the tree has no total");
    const every = (odd: number) => ({
      ...total,
      terms: total.terms.filter((_, index) => index % 2 === odd),
    });
    const halved = { ...table, relations: [every(0)] };
    const amount = { kind: "amount" as const, amount: toDecimal(total.terms.length / 2) };
    const cells = halved.cells.map((row, index) =>
      halved.rows[index]?.id === total.row ? [amount] : row,
    );
    expect(formulas(renderWorksheet({ ...halved, cells }))).toEqual([]);
    expect(formulas(renderWorksheet(table)).length).toBe(1);
    const long = renderWorksheet({
      ...malmo.T3,
      title: `\uffff${"x".repeat(40_000)}`,
      relations: [],
    });
    expect(String(long.rows[0]?.[0]?.value)).toHaveLength(32_767);
    expect(String(long.rows[0]?.[0]?.value).startsWith("\ufffd")).toBe(true);
  });

  it("has columns beyond Z", () => {
    const column = (k: number) => ({ id: `c${k}`, label: `c${k}`, measure: "amount" as const });
    const amount = { kind: "amount" as const, amount: toDecimal(1) };
    const table: Table = {
      ...malmo.T3,
      rows: malmo.T3.rows.slice(0, 1),
      columns: Array.from({ length: 703 }, (_, k) => column(k)),
      cells: [Array.from({ length: 703 }, () => amount)],
      relations: [25, 26, 701, 702].map((k) => ({
        kind: "columns" as const,
        column: `c${k}`,
        terms: [{ id: `c${k - 1}`, weight: 1 as const }],
        rows: [malmo.T3.rows[0]?.id ?? ""],
      })),
    };
    expect(formulas(renderWorksheet(table))).toEqual(
      ["Z3", "AA3", "ZZ3", "AAA3"].map((address) => address),
    );
  });

  it("never asks the spreadsheet to compute in a circle", () => {
    const [row, column] = [
      (id: string) => ({ id, label: id, role: "item", level: 0 }) as const,
      "amount",
    ] as const;
    const cell = {
      kind: "amount",
      amount: malmo.T4.cells[0]?.[0]?.kind === "amount" ? malmo.T4.cells[0][0].amount : 0,
    };
    const terms = (id: string) => [{ id, weight: 1 as const }];
    const table = {
      ...malmo.T4,
      rows: [row("a"), row("b")],
      columns: [
        { id: "x", label: "x", measure: column },
        { id: "y", label: "y", measure: column },
      ],
      cells: [
        [cell, cell],
        [cell, cell],
      ],
      relations: [
        { kind: "columns", column: "x", terms: terms("y"), rows: ["a"] },
        { kind: "columns", column: "y", terms: terms("x"), rows: ["b"] },
        { kind: "rows", row: "a", terms: terms("b"), columns: ["y"] },
        { kind: "rows", row: "b", terms: terms("a"), columns: ["x"] },
      ],
    } as unknown as Table;
    expect(formulas(renderWorksheet(table))).toEqual([]);
  });

  it("names its tab as spreadsheets allow", () => {
    const named = (title: string) => renderWorksheet({ ...malmo.T3, title }).name;
    expect(named("Budget: jan/aug [2023]?")).toBe("Budget jan aug 2023");
    expect(named("'x'")).toBe("x");
    expect(named("*")).toBe("-");
    expect(named("🙂".repeat(20))).toBe("🙂".repeat(15));
    expect(
      issuesOf(() => renderWorksheet(malmo.T3, { name: "a/b" })).map(({ code }) => code),
    ).toEqual(["input.value"]);
    for (const wrong of [{ name: 5 }, { formulas: "no" }])
      expect(codeOf(() => renderWorksheet(malmo.T3, wrong as never))).toBe("input.wrong-type");
    expect(issuesOf(() => renderWorksheet(malmo.T3, { name: "x".repeat(32) }))).toHaveLength(1);
  });

  it("has columns as wide as their words, within limits", () => {
    const widths = (row: string, column: string, cell = "1") => {
      const base = plainTable([[1]]);
      const [a] = base.rows;
      const [x] = base.columns;
      return renderWorksheet({
        ...base,
        rows: [{ ...a, label: row, level: 1 }] as Table["rows"],
        columns: [{ ...x, label: column }] as Table["columns"],
        cells: [[{ kind: "amount", amount: toDecimal(cell) }]],
      }).widths;
    };
    const [least = 0, narrow = 0] = widths("A", "X");
    // A heading breaks at spaces; an indent takes two columns.
    expect(widths("A", "X X X X X X X X X X X X X X X")).toEqual([least, narrow]);
    expect(widths("r".repeat(30), "c".repeat(30))).toEqual([least + 12, narrow + 20]);
    expect(widths("r".repeat(90), "c".repeat(90))).toEqual([least + 40, narrow + 30]);
  });

  it("takes text from the book for text", () => {
    const book = defineBook({
      title: "x",
      unit: unitFromName("tkr", "sv"),
      fiscalYear: { year: 2023 },
      cutOff: "2023-08-31",
      chart: { lines: [{ id: "a", kind: "cost", label: "=HYPERLINK(1)\n2" }] },
      figureSets: [{ id: "main", figures: [{ line: "a", scenario: "budget", amount: -1 }] }],
    });
    const sheet = renderWorksheet(
      buildTable(book, { rows: ["a"], columns: { budget: { scenario: "budget" } } }),
    );
    expect(sheet.rows[2]?.[0]).toEqual({ value: "=HYPERLINK(1) 2", style: "item", indent: 0 });
  });
});

/** CSV as a spreadsheet reads it. */
import { buildTable, printTable } from "anslag";
import { renderCsv } from "anslag/report";
import { csvParseRows, dsvFormat } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const table = buildTable(library, {
  title: "Income statement",
  signs: "costs-positive",
  rows: ["staff", "overtime", "interest"],
  columns: {
    forecast: { scenario: "forecast", label: "Forecast" },
    budget: { scenario: "budget", label: "Budget" },
    variance: {
      varianceOf: { outcome: "forecast", reference: "budget" },
      label: "Variance, total",
    },
  },
});

describe("a table as CSV", () => {
  it("has a heading line with the unit, numbers for machines, and CR LF after every line", () => {
    const csv = renderCsv(table, { language: "sv" });
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.split("\r\n")[0]).toBe('Income statement (tkr),Forecast,Budget,"Variance, total"');
    const amounts = csvParseRows(csv)
      .slice(1)
      .map(([, ...cells]) => cells);
    expect(amounts.flat().every((cell) => /^(-?\d+(\.\d+)?)?$/.test(cell))).toBe(true);
    // Costs are positive in this table, and an overspending is a negative variance.
    expect(amounts[0]?.[0]).not.toContain("-");
  });

  it("printed numbers on request, with a semicolon for Swedish spreadsheets", () => {
    const printed = printTable(table, { scale: "mkr", decimals: 2, language: "sv" });
    const rows = dsvFormat(";").parseRows(
      renderCsv(printed, { numbers: "printed", separator: ";" }),
    );
    expect(rows.slice(1).map(([, ...cells]) => cells)).toEqual(
      printed.texts.map((row) => [...row]),
    );
  });

  it("has a decimal comma, and a mark of its encoding for spreadsheets, on request", () => {
    const options = { separator: ";", decimalMark: ",", byteOrderMark: true } as const;
    const swedish = renderCsv(
      printTable(table, { scale: "mkr", decimals: 3, language: "sv" }),
      options,
    );
    expect(swedish.startsWith("\ufeff")).toBe(true);
    const cells = dsvFormat(";")
      .parseRows(swedish)
      .slice(1)
      .flatMap(([, ...each]) => each);
    expect(cells.filter((cell) => cell.includes(","))).not.toEqual([]);
    expect(cells.every((cell) => /^(-?\d+(,\d+)?)?$/.test(cell))).toBe(true);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u202e=1", "＝1"])(
    "the label %j is no formula",
    (label) => {
      const hostile = {
        ...table,
        title: label,
        rows: table.rows.map((row) => ({ ...row, label })),
      };
      for (const [first] of csvParseRows(renderCsv(hostile))) expect(first).toMatch(/^'/);
    },
  );

  it("quotes and line breaks stay inside their field", () => {
    const hostile = { ...table, rows: table.rows.map((row) => ({ ...row, label: 'a "b", c\nd' })) };
    const rows = csvParseRows(renderCsv(hostile));
    expect(rows).toHaveLength(4);
    expect(rows[1]?.[0]).toBe('a "b", c d');
  });

  it("refuses a choice that is not one, every problem at once", () => {
    expect(
      codeOf(() => renderCsv(table, { separator: "|" as never, numbers: "excel" as never })),
    ).toEqual("input.choice");
  });

  it("refuses a byte order mark that is neither true nor false", () => {
    const [issue] = issuesOf(() => renderCsv(table, { byteOrderMark: "yes" as never }));
    expect([issue?.code, issue?.path]).toEqual(["input.wrong-type", ["byteOrderMark"]]);
  });

  it("names its own options where one is misspelt", () => {
    const [issue] = issuesOf(() => renderCsv(table, { delimiter: ";" } as never));
    expect([issue?.code, issue?.path]).toEqual(["input.unknown-key", ["delimiter"]]);
    for (const key of ["numbers", "separator", "decimalMark", "byteOrderMark", "signs"])
      expect(issue?.expected).toContain(key);
  });
});

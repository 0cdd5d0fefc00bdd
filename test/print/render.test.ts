import {
  buildTable,
  formatAmount,
  printPercent,
  type Ratio,
  ratioOf,
  renderMarkdown,
  renderText,
  toDecimal,
} from "anslag";
import { describe, expect, it } from "vitest";
import { shapes, tableOf } from "../oracle/random-table.ts";
import { library } from "../support/library.ts";

const NBSP = "\u00a0";

describe("numbers in Swedish", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["999", "999"],
    ["1000", `1${NBSP}000`],
    ["-486892", `−486${NBSP}892`],
    ["-272.263", "−272,263"],
    ["1234567.5", `1${NBSP}234${NBSP}567,5`],
    ["0.0000001", "0,0000001"],
    [
      "123456789012345678901234567890",
      `123${NBSP}456${NBSP}789${NBSP}012${NBSP}345${NBSP}678${NBSP}901${NBSP}234${NBSP}567${NBSP}890`,
    ],
  ])("%s is written %s", (amount, text) => {
    expect(formatAmount(toDecimal(amount), { locale: "sv-SE" })).toBe(text);
  });

  const ratio = (numerator: string, denominator: string): Ratio => {
    const result = ratioOf({ numerator, denominator });
    if (result.kind === "none") throw new Error(result.reason);
    return result;
  };

  it.each([
    ["-6482", "245941", 1, "−2,6"],
    ["15688", "710663", 1, "2,2"],
    ["22170", "464722", 1, "4,8"],
    ["1", "10", 0, "10"],
    ["1", "10", 2, "10,00"],
    ["1", "3", 3, "33,333"],
    ["-1", "100000", 1, "0,0"],
    ["100", "1", 1, `10${NBSP}000,0`],
  ])("%s of %s with %i decimals is %s %%", (numerator, denominator, decimals, text) => {
    expect(printPercent(ratio(numerator, denominator), { decimals, locale: "sv-SE" })).toBe(text);
  });
});

describe("tables as text and Markdown", () => {
  const table = buildTable(library, {
    title: "Income statement",
    signs: "costs-positive",
    rows: ["staff", "overtime", "books", "operating", "interest"],
    columns: {
      forecast: { scenario: "forecast", label: "Forecast" },
      budget: { scenario: "budget", label: "Budget" },
      variance: { varianceOf: { outcome: "forecast", reference: "budget" }, label: "Variance" },
      percent: { percentOf: { numerator: "variance", base: "budget" }, label: "%" },
    },
  });

  it("as text: units in the caption, blanks for absent figures, reasons below", async () => {
    await expect(`${renderText(table, { language: "en" })}\n`).toMatchFileSnapshot(
      "./income-statement.golden.txt",
    );
  });

  it("as Markdown: totals in bold, nothing but a table", async () => {
    await expect(`${renderMarkdown(table, { language: "en" })}\n`).toMatchFileSnapshot(
      "./income-statement.golden.md",
    );
  });

  const hostile = {
    ...table,
    title: "a|b\n# c",
    rows: table.rows.map((row, index) => ({
      ...row,
      label: index === 0 ? "x | y\n| z <script>`*_[" : row.label,
    })),
  };

  it("a label cannot break out of its cell", () => {
    const lines = renderMarkdown(hostile, { language: "sv" }).split("\n");
    expect(lines[0]).toBe("**a\\|b \\# c (tkr)**");
    expect(lines[4]).toContain("x \\| y \\| z &lt;script&gt;\\`\\*\\_\\[");
    expect(lines.filter((line) => line.startsWith("|"))).toHaveLength(7);
    expect(renderText(hostile, { language: "sv" }).split("\n")[0]).toBe("a|b # c (tkr)");
  });

  it("digits stand below digits where negative amounts are in parentheses", () => {
    const mixed = tableOf([-1, 0, 0], [["1205"], ["-13"]], shapes["one column"]);
    const lines = renderText(mixed, { negative: "parentheses", language: "sv" })
      .split("\n")
      .slice(4, 7);
    expect(lines.join("\n")).toMatch(/\(13\)$/m);
    expect(new Set(lines.map((line) => line.replace(/\)$/, "").length)).size).toBe(1);
  });

  it("a table without rows or columns is still a table", () => {
    const empty = buildTable(library, { rows: [], columns: {} });
    expect(renderText(empty, { language: "sv" })).toContain("Libraries 2023 (tkr)");
    expect(renderMarkdown(empty)).toContain("| --- |");
  });
});

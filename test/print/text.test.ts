/** Tables as plain text: columns stay aligned, whatever script the labels are in. */
import { buildTable, renderText, type Table } from "anslag";
import { eastAsianWidth } from "get-east-asian-width";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../src/print/text.ts";
import { shapes, tableOf } from "../oracle/random-table.ts";
import { codeOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";
import { plainTable } from "../support/plain-table.ts";
import { hostileStatement, statementToPrint } from "../support/statement-to-print.ts";

/** Columns of a terminal, measured by another library; marks that join take none. */
const columnsOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum + (/[\p{Mn}\p{Cf}]/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)),
    0,
  );

describe("widths of plain text", () => {
  const table = buildTable(library, {
    rows: ["staff", "books", "operating"],
    columns: { budget: { scenario: "budget" } },
  });

  it.each([
    "予算",
    "人件費ｶﾅ",
    "예산",
    "Ａ１（全角）",
    "Å\u030a e\u0301",
    "🏛 🎉 stad",
    "ﾊﾝｶｸ",
    "Кириллица",
    "ميزانية",
  ])("%s keeps the figures in one column", (label) => {
    const labelled = {
      ...table,
      rows: table.rows.map((row, i) => (i === 0 ? { ...row, label } : row)),
    };
    const lines = renderText(labelled, { locale: "en-GB" }).split("\n").slice(4, 7);
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map(columnsOf)).size).toBe(1);
  });
});

describe("the width of a text in a terminal", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["予算", 4],
    ["한글", 4],
    ["ｶﾅ", 2],
    ["（", 2],
    ["🎉", 2],
    ["e\u0301", 1],
    ["a\u200bb", 2],
  ])("of %j is %i", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe("a table as plain text", () => {
  it("has units in the caption, blanks for absent figures, and reasons below", async () => {
    await expect(`${renderText(statementToPrint, { language: "en" })}\n`).toMatchFileSnapshot(
      "./income-statement.golden.txt",
    );
  });

  it("has headings above amounts, and rows by their level", () => {
    const base = plainTable([
      [1, 1000],
      [-20, 3],
    ]);
    const rows = base.rows.map((row, level) => ({ ...row, level }));
    const [x, y] = base.columns;
    const columns = [x, { ...y, label: "A heading of two lines" }] as Table["columns"];
    // Labels take 3 columns, amounts 3, the wider heading 16, with 2 between them.
    const rule = "─".repeat(26);
    expect(renderText({ ...base, rows, columns }).split("\n")).toEqual([
      "Plain (SEK)",
      rule,
      "          A heading of two",
      "       X             lines",
      rule,
      "A      1             1,000",
      "  B  -20                 3",
      rule,
    ]);
  });

  it("breaks long labels and explanations at spaces; amounts stand on the last line", () => {
    const why = { kind: "text", text: "one two three four five six seven eight nine" } as const;
    const base = plainTable([[7, why]]);
    const [x, y] = base.columns;
    const columns = [x, { ...y, measure: "text" }] as Table["columns"];
    const label = `${"long ".repeat(12)}label`;
    const rows = base.rows.map((row) => ({ ...row, label }));
    const body = renderText({ ...base, columns, rows })
      .split("\n")
      .slice(4, -1);
    expect(body.map((line) => line.trimEnd())).toEqual([
      // 9 words of 48 columns, and 33 of 34 columns.
      "long long long long long long long long long     one two three four five six seven",
      "long long long label                          7  eight nine",
    ]);
  });

  it("digits stand below digits where negative amounts are in parentheses", () => {
    const mixed = tableOf([-1, 0, 0], [["1205"], ["-13"]], shapes["one column"]);
    const lines = renderText(mixed, { negative: "parentheses", language: "sv" })
      .split("\n")
      .slice(4, 7);
    expect(lines.join("\n")).toMatch(/\(13\)$/m);
    expect(new Set(lines.map((line) => line.replace(/\)$/, "").length)).size).toBe(1);
  });

  it("is one line a row whatever a label holds, and never without a rule", () => {
    const lines = renderText(hostileStatement, { language: "sv" }).split("\n");
    expect(lines[0]).toBe("a|b # c (tkr)");
    const empty = buildTable(library, { rows: [], columns: {} });
    expect(renderText(empty, { language: "sv" })).toContain("Libraries 2023 (tkr)");
    expect(codeOf(() => renderText(empty, { color: true } as never))).toBe("input.unknown-key");
  });
});

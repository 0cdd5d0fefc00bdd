/** Tables as Markdown: totals in bold, and text that stays text. */
import { buildTable, renderMarkdown, type Table } from "anslag";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/print/markdown.ts";
import { codeOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";
import { plainTable } from "../support/plain-table.ts";
import { hostileStatement, statementToPrint } from "../support/statement-to-print.ts";

describe("a table as Markdown", () => {
  it("is nothing but a table, with its notes below", async () => {
    await expect(`${renderMarkdown(statementToPrint, { language: "en" })}\n`).toMatchFileSnapshot(
      "./income-statement.golden.md",
    );
  });

  it("has totals in bold, indents by level, amounts to the right and texts to the left", () => {
    const why = { kind: "text", text: "a*b" } as const;
    const base = plainTable([
      [1, why],
      [-2, why],
      [-1, { kind: "empty", reason: "absent" }],
    ]);
    const [x, y] = base.columns;
    const columns = [x, { ...y, measure: "text" }] as Table["columns"];
    const rows = base.rows.map((row, k) => ({ ...row, level: k }));
    expect(renderMarkdown({ ...base, columns, rows }).split("\n")).toEqual([
      "**Plain (SEK)**",
      "",
      "|  | X | Y |",
      "| --- | ---: | --- |",
      "| A | 1 | a\\*b |",
      "| &nbsp;&nbsp;B | \\-2 | a\\*b |",
      "| &nbsp;&nbsp;&nbsp;&nbsp;**TOTAL** | **\\-1** |  |",
    ]);
  });

  it("separates notes by empty lines", () => {
    const table = plainTable([[{ kind: "empty", reason: "zero-base" }]]);
    expect(renderMarkdown(table).split("\n").slice(-2)).toEqual(["", "– A, X: the base is zero"]);
  });

  it("keeps a label inside its cell", () => {
    const lines = renderMarkdown(hostileStatement, { language: "sv" }).split("\n");
    expect(lines[0]).toBe("**a\\|b \\# c (tkr)**");
    expect(lines[4]).toContain("x \\| y \\| z &lt;script&gt;\\`\\*\\_\\[");
    expect(lines.filter((line) => line.startsWith("|"))).toHaveLength(7);
  });

  it("is a table also without rows or columns, and refuses a misspelt option", () => {
    const empty = buildTable(library, { rows: [], columns: {} });
    expect(renderMarkdown(empty)).toContain("| --- |");
    expect(codeOf(() => renderMarkdown(empty, { bold: true } as never))).toBe("input.unknown-key");
  });
});

describe("text that stays text", () => {
  it.each([
    ["a|b_c*d`e[f]g~h#i\\", "a\\|b\\_c\\*d\\`e\\[f\\]g\\~h\\#i\\\\"],
    ["<b> & co", "&lt;b&gt; &amp; co"],
    ["- item", "\\- item"],
    ["+5", "\\+5"],
    ["1. first", "1\\. first"],
    ["12) twelfth", "12\\) twelfth"],
    ["a - b 1. c", "a - b 1. c"],
    ["https://x.se", "https&#58;//x.se"],
    ["WWW.x.se", "WWW&#46;x.se"],
    ["a@b.se", "a&#64;b.se"],
    ["two\nlines", "two lines"],
    ["−5 % ä", "−5 % ä"],
  ])("%j is written %j", (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});

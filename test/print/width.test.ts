/** Columns stay aligned in a terminal, whatever script the labels are in. */
import { buildTable, renderText } from "anslag";
import { eastAsianWidth } from "get-east-asian-width";
import { describe, expect, it } from "vitest";
import { library } from "../support/library.ts";

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

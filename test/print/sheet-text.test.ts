/** Texts of cells and names of tabs, as a spreadsheet allows them. */
import { describe, expect, it } from "vitest";
import { sheetText, tabName } from "../../src/print/sheet-text.ts";

describe("a text of a spreadsheet", () => {
  it("is one line, without marks that XML forbids, and no longer than a cell", () => {
    expect(sheetText("a\nb\u0000c\uffff")).toMatch(/^a b.?c\ufffd$/);
    expect(sheetText("x".repeat(40_000))).toHaveLength(32_767);
  });

  it("is a name of a tab without its marks, cut at a whole letter", () => {
    expect(tabName("Budget [2024]: a/b*c?")).toBe("Budget 2024 a b c");
    expect(tabName("'quoted'")).toBe("quoted");
    expect(tabName("history")).toBe("history -");
    expect(tabName(" \t ")).toBe("-");
    expect(tabName(`${"x".repeat(30)}\u{1f4da}`)).toBe("x".repeat(30));
  });
});

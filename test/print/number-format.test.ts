/** Number formats in the notation of spreadsheet files: above zero, below zero, zero. */
import { describe, expect, it } from "vitest";
import { amountFormat, percentFormat } from "../../src/print/number-format.ts";
import { styleOf } from "../../src/print/options.ts";

describe("the number format of a cell", () => {
  it("is the plain one where a spreadsheet writes signs and zeros itself", () => {
    expect(amountFormat(styleOf({}), { decimals: 0 }, "5")).toBe("#,##0");
    expect(amountFormat(styleOf({}), { decimals: 2 }, "5.00")).toBe("#,##0.00");
    expect(percentFormat(styleOf({}))).toBe("0.0%");
  });

  it("has a section for figures below zero and one for zero where the table writes its own", () => {
    const style = styleOf({ negative: "parentheses", zero: "-" });
    expect(amountFormat(style, { decimals: 0 }, "-")).toBe('#,##0;(#,##0);"-"');
    expect(percentFormat(style)).toBe("0.0%;(0.0%);0.0%");
  });

  it("writes a plus before the variances that have one", () => {
    const style = styleOf({ plus: "variances" });
    expect(amountFormat(style, { decimals: 0, measure: "variance" }, "5")).toBe(
      "+#,##0;-#,##0;#,##0",
    );
    expect(amountFormat(style, { decimals: 0 }, "5")).toBe("#,##0");
  });
});

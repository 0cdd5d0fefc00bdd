/**
 * Percent columns: a variance in percent of its reference, and one amount as a share of another.
 */
import {
  type Book,
  buildTable,
  cellOf,
  explainCell,
  printTable,
  renderDerivation,
  renderText,
  type SignStyle,
} from "anslag";
import { relationDifferences } from "anslag/audit";
import { renderCsv, renderWorksheet } from "anslag/report";
import { describe, expect, it } from "vitest";
import { twoLines } from "../../support/two-lines.ts";

const signStyles: readonly SignStyle[] = [
  "natural",
  "costs-positive",
  "all-positive",
  "funding-negative",
  "overspend-positive",
  "statement-us",
  { opposite: ["income"], variance: "difference" },
];
const columns = {
  actual: { scenario: "actual" },
  budget: { scenario: "budget" },
  variance: { varianceOf: { outcome: "actual", reference: "budget" } },
} as const;
const book = twoLines({ actual: { police: -97 }, budget: { police: -100 } });

/** The share of the budget that was used, on one row. */
function usage(of: Book, signs: SignStyle) {
  return buildTable(of, {
    signs,
    rows: ["police"],
    columns: { ...columns, used: { percentOf: { numerator: "actual", base: "budget" } } },
  });
}

describe("a share of one amount in another", () => {
  it("of costs −97 in costs −100 is 0.97, as numerator ÷ base", () => {
    const table = usage(book, "natural");
    const cell = cellOf(table, "police", "used");
    expect(
      cell.kind === "ratio" && cell.ratio.numerator.div(cell.ratio.denominator).toFixed(),
    ).toBe("0.97");
    expect(table.relations.filter(({ kind }) => kind === "ratio")).toEqual([
      { kind: "ratio", column: "used", numerator: "actual", base: "budget", rows: ["police"] },
    ]);
    expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
  });

  it.each(signStyles)("prints as 97,0 where signs are %s, in text and in CSV", (signs) => {
    const table = printTable(usage(book, signs), { language: "sv" });
    expect(renderText(table, { language: "sv" })).toMatch(/[^−-]97,0$/m);
    expect(renderCsv(table)).toMatch(/,97$/m);
  });

  it.each(signStyles)("is the quotient of its cells in a worksheet where signs are %s", (signs) => {
    const sheet = renderWorksheet(usage(book, signs));
    const text = JSON.stringify(sheet);
    expect(text).toContain("/C");
    expect(text).not.toContain("ABS(");
  });

  it("has the sign of the quotient where the two amounts differ in sign", () => {
    const cell = cellOf(
      usage(twoLines({ actual: { police: 5 }, budget: { police: -100 } }), "natural"),
      "police",
      "used",
    );
    expect(
      cell.kind === "ratio" && cell.ratio.numerator.div(cell.ratio.denominator).toFixed(),
    ).toBe("-0.05");
  });

  it("is explained by both amounts, as a ratio", () => {
    const derivation = explainCell(usage(book, "natural"), "police", "used", { book });
    expect(derivation.rule).toBe("ratio");
    expect(derivation.terms.map(({ derivation: term }) => term.amount?.toFixed())).toEqual([
      "-97",
      "-100",
    ]);
    expect(renderDerivation(derivation, { language: "sv" })).toContain("= 97,0 %");
  });

  it("is empty with a reason where an amount is missing, or the base is 0", () => {
    const reason = (amounts: Parameters<typeof twoLines>[0]) => {
      const cell = cellOf(usage(twoLines(amounts), "natural"), "police", "used");
      return cell.kind === "empty" ? cell.reason : cell.kind;
    };
    expect(reason({})).toBe("absent");
    expect(reason({ budget: { police: -1 } })).toBe("missing-amount");
    expect(reason({ actual: { police: -1 } })).toBe("missing-base");
    expect(reason({ actual: { police: -1 }, budget: { police: 0 } })).toBe("zero-base");
  });
});

describe("a variance in percent of its reference", () => {
  it("keeps the sign of the variance: + is favourable", () => {
    const table = buildTable(book, {
      rows: ["police"],
      columns: { ...columns, percent: { percentOf: { numerator: "variance", base: "budget" } } },
    });
    const cell = cellOf(table, "police", "percent");
    // Actual −97, budget −100: 3 less was spent than budgeted.
    expect(
      cell.kind === "ratio" && cell.ratio.numerator.div(cell.ratio.denominator).toFixed(),
    ).toBe("0.03");
    expect(table.relations.map(({ kind }) => kind)).toContain("percent");
  });
});

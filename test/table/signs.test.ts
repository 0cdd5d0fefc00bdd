/**
 * The signs of a printed table, by the two styles that a British and an American officer read.
 * Each expected text is written as such a page writes it.
 */
import {
  type Book,
  buildTable,
  defineBook,
  printTable,
  renderText,
  type SignStyle,
  unitOf,
} from "anslag";
import { auditReport } from "anslag/audit";
import { renderCsv, renderWorksheet } from "anslag/report";
import { describe, expect, it } from "vitest";
import { printedSign } from "../../src/table/index.ts";

const figures = [
  ["fees", "budget", 300],
  ["staff", "budget", -1200],
  ["homes", "budget", -900],
  ["fees", "actual", 280],
  ["staff", "actual", -1242],
  ["homes", "actual", -810],
] as const;

const book: Book = defineBook({
  title: "Adults",
  language: "en",
  unit: unitOf("GBP", "thousand"),
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "fees", label: "Fees", kind: "income" },
      { id: "staff", label: "Staff", kind: "cost" },
      { id: "homes", label: "Homes", kind: "cost" },
    ],
    totals: [{ id: "net", label: "Net", of: ["fees", "staff", "homes"], role: "net-cost" }],
  },
  figureSets: [
    {
      id: "main",
      figures: figures.map(([line, scenario, amount]) => ({ line, scenario, amount })),
    },
  ],
});

function statement(signs: SignStyle) {
  return buildTable(book, {
    signs,
    rows: ["fees", "staff", "homes", "net"],
    columns: {
      budget: { scenario: "budget" },
      actual: { scenario: "actual" },
      variance: { varianceOf: { outcome: "actual", reference: "budget" } },
      percent: { percentOf: { numerator: "variance", base: "budget" } },
      used: { percentOf: { numerator: "actual", base: "budget" } },
    },
  });
}

const printed = (signs: SignStyle) => printTable(statement(signs), { locale: "en-GB" });

describe("overspend-positive, as councils of the United Kingdom monitor", () => {
  it("an overspend is positive, an underspend and income stand in parentheses", () => {
    expect(printed("overspend-positive").texts).toEqual([
      ["(300)", "(280)", "20", "6.7", "93.3"],
      ["1,200", "1,242", "42", "3.5", "103.5"],
      ["900", "810", "(90)", "(10.0)", "90.0"],
      ["1,800", "1,772", "(28)", "(1.6)", "98.4"],
    ]);
  });
});

describe("statement-us, as the GASB lays out a budgetary comparison", () => {
  it("revenues and expenditures are positive, a deficiency and a bad variance are not", () => {
    expect(printed("statement-us").texts).toEqual([
      ["300", "280", "(20)", "(6.7)", "93.3"],
      ["1,200", "1,242", "(42)", "(3.5)", "103.5"],
      ["900", "810", "90", "10.0", "90.0"],
      ["(1,800)", "(1,772)", "28", "1.6", "98.4"],
    ]);
  });

  it("a style of the caller's own prints each variance as over (under)", () => {
    const style: SignStyle = { opposite: ["cost"], variance: "difference" };
    const table = printTable(statement(style), { locale: "en-US", negative: "parentheses" });
    expect(table.texts.map((row) => row[2])).toEqual(["(20)", "42", "(90)", "28"]);
  });
});

describe.each<SignStyle>([
  "natural",
  "costs-positive",
  "all-positive",
  "funding-negative",
  "overspend-positive",
  "statement-us",
  { opposite: ["cost"], variance: "difference" },
])("signs %j", (signs) => {
  it("a percentage is the quotient of the texts beside it", () => {
    const { texts } = printed(signs);
    const number = (text = ""): number =>
      Number(text.replace(/[,()−]/g, "")) * (/[(−-]/.test(text) ? -1 : 1);
    for (const [budget, actual, variance, percent, used] of texts) {
      expect(number(used)).toBeCloseTo((number(actual) / number(budget)) * 100, 1);
      expect(number(percent)).toBeCloseTo((number(variance) / Math.abs(number(budget))) * 100, 1);
    }
  });

  it("machines read what people read, and the audit finds nothing", () => {
    const table = printed(signs);
    const { texts } = table;
    const plain = texts.map((row) =>
      row.map((text) => {
        const isNegative = /[(−-]/.test(text);
        return Number(text.replace(/[,()−-]/g, "")) * (isNegative ? -1 : 1);
      }),
    );
    const lines = renderCsv(table).trim().split("\r\n").slice(1);
    expect(lines.map((line) => line.split(",").slice(1).map(Number))).toEqual(plain);
    const sheet = renderWorksheet(table).rows.slice(2);
    const values = sheet.slice(0, 4).map((row) => row.slice(1).map(({ value }) => Number(value)));
    expect(
      values.map((row) => row.map((value, j) => (j > 2 ? round(value * 100) : value))),
    ).toEqual(plain);
    expect(auditReport(table).summary.inconsistent).toBe(0);
  });

  it("a table keeps its signs through JSON and text", () => {
    expect(renderText(JSON.parse(JSON.stringify(printed(signs))))).toBe(renderText(printed(signs)));
  });
});

it("a variance has the sign of its row where a style prints differences", () => {
  const [row] = statement("natural").rows;
  const variance = statement("natural").columns[2];
  if (row === undefined || variance === undefined) throw new Error("no cell");
  const style: SignStyle = { opposite: ["income"], variance: "difference" };
  expect(printedSign(row, variance, style)).toBe(-1);
  expect(printedSign(row, variance, { opposite: ["income"] })).toBe(1);
  const { flow: _, ...open } = row;
  expect(printedSign(open, { ...variance, flow: "income" }, style)).toBe(-1);
  expect(printedSign(open, variance, { ...style, opposite: ["result"] })).toBe(-1);
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

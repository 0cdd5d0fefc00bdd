/**
 * The law of printed percentages: a reader who divides the two figures beside a percentage, as
 * they are printed with all their digits, gets its size and its sign, in every sign style.
 */
import { buildTable, parseTable, printTable, type Table } from "anslag";
import { auditReport, relationDifferences } from "anslag/audit";
import { renderCsv } from "anslag/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction } from "../oracle/fraction.ts";
import { service, serviceFigures, signStyles } from "../support/service.ts";

/** A percentage with one decimal: the fraction in tenths of a percent, ties away from zero. */
function percentOf({ top, bottom }: Fraction, base: Fraction): string {
  const [above, below] = [top * base.bottom * 1000n, bottom * base.top];
  const isNegative = above < 0n !== below < 0n;
  const [size, by] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const tenths = (2n * size + by) / (2n * by);
  const digits = `${tenths}`.padStart(2, "0");
  const text = `${digits.slice(0, -1)}.${digits.slice(-1)}`;
  return `${isNegative && tenths > 0n ? "-" : ""}${text}`;
}

const build = (figures: Parameters<typeof service>[0], signs: (typeof signStyles)[number]) =>
  buildTable(service(figures), {
    signs,
    rows: [
      "fees",
      "staff",
      "rent",
      "costs",
      "netCost",
      "grant",
      "result",
      { id: "coverage", quotientOf: { numerator: "fees", base: "costs" } },
      { id: "used", quotientOf: { numerator: "netCost", base: "grant" } },
    ],
    columns: {
      actual: { scenario: "actual" },
      budget: { scenario: "budget" },
      ofBudget: { percentOf: { numerator: "actual", base: "budget" } },
      ofCosts: { shareOf: { column: "actual", total: "costs" } },
      ofNet: { shareOf: { column: "budget", total: "netCost" } },
    },
  });

/** The figures of an exact table as it prints them, with all their digits, row by row. */
const readerOf = (table: Table): readonly (readonly string[])[] =>
  renderCsv(table)
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",").slice(1));

describe("a printed percentage", () => {
  it("is the quotient of the figures beside it, in size and in sign", () => {
    let compared = 0;
    fc.assert(
      fc.property(serviceFigures, fc.constantFrom(...signStyles), (figures, signs) => {
        const table = build(figures, signs);
        const seen = readerOf(table);
        const at = (row: string, column: number): string =>
          seen[table.rows.findIndex(({ id }) => id === row)]?.[column] ?? "";
        const printed = printTable(table, { negative: "hyphen" });
        const expectQuotient = (row: string, column: number, above: string, below: string) => {
          if (above === "" || below === "" || Number(below) === 0) return;
          const i = table.rows.findIndex(({ id }) => id === row);
          const text = (printed.texts[i]?.[column] ?? "").replace("%", "").replaceAll(",", "");
          expect(text).toBe(percentOf(fraction(above), fraction(below)));
          compared += 1;
        };
        for (const { id } of table.rows.slice(0, 7)) {
          expectQuotient(id, 2, at(id, 0), at(id, 1));
          expectQuotient(id, 3, at(id, 0), at("costs", 0));
          expectQuotient(id, 4, at(id, 1), at("netCost", 1));
        }
        for (const column of [0, 1]) {
          expectQuotient("coverage", column, at("fees", column), at("costs", column));
          expectQuotient("used", column, at("netCost", column), at("grant", column));
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it("agrees with its table, survives JSON, and is right by the audit of its own print", () => {
    fc.assert(
      fc.property(serviceFigures, fc.constantFrom(...signStyles), (figures, signs) => {
        const table = build(figures, signs);
        expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(
          true,
        );
        expect(JSON.stringify(parseTable(JSON.stringify(table)))).toBe(JSON.stringify(table));
        const { summary, findings, joint } = auditReport(printTable(table));
        expect([summary.inconsistent, findings]).toEqual([0, []]);
        expect(joint.verdict).not.toBe("contradictory");
      }),
      { numRuns: 60 },
    );
  });
});

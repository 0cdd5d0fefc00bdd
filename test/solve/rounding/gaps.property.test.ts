/**
 * Tables with gaps, rows in two totals and terms that are taken away: what real statements have and
 * trees do not.
 */
import { type Cell, printTable, type Relation, type Table, toDecimal, unitOf } from "anslag";
import { relationDifferences } from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestRounding } from "../../oracle/brute-rounding.ts";

/** Tenths of a unit, or nothing. */
type Amount = number | null;

const columns = ["budget", "forecast", "variance"];

/**
 * Lines, a subtotal of the first two, and a grand total: over all lines (a row in two totals) or
 * over the subtotal and the rest.
 */
function tableWith(
  lines: readonly (readonly Amount[])[],
  weights: readonly (1 | -1)[],
  overLines: boolean,
): Table {
  const filled = lines.map(([budget = null, forecast = null]): readonly Amount[] => [
    budget,
    forecast,
    budget === null && forecast === null ? null : (forecast ?? 0) - (budget ?? 0),
  ]);
  const sum = (rows: readonly (readonly Amount[])[]): readonly Amount[] =>
    columns.map((_, j) =>
      rows.every((row) => row[j] === null)
        ? null
        : rows.reduce((total, row, i) => total + (weights[i] ?? 1) * (row[j] ?? 0), 0),
    );
  const [subtotal, total] = [sum(filled.slice(0, 2)), sum(filled)];
  const amounts = [...filled, subtotal, total];
  const ids = [...filled.map((_, i) => `line${i}`), "subtotal", "total"];
  const where = (row: readonly Amount[]): readonly string[] =>
    columns.filter((_, j) => row[j] !== null);
  const terms = (from: number, to: number) =>
    filled
      .slice(from, to)
      .map((_, i) => ({ id: `line${i + from}`, weight: weights[i + from] ?? (1 as const) }));
  const inTotal = overLines
    ? terms(0, filled.length)
    : [{ id: "subtotal", weight: 1 as const }, ...terms(2, filled.length)];
  const relations: readonly Relation[] = [
    { kind: "rows", row: "subtotal", terms: terms(0, 2), columns: where(subtotal) },
    { kind: "rows", row: "total", terms: inTotal, columns: where(total) },
    {
      kind: "columns",
      column: "variance",
      terms: [
        { id: "forecast", weight: 1 },
        { id: "budget", weight: -1 },
      ],
      rows: ids.filter((_, i) => amounts[i]?.[2] !== null),
    },
  ];
  const cell = (tenths: Amount): Cell =>
    tenths === null
      ? { kind: "empty", reason: "absent" }
      : { kind: "amount", amount: toDecimal(toDecimal(BigInt(tenths)).times("0.1")) };
  return {
    title: "Gaps",
    unit: unitOf("SEK"),
    signs: "natural",
    rows: ids.map((id) => ({ id, label: id, role: "item", level: 0 })),
    columns: columns.map((id) => ({ id, label: id, measure: "amount" })),
    cells: amounts.map((row) => row.map(cell)),
    relations,
    notes: [],
  };
}

const amount = fc.option(fc.integer({ min: -30, max: 30 }), { freq: 4 });
const anyTable = fc
  .tuple(
    fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 4 }),
    fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([lines, weights, overLines]) => tableWith(lines, weights, overLines));

describe("laws of a printed table with gaps, shared rows and terms taken away", () => {
  it("adds up in tier 1 wherever a rounding exists, with as few figures moved as can be", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(
          true,
        );
        const printed = printTable(table);
        expect(relationDifferences(printed).every(({ difference }) => difference.isZero())).toBe(
          true,
        );
        const best = bestRounding(table, 13);
        if (best === "too many") return;
        compared += 1;
        expect(printed.tier === 1).toBe(best !== "none");
        if (best !== "none") expect(printed.adjusted.length).toBe(best.moved);
      }),
    );
    expect(compared).toBeGreaterThan(20);
  });

  it("an absent figure stays absent: it prints nothing and is never rounded to something", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const printed = printTable(table);
        table.cells.forEach((row, i) => {
          row.forEach((cell, j) => {
            expect(printed.texts[i]?.[j] === "").toBe(cell.kind === "empty");
          });
        });
      }),
    );
  });
});

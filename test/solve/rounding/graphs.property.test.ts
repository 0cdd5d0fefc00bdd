/**
 * Tables that are no tree: totals broken down in two ways, and totals that overlap. Against every
 * possible rounding.
 */
import { printTable, type Relation, type Table, toDecimal } from "anslag";
import { relationDifferences } from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestRounding } from "../../oracle/brute-rounding.ts";
import { type ColumnShape, shapes, tableOf } from "../../oracle/random-table.ts";

/** Rows by their parts among the lines, in tenths of a unit. */
interface Graph {
  readonly lines: readonly (readonly number[])[];
  readonly totals: readonly (readonly number[])[];
}

const adds = (table: Table): boolean =>
  relationDifferences(table).every(({ difference }) => difference.isZero());

/**
 * A table of lines and of totals over some of them; every total after the first may overlap the
 * others.
 */
function graphTable({ lines, totals }: Graph, shape: ColumnShape): Table {
  // The tree of tableOf gives cells and columns; relations down the rows are put in by hand.
  const sums = totals.map((parts) =>
    Array.from({ length: shape.base }, (_, j) =>
      parts.reduce((sum, part) => sum + (lines[part]?.[j] ?? 0), 0),
    ),
  );
  const text = (tenths: number): string => toDecimal(BigInt(tenths)).times("0.1").toFixed();
  const rows = [...lines, ...sums].map((row) =>
    Array.from({ length: shape.base }, (_, j) => text(row[j] ?? 0)),
  );
  const flat = tableOf(
    rows.map(() => -1),
    rows,
    shape,
  );
  const columns = flat.columns.map(({ id }) => id);
  const down = totals.map(
    (parts, k): Relation => ({
      kind: "rows",
      row: `r${lines.length + k}`,
      terms: parts.map((part) => ({ id: `r${part}`, weight: 1 })),
      columns,
    }),
  );
  return { ...flat, relations: [...down, ...flat.relations] };
}

/** Half of the amounts are whole: that is what makes a rounding hard to find. */
const tenths = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }).map((whole) => 10 * whole) },
  { weight: 3, arbitrary: fc.integer({ min: -6, max: 6 }).map((halves) => 5 * halves) },
  { weight: 1, arbitrary: fc.integer({ min: -30, max: 30 }) },
);
const anyGraph = fc
  .tuple(
    fc.array(fc.array(tenths, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 5 }),
    fc.array(fc.array(fc.nat(4), { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  )
  .map(
    ([lines, totals]): Graph => ({
      lines,
      totals: totals.map((parts) => [...new Set(parts.map((part) => part % lines.length))]),
    }),
  );

describe("totals that overlap", () => {
  it.each([
    "one column",
    "budget, forecast, variance",
    "two variances of one forecast",
    "all three differences",
  ] as const)(
    "%s: tier 1 wherever it exists, as few figures moved as can be, and sums always hold",
    (name) => {
      let compared = 0;
      fc.assert(
        fc.property(anyGraph, (graph) => {
          const table = graphTable(graph, shapes[name]);
          expect(adds(table)).toBe(true);
          const printed = printTable(table);
          expect(adds(printed)).toBe(true);
          const best = bestRounding(table, 15);
          if (best === "too many") return;
          compared += 1;
          expect(printed.tier === 1).toBe(best !== "none");
          if (best === "none" || !printed.fewest) return;
          // A column that stands for itself in a tree keeps its grand totals, whatever that moves
          // below them.
          if (name !== "one column") expect(printed.adjusted.length).toBe(best.moved);
          else expect(printed.adjusted.length).toBeGreaterThanOrEqual(best.moved);
        }),
        { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
      );
      expect(compared).toBeGreaterThan(30);
    },
  );
});

describe("a total broken down in two ways", () => {
  it("is both sums in print: cost by area and by kind, and net cost above it", () => {
    // net = income + cost; cost = area 1 + area 2 = kind 1 + kind 2, in tenths.
    const [income, areas, kinds] = [7, [5, 7], [5, 7]];
    const cost = 12;
    const rows = [income + cost, income, cost, ...areas, ...kinds].map((each) => [
      toDecimal(BigInt(each)).times("0.1").toFixed(),
    ]);
    const flat = tableOf(
      rows.map(() => -1),
      rows,
      shapes["one column"],
    );
    const sum = (row: string, parts: readonly string[]): Relation => ({
      kind: "rows",
      row,
      terms: parts.map((id) => ({ id, weight: 1 })),
      columns: ["c0"],
    });
    const table = {
      ...flat,
      relations: [sum("r0", ["r1", "r2"]), sum("r2", ["r3", "r4"]), sum("r2", ["r5", "r6"])],
    };
    const printed = printTable(table);
    expect(printed.tier).toBe(1);
    expect(printed.differences).toEqual([]);
    const best = bestRounding(table);
    expect(printed.adjusted.length).toBe(best === "none" || best === "too many" ? -1 : best.moved);
  });
});

describe("a search that is cut short", () => {
  const lines = Array.from({ length: 14 }, (_, i) => [
    5 * ((i * 7) % 11) - 25,
    5 * ((i * 5) % 13) - 30,
    5 * ((i * 3) % 7),
  ]);
  const totals = Array.from({ length: 10 }, (_, k) =>
    lines.flatMap((_line, i) => ((i * (k + 2)) % 3 === 0 ? [i] : [])),
  );
  const table = graphTable({ lines, totals }, shapes["all three differences"]);

  it("still prints a table that adds up, and says that it may not be the least", () => {
    const printed = printTable(table, { searchLimit: 0 });
    expect(adds(printed)).toBe(true);
    expect(printed.tier).toBe(2);
    expect(printed.fewest).toBe(false);
    // Lines are printed as they are; it is the totals that may be further away, and each of them is
    // listed.
    const moved = printed.cells.flatMap((row, i) =>
      row.flatMap((cell, j) => {
        const exact = table.cells[i]?.[j];
        if (cell.kind !== "amount" || exact?.kind !== "amount") return [];
        return cell.amount.minus(exact.amount).abs().gte(1) ? [`r${i} c${j}`] : [];
      }),
    );
    expect(printed.adjusted.map(({ row, column }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(moved),
    );
  });

  it("ends soon, however many totals overlap", () => {
    const many = Array.from({ length: 300 }, (_, k) =>
      lines.flatMap((_line, i) => (((k + 3) * (i + 5)) % 4 < 2 ? [i] : [])),
    );
    const printed = printTable(
      graphTable(
        { lines, totals: many.filter((parts) => parts.length > 1) },
        shapes["all three differences"],
      ),
    );
    expect(adds(printed)).toBe(true);
  });
});

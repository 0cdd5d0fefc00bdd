/** Printed tables against every possible rounding of small tables. */
import { printTable, type Table, toDecimal } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestRounding } from "../../oracle/brute-rounding.ts";
import {
  alwaysTierOne,
  awkwardAmount,
  randomTree,
  shapeNames,
  shapes,
  tableOf,
} from "../../oracle/random-table.ts";

const leaves = (kind: "ore" | "halves") =>
  fc.array(fc.array(awkwardAmount[kind], { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  });
const small = fc.tuple(randomTree(6, 4), fc.oneof(leaves("ore"), leaves("halves")));

function distance(printed: Table, exact: Table): number {
  return printed.cells.reduce(
    (total, row, i) =>
      row.reduce((sum, cell, j) => {
        const other = exact.cells[i]?.[j];
        if (cell.kind !== "amount" || other?.kind !== "amount") return sum;
        return sum + toDecimal(cell.amount.minus(other.amount).abs()).times(100_000).toNumber();
      }, total),
    0,
  );
}

describe("against every possible rounding", () => {
  it.each(shapeNames.filter((name) => shapes[name].sums.length > 0))(
    "%s: tier 1 wherever it exists, as few figures moved as can be, by the least distance",
    (name) => {
      let compared = 0;
      fc.assert(
        fc.property(small, ([tree, amounts]) => {
          const table = tableOf(tree, amounts, shapes[name]);
          const best = bestRounding(table);
          if (best === "too many") return;
          compared += 1;
          const printed = printTable(table);
          expect(printed.tier === 1).toBe(best !== "none");
          if (best === "none") return;
          expect(printed.differences.length === 0).toBe(best.alike);
          if (!best.alike) return;
          expect(printed.fewest).toBe(true);
          expect(printed.adjusted.length).toBe(best.moved);
          expect(distance(printed, table)).toBe(best.distance);
        }),
      );
      expect(compared).toBeGreaterThan(20);
    },
  );

  it("one column: as few figures as can be while grand totals keep their rounding", () => {
    fc.assert(
      fc.property(small, ([tree, amounts]) => {
        const table = tableOf(tree, amounts, shapes["one column"]);
        const best = bestRounding(table);
        if (best === "too many" || best === "none") return;
        const printed = printTable(table);
        expect(printed.tier).toBe(1);
        expect(printed.adjusted.length).toBeGreaterThanOrEqual(best.moved);
        const kept = bestRounding(withWholeTops(table, tree, printed));
        expect(kept === "none" || kept === "too many" ? -1 : kept.moved).toBe(
          printed.adjusted.length,
        );
      }),
    );
  });

  it("tier 1 always exists for a tree with parts and one total or difference", () => {
    expect(alwaysTierOne).toContain("budget, forecast, variance");
    fc.assert(
      fc.property(small, fc.constantFrom(...alwaysTierOne), ([tree, amounts], name) => {
        expect(bestRounding(tableOf(tree, amounts, shapes[name]))).not.toBe("none");
      }),
    );
  });
});

/**
 * The table with its grand totals replaced by what is printed, so that every rounding that is tried
 * keeps them.
 */
function withWholeTops(table: Table, tree: readonly number[], printed: Table): Table {
  const cells = table.cells.map((row, i) =>
    tree[i] === -1 && tree.includes(i) ? (printed.cells[i] ?? row) : row,
  );
  return { ...table, cells };
}

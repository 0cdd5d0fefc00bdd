/** The laws of a printed table, over random trees, columns and amounts. */
import { type Cell, type Decimal, printTable, relationDifferences, type Table, toDecimal } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alwaysTierOne,
  awkwardAmount,
  mapAmounts,
  randomTree,
  shapeNames,
  shapes,
  tableOf,
} from "../oracle/random-table.ts";

const leavesOf = (amount: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(fc.array(amount, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 40 });

const anyLeaves = fc.oneof(leavesOf(awkwardAmount.ore), leavesOf(awkwardAmount.halves), leavesOf(awkwardAmount.long));
const anyShape = fc.constantFrom(...shapeNames);
const anyTree = fc.oneof({ weight: 9, arbitrary: randomTree(30) }, { weight: 1, arbitrary: randomTree(200) });
const anyTable = fc
  .tuple(anyTree, anyLeaves, anyShape)
  .map(([tree, leaves, shape]) => ({ shape, tree, leaves, table: tableOf(tree, leaves, shapes[shape]) }));

const amounts = (table: Table): readonly Decimal[] =>
  table.cells.flatMap((row) => row.map((cell: Cell) => (cell.kind === "amount" ? cell.amount : toDecimal(0))));

describe("laws of a printed table", () => {
  it("every sum and difference holds in print, every figure is rounded up or down, whole figures stay", () => {
    fc.assert(
      fc.property(anyTable, ({ shape, table }) => {
        const printed = printTable(table);
        const exact = amounts(table);
        const failing = relationDifferences(printed).filter(({ difference }) => !difference.isZero());
        expect(failing).toEqual(printed.differences);
        if (alwaysTierOne.includes(shape)) expect(printed.tier).toBe(1);
        // Tier 3 is for searches that are cut short; none of these is.
        expect(printed.tier).toBeLessThan(3);
        for (const [k, amount] of amounts(printed).entries()) {
          expect(amount.isInteger()).toBe(true);
          const away = amount.minus(exact[k] ?? 0).abs();
          if (printed.tier === 1) expect(away.lessThan(1)).toBe(true);
          else expect(away.lessThanOrEqualTo(1)).toBe(true);
        }
      }),
      { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
    );
  });

  it("lists exactly the figures that are not the ordinary rounding", () => {
    fc.assert(
      fc.property(anyTable, ({ table }) => {
        const printed = printTable(table);
        const ordinary = amounts(printTable(table, { rounding: "ordinary" }));
        const width = table.columns.length;
        const moved = amounts(printed).flatMap((amount, k) =>
          amount.equals(ordinary[k] ?? 0)
            ? []
            : [`${table.rows[Math.floor(k / width)]?.id} ${table.columns[k % width]?.id}`],
        );
        expect(printed.adjusted.map(({ row, column }) => `${row} ${column}`)).toEqual(moved);
      }),
    );
  });

  it("the mirror image of a table is printed as the mirror image", () => {
    fc.assert(
      fc.property(anyTable, ({ table }) => {
        const mirrored = printTable(mapAmounts(table, (amount) => toDecimal(amount.negated())));
        const turned = amounts(mirrored).map((amount) => amount.negated().plus(0).toFixed());
        expect(turned).toEqual(amounts(printTable(table)).map((amount) => amount.toFixed()));
      }),
    );
  });

  it("printing what is printed changes nothing, and the same table is always printed the same", () => {
    fc.assert(
      fc.property(anyTable, ({ table }) => {
        const printed = printTable(table);
        expect(printTable(printed)).toEqual(printed);
        // Its figures taken as exact ones are whole, and stay.
        const { title, unit, signs, rows, columns, cells, relations, notes } = printed;
        expect(printTable({ title, unit, signs, rows, columns, cells, relations, notes }).texts).toEqual(printed.texts);
      }),
    );
  });

  it("a row of zeros changes no other figure", () => {
    fc.assert(
      fc.property(anyTable, ({ shape, tree, leaves, table }) => {
        if (!tree.includes(0)) return;
        const rows = amounts(table).length / table.columns.length;
        const printed = amounts(printTable(table));
        // Leaves are taken in the order of the rows, so the zeros come in one list longer than the leaves used.
        const all = tree
          .flatMap((_, row) => (tree.includes(row) ? [] : [row]))
          .map((_, k) => leaves[k % leaves.length] ?? []);
        const longer = tableOf([...tree, 0], [...all, ["0", "0", "0", "0"]], shapes[shape]);
        expect(amounts(printTable(longer)).slice(0, rows * table.columns.length)).toEqual(printed);
      }),
    );
  });

  it("rows with equal amounts may change places: only their names move", () => {
    fc.assert(
      fc.property(anyTree, anyLeaves, anyShape, fc.nat(), fc.nat(), (tree, leaves, shape, first, second) => {
        // Every leaf has the same amounts, in halves, öre or thirty digits.
        const table = tableOf(tree, leaves.slice(0, 1), shapes[shape]);
        const ends = tree.flatMap((_, row) => (tree.includes(row) ? [] : [`r${row}`]));
        const [one = "", other = ""] = [ends[first % ends.length], ends[second % ends.length]];
        const named = (id: string): string => (id === one ? other : id === other ? one : id);
        const renamed: Table = {
          ...table,
          rows: table.rows.map((row) => ({ ...row, id: named(row.id), label: named(row.label) })),
          relations: table.relations.map((relation) =>
            relation.kind === "rows"
              ? {
                  ...relation,
                  row: named(relation.row),
                  terms: relation.terms.map((term) => ({ ...term, id: named(term.id) })),
                }
              : { ...relation, rows: relation.rows.map(named) },
          ),
        };
        expect(printTable(renamed).texts).toEqual(printTable(table).texts);
      }),
    );
  });

  it("grand totals keep their ordinary rounding where every column stands for itself", () => {
    fc.assert(
      fc.property(anyTree, anyLeaves, (tree, leaves) => {
        const printed = printTable(tableOf(tree, leaves, shapes["three independent columns"]));
        const tops = tree.flatMap((total, row) => (total === -1 ? [`r${row}`] : []));
        expect(printed.adjusted.filter(({ row }) => tops.includes(row))).toEqual([]);
      }),
    );
  });
});

/**
 * Random tables for the laws of footing: trees of rows × columns computed from one another, with
 * awkward amounts.
 */
import {
  type Cell,
  type Decimal,
  type Relation,
  type Table,
  type TableColumn,
  type TableRow,
  toDecimal,
  unitOf,
} from "anslag";
import fc from "fast-check";

/**
 * The columns of a table: the base ones are random, the others are weighted sums of columns before
 * them.
 */
export interface ColumnShape {
  readonly base: number;
  readonly sums: readonly (readonly (readonly [column: number, weight: 1 | -1])[])[];
}

/**
 * Column shapes by name; `tree` and `network` ones can always be printed in tier 1, `rich` ones not
 * always.
 */
export const shapes: Readonly<Record<ShapeName, ColumnShape>> = {
  "one column": { base: 1, sums: [] },
  "three independent columns": { base: 3, sums: [] },
  "budget, forecast, variance": {
    base: 2,
    sums: [
      [
        [1, 1],
        [0, -1],
      ],
    ],
  },
  "four parts and their total": {
    base: 4,
    sums: [
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    ],
  },
  "two variances of one forecast": {
    base: 3,
    sums: [
      [
        [1, 1],
        [0, -1],
      ],
      [
        [1, 1],
        [2, -1],
      ],
    ],
  },
  "original, adjustment, revised, forecast, variance": {
    base: 3,
    sums: [
      [
        [0, 1],
        [1, 1],
      ],
      [
        [3, 1],
        [2, -1],
      ],
    ],
  },
  "all three differences": {
    base: 3,
    sums: [
      [
        [1, 1],
        [0, -1],
      ],
      [
        [1, 1],
        [2, -1],
      ],
      [
        [2, 1],
        [0, -1],
      ],
    ],
  },
};

export type ShapeName =
  | "one column"
  | "three independent columns"
  | "budget, forecast, variance"
  | "four parts and their total"
  | "two variances of one forecast"
  | "original, adjustment, revised, forecast, variance"
  | "all three differences";
export const shapeNames: readonly ShapeName[] = Object.keys(shapes) as readonly ShapeName[];
export const alwaysTierOne: readonly ShapeName[] = [
  "one column",
  "three independent columns",
  "budget, forecast, variance",
  "four parts and their total",
];

/**
 * A tree as the position of each row's total; −1 for a row at the top. Totals come before their
 * parts.
 */
export type Tree = readonly number[];

/** The parts of each row of a tree. */
function partsOf(tree: Tree): readonly (readonly number[])[] {
  const parts: number[][] = tree.map(() => []);
  tree.forEach((total, part) => {
    parts[total]?.push(part);
  });
  return parts;
}

/** The amount of every cell: leaves as given, totals and sums of columns added up in a loop. */
function amountsOf(
  parts: readonly (readonly number[])[],
  leaves: readonly (readonly string[])[],
  shape: ColumnShape,
): readonly (readonly Decimal[])[] {
  const amounts: Decimal[][] = parts.map(() => []);
  let leaf = 0;
  for (const [row, of] of parts.entries()) {
    if (of.length > 0) continue;
    for (let column = 0; column < shape.base; column++)
      amounts[row]?.push(toDecimal(leaves[leaf % leaves.length]?.[column] ?? "0"));
    leaf += 1;
  }
  for (let row = parts.length - 1; row >= 0; row--) {
    const of = parts[row] ?? [];
    if (of.length === 0) continue;
    for (let column = 0; column < shape.base; column++)
      amounts[row]?.push(
        of.reduce((sum, part) => sum.plus(amounts[part]?.[column] ?? 0), toDecimal(0)),
      );
  }
  for (const sum of shape.sums)
    for (const row of amounts)
      row.push(
        sum.reduce(
          (total, [column, weight]) => total.plus((row[column] ?? toDecimal(0)).times(weight)),
          toDecimal(0),
        ),
      );
  return amounts;
}

/** Builds a table from a tree, amounts of its leaves in the base columns, and a column shape. */
export function tableOf(
  tree: Tree,
  leaves: readonly (readonly string[])[],
  shape: ColumnShape,
): Table {
  const parts = partsOf(tree);
  const amounts = amountsOf(parts, leaves, shape);
  const width = shape.base + shape.sums.length;
  const rowIds = tree.map((_, row) => `r${row}`);
  const columnIds = Array.from({ length: width }, (_, column) => `c${column}`);
  const rows = rowIds.map((id, row): TableRow => {
    const role = (parts[row]?.length ?? 0) > 0 ? "total" : "item";
    return { id, label: id, role, level: 0 };
  });
  const columns = columnIds.map((id): TableColumn => ({ id, label: id, measure: "amount" }));
  const relations: Relation[] = parts.flatMap((of, row): Relation[] =>
    of.length === 0
      ? []
      : [
          {
            kind: "rows",
            row: `r${row}`,
            terms: of.map((part) => ({ id: `r${part}`, weight: 1 })),
            columns: columnIds,
          },
        ],
  );
  shape.sums.forEach((sum, k) => {
    const terms = sum.map(([column, weight]) => ({ id: `c${column}`, weight }));
    relations.push({ kind: "columns", column: `c${shape.base + k}`, terms, rows: rowIds });
  });
  const cells = amounts.map((row) =>
    row.map((amount): Cell => ({ kind: "amount", amount: toDecimal(amount) })),
  );
  return {
    title: "Random",
    unit: unitOf("SEK"),
    signs: "natural",
    rows,
    columns,
    cells,
    relations,
    notes: [],
  };
}

/**
 * A tree with at most so many rows below the first, one to six levels deep; one in twelve is no
 * tree at all, but rows without totals. Of all sizes alike, not mostly small.
 */
export function randomTree(mostRows: number, mostLevels = 6): fc.Arbitrary<Tree> {
  const steps = fc.array(fc.tuple(fc.nat(), fc.boolean()), {
    minLength: 1,
    maxLength: mostRows,
    size: "max",
  });
  const anyLevels = fc.oneof(
    { weight: 1, arbitrary: fc.constant(1) },
    { weight: 11, arbitrary: fc.integer({ min: Math.min(2, mostLevels), max: mostLevels }) },
  );
  return steps.chain((steps) =>
    anyLevels.map((levels): Tree => {
      const tree = [-1];
      const depth = [1];
      const inner = [0];
      if (levels === 1) return [-1, ...steps.slice(1).map(() => -1)];
      for (const [pick, opens] of steps) {
        // Now and then below the row opened last, so that trees grow deep and not only wide.
        const total = (pick % 3 === 0 ? inner.at(-1) : inner[pick % inner.length]) ?? 0;
        tree.push(total);
        depth.push((depth[total] ?? 0) + 1);
        if (opens && (depth.at(-1) ?? 0) < levels) inner.push(tree.length - 1);
      }
      return tree;
    }),
  );
}

/** Amounts as reports have them (öre in thousands), the worst case (halves), and long ones. */
export const awkwardAmount: Readonly<Record<"ore" | "halves" | "long", fc.Arbitrary<string>>> = {
  ore: fc
    .integer({ min: -99_999_999, max: 99_999_999 })
    .map((ore) => `${toDecimal(BigInt(ore)).times("0.00001")}`),
  halves: fc.integer({ min: -9, max: 9 }).map((half) => `${toDecimal(BigInt(half)).times("0.5")}`),
  long: fc
    .tuple(
      fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }),
      fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }),
    )
    .map(([whole, rest]) => `${whole}.${`${rest}`.padStart(30, "0")}`),
};

/** The same table with every amount changed. */
export function mapAmounts(table: Table, change: (amount: Decimal) => Decimal): Table {
  const cells = table.cells.map((row) =>
    row.map(
      (cell): Cell =>
        cell.kind === "amount" ? { kind: "amount", amount: change(cell.amount) } : cell,
    ),
  );
  return { ...table, cells };
}

/**
 * Random reported documents: a tree of rows × columns of true figures, each printed with a
 * precision of its own.
 */
import { roundAmount, toDecimal } from "anslag";
import type {
  ReportedCellInput,
  ReportedTableInput,
  ReportInput,
  TableRelationInput,
} from "anslag/audit";
import fc from "fast-check";
import { type ColumnShape, randomTree, shapeNames, shapes, type Tree } from "./random-table.ts";

/** A document with what it was made from. */
export interface RandomReport {
  readonly input: ReportInput;
  /** The true figures by address, as plain decimal text. */
  readonly truth: ReadonlyMap<string, string>;
}

/**
 * Amounts of öre, printed in kronor, in tens, in thousands …; 0 to 2 decimals or fewer than none.
 */
const precision = fc.constantFrom(0, 0, 0, 1, 2, -1, -3);

interface Plan {
  readonly tree: Tree;
  readonly shape: ColumnShape;
  readonly ore: readonly number[];
  readonly decimals: readonly number[];
  readonly rounding: "nearest" | "truncation";
}

const plan = (mostRows: number): fc.Arbitrary<Plan> =>
  fc.record({
    tree: randomTree(mostRows),
    shape: fc.constantFrom(...shapeNames).map((name) => shapes[name]),
    ore: fc.array(
      fc.oneof(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: -40, max: 40 }).map((half) => 50 * half),
      ),
      {
        minLength: 1,
        maxLength: 60,
        size: "max",
      },
    ),
    decimals: fc.oneof(fc.constant([0]), fc.array(precision, { minLength: 1, maxLength: 12 })),
    rounding: fc.constantFrom("nearest" as const, "nearest" as const, "truncation" as const),
  });

/** A document whose every relation holds between the true figures. */
export const consistentReport = (mostRows = 12): fc.Arbitrary<RandomReport> =>
  plan(mostRows).map(reportOf);

function reportOf({ tree, shape, ore, decimals, rounding }: Plan): RandomReport {
  const width = shape.base + shape.sums.length;
  const parts: number[][] = tree.map(() => []);
  for (const [part, total] of tree.entries()) parts[total]?.push(part);
  const amounts = tree.map(() => new Array<bigint>(width).fill(0n));
  let next = 0;
  for (let row = tree.length - 1; row >= 0; row--) {
    const own = amounts[row] ?? [];
    for (let column = 0; column < shape.base; column++) {
      const below = parts[row] ?? [];
      own[column] =
        below.length === 0
          ? BigInt(ore[next++ % ore.length] ?? 0)
          : below.reduce((sum, part) => sum + (amounts[part]?.[column] ?? 0n), 0n);
    }
  }
  shape.sums.forEach((sum, k) => {
    for (const row of amounts)
      row[shape.base + k] = sum.reduce(
        (so, [column, weight]) => so + BigInt(weight) * (row[column] ?? 0n),
        0n,
      );
  });
  const truth = new Map<string, string>();
  let printed = 0;
  const rows = amounts.map((row, i) => ({
    id: `r${i}`,
    cells: Object.fromEntries(
      row.map((amount, j): readonly [string, ReportedCellInput] => {
        const exact = toDecimal(amount).times("0.01").toFixed();
        truth.set(`T.r${i}.c${j}`, exact);
        const places = decimals[printed++ % decimals.length] ?? 0;
        return [`c${j}`, { printed: print(exact, places, rounding), decimals: places }];
      }),
    ),
  }));
  const columnIds = Array.from({ length: width }, (_, j) => `c${j}`);
  const relations: TableRelationInput[] = parts.flatMap((of, row): TableRelationInput[] =>
    of.length === 0
      ? []
      : [{ kind: "rows", row: `r${row}`, terms: of.map((part) => `r${part}`), columns: columnIds }],
  );
  shape.sums.forEach((sum, k) => {
    const terms = sum.map(([column, weight]) => (weight === 1 ? `c${column}` : `-c${column}`));
    relations.push({
      kind: "columns",
      column: `c${shape.base + k}`,
      terms,
      rows: rows.map(({ id }) => id),
    });
  });
  const table: ReportedTableInput = {
    id: "T",
    unit: "kr",
    decimalMark: ".",
    columns: columnIds.map((id) => ({ id })),
    rows,
    relations,
  };
  return { input: { title: "Random", language: "sv", rounding, tables: [table] }, truth };
}

/** Rounds to decimals that may be negative: −3 are thousands. */
export function print(exact: string, decimals: number, rounding: "nearest" | "truncation"): string {
  const mode = rounding === "nearest" ? "half-away-from-zero" : "toward-zero";
  if (decimals >= 0) return roundAmount(exact, { decimals, mode }).toFixed();
  const power = toDecimal(10n ** BigInt(-decimals));
  const scaled = toDecimal(toDecimal(exact).times(`0.${"1".padStart(-decimals, "0")}`));
  return toDecimal(roundAmount(scaled, { decimals: 0, mode }).times(power)).toFixed();
}

/** Random documents whose printed figures are moved by a few units of their last place. */
import { toDecimal } from "anslag";
import type { ReportedCellInput, ReportedTableInput, ReportInput } from "anslag/audit";
import fc from "fast-check";

/** A few figures moved by a few steps each. */
export const moves: fc.Arbitrary<readonly (readonly [pick: number, steps: number])[]> = fc.array(
  fc.tuple(fc.nat(), fc.integer({ min: -4, max: 4 })),
  {
    maxLength: 3,
  },
);

/** Changes one printed figure of the first table. */
export function withFigure(
  input: ReportInput,
  row: string,
  column: string,
  change: (cell: ReportedCellInput) => ReportedCellInput,
): ReportInput {
  const [table, ...others] = input.tables as readonly [ReportedTableInput];
  const rows = table.rows.map((each) =>
    each.id === row && each.cells[column] !== undefined
      ? {
          ...each,
          cells: { ...each.cells, [column]: change(each.cells[column] as ReportedCellInput) },
        }
      : each,
  );
  return { ...input, tables: [{ ...table, rows }, ...others] };
}

/** One unit of the last printed place of a figure. */
export const stepOf = (decimals: number): string =>
  (decimals >= 0 ? `0.${"1".padStart(decimals, "0")}` : `${10 ** -decimals}`).replace(
    /^0\.1$/,
    decimals === 0 ? "1" : "0.1",
  );

/** Moves some printed figures of the first table by whole steps. */
export function changed(
  input: ReportInput,
  changes: readonly (readonly [number, number])[],
): ReportInput {
  const [table] = input.tables as readonly [ReportedTableInput];
  return changes.reduce((so, [pick, steps]) => {
    const row = table.rows[pick % table.rows.length]?.id ?? "";
    const column = table.columns[Math.floor(pick / 7) % table.columns.length]?.id ?? "";
    return withFigure(so, row, column, (cell) => ({
      ...cell,
      printed: toDecimal(
        toDecimal(cell.printed).plus(toDecimal(stepOf(cell.decimals ?? 0)).times(steps)),
      ).toFixed(),
    }));
  }, input);
}

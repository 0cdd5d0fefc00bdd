/** The of-which rows of a table, which are rounded inside the row that they detail. */
import { addTo } from "../solve/rounding/index.ts";
import type { Table } from "../table/index.ts";

/** A row, and the of-which rows that detail it. */
export interface DetailedRow {
  /** The number of the row. */
  readonly row: number;
  /** The numbers of the of-which rows. */
  readonly details: readonly number[];
}

/**
 * The rows that others detail.
 *
 * Rule: an of-which row details the nearest row above it that stands less deep; where all stand as
 * deep, the nearest one above that is no of-which row itself.
 */
export function detailedRows({ rows }: Table): readonly DetailedRow[] {
  const details = new Map<number, number[]>();
  /** The rows above, each deeper than the one before it. */
  const path: number[] = [];
  let lastOther = -1;
  for (const [index, { role, level }] of rows.entries()) {
    while (path.length > 0 && (rows[path.at(-1) ?? 0]?.level ?? 0) >= level) path.pop();
    const whole = path.at(-1) ?? lastOther;
    path.push(index);
    if (role !== "of-which") lastOther = index;
    else if (whole >= 0) addTo(details, whole, index);
  }
  return [...details].map(([row, of]) => ({ row, details: of }));
}

/** The rest that the details of a row leave of it, by column; undefined without a detail. */
export type Remainder = readonly (bigint | undefined)[];

/**
 * The rest that the details of a row leave of it.
 *
 * Undefined as a whole if in a column of amounts the details are more than the row, or of its other
 * sign: then they overlap, or are no parts of it. Variances of parts may be of both signs.
 *
 * @param exactAt the exact figure at a row and a column, in whole units
 */
export function remainderOf(
  { row, details }: DetailedRow,
  columns: Table["columns"],
  exactAt: (row: number, column: number) => bigint | undefined,
): Remainder | undefined {
  const remainder: (bigint | undefined)[] = [];
  for (const [column, { measure }] of columns.entries()) {
    const whole = exactAt(row, column);
    const parts = details.flatMap((detail) => exactAt(detail, column) ?? []);
    if (whole === undefined || parts.length === 0) continue;
    const rest = parts.reduce((left, part) => left - part, whole);
    const isPart =
      measure === "variance" || [...parts, rest].every((part) => isWithin(part, whole));
    if (!isPart) return undefined;
    remainder[column] = rest;
  }
  return remainder;
}

/** Whether a part lies between nothing and the whole. */
function isWithin(part: bigint, whole: bigint): boolean {
  return whole < 0n ? part <= 0n && part >= whole : part >= 0n && part <= whole;
}

/** Rows that are one row ÷ another: how they are asked for, computed and stated. */
import { ratioBetween } from "../amount/index.ts";
import type { Cell, Relation, TableRow } from "../table/index.ts";
import { comparisonCell, ratioCell } from "./cells.ts";

/** The rows above and below the line of a quotient. */
export interface Quotient {
  readonly numerator: string;
  readonly base: string;
}

/**
 * A row that is one row ÷ another, in percent: fees in percent of costs.
 *
 * Rule: numerator ÷ base in each column of amounts, with the sign that a reader computes from the
 * two figures of the column. A quotient of fees and costs that both print without a sign prints
 * without one. A column that compares others has no quotient.
 * Absent and zero: empty where both amounts are missing; otherwise `missing-amount`,
 * `missing-base` or `zero-base`.
 *
 * @example The cost coverage of a library
 * const book = defineBook({
 *   title: "Library", unit: unitOf("SEK"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "fees", scenario: "budget", amount: 30 },
 *     { line: "staff", scenario: "budget", amount: -40 },
 *   ] }],
 * });
 * const quotientOf = { numerator: "fees", base: "staff" };
 * const table = buildTable(book, {
 *   rows: ["fees", "staff", { id: "coverage", label: "Cost coverage", quotientOf }],
 *   columns: { budget: { scenario: "budget" } },
 *   signs: "costs-positive",
 * });
 * printTable(table).texts.flat() // => ["30", "40", "75.0%"]
 */
export interface QuotientRowInput<Id extends string = string> {
  readonly id: Id;
  /** Default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The rows above and below the line, by id. */
  readonly quotientOf: Quotient;
}

export const QUOTIENT_ROW_KEYS: readonly string[] = ["id", "label", "level", "quotientOf"];
export const QUOTIENT_KEYS: readonly string[] = ["numerator", "base"];

export function isQuotientRow(row: object): row is QuotientRowInput {
  return typeof row === "object" && row !== null && "quotientOf" in row;
}

/** The row of a quotient; each of its cells has the sign of its own two figures. */
export function quotientRow({
  id,
  label = id,
  level = 0,
}: {
  readonly id: string;
  readonly label: string | undefined;
  readonly level: number | undefined;
}): TableRow {
  return Object.freeze({ id, label, role: "item", level });
}

/** The cell of a numerator ÷ that of a base, in one column. */
export function quotientCell(cells: readonly (Cell | undefined)[]): Cell {
  return comparisonCell(cells, (numerator, base) => ratioCell(ratioBetween(numerator, base)));
}

/** The relation of a quotient in the columns where it was computed. */
export function quotientRelation(
  row: string,
  { numerator, base }: Quotient,
  columns: readonly string[],
): Relation {
  return Object.freeze({ kind: "quotient", row, numerator, base, columns: Object.freeze(columns) });
}

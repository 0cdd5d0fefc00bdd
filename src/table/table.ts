/**
 * The table: a report as data.
 *
 * A table knows its own relations (this row is the sum of those rows, this column is that column
 * minus another). A statement fills the table by them, print rounds it so that they still hold, an
 * audit checks them, and an explanation walks them back.
 */

import type { Decimal, NoRatioReason, Ratio } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import type { Flow, SignStyle } from "../chart/index.ts";
import type { MemberChoice } from "../figure/index.ts";
import { fail, failType, unknownName } from "../input/index.ts";
import type { LanguageChoice, Wording } from "../language/index.ts";
import type { Relation } from "../relation/index.ts";
import type { Unit } from "../unit/index.ts";

/**
 * The selection of a row or a column. A cell shows the figures that agree with both selections. A
 * key that neither names selects everything. Line, scenario, period and set must be named; the last
 * two have defaults.
 */
export interface Selection {
  /** The figure set; default the first of the book. */
  readonly set?: string;
  /** The line or total. */
  readonly line?: string;
  /** The scenario. */
  readonly scenario?: string;
  /** The months; default the fiscal year of the scenario. */
  readonly period?: Period;
  /** Members by dimension; dimensions that are not named are added up. */
  readonly members?: MemberChoice;
}

/** What a row stands for. */
export interface TableRow<Row extends string = string> {
  readonly id: Row;
  readonly label: string;
  /** The wording of the label, if the package gave it. */
  readonly wording?: Wording;
  /**
   * `item`: stands for itself. `total`: the sum of other rows of the table. `of-which`: details the
   * row above, never added up. `heading`: stands above the rows of its group, and has no cells of
   * its own: every one is empty (`not-applicable`) and prints nothing.
   */
  readonly role: "item" | "total" | "of-which" | "heading";
  /** Depth below the top of the table, for indentation: 0 is the outermost. */
  readonly level: number;
  /** `rate`: its cells are rates, as those of a column of rates are. */
  readonly measure?: "rate";
  /** The decimals of printed rates; default 0. */
  readonly decimals?: number;
  /** The flow of the row, if the row decides the printed sign. */
  readonly flow?: Flow;
  /** The figures it shows; absent for rows that are computed from other rows. */
  readonly selection?: Selection;
  /** The origin of its amount, if that is not a figure: a decision. */
  readonly source?: string;
}

/** What a column stands for. */
export interface TableColumn<Column extends string = string> {
  readonly id: Column;
  readonly label: string;
  /** The heading above its label; columns side by side with the same one have it in common. */
  readonly group?: string;
  /** The wording of the label, if the package gave it. */
  readonly wording?: Wording;
  /**
   * `amount`: figures. `variance`: a difference where + is favourable; every sign style prints it
   * as it is. `growth` and `percent`: exact ratios. `rate`: exact amounts in whole units of the
   * currency, per unit of something else. `text`: explanations.
   */
  readonly measure: "amount" | "variance" | "growth" | "percent" | "rate" | "text";
  /** The decimals of printed rates; default 0. */
  readonly decimals?: number;
  /** The flow of the column, if it decides the printed sign. */
  readonly flow?: Flow;
  /** The figures it shows; absent for columns that are computed from other columns. */
  readonly selection?: Selection;
}

/**
 * Why a cell is empty.
 *
 * - `absent`: there is no figure
 * - `incomplete-period`: there are figures, but not for every month of the period
 * - `not-applicable`: the cell has no meaning, such as a growth where the row has none
 * - the reasons of {@link NoRatioReason}, for ratios and differences
 */
export type EmptyReason = "absent" | "incomplete-period" | "not-applicable" | NoRatioReason;

/** One cell. Amounts are exact, in the unit of the table and in result sign. */
export type Cell =
  | { readonly kind: "amount"; readonly amount: Decimal }
  | { readonly kind: "ratio"; readonly ratio: Ratio }
  | { readonly kind: "text"; readonly text: string; readonly wording?: Wording }
  | { readonly kind: "empty"; readonly reason: EmptyReason };

/**
 * A fact about a cell that a reader of the table must know.
 *
 * - `partly-shown`: the row is more than the rows shown under it; `lines` says what else it has
 *   amounts on
 * - `one-sided`: the variance of a total holds `lines` that have an amount on one side only
 * - `not-by-member`: there are amounts that belong to no member of the dimension named in `lines`;
 *   they are in no column or row of a member, nor in this sum
 * - `missing-as-zero`: a missing amount counts as zero in this variance, because the column was
 *   declared so
 * - `missing-months`: there are no figures for `months` of `lines`, so that the cell and those that
 *   are computed from it have no amount
 * - `undecidable`: decisions in `lines` may or may not have been taken by the day; they are not
 *   counted
 * - `duplicate-reference`: the references in `lines` stand on more than one decision, all of them
 *   counted
 */
export interface TableNote {
  readonly kind:
    | "partly-shown"
    | "one-sided"
    | "not-by-member"
    | "missing-as-zero"
    | "missing-months"
    | "undecidable"
    | "duplicate-reference";
  /** The row of the cell. */
  readonly row: string;
  /** The column of the cell. */
  readonly column: string;
  /** The subjects of the note: labels of lines and totals, or references of decisions. */
  readonly lines?: readonly string[];
  /** The months of the note, as periods `YYYY-MM/YYYY-MM`. */
  readonly months?: readonly string[];
}

/** One cell of a printed table: amounts as printed, in the printed unit and in result sign. */
export type PrintedCell =
  | ({ readonly kind: "amount"; readonly amount: Decimal } & PrintedNumber)
  | ({
      readonly kind: "ratio";
      /** The ratio: of a table of this package the exact one, of another the printed one. */
      readonly ratio: Ratio;
      /** The percentage as printed. */
      readonly percent: Decimal;
    } & PrintedNumber)
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "empty"; readonly reason: EmptyReason; readonly text: string };

/** How precisely a number was printed. */
export interface PrintedNumber {
  /** The text as printed. */
  readonly text: string;
  /** The number is a multiple of 10^−decimals. */
  readonly decimals: number;
  /**
   * The largest distance of the exact number from the printed one, in units of the last printed
   * place: 0.5 of a number that was rounded to the nearest, both ends included; otherwise less than
   * this whole number. Absent if only the document as a whole states the rounding.
   */
  readonly within?: number;
  /** Whether the number is exact; absent if it may be rounded. */
  readonly exact?: true;
}

/**
 * A table, of exact cells or of printed ones.
 *
 * `Row` and `Column` are the unions of its ids, so that a misspelt cell does not compile.
 */
export interface Table<
  Row extends string = string,
  Column extends string = string,
  Value extends Cell = Cell,
> extends LanguageChoice {
  readonly title: string;
  /** The wording of the title, if the package gave it. */
  readonly wording?: Wording;
  /**
   * Whether its words are said in its own language only, as in the tables of planning: a print in
   * another language is refused, because it would mix the two.
   */
  readonly fixedLanguage?: true;
  /** The unit of every amount in it. */
  readonly unit: Unit;
  /** Its sign style in print; the cells themselves are in result sign. */
  readonly signs: SignStyle;
  /** The heading above the labels of the rows. */
  readonly labelHeading?: string;
  readonly rows: readonly TableRow<Row>[];
  readonly columns: readonly TableColumn<Column>[];
  /** `cells[i][j]` is the cell of row i and column j. */
  readonly cells: readonly (readonly Value[])[];
  /** Every sum, difference and ratio between its own cells that holds exactly. */
  readonly relations: readonly Relation<Row, Column>[];
  /** What a reader must know about single cells. */
  readonly notes: readonly TableNote[];
  /** The exact table with its hidden columns too, which are computed and not printed. */
  readonly whole?: Table;
}

/**
 * Looks up a cell by its row and column.
 *
 * @param table - the table
 * @param row - row id
 * @param column - column id
 * @returns the cell, exact and in result sign
 * @throws AnslagError `table.unknown-row`, `table.unknown-column` when the table has no such row or
 * column
 * @example The last row of an appropriation roll
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * cellOf(roll, "revised", "amount").kind // => "amount"
 */
export function cellOf<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  row: NoInfer<Row>,
  column: NoInfer<Column>,
): Cell {
  const i = rowIndex(table, row);
  // A hidden column stands in the whole table. A printed one shows other amounts than that.
  const isHidden =
    table.whole && !("source" in table) && !table.columns.some(({ id }) => id === column);
  if (isHidden) return cellOf(table.whole, row, column);
  const j = columnIndex(table, column);
  const cell = table.cells[i]?.[j];
  return (
    cell ??
    fail("table.malformed", {
      expected: "a cell for every row and column",
      received: `none at ${row}, ${column}`,
    })
  );
}

/**
 * Looks up the amount of a cell.
 *
 * Units and sign: the unit of the table; result sign, in every sign style of the table.
 * Absent and zero: `undefined` for a cell without an amount; 0 is an amount.
 *
 * @param table - the table
 * @param row - row id
 * @param column - column id
 * @returns the exact amount, or `undefined`
 * @throws AnslagError `table.unknown-row`, `table.unknown-column` when the table has no such row or
 * column
 * @example The revised appropriation as a table
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * amountOf(roll, "revised", "amount") // => 469927
 */
export function amountOf<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  row: NoInfer<Row>,
  column: NoInfer<Column>,
): Decimal | undefined {
  const cell = cellOf(table, row, column);
  return cell.kind === "amount" ? cell.amount : undefined;
}

/** Throws where an argument is no table. */
function requireTable(table: unknown): void {
  const { rows, columns } = Object(table) as Partial<Table>;
  if (Array.isArray(rows) && Array.isArray(columns)) return;
  failType(["table"], "a table", table);
}

export function rowIndex(table: Table, id: string): number {
  requireTable(table);
  const index = table.rows.findIndex((row) => row.id === id);
  if (index >= 0) return index;
  const ids = table.rows.map((row) => row.id);
  return fail("table.unknown-row", unknownName(id, ids));
}

export function columnIndex(table: Table, id: string): number {
  requireTable(table);
  const index = table.columns.findIndex((column) => column.id === id);
  if (index >= 0) return index;
  const ids = table.columns.map((column) => column.id);
  return fail("table.unknown-column", unknownName(id, ids));
}

/** The positions of rows or columns by their ids, for looking up more than one. */
export function positionsOf(
  entries: readonly { readonly id: string }[],
): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, index) => [id, index]));
}

/** The exact table behind a printed one; any other table is itself. */
export function exactTable<Row extends string, Column extends string>(
  table: Table<Row, Column>,
): Table<Row, Column> {
  return typeof table === "object" && table !== null && "source" in table
    ? (table as { readonly source: Table<Row, Column> }).source
    : table;
}

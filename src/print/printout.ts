/** A printed table as data. */
import type { Decimal } from "../amount/index.ts";
import type { PrintedCell, RelationDifference, Table } from "../table/index.ts";
import type { WrittenStyle } from "./options.ts";
import type { OwnNote } from "./remarks.ts";

/**
 * A printed figure that is not the ordinary rounding of the exact one. Amounts are in the printed
 * unit and in result sign.
 */
export interface AdjustedFigure<Row extends string = string, Column extends string = string> {
  /** The row of the figure. */
  readonly row: Row;
  /** The column of the figure. */
  readonly column: Column;
  /** The figure itself. */
  readonly exact: Decimal;
  /** What rounding it by itself would have printed. */
  readonly ordinary: Decimal;
  /** The printed amount. */
  readonly printed: Decimal;
}

/**
 * A figure that prints otherwise than it was published. Amounts are in the printed unit and in
 * result sign.
 */
export interface PublishedChange<Row extends string = string, Column extends string = string> {
  /** The row of the figure. */
  readonly row: Row;
  /** The column of the figure. */
  readonly column: Column;
  /** The published amount. */
  readonly published: Decimal;
  /** The amount that is printed now. */
  readonly printed: Decimal;
  /**
   * `amount`: the exact amount is another one now, by a new decision or by new figures.
   * `rounding`: the amount is the same, and the sums of the page leave no rounding that keeps it.
   */
  readonly reason: "amount" | "rounding";
}

/**
 * A table as it is printed: its amounts are the printed ones, and its sums and differences hold
 * between them.
 *
 * It is a table, so it can be rendered, drawn and checked like any; `source` is the exact one, for
 * explaining, for printing in another way, and for storing as JSON.
 */
export interface PrintedTable<Row extends string = string, Column extends string = string>
  extends Table<Row, Column, PrintedCell> {
  /** `texts[i][j]` is what is printed at row i and column j. */
  readonly texts: readonly (readonly string[])[];
  /** The heading with the printed unit. */
  readonly caption: string;
  /** The notes below the table, one line each. */
  readonly footnotes: readonly string[];
  /** Notes of the caller; each renderer writes them below `footnotes`. Absent without any. */
  readonly ownNotes?: readonly OwnNote[];
  /** How the texts are written: locale, language, signs, zero, percentages. */
  readonly style: WrittenStyle;
  /** Decimals of every printed amount. */
  readonly decimals: number;
  /**
   * 1: every sum and difference of the table holds in print, every figure is the exact one rounded
   * up or down, and whole figures stay.
   * 2: every sum and difference holds, but whole figures are among the adjusted ones, or a total is
   * one unit or more from its exact figure. 3: those in `differences` do not hold. An equal amount
   * that prints otherwise breaks no sum, and changes no tier.
   */
  readonly tier: 1 | 2 | 3;
  /** Every figure that is not the ordinary rounding of the exact one, row by row. */
  readonly adjusted: readonly AdjustedFigure<Row, Column>[];
  /**
   * Whether it is proven that no rounding of this tier adjusts fewer figures. In a tree the proof
   * covers the roundings that keep the grand totals. In tier 2 it counts the whole figures that
   * move first, then all adjusted figures. Of roundings that print equal amounts of a row alike, if
   * there are any, it covers only those.
   */
  readonly fewest: boolean;
  /**
   * Every sum or difference that does not hold in print, with what it is off by; then, as a
   * relation `same` of two columns, every amount that prints otherwise than an equal one before it
   * in its row, because no rounding that adds up was found that prints the two alike.
   */
  readonly differences: readonly RelationDifference[];
  /** Every figure that prints otherwise than it was published before, row by row. */
  readonly changes: readonly PublishedChange<Row, Column>[];
  /** The exact table that this one was printed from. */
  readonly source: Table<Row, Column>;
}

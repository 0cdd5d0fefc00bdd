/** A reported document that was read: figures by address, and relations, one for each place. */

import type { Decimal } from "../../amount/index.ts";
import type { MaterialityRule } from "../../planning/analysis/index.ts";
import type { PlacedRelation, PlacedTerm } from "../../relation/index.ts";
import type { PrintedCell, Table } from "../../table/index.ts";
import type { Scale, Unit } from "../../unit/index.ts";

/** What a figure counts: money in a unit, money of an unstated currency, percent, or things. */
export type FigureUnit =
  | { readonly kind: "money"; readonly unit: Unit }
  | {
      /** Several currencies have the name, and the document does not say its language. */
      readonly kind: "unstated-currency";
      /** The unit as printed, such as "tkr". */
      readonly name: string;
      /** What the name calls the currency: "kr" or "$". Figures of one symbol are compared. */
      readonly symbol: string;
      readonly scale: Scale;
    }
  | { readonly kind: "percent" }
  | { readonly kind: "count"; readonly of: string };

/**
 * A table of a reported document: a printed table with a name, and a unit that need not be money.
 *
 * Its amounts are in result sign.
 */
export interface ReportedTable extends Omit<Table<string, string, PrintedCell>, "unit"> {
  /** The name of the table in addresses. */
  readonly id: string;
  /** What its amounts count. */
  readonly unit: FigureUnit;
}

/** One figure of a reported document. */
export interface ReportedFigure {
  /** `table.row.column`, or the id of a figure in running text. */
  readonly address: string;
  /** Where it stands, in words: headings, or the quotation. */
  readonly label: string;
  /** The text as printed. */
  readonly printed: string;
  /** The amount in its unit, as printed; absent for a blank of which nothing is known. */
  readonly amount?: Decimal;
  /** What it counts. */
  readonly unit: FigureUnit;
  /** The figure is a multiple of 10^−decimals. */
  readonly decimals: number;
  /** Whether it is not rounded at all. */
  readonly exact: boolean;
  /**
   * How far the true amount may be from the printed one, in units of the last place: 0.5 with both
   * ends, or less than this whole number. Absent where the document says how it was rounded.
   */
  readonly within?: number;
  /** −1 where the print turns the sign: the amount times this is in result sign. */
  readonly factor: 1 | -1;
  /** The table, row and column it stands in; absent in running text. */
  readonly place?: { readonly table: string; readonly row: string; readonly column: string };
}

/** One term of a relation between figures, which themselves are in result sign. */
export type ReportedTerm = PlacedTerm<string>;

/** What should hold between figures, one relation for each place. */
export type ReportedRelation = PlacedRelation<string> & {
  /** The name of the relation in findings. */
  readonly id: string;
  /** What it says, in words. */
  readonly title: string;
  /** Whether all its figures stand in tables, or some in running text. */
  readonly scope: "tables" | "text";
};

/** A document in which every relation names figures that exist and can be compared. */
export interface ReportedDocument {
  readonly title: string;
  /** How its figures were rounded. */
  readonly rounding: "nearest" | "truncation";
  /** Its tables. */
  readonly tables: readonly ReportedTable[];
  /** Every figure, those of the tables first. */
  readonly figures: readonly ReportedFigure[];
  /** Every relation, those of the tables first. */
  readonly relations: readonly ReportedRelation[];
  /** The explanations to be reviewed, with the figures and texts of their rows. */
  readonly explanations: readonly ReportedExplanations[];
  /** Amounts that others are explained by; these are not relations. */
  readonly explained: readonly ReportedExplained[];
}

/** The rows of a table that may need an explanation. */
export interface ReportedExplanations {
  /** The id of the table. */
  readonly table: string;
  /** The materiality rule. */
  readonly rule: MaterialityRule;
  /** One entry per row that is not a total. */
  readonly rows: readonly {
    readonly row: string;
    readonly label: string;
    /** Address of the variance. */
    readonly variance: string;
    /** Address of the base of percentages. */
    readonly reference?: string;
    /** The printed explanation; empty where the cell is blank. */
    readonly explanation: string;
  }[];
}

/** An amount, and the amounts it is explained by. */
export interface ReportedExplained {
  /** The address of the amount. */
  readonly of: string;
  /** The amounts it is explained by. */
  readonly terms: readonly ReportedTerm[];
}

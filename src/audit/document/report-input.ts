/**
 * A report that somebody else printed, as input from code or JSON: figures with the precision of
 * their print, and what should hold between them.
 */

import type { AmountInput, DecimalMark } from "../../amount/index.ts";
import type { Flow, SignStyle } from "../../chart/index.ts";
import type { Language } from "../../language/index.ts";
import type { MaterialityRule } from "../../planning/analysis/index.ts";
import type { PrintedTable } from "../../print/index.ts";
import type { Relation } from "../../relation/index.ts";
import type { Unit } from "../../unit/index.ts";

/**
 * What a reported figure counts: an amount of money as a name (`"tkr"`, `"SEK thousand"`) or as a
 * unit, a percentage (`"%"`), or things (`{ count: "persons" }`).
 */
export type ReportedUnit = string | Unit | { readonly count: string };

/** A printed figure with what its text alone does not say. */
export interface ReportedCellInput {
  /**
   * The figure as printed, or as a number when `decimals` says how it was printed; empty, or a dash
   * alone, for a blank.
   */
  readonly printed: AmountInput;
  /**
   * Decimals of the print in the unit of the figure; −3 for a figure rounded to thousands. Default:
   * as many as the text has.
   */
  readonly decimals?: number;
  /** Whether the figure is not rounded at all; default false. */
  readonly exact?: boolean;
  /** What a blank means: nothing is known (default), or zero. */
  readonly blank?: "absent" | "zero";
}

/** A row of a reported table. */
export interface ReportedRowInput {
  /** The name of the row in addresses: no dot, and no sign or space at the front. */
  readonly id: string;
  /** The heading as printed; default the id. */
  readonly label?: string;
  /**
   * `item` (default); `total`: the sum of other rows; `of-which`: details another row, never added
   * up.
   */
  readonly role?: "item" | "total" | "of-which";
  /** Depth below the outermost rows, which have 0 (default). */
  readonly level?: number;
  /** What the row is about, where its sign is turned in print; see `signs`. */
  readonly flow?: Flow;
  /** `percent` where its figures are percentages in columns of amounts, such as fees ÷ costs. */
  readonly measure?: "amount" | "percent";
  /** The printed texts, by column; columns that are not named are blank. */
  readonly cells: Readonly<Record<string, AmountInput | ReportedCellInput>>;
}

/** A column of a reported table. */
export interface ReportedColumnInput {
  /** The name of the column in addresses. */
  readonly id: string;
  /** The heading as printed; default the id. */
  readonly label?: string;
  /**
   * `amount` (default); `variance`, which no sign style turns; `percent`; `text`, which is not
   * evidence.
   */
  readonly measure?: "amount" | "variance" | "percent" | "text";
  /** What the column is about, where its sign is turned in print. */
  readonly flow?: Flow;
}

/**
 * A figure of a relation, and how it counts: the address, with `-` in front where it is taken away,
 * or any weight other than 0.
 */
export type ReportedTermInput = string | { readonly figure: string; readonly weight: AmountInput };

/**
 * A relation as it is written down: terms are ids, with `-` in front where they are taken away, and
 * the list of the places where it holds has a default.
 */
type Written<Of extends Relation> = Of extends { readonly kind: "rows" | "quotient" | "index" }
  ? WithDefault<Of, "columns">
  : WithDefault<Of, "rows">;
type WithDefault<Of, Places extends string> = {
  readonly [Key in keyof Of as Exclude<Key, Places>]: Key extends "terms"
    ? readonly ReportedTermInput[]
    : Of[Key];
} & { readonly [Key in Places]?: readonly string[] };

/**
 * One {@link Relation} that should hold inside a table, with rows and columns named by their ids.
 *
 * - where `columns` of a sum, a quotient or an index of rows is not given, it holds in every column
 *   of amounts and variances
 * - where `rows` of another relation is not given, it holds in every row
 * - `same`: its columns may state the figure in different precision
 * - `growth` and `change` differ where the amounts are negative; both are of the amounts as printed
 * - `percent` has the sign in which the numerator is printed; `ratio` is a share, compared by the
 *   sizes printed
 */
export type TableRelationInput = Written<Relation>;

/** What should hold between any figures of the document; figures are named by their addresses. */
export type ReportedRelationInput = {
  /** The name of the relation in findings; default its position. */
  readonly id?: string;
  /** What it says, in words. */
  readonly title?: string;
} & ReportedRule;

/** The rule of a relation between figures. */
export type ReportedRule =
  | {
      /** The total is the weighted sum of the terms; an equality is a sum of one term. */
      readonly kind: "sum";
      readonly total: string;
      readonly terms: readonly ReportedTermInput[];
    }
  | {
      /**
       * All these figures state one and the same fact, perhaps in different precision, such as the
       * opening balance of a year and the closing balance of the year before. Not checked where one
       * of them is blank; sums on the printed ones are then not checked either.
       */
      readonly kind: "same";
      readonly figures: readonly string[];
    }
  | {
      /** `growth`: current ÷ prior − 1. `change`: (current − prior) ÷ |prior|. */
      readonly kind: "growth" | "change";
      readonly result: string;
      readonly current: string;
      readonly prior: string;
    }
  | {
      /**
       * `percent`: numerator ÷ |base|, in the sign in which the numerator is printed: a variance in
       * percent of its reference. `ratio`: numerator ÷ base: a share, compared by the sizes
       * printed.
       */
      readonly kind: "percent" | "ratio";
      readonly result: string;
      readonly numerator: string;
      readonly base: string;
    };

/** A table as printed. */
export interface ReportedTableInput {
  /** The name of the table in addresses. */
  readonly id: string;
  /** The heading as printed; default the id. */
  readonly title?: string;
  /** The unit of its amounts. */
  readonly unit: ReportedUnit;
  /**
   * How it prints its signs; default `natural`. With another style, figures are compared in result
   * sign, and every row or column of amounts says by `flow` what it is about.
   */
  readonly signs?: SignStyle;
  /** The decimal mark of its figures; default that of the document. */
  readonly decimalMark?: DecimalMark;
  /** Decimals of the print; default as many as each text has. */
  readonly decimals?: number;
  /** What a blank means: nothing is known (default), or zero. */
  readonly blank?: "absent" | "zero";
  readonly columns: readonly ReportedColumnInput[];
  readonly rows: readonly ReportedRowInput[];
  /**
   * Where totals stand: `after` or `before` their parts. Each row with the role `total` is then the
   * sum of the rows one level below it, up to the next row of its own level or above. Default: no
   * total is inferred.
   */
  readonly totals?: "after" | "before";
  /** What should hold in the table. */
  readonly relations?: readonly TableRelationInput[];
}

/** A figure in running text. */
export interface ReportedTextFigureInput extends ReportedCellInput {
  /** Its name in addresses: no dot, and no sign or space at the front. */
  readonly id: string;
  /** The unit that is printed with it. */
  readonly unit: ReportedUnit;
  /** The words around it. */
  readonly quote?: string;
  /** The figures that it is the sum of. */
  readonly sum?: readonly ReportedTermInput[];
  /** The figures that it is the growth of: current ÷ prior − 1. */
  readonly growth?: { readonly current: string; readonly prior: string };
  /** The figures that it is the change of: (current − prior) ÷ |prior|. */
  readonly change?: { readonly current: string; readonly prior: string };
  /** The variance and the reference that it is a percentage of: numerator ÷ |base|. */
  readonly percent?: { readonly numerator: string; readonly base: string };
  /** The amounts that it is a share of: numerator ÷ base, compared by the sizes printed. */
  readonly ratio?: { readonly numerator: string; readonly base: string };
}

/** Which variances of a table must be explained. */
export interface ExplanationCheckInput {
  /** The id of the table. */
  readonly table: string;
  /** The materiality rule, in the unit of the table. */
  readonly rule: MaterialityRule;
  /** The column of variances. */
  readonly variance: string;
  /** The column of explanations. */
  readonly explanation: string;
  /** The column that percentages are of; needed only by rules with a percentage. */
  readonly reference?: string;
}

/**
 * Amounts that are given as the causes of another: whether they explain all of it is reported, and
 * is not a contradiction.
 */
export interface ExplainedAmountInput {
  /** The amount to be explained. */
  readonly of: string;
  /** The amounts given for it. */
  readonly terms: readonly ReportedTermInput[];
}

/** A reported document, as calling code or JSON gives it. */
export interface ReportInput {
  readonly title: string;
  /**
   * The language that it is printed in. It says which currency a name of a unit means that several
   * have: `kr` is SEK in `sv`, NOK in `nb` and `nn`, DKK in `da`. Without it, such money is
   * compared with money of the same name only.
   */
  readonly language?: Language;
  /** How its figures were rounded; default `nearest`. `truncation`: digits were cut off. */
  readonly rounding?: "nearest" | "truncation";
  /** The decimal mark of its figures; default a comma. */
  readonly decimalMark?: DecimalMark;
  /** Its tables. */
  readonly tables?: readonly ReportedTableInput[];
  /** Tables that this package printed, by their names in addresses; in code only, not in JSON. */
  readonly printed?: Readonly<Record<string, PrintedTable>>;
  /** Figures in running text. */
  readonly figures?: readonly ReportedTextFigureInput[];
  /** What should hold between figures of different tables and of the text. */
  readonly relations?: readonly ReportedRelationInput[];
  /** Which variances must be explained. */
  readonly explanations?: readonly ExplanationCheckInput[];
  /** Amounts that other amounts are explained by. */
  readonly explained?: readonly ExplainedAmountInput[];
}

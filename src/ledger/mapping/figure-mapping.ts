/** How the rows of a file, a sheet or a table become figures: plain data. */

import type { DecimalMark } from "../../amount/index.ts";
import type { SignStyle } from "../../chart/index.ts";
import { type ByRemark, FIGURE_KEYS } from "../../figure/index.ts";
import { keysOf } from "../../input/index.ts";
import type { AccountRule } from "../account-rule.ts";

/**
 * Where the text of a field comes from: a column by its heading, one value for all rows, or several
 * columns whose texts are put together, such as an account of its art and its function.
 */
export type FigureColumn<Value extends string = string> =
  | string
  | { readonly value: Value }
  | {
      readonly columns: readonly string[];
      /** The text between the columns; default `""`. */
      readonly separator?: string;
    };

/** The months of dates: `2023-01-15`, `15.01.2023`, `2023-01`, `202301`, `20230115`, `01/2023`. */
export interface MonthColumn {
  /** The column with dates, or the columns of year and month, in this order. */
  readonly monthOf: string | readonly string[];
  /** The order in dates such as `01/15/2023`, which are refused without it. */
  readonly order?: "day-month" | "month-day";
  /**
   * The time zone of dates with a time of the day, such as `Europe/Stockholm`. Times with an offset
   * are told in it, others are on its clocks; without it, a time other than midnight is refused.
   */
  readonly timeZone?: string;
}

/** Fiscal years: `2023`, `FY23` (the year that ends in 2023), `2022/23`. */
export interface YearColumn {
  /** The column. */
  readonly yearOf: string;
}

/** Posting periods of a ledger: `1` to `12`, or with the year `202301`, `2023013`, `2023-13`. */
export interface PostingPeriodColumn {
  /** The column. */
  readonly postingPeriod: string;
  /** How many periods follow the last month, 0 to 4; they belong to it. Default 0. */
  readonly closingPeriods?: number;
}

/** Where the period of a figure comes from. */
export type PeriodColumn = FigureColumn | MonthColumn | YearColumn | PostingPeriodColumn;

/** Two columns, of which a row fills one; the amount is credit − debit, which is result sign. */
export interface DebitCreditColumns {
  /** The column of debits. */
  readonly debit: string;
  /** The column of credits. */
  readonly credit: string;
}

/** Amounts with a mark for their side, such as S and H, DR and CR. */
export interface MarkedColumn {
  /** The column with the amounts. */
  readonly amount: string;
  /** The column with the marks. Default: the mark stands behind the amount. */
  readonly mark?: string;
  /** The marks that turn the sign of the amount. */
  readonly negative: readonly string[];
  /** The marks that leave it as it is; any other mark is refused. Default: no mark. */
  readonly positive?: readonly string[];
}

/** Where the amount of a figure comes from. */
export type AmountColumn = string | DebitCreditColumns | MarkedColumn;

/** One of several amounts of a row, with the fields that differ from those of its row. */
export interface MappedAmount extends ByRemark<FigureColumn> {
  /** The amount. */
  readonly amount: AmountColumn;
  /** The line of this amount. */
  readonly line?: FigureColumn;
  /** The scenario of this amount. */
  readonly scenario?: FigureColumn;
  /** The period of this amount. */
  readonly period?: PeriodColumn;
  /** The members of this amount, beside those of the row. */
  readonly members?: Readonly<Record<string, FigureColumn>>;
}

/**
 * The days on which rows were booked: a report up to a day is the same after later bookings.
 * A row without such a day is refused, because it may belong to the report or not.
 */
export interface BookedColumn {
  /** The column with the days. */
  readonly on: string;
  /** The last day that counts, such as `2023-09-30`. */
  readonly until: string;
  /** The order in dates such as `01/15/2023`, which are refused without it. */
  readonly order?: "day-month" | "month-day";
  /** The time zone of days with a time, such as `Europe/Stockholm`. */
  readonly timeZone?: string;
}

/** A value with which a mapping compares the cells of a column. */
export type CellValue = string | number | boolean;

/** Values by column: a row has one of the values in each of the columns. */
export type CellValues = Readonly<Record<string, CellValue | readonly CellValue[]>>;

/**
 * A rule for rows that are no figures.
 *
 * - `blank`: no cell has a text
 * - `totals`: the line, or the first text of a row without a line, begins with a word for a total,
 *   such as Summa, Total or Yhteensä
 * - `repeated-headings`: the row is equal to the headings
 * - `notes`: one cell alone has a text
 */
export type NamedRowRule = "blank" | "totals" | "repeated-headings" | "notes";

/** A rule of the caller's own for rows that are no figures. */
export interface OwnRowRule {
  /** The name under which the rows are counted; rows of `totals` are compared with the others. */
  readonly rule: string;
  /** The values that such a row has. */
  readonly where: CellValues;
}

/**
 * Which columns hold the fields of a figure, and how they are written.
 *
 * A row is one figure, or as many as `amounts` names. An empty text stands for no period, no member
 * and no remark; the reader passes over all other columns. The mapping is data: it can be stored as
 * JSON, and the same mapping reads text, records, arrays, cells and tables of a database.
 */
export interface FigureMapping<Line extends string = string, Scenario extends string = string>
  extends ByRemark<FigureColumn> {
  /** The line, or the account where `accounts` map accounts to lines. */
  readonly line?: FigureColumn<Line>;
  /** The scenario. */
  readonly scenario?: FigureColumn<Scenario>;
  /** The period. Default and empty text: the fiscal year of each scenario. */
  readonly period?: PeriodColumn;
  /** The amount, in the signs that `signs` names. */
  readonly amount?: AmountColumn;
  /** Instead of one amount, several: measures, scenarios, or months side by side. */
  readonly amounts?: readonly MappedAmount[];
  /** The members, by dimension. */
  readonly members?: Readonly<Record<string, FigureColumn>>;
  /** The separator between fields of CSV text; default `","`, or what a line `sep=;` says. */
  readonly separator?: "," | ";" | "\t" | "|";
  /** The decimal mark of the amounts; default `"."`. */
  readonly decimalMark?: DecimalMark;
  /**
   * The signs of the amounts; default `natural`, which is result sign. In `costs-positive` costs
   * are positive and income is negative; a ledger that writes every debit as positive is
   * `overspend-positive`.
   */
  readonly signs?: SignStyle;
  /** The decimals of amounts in whole smallest units, such as 2 for öre; default 0. */
  readonly minorUnits?: number;
  /** Only rows whose columns have these values, or one of them. */
  readonly where?: CellValues;
  /** Only rows that were booked until a day. */
  readonly booked?: BookedColumn;
  /** Texts of amounts that are missing, such as `""`, `"-"`, `".."`: such a cell is no figure. */
  readonly missing?: readonly string[];
  /** Texts of amounts that are zero, such as `"-"`. */
  readonly zero?: readonly string[];
  /** Whether space around every text is left out. */
  readonly trim?: boolean;
  /** Whether marks of footnotes behind amounts are left out: `12 345*`, `12 345¹`, `12 345 1)`. */
  readonly footnotes?: boolean;
  /** How digits are grouped; default in thousands, `indian` as in `12,34,567.89`. */
  readonly groups?: "thousands" | "indian";
  /**
   * The row of the headings: its number from 1, or a heading that stands in it; 0 for rows without
   * headings, whose columns are called `"1"`, `"2"` and so on. Default 1. Rows above are counted.
   */
  readonly headings?: number | string;
  /** Rules for rows that are no figures; the rows are counted by rule. */
  readonly passOver?: readonly (NamedRowRule | OwnRowRule)[];
  /**
   * The lines of accounts, by the rules of {@link mapAccounts}; the names under `and` are headings.
   * An account without a rule is refused, and a rule with line `null` passes over its amounts.
   */
  readonly accounts?: readonly AccountRule<Line>[];
}

/** The mapping of a CSV file, which is that of every door. */
export type CsvMapping<
  Line extends string = string,
  Scenario extends string = string,
> = FigureMapping<Line, Scenario>;

/** A column of a CSV file, which is that of every door. */
export type CsvColumn<Value extends string = string> = FigureColumn<Value>;

/** The keys of the fields of a figure, and how a file writes them. */
export const MAPPING_KEYS: readonly string[] = /* @__PURE__ */ FIGURE_KEYS.concat(
  /* @__PURE__ */ keysOf<Omit<FigureMapping, keyof MappedAmount>>({
    amounts: true,
    separator: true,
    decimalMark: true,
    signs: true,
    minorUnits: true,
    where: true,
    booked: true,
    missing: true,
    zero: true,
    trim: true,
    footnotes: true,
    groups: true,
    headings: true,
    passOver: true,
    accounts: true,
  }),
);

/** The keys of the days on which rows were booked. */
export const BOOKED_KEYS: readonly string[] = /* @__PURE__ */ keysOf<BookedColumn>({
  on: true,
  until: true,
  order: true,
  timeZone: true,
});

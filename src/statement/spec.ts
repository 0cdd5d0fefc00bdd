/** How the rows and columns of a statement are asked for: plain data, checked by the compiler. */
import type { SignStyle } from "../chart/index.ts";
import type { Members } from "../figure/index.ts";

/**
 * Which figures a row or a column shows. A cell shows what its row and its column ask for together; they may not ask for different
 * values of the same thing. Between them they must name a line and a scenario.
 */
export interface SelectionInput<Line extends string = string, Scenario extends string = string> {
  /** The figure set; default the first of the book. */
  readonly set?: string;
  /** The line or total. */
  readonly line?: Line;
  /** The scenario. A line with `readFrom` is read from its own scenario all the same. */
  readonly scenario?: Scenario;
  /** The months; default the fiscal year of the scenario. */
  readonly period?: string;
  /** Members by dimension; dimensions that are not named are added up. */
  readonly members?: Members;
}

/** A row that shows figures. */
export interface FigureRowInput<
  Id extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> extends SelectionInput<Line, Scenario> {
  readonly id: Id;
  /** Default the label of its line, or of its only member. */
  readonly label?: string;
  /** Depth for indentation; default 1 in a group (a total made of rows that are no totals), 2 for of-which lines, otherwise 0. */
  readonly level?: number;
}

/** A row that adds up other rows of the table, in every column. */
export interface SumRowInput<Id extends string = string> {
  readonly id: Id;
  /** Default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The rows that are added up. */
  readonly sumOf: readonly string[];
}

/** A row; a line or total alone is written as its id. */
export type RowInput<Line extends string = string, Scenario extends string = string> =
  | Line
  | FigureRowInput<string, Line, Scenario>
  | SumRowInput;

/** The id of a row as it was asked for. */
export type RowId<Row> = Row extends string
  ? Row
  : Row extends { readonly id: infer Id extends string }
    ? Id
    : never;

/** A column that shows figures. */
export interface FigureColumnInput<Line extends string = string, Scenario extends string = string>
  extends SelectionInput<Line, Scenario> {
  /** Default what it chooses: member or line, scenario, and months where it names them. */
  readonly label?: string;
}

/** Outcome − reference: + is favourable. */
export interface VarianceColumnInput<Column extends string = string> {
  readonly label?: string;
  /** The columns of the outcome and of its reference. */
  readonly varianceOf: { readonly outcome: Column; readonly reference: Column };
  /**
   * Count a missing reference (or outcome) as zero where the other is there. Only for sources in which a blank is declared to mean zero;
   * default false, because a missing budget is not a budget of zero.
   */
  readonly missingAsZero?: boolean;
}

/** A variance in percent of its reference: numerator ÷ |base|. */
export interface PercentColumnInput<Column extends string = string> {
  readonly label?: string;
  /** The columns above and below the line. */
  readonly percentOf: { readonly numerator: Column; readonly base: Column };
}

/** Growth against the year before: current ÷ prior − 1. */
export interface GrowthColumnInput<Column extends string = string> {
  readonly label?: string;
  /** The columns of this year and of last year. */
  readonly growthOf: { readonly current: Column; readonly prior: Column };
}

/** A column that adds up other columns. */
export interface SumColumnInput<Column extends string = string> {
  readonly label?: string;
  /** The columns that are added up. */
  readonly sumOf: readonly Column[];
  /** `variance` when the sum is a difference in which + is favourable, such as funding + net cost; default `amount`. */
  readonly measure?: "amount" | "variance";
}

/** A column of explanations from the book. */
export interface ExplanationColumnInput {
  readonly label?: string;
  /** Always `true`: it tells this column from the others. */
  readonly explanations: true;
}

/** A column. */
export type ColumnInput<
  Column extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> =
  | FigureColumnInput<Line, Scenario>
  | VarianceColumnInput<Column>
  | PercentColumnInput<Column>
  | GrowthColumnInput<Column>
  | SumColumnInput<Column>
  | ExplanationColumnInput;

/** What every statement takes besides rows and columns. */
export interface StatementOptions {
  /** The heading of the table. */
  readonly title?: string;
  /** How its signs are printed; default `natural`. */
  readonly signs?: SignStyle;
}

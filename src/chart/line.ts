/** Lines of a statement and the totals over them: as they are written down in code or JSON, and in a checked chart. */

/**
 * What a line is about; it decides the printed sign, never the arithmetic.
 *
 * Inside, every amount is in result sign: income and funding are normally positive, costs and expenditure negative.
 */
export type LineKind =
  | "income"
  | "cost"
  | "financial-income"
  | "financial-cost"
  | "funding"
  | "investment";

/** A line: amounts are posted here. */
export interface LineInput<Line extends string = string> {
  /** Id, unique among the lines and totals of the chart. */
  readonly id: Line;
  /** What the line is about. */
  readonly kind: LineKind;
  /** The text printed in reports; default the id. */
  readonly label?: string;
  /** The line that this one details ("varav"): it is shown below it and never added up. */
  readonly ofWhich?: NoInfer<Line>;
  /**
   * The scenario that this line is always read from, whatever column it stands in. A funding line reads from the budget where a board
   * is funded by what has been decided: the forecast column of the printed statement then shows the same funding.
   */
  readonly readFrom?: string;
}

/**
 * What a total stands for. Presets find the totals that they need by role.
 *
 * - `income`, `costs`: all income, all costs, financial ones included
 * - `net-cost-before-financial-items`: income and costs without financial items
 * - `net-cost`: income, costs and financial items
 * - `result`: net cost and funding
 */
export type TotalRole =
  | "income"
  | "costs"
  | "net-cost-before-financial-items"
  | "net-cost"
  | "result";

/** A total: the sum of lines and other totals. */
export interface TotalInput<Line extends string = string, Total extends string = string> {
  /** Id, unique among the lines and totals of the chart. */
  readonly id: Total;
  /** The text printed in reports; default the id. */
  readonly label?: string;
  /** The lines and totals that it is the sum of, in the order of the statement. */
  readonly of: readonly (Line | NoInfer<Total>)[];
  /** What it stands for, where presets need to know. */
  readonly role?: TotalRole;
}

/** A line of a checked chart. */
export interface ChartLine<Line extends string = string> {
  readonly id: Line;
  readonly kind: LineKind;
  readonly label: string;
  /** The line that this one details; it is never added up. */
  readonly ofWhich?: Line;
  /** The scenario that this line is always read from. */
  readonly readFrom?: string;
}

/** A total of a checked chart. */
export interface ChartTotal<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** The lines and totals that it is the sum of. */
  readonly of: readonly Id[];
  /** What it stands for, where presets need to know. */
  readonly role?: TotalRole;
}

/** A checked chart; `Id` is the union of its line and total ids. */
export interface Chart<Id extends string = string> {
  /** Lines in the order of the statement. */
  readonly lines: readonly ChartLine<Id>[];
  /** Totals in the order of the statement. */
  readonly totals: readonly ChartTotal<Id>[];
}

export const LINE_KINDS: readonly LineKind[] = [
  "income",
  "cost",
  "financial-income",
  "financial-cost",
  "funding",
  "investment",
];

/** The kinds that a total in each role may contain. */
export const ROLE_KINDS: Readonly<Record<TotalRole, readonly LineKind[]>> = {
  income: ["income", "financial-income"],
  costs: ["cost", "financial-cost"],
  "net-cost-before-financial-items": ["income", "cost"],
  "net-cost": ["income", "cost", "financial-income", "financial-cost"],
  result: ["income", "cost", "financial-income", "financial-cost", "funding"],
};

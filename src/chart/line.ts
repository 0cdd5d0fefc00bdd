/** Lines and totals, as input and as parts of a chart. */

/**
 * The kind of a line; it decides the printed sign, never the arithmetic.
 *
 * Inside, every amount is in result sign: income and funding are normally positive, costs and
 * expenditure negative.
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
  /** The kind of the line. */
  readonly kind: LineKind;
  /** The text printed in reports; default the id. */
  readonly label?: string;
  /**
   * The line that this one details ("varav"). A statement shows it below that line and never adds
   * it up.
   */
  readonly ofWhich?: NoInfer<Line>;
  /**
   * The scenario that every column reads this line from. A funding line reads from the budget where
   * decisions alone fund a board: the forecast column of the printed statement then shows the same
   * funding.
   */
  readonly readFrom?: string;
}

/**
 * The role of a total, by which presets find it.
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
  /** Its parts, lines and totals, in the order of the statement. */
  readonly of: readonly (Line | NoInfer<Total>)[];
  /** Its role, if presets need to find it. */
  readonly role?: TotalRole;
}

/** A line of a chart. */
export interface ChartLine<Line extends string = string> {
  readonly id: Line;
  readonly kind: LineKind;
  readonly label: string;
  /** The line that this one details; no total adds it up. */
  readonly ofWhich?: Line;
  /** The scenario that every column reads this line from. */
  readonly readFrom?: string;
}

/** A total of a chart. */
export interface ChartTotal<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Its parts, lines and totals. */
  readonly of: readonly Id[];
  /** Its role, if presets need to find it. */
  readonly role?: TotalRole;
}

/** A valid chart; `Id` is the union of its line and total ids. */
export interface Chart<Id extends string = string> {
  /** Lines in the order of the statement. */
  readonly lines: readonly ChartLine<Id>[];
  /** Totals in the order of the statement. */
  readonly totals: readonly ChartTotal<Id>[];
}

/** The names of all kinds. */
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

/** The names of all roles. */
export const ROLES: readonly TotalRole[] = /* @__PURE__ */ Object.keys(ROLE_KINDS) as TotalRole[];

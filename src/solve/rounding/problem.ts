/**
 * The rounding problem as plain integers, apart from what the figures mean.
 *
 * Every figure lies between two printable ones. Its value is written `floor + y`: y is 0 if it is
 * rounded down and 1 if it is rounded up; a whole figure has y = 0. An equality between figures
 * becomes one between their y.
 */

/** The figures to round; one entry for each figure in each list. */
export interface Figures {
  /** The exact figures are multiples of 1/unit of a printed unit. */
  readonly unit: bigint;
  /** The printable figure at or below the exact one. */
  readonly floors: readonly bigint[];
  /** Exact figure less floor, in 1/unit: 0 for a whole figure, always below `unit`. */
  readonly rests: readonly bigint[];
  /** The y of the ordinary rounding, 0 or 1. */
  readonly ordinary: readonly number[];
  /** Figures that keep their ordinary rounding where any rounding of the others helps. */
  readonly fixed?: ReadonlySet<number>;
  /** How many printed figures a figure stands for; one if it is not named. */
  readonly counts?: ReadonlyMap<number, number>;
  /** Figures that are not printed: moving them costs nothing. */
  readonly hidden?: ReadonlySet<number>;
}

/** One equality: Σ coefficient × figure = 0. */
export interface Equality {
  /** Down the rows of one column, or across the columns of one row. */
  readonly kind: "rows" | "columns";
  /** Numbers of the figures; none twice. The total, if there is one, comes first. */
  readonly figures: readonly number[];
  /** Whole coefficients, not 0; +1 for a total. */
  readonly coefficients: readonly number[];
  /** Whether the first figure is the total of the others. */
  readonly hasTotal: boolean;
}

/** An equality between y: Σ coefficient × y = goal. */
export interface Constraint extends Equality {
  readonly goal: number;
  /** The row of the total, or the row whose columns are added. */
  readonly tops: number;
}

/** Figures that equalities connect; they are rounded together and apart from all others. */
export interface Component {
  /** The number of figures, numbered 0 to size − 1. */
  readonly size: number;
  /** Smallest and largest y of each figure. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly ordinary: readonly number[];
  /** Exact figure less floor, 0 to 1, not exactly: only for guesses. */
  readonly shares: readonly number[];
  readonly constraints: readonly Constraint[];
  /** The cost of a value of y for a figure. */
  readonly costOf: (figure: number, y: number) => bigint;
  /** Whether grand totals keep their ordinary rounding at any cost. */
  readonly keepsTops: boolean;
  /** The least that moving a figure costs. */
  readonly cheapestMove: bigint;
}

/** A rounding of a component. */
export interface Solution {
  /** The y of every figure. */
  readonly values: readonly number[];
  /** Whether it is proven that no rounding moves fewer figures, or as many by less. */
  readonly minimal: boolean;
}

/** The steps that all searches for one problem may still make together. */
export interface Budget {
  left: number;
}

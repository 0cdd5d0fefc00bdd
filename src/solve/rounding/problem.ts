/**
 * The rounding problem as plain integers, apart from what the figures mean.
 *
 * Every figure lies between two printable ones. Its value is written `floor + y`: y is 0 where it is rounded down and 1 where it is
 * rounded up; a whole figure has y = 0. An equality between figures becomes one between their y.
 */

/** The figures to be rounded; one entry per figure in each list. */
export interface Figures {
  /** The exact figures are multiples of 1/unit of a printed unit. */
  readonly unit: bigint;
  /** The printable figure at or below the exact one. */
  readonly floors: readonly bigint[];
  /** What the exact figure has above its floor, in 1/unit: 0 for a whole figure, always below `unit`. */
  readonly rests: readonly bigint[];
  /** The y of the ordinary rounding, 0 or 1. */
  readonly ordinary: readonly number[];
}

/** One equality: Σ coefficient × figure = 0. */
export interface Equality {
  /** Down the rows of one column, or across the columns of one row. */
  readonly kind: "rows" | "columns";
  /** Positions of the figures; none twice. The total, where there is one, comes first. */
  readonly figures: readonly number[];
  /** Whole coefficients, not 0; +1 for a total. */
  readonly coefficients: readonly number[];
  /** Whether the first figure is the total of the others. */
  readonly hasTotal: boolean;
}

/** An equality between y: Σ coefficient × y = goal. */
export interface Constraint extends Equality {
  readonly goal: number;
  /** The row that it is stated for: that of the total, or the one whose columns it names. */
  readonly tops: number;
}

/** Figures that hang together through equalities, and the equalities. They are rounded together and apart from all others. */
export interface Component {
  /** The figures as y; positions 0 to n − 1 of this component. */
  readonly size: number;
  /** Smallest and largest y that each figure may take. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly ordinary: readonly number[];
  /** What each exact figure has above its floor, 0 to 1, not exactly: only for guesses. */
  readonly shares: readonly number[];
  readonly constraints: readonly Constraint[];
  /** What it costs that a figure takes a value of y. */
  readonly costOf: (figure: number, y: number) => bigint;
  /** Whether grand totals keep their ordinary rounding, whatever that costs: where every column stands for itself. */
  readonly keepsTops: boolean;
  /** The least that moving a figure costs. */
  readonly cheapestMove: bigint;
}

/** A rounding of a component: the y of every figure. */
export interface Solution {
  readonly values: readonly number[];
  /** Whether it is known that no rounding moves fewer figures by less. */
  readonly minimal: boolean;
}

/** The steps that all searches for one table may still take together. */
export interface Budget {
  left: number;
}

/**
 * The linear problem as plain fractions: unknowns with intervals, and equations between them.
 *
 * The question is whether all equations can hold at once while every unknown stays in its interval.
 * A problem that has no solution is answered with a proof, a weighted sum of the equations.
 */
import type { Rational } from "../../amount/index.ts";
import type { Bound, Weights } from "./tableau.ts";

/** The values that an unknown may have. */
export interface Interval {
  readonly least: Rational;
  readonly most: Rational;
  /** Whether the end itself is excluded. */
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
  /**
   * How far each end moves outwards when all intervals are widened by one unit; 0 for an exact
   * unknown. The width of an open end is not 0.
   */
  readonly leastWidth: Rational;
  readonly mostWidth: Rational;
}

/** Σ weight × unknown lies between `least` and `most`; an undefined end is not a bound. */
export interface Equation {
  readonly weights: Weights;
  readonly least: Bound;
  readonly most: Bound;
  /** Whether a bound itself is excluded. */
  readonly leastOpen?: boolean;
  readonly mostOpen?: boolean;
  /** The unknown that the bounds come from: releasing it switches the equation off. */
  readonly owner?: number;
  /**
   * An unknown whose sign the equation assumes, and whether the assumed sign is the opposite one.
   * A released unknown may have either sign, and only the equations of that sign apply.
   */
  readonly sign?: { readonly unknown: number; readonly isOpposite: boolean };
}

/** The unknowns and the equations between them. */
export interface System {
  readonly intervals: readonly Interval[];
  readonly equations: readonly Equation[];
  /** The values where the search starts, one for each unknown. */
  readonly start: readonly Rational[];
}

/** A proof that the equations cannot all hold. */
export interface Contradiction {
  /** Multiplier by equation; the weighted sum of the equations contradicts the intervals. */
  readonly multipliers: ReadonlyMap<number, Rational>;
  /** The unknowns whose intervals or signs the proof uses; no other unknown can repair it. */
  readonly unknowns: ReadonlySet<number>;
  /** The smallest widening at which this proof fails; undefined when no widening is enough. */
  readonly widening: Rational | undefined;
  /** Whether the proof uses bounds of an owner: a widening does not move them. */
  readonly isRigid: boolean;
}

/** A proof, `"limit"` when the work ran out, or undefined when all equations can hold. */
export type Answer = Contradiction | "limit" | undefined;

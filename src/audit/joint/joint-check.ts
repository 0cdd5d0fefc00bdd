/** What the joint check says. */
import type { Decimal, Ratio, Rational } from "../../amount/index.ts";
import type { Reach } from "../../solve/linear/index.ts";
import type { ScaledFigure } from "../check/scale.ts";

/** A figure whose release alone lets everything else be true. */
export interface RepairFigure {
  /** The address of the figure. */
  readonly figure: string;
  /**
   * The least true value that everything else allows, in the unit and sign of the figure; absent if
   * there is no bound. Of a base that could have either sign, the bounds are those of the printed
   * one.
   */
  readonly least?: Ratio;
  /** The greatest true value that everything else allows. */
  readonly most?: Ratio;
  /** Whether the true value must be more than `least`; only where digits are cut off. */
  readonly leastOpen?: true;
  /** Whether it must be less than `most`. */
  readonly mostOpen?: true;
  /**
   * What could have been printed instead, the most likely first: the one with which most relations
   * hold exactly.
   */
  readonly intended: readonly IntendedPrint[];
}

/** A figure that could have been printed. */
export interface IntendedPrint {
  /** The figure, in its unit and sign. */
  readonly printed: Decimal;
  /** How many relations it would satisfy exactly. */
  readonly exactly: number;
}

/**
 * One relation of a proof, and what it is multiplied by. A sum counts as Σ weight × term − total =
 * 0, a fact stated several times as one `statement` − the first = 0. A percentage counts
 * with one `end` of what its print can mean, p: 100 × numerator − p × |base| is at least 0 for the
 * least end and at most 0 for the greatest (`change`: of current − prior; `growth`:
 * 100 × current − (p + 100) × prior, turned where prior is negative).
 */
export interface ProofStep {
  /** The relation. */
  readonly relation: string;
  /** What it is multiplied by. */
  readonly multiplier: Ratio;
  /** Of percentages: the end of what the print can mean. */
  readonly end?: "least" | "most";
  /**
   * Of facts stated several times: the address of the statement that is compared with the first.
   */
  readonly statement?: string;
}

/** Something that cannot be true, with what proves it and what would mend it. */
export interface JointContradiction {
  /**
   * A set of relations that cannot all hold; without any one of them the others can, unless the
   * work ran out while that was asked.
   */
  readonly witness: readonly string[];
  /**
   * The relations of the proof, each times its multiplier, add up to something that the printed
   * intervals exclude.
   */
  readonly proof: readonly ProofStep[];
  /** The figures that could be wrong: releasing any one of them mends this contradiction. */
  readonly repairs: readonly RepairFigure[];
  /**
   * Whether the only figure among `repairs` must be wrong: no other set of as few figures as the
   * document has wrong ones would do without it.
   */
  readonly certain: boolean;
  /**
   * More figures that could be wrong: of a long proof, those that were not looked at more closely,
   * some of them not at all.
   */
  readonly otherRepairs: readonly string[];
  /**
   * How far every true figure would have to be from its printed one, in units of its last place,
   * for this to be rounding: to either side, or away from zero where digits are cut off. Printed
   * percentages keep their precision. Absent when no distance would do (see `noRounding`), when it
   * depends on percentages alone, and in documents so large, with so many contradictions, that
   * only the distance for all of them is computed.
   */
  readonly needed?: Ratio;
  /**
   * No distance would do: figures that are not rounded contradict each other, or digits cut off
   * move all figures the wrong way.
   */
  readonly noRounding?: true;
}

/** The outcome of the joint check. */
export interface JointCheck {
  /**
   * `consistent`: there is such a set, and `values` is one. `contradictory`: no such set exists.
   * `not-decided`: see `undecided`. `not-asked`: it was turned off.
   */
  readonly verdict: "consistent" | "contradictory" | "not-decided" | "not-asked";
  /**
   * Why nothing was decided. `work`: the work allowed was not enough. `percentages`: amounts and
   * percentages can be true each by themselves, but no set was found in which a percentage that
   * stands in another relation as well is the ratio of its amounts; that is not a linear condition.
   */
  readonly undecided?: "work" | "percentages";
  /** How many relations took part. */
  readonly relations: number;
  /** How many figures took part. */
  readonly figures: number;
  /**
   * Relations that did not take part: those that were not evidence, unless only because a fact is
   * stated in two ways, and those with a blank term.
   */
  readonly leftOut: readonly string[];
  /**
   * How far from its printed figure a true one may be, in units of its last place: 1/2 when figures
   * are rounded to the nearest, 1 when digits are cut off.
   */
  readonly allowed: Ratio;
  /**
   * How far it must be at the least for all relations to hold; absent when no distance would do,
   * when it depends on percentages alone, or when it was not computed.
   */
  readonly needed?: Ratio;
  /**
   * How many figures must be wrong at the least (as many as were found, where `fewest` is false); 0
   * when nothing is.
   */
  readonly wrongFigures: number;
  /** No distance would do; see there. */
  readonly noRounding?: true;
  /** Each thing that is wrong, with what would mend it; at most sixty are looked into. */
  readonly contradictions: readonly JointContradiction[];
  /** Whether the document has no smaller set of wrong figures. */
  readonly fewest: boolean;
  /**
   * One set of true figures that satisfies all relations, by address, in the unit and sign of each
   * figure; a percentage is the ratio of its amounts. Empty where no such values exist.
   */
  readonly values: Readonly<Record<string, Ratio>>;
}

/** A repair in exact numbers of the common unit. */
export interface ExactRepair {
  readonly figure: ScaledFigure;
  /** The true values that everything else allows. */
  readonly reach: Reach;
  readonly intended: readonly { readonly print: Rational; readonly exactly: number }[];
}

/** A contradiction, its repairs in exact numbers of the common unit. */
export interface ExactContradiction extends Omit<JointContradiction, "repairs"> {
  readonly repairs: readonly ExactRepair[];
}

/** The outcome of the joint check in exact numbers of the common unit. */
export interface ExactJoint extends Omit<JointCheck, "contradictions" | "values"> {
  readonly contradictions: readonly ExactContradiction[];
  readonly values: ReadonlyMap<string, Rational>;
}

/** The options of {@link auditReport}. */
export interface AuditOptions {
  /** Whether all relations are checked together as well; default true. Off: `not-asked`. */
  readonly joint?: boolean;
  /**
   * How many weights the solver may change before it gives up, weights of many digits counting for
   * more; default 30 000 000, some twenty seconds at the worst.
   */
  readonly work?: number;
}

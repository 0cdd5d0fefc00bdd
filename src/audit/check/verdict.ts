/** What a check of one relation says. */
import type { Decimal, Ratio } from "../../amount/index.ts";
import type { ReportedRelation } from "../document/document.ts";

/**
 * The outcome of a check.
 *
 * - `exact`: it holds between the printed figures as they stand; a percentage is what the printed
 * figures give, rounded as it is printed
 * - `within-rounding`: it does not, but true figures that round to the printed ones can satisfy it
 * - `inconsistent`: no true figures that round to the printed ones satisfy it
 * - `not-checked`: it could not be asked; this is never a sign of consistency
 */
export type Verdict = "exact" | "within-rounding" | "inconsistent" | "not-checked";

/**
 * Why a relation was not evidence.
 *
 * - `absent-target`: the figure that the others should give is blank
 * - `absent-terms`: none of the figures that should give it is printed (a ratio: one of the two is
 * not)
 * - `blank-terms`: some figures are blank, and the printed ones do not give the total without them;
 * they may be what is missing
 * - `excess-digits`: a figure has more digits than the precision it is declared with
 * - `inconsistent-duplicates`: a figure is stated twice, and the two cannot be the same
 * - `zero-base`, `sign-change`: a percentage of nothing, or of an amount of the other sign
 */
export type NotChecked =
  | "absent-target"
  | "absent-terms"
  | "blank-terms"
  | "excess-digits"
  | "inconsistent-duplicates"
  | "zero-base"
  | "sign-change";

/** Where a difference may lie. */
export interface Allowed {
  /** The least difference. */
  readonly least: Decimal;
  /** The greatest difference. */
  readonly most: Decimal;
  /** Whether the least difference itself is allowed. */
  readonly leastIncluded: boolean;
  /** Whether the greatest difference itself is allowed. */
  readonly mostIncluded: boolean;
}

/**
 * The check of one relation. Amounts are in the unit and the sign in which the target is printed.
 */
export interface Check {
  /** The relation that was evidence. */
  readonly relation: string;
  readonly kind: ReportedRelation["kind"];
  /** What the relation says, in words; empty where the document does not say it. */
  readonly title: string;
  /** Whether all its figures stand in tables, or some in running text. */
  readonly scope: ReportedRelation["scope"];
  /** The address of the figure that the others should give. */
  readonly target: string;
  /** The outcome. */
  readonly verdict: Verdict;
  /** The reason why it was not checked, if it was not. */
  readonly reason?: NotChecked;
  /** Terms that are blank, and were passed over: what they stand for is not known. */
  readonly blank?: readonly string[];
  /** The printed figure. */
  readonly printed?: Decimal;
  /** What the printed figures give for it; of sums and figures stated twice. */
  readonly computed?: Decimal;
  /** Printed − computed; 0 when exact. */
  readonly difference?: Decimal;
  /** How large the difference may be, to either side; of sums and figures stated twice. */
  readonly tolerance?: Decimal;
  /**
   * The exact interval of the difference, if it is not −tolerance to +tolerance: when digits are
   * cut off, or a figure is stated twice.
   */
  readonly allowed?: Allowed;
  /** What the printed figures give for it, exactly, in percent; of percentages. */
  readonly ratio?: Ratio;
  /** The least and the greatest percentage that the figures can mean. */
  readonly range?: { readonly least: Ratio; readonly most: Ratio };
}

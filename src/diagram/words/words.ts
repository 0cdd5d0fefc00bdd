/** Which words of diagrams every language has. A dictionary without one does not compile. */
import type { Effect } from "../../planning/analysis/index.ts";

/** The words of diagrams in one language. */
export interface DiagramWords {
  readonly effects: Readonly<Record<Effect, string>>;
  /** The effect of a step on an amount that is neither good nor bad, such as an appropriation. */
  readonly changes: Readonly<Record<Effect, string>>;
  /** A step that is not among the named parts, and one that only rounding makes. */
  readonly other: string;
  readonly rounding: string;
  /** The meaning of the grey band of a diagram of variances. */
  readonly band: string;
  /** The word before the limit of a band. */
  readonly upTo: string;
  readonly and: string;
  readonly or: string;
  readonly noZero: string;
  /** The words before a figure that is not its ordinary rounding, and its exact amount. */
  readonly adjusted: string;
  /** The words before the number of such figures that are not named. */
  readonly more: string;
}

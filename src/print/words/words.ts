/** Which words of printed tables every language has. A dictionary without one does not compile. */
import type { EmptyReason, TableNote } from "../../table/index.ts";

/** The words of printed tables in one language. */
export interface PrintWords {
  readonly reasons: Readonly<Record<EmptyReason, string>>;
  readonly notes: Readonly<Record<TableNote["kind"], string>>;
  /** The rows of a note that says the same of many. */
  readonly moreRows: string;
  readonly source: string;
  /** Why a line of a complete scenario is zero, with its months. */
  readonly noBookings: string;
  readonly noAmount: string;
  /** The words behind the number of figures and decisions that are not shown: two or more. */
  readonly more: string;
  /** The word behind the number of figures and decisions of a step: two or more. */
  readonly amounts: string;
  /** The words before a figure that is not its ordinary rounding. */
  readonly adjusted: string;
  readonly adjustedCount: readonly [one: string, more: string];
  readonly exactly: string;
  /** The words before a sum that does not hold in print. */
  readonly notFooting: string;
  /** The words before a sum that does not hold in the exact table either. */
  readonly wrongSum: string;
  readonly notFootingCount: readonly [one: string, more: string];
  readonly wrongSumCount: readonly [one: string, more: string];
  readonly difference: string;
}

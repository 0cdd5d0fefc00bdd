/** An appropriation: the first decision, and every decision that changed it. */

import type { AmountInput, Decimal } from "../../amount/index.ts";
import type { IsoDate } from "../../calendar/index.ts";

/**
 * Why an appropriation changed.
 *
 * - `supplement`: the council grants more or less (tilläggsanslag)
 * - `transfer`: moved between heads, the total unchanged (omdisponering)
 * - `carry-over`: moved from another year (ombudgetering)
 * - `technical`: organisation, accounting or price changes without a new priority
 */
export type AdjustmentKind = "supplement" | "transfer" | "carry-over" | "technical";

/**
 * Whether a change is for this year only or for good; `not-stated` where the decision does not say.
 */
export type Recurrence = "one-off" | "recurring" | "not-stated";

/** When a decision was taken: a day, or the latest possible day if the source prints no day. */
export type DecisionDate<Day extends string = IsoDate> = Day | { readonly noLaterThan: Day };

/** One decision that changed an appropriation, as input. */
export interface AdjustmentInput {
  /** The reference of the decision, such as a case number. */
  readonly reference: string;
  /** What it was about. */
  readonly title: string;
  /** The change, in the unit of the appropriation: + raises it. */
  readonly amount: AmountInput;
  /**
   * The day it was decided. If the source prints no day, state the latest possible day: `{
   * noLaterThan: "2023-08-31" }`.
   */
  readonly decidedOn: DecisionDate<string>;
  /** The day from which it has effect; default the day it was decided. */
  readonly effectiveOn?: string;
  /** Why it changed. */
  readonly kind: AdjustmentKind;
  /** For this year or for good; default `not-stated`. */
  readonly recurrence?: Recurrence;
  /** The month in which it is booked, `YYYY-MM`; default the month of the decision. */
  readonly bookedIn?: string;
  /**
   * The reference of an earlier decision that was wrong. From the day on which this decision
   * counts,
   * the earlier one does not.
   */
  readonly corrects?: string;
  /** The day the decision was revoked; default never. */
  readonly revokedOn?: string;
  /** Where the amount comes from. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/** The first decision of a year, as input. */
export interface OriginalDecisionInput {
  /** The amount, in the unit of the appropriation: funding is +. */
  readonly amount: AmountInput;
  /** The reference of the decision. */
  readonly reference?: string;
  /** The text printed in reports; default "Original appropriation" in the language of the table. */
  readonly title?: string;
  /** The day it was decided; it holds from the start of the year in any case. */
  readonly decidedOn?: string;
  /** Where the amount comes from. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/** An appropriation, as input. */
export interface AppropriationInput {
  /** The first decision of the year. */
  readonly original: OriginalDecisionInput;
  /** The decisions that changed it, in any order; default none. */
  readonly adjustments?: readonly AdjustmentInput[];
}

/** One decision that changed an appropriation, with exact values. */
export interface Adjustment extends Omit<AdjustmentInput, "amount" | "recurrence" | "decidedOn"> {
  /** The exact change: + raises the appropriation. */
  readonly amount: Decimal;
  /** The day it was decided, or the latest possible day. */
  readonly decidedOn: DecisionDate;
  /** For this year only or for good. */
  readonly recurrence: Recurrence;
}

/** The first decision of a year, with exact values. */
export interface OriginalDecision extends Omit<OriginalDecisionInput, "amount"> {
  /** The exact amount first decided. */
  readonly amount: Decimal;
}

/** An appropriation with exact values. */
export interface Appropriation {
  /** The first decision. */
  readonly original: OriginalDecision;
  /** The decisions that changed it, in the order given. */
  readonly adjustments: readonly Adjustment[];
}

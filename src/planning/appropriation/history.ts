/** How an appropriation came about: step by step, and by kind of decision. */

import { checkRange, type Decimal, totalOf } from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import { type Issue, throwIssues } from "../../input/index.ts";
import {
  type Adjustment,
  type AdjustmentKind,
  type Appropriation,
  type AppropriationInput,
  countsFrom,
  type DecisionReading,
  type Recurrence,
  readAppropriation,
  readReading,
} from "./appropriation.ts";
import { type RevisedOptions, revisedAppropriation } from "./revised.ts";

/** An appropriation after one more decision, or after one was revoked. */
export interface AppropriationStep {
  /** The day from which it is so; absent for the first decision, which holds from the start of the year. */
  readonly on?: IsoDate;
  /** The reference of the decision, where there is one. */
  readonly reference?: string;
  /** What it was about. */
  readonly title: string;
  /** Whether a decision was taken, revoked, or replaced by a correction. */
  readonly event: "original" | "decided" | "revoked" | "corrected";
  /** The change. */
  readonly change: Decimal;
  /** The appropriation from that day on. */
  readonly amount: Decimal;
}

/**
 * Lists every amount that an appropriation has had, up to a day.
 *
 * Rule: it begins with the first decision; each decision changes it on its day, and takes the change back on the day it is revoked or corrected. The last step is the revised appropriation of the day.
 * A decision of which only a latest day is known counts from that day.
 * Units and sign: one unit; funding is +, a cut is −.
 * Absent and zero: decisions of one day come in the order given; one that is revoked or corrected on the day it was taken, or before, leaves no step.
 *
 * @param appropriation - the original decision and the adjustments, bare or from a book
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.by - `"decision"` (default), `"effect"` or `"booking"`: the day on which a decision begins to count
 * @returns the steps, the first decision first
 * @throws AnslagError `appropriation.undated`, `appropriation.kind`, `appropriation.correction`, `calendar.date`, `calendar.period` when a decision is not usable
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when an amount is not one
 * @example A supplement in June
 * const jobs = { reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417", decidedOn: "2023-06-14", kind: "supplement" } as const;
 * const steps = appropriationHistory({ original: { amount: "469 927" }, adjustments: [jobs] }, { asOf: "2023-08-31" });
 * steps.map(({ on, amount }) => [on ?? "start", amount]) // => [["start", 469927], ["2023-06-14", 477344]]
 */
export function appropriationHistory(
  appropriation: AppropriationInput | Appropriation,
  options: RevisedOptions,
): readonly AppropriationStep[] {
  const issues: Issue[] = [];
  const read = readAppropriation(appropriation, [], issues);
  const asOf = readDate(options.asOf, ["asOf"], issues);
  const by = readReading(options.by ?? "decision", ["by"], issues);
  throwIssues(issues);
  if (read === undefined || asOf === undefined)
    throw new TypeError("unreachable: the input was checked");
  const original = read.original.amount;
  // Of one day: in the order given, since the sort is stable.
  const corrections = new Map(
    read.adjustments.flatMap((each) =>
      each.corrects === undefined ? [] : [[each.corrects, countsFrom(each, by)] as const],
    ),
  );
  const events = read.adjustments.flatMap((each) =>
    eventsOf(each, corrections.get(each.reference), asOf, by),
  );
  events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let amount = original;
  const { reference: own } = read.original;
  const first: AppropriationStep = {
    ...(own === undefined ? {} : { reference: own }),
    title: read.original.title,
    event: "original",
    change: original,
    amount,
  };
  const steps = events.map(({ on, adjustment, event, change }) => {
    amount = checkRange(amount.plus(change));
    const { reference, title } = adjustment;
    return Object.freeze({ on, reference, title, event, change, amount });
  });
  return Object.freeze([Object.freeze(first), ...steps]);
}

function eventsOf(
  adjustment: Adjustment,
  correctedOn: IsoDate | undefined,
  asOf: IsoDate,
  by: DecisionReading,
) {
  const { revokedOn, amount } = adjustment;
  const on = countsFrom(adjustment, by);
  if (on > asOf) return [];
  const taken = { on, adjustment, event: "decided" as const, change: amount };
  const isRevoked =
    revokedOn !== undefined && (correctedOn === undefined || revokedOn < correctedOn);
  const end = isRevoked ? (revokedOn as IsoDate) : correctedOn;
  if (end === undefined || end > asOf) return [taken];
  if (end <= on) return [];
  const event = isRevoked ? ("revoked" as const) : ("corrected" as const);
  return [taken, { on: end, adjustment, event, change: checkRange(amount.negated()) }];
}

/** From the first decision to the revised appropriation, by kind of decision (IPSAS 24: original and final budget). */
export interface AppropriationReconciliation {
  /** The amount first decided. */
  readonly original: Decimal;
  /** What decisions of each kind add up to. */
  readonly kinds: Readonly<Record<AdjustmentKind, Decimal>>;
  /** What is for this year only, for good, and not stated. */
  readonly recurrence: Readonly<Record<Recurrence, Decimal>>;
  /** The revised appropriation: original + all kinds. */
  readonly final: Decimal;
  /** What was decided after the day, and is not counted. */
  readonly later: Decimal;
  /** What may or may not have been decided by the day, and is not counted. */
  readonly undecidable: Decimal;
}

/**
 * Reconciles the first decision with the revised appropriation, by kind of decision.
 *
 * Rule: original + supplements + transfers + carry-overs + technical changes = final (IPSAS 24.29). The changes add up by recurrence as well.
 * Units and sign: one unit; funding is +, a cut is −.
 * Absent and zero: a kind without decisions is 0.
 *
 * @param appropriation - the original decision and the adjustments, bare or from a book
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.by - `"decision"` (default), `"effect"` or `"booking"`
 * @returns original, changes by kind and by recurrence, final, and what is not counted because it was decided later or may have been
 * @throws AnslagError `appropriation.undated`, `appropriation.kind`, `appropriation.correction`, `calendar.date`, `calendar.period` when a decision is not usable
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when an amount is not one
 * @example A supplement in June
 * const jobs = { reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417", decidedOn: "2023-06-14", kind: "supplement" } as const;
 * const { kinds, final } = reconcileAppropriation({ original: { amount: "469 927" }, adjustments: [jobs] }, { asOf: "2023-08-31" });
 * [kinds.supplement, kinds.transfer, final] // => [7417, 0, 477344]
 */
export function reconcileAppropriation(
  appropriation: AppropriationInput | Appropriation,
  options: RevisedOptions,
): AppropriationReconciliation {
  const { original, amount, adjustments, later, undecidable } = revisedAppropriation(
    appropriation,
    options,
  );
  const total = (of: readonly Adjustment[]): Decimal => totalOf(of.map((each) => each.amount));
  const kind = (name: AdjustmentKind): Decimal =>
    total(adjustments.filter((each) => each.kind === name));
  const lasting = (name: Recurrence): Decimal =>
    total(adjustments.filter((each) => each.recurrence === name));
  return Object.freeze({
    original,
    kinds: Object.freeze({
      supplement: kind("supplement"),
      transfer: kind("transfer"),
      "carry-over": kind("carry-over"),
      technical: kind("technical"),
    }),
    recurrence: Object.freeze({
      "one-off": lasting("one-off"),
      recurring: lasting("recurring"),
      "not-stated": lasting("not-stated"),
    }),
    final: amount,
    later: total(later),
    undecidable: total(undecidable),
  });
}

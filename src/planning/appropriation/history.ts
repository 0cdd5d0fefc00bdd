/** How an appropriation came about: step by step, and by kind of decision. */

import { checkRange, type Decimal, sumOf } from "../../amount/index.ts";
import type { IsoDate } from "../../calendar/index.ts";
import { recordOf } from "../inputs/index.ts";
import type {
  Adjustment,
  AdjustmentKind,
  Appropriation,
  AppropriationInput,
  Recurrence,
} from "./appropriation.ts";
import {
  type RevisedAppropriationOptions,
  type RevisedInputs,
  readRevised,
  revisedAppropriation,
} from "./appropriation-on-day.ts";
import { countsFrom, countsFromLatestDay } from "./reading.ts";

/** An appropriation after one more decision, or after one was revoked. */
export interface AppropriationStep {
  /** The day from which it is so; absent for the first decision, which holds from the start. */
  readonly on?: IsoDate;
  /** True where the day is only the latest possible one; absent where the day is known. */
  readonly isLatestDay?: true;
  /** The reference of the decision, if it has one. */
  readonly reference?: string;
  /** The title of the decision; absent for a first decision without one. */
  readonly title?: string;
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
 * Rule: it begins with the first decision. Each decision changes the amount on its day, and takes
 * the change back on the day it is revoked or corrected. The last step is the revised appropriation
 * of the day. A decision of which only the latest day is known counts from that day, and its step
 * says so.
 * Units and sign: one unit; funding is +, a cut is −.
 * Absent and zero: decisions of one day come in the order given. A decision that is revoked or
 * corrected on the day it counts from, or before, leaves no step.
 *
 * @param appropriation - the original decision and the adjustments, bare or from a book
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.reading - `"decision"` (default), `"effect"` or `"booking"`: the day from which a
 * decision counts
 * @returns the steps, the first decision first
 * @throws AnslagError as {@link revisedAppropriation} does
 * @example A supplement in June
 * const jobs = {
 *   reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417",
 *   decidedOn: "2023-06-14", kind: "supplement",
 * } as const;
 * const grant = { original: { amount: "469 927" }, adjustments: [jobs] };
 * const steps = appropriationHistory(grant, { asOf: "2023-08-31" });
 * steps.map(({ on, amount }) => [on ?? "", amount]) // => [["", 469927], ["2023-06-14", 477344]]
 */
export function appropriationHistory(
  appropriation: AppropriationInput | Appropriation,
  options: RevisedAppropriationOptions,
): readonly AppropriationStep[] {
  const inputs = readRevised(appropriation, options);
  const { original, adjustments } = inputs;
  const corrections = new Map(
    adjustments.flatMap((each) => (each.corrects === undefined ? [] : [[each.corrects, each]])),
  );
  const events = adjustments.flatMap((each) =>
    eventsOf(each, corrections.get(each.reference), inputs),
  );
  // Events of one day stay in the order given, since the sort is stable.
  events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let { amount } = original;
  const first: AppropriationStep = {
    ...(original.reference === undefined ? {} : { reference: original.reference }),
    ...(original.title === undefined ? {} : { title: original.title }),
    event: "original",
    change: amount,
    amount,
  };
  const steps = events.map(({ on, isLatestDay, adjustment, event, change }) => {
    amount = checkRange(amount.plus(change));
    const { reference, title } = adjustment;
    const day = isLatestDay ? { on, isLatestDay } : { on };
    return Object.freeze({ ...day, reference, title, event, change, amount });
  });
  return Object.freeze([Object.freeze(first), ...steps]);
}

/** What happened to the amount of one decision, and on which day. */
interface DecisionEvent {
  readonly on: IsoDate;
  readonly isLatestDay: boolean;
  readonly adjustment: Adjustment;
  readonly event: "decided" | "revoked" | "corrected";
  readonly change: Decimal;
}

function eventsOf(
  adjustment: Adjustment,
  correction: Adjustment | undefined,
  { asOf, reading }: RevisedInputs,
): readonly DecisionEvent[] {
  const on = countsFrom(adjustment, reading);
  if (on > asOf) return [];
  const decision: DecisionEvent = {
    on,
    isLatestDay: countsFromLatestDay(adjustment, reading),
    adjustment,
    event: "decided",
    change: adjustment.amount,
  };
  const end = endOf(adjustment, correction, reading);
  if (end === undefined || end.on > asOf) return [decision];
  if (end.on <= on) return [];
  const change = checkRange(adjustment.amount.negated());
  return [decision, { ...end, adjustment, change }];
}

/** The day on which a decision stops to count: the first of its revocation and its correction. */
function endOf(
  { revokedOn }: Adjustment,
  correction: Adjustment | undefined,
  reading: RevisedInputs["reading"],
): Pick<DecisionEvent, "on" | "isLatestDay" | "event"> | undefined {
  const correctedOn = correction === undefined ? undefined : countsFrom(correction, reading);
  if (revokedOn !== undefined && (correctedOn === undefined || revokedOn < correctedOn))
    return { on: revokedOn as IsoDate, isLatestDay: false, event: "revoked" };
  if (correction === undefined || correctedOn === undefined) return undefined;
  const isLatestDay = countsFromLatestDay(correction, reading);
  return { on: correctedOn, isLatestDay, event: "corrected" };
}

/**
 * From the first decision to the revised appropriation, by kind of decision (IPSAS 24: original and
 * final budget).
 */
export interface AppropriationReconciliation {
  /** The amount first decided. */
  readonly original: Decimal;
  /** What decisions of each kind add up to. */
  readonly kinds: Readonly<Record<AdjustmentKind, Decimal>>;
  /** The sums for this year only, for good, and not stated. */
  readonly recurrence: Readonly<Record<Recurrence, Decimal>>;
  /** The revised appropriation: original + all kinds. */
  readonly final: Decimal;
  /** The decisions after the day; they are not counted. */
  readonly later: Decimal;
  /** What may or may not have been decided by the day, and is not counted. */
  readonly undecidable: Decimal;
}

const KINDS = ["supplement", "transfer", "carry-over", "technical"] as const;
const RECURRENCES = ["one-off", "recurring", "not-stated"] as const;

/**
 * Reconciles the first decision with the revised appropriation, by kind of decision.
 *
 * Rule: original + supplements + transfers + carry-overs + technical changes = final (IPSAS 24.29).
 * The changes add up by recurrence as well.
 * Units and sign: one unit; funding is +, a cut is −.
 * Absent and zero: a kind without decisions is 0.
 *
 * @param appropriation - the original decision and the adjustments, bare or from a book
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.reading - `"decision"` (default), `"effect"` or `"booking"`
 * @returns original, changes by kind and by recurrence, final, and the decisions that are not
 * counted because they were taken later or may have been
 * @throws AnslagError as {@link revisedAppropriation} does
 * @example A supplement in June
 * const jobs = {
 *   reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417",
 *   decidedOn: "2023-06-14", kind: "supplement",
 * } as const;
 * const grant = { original: { amount: "469 927" }, adjustments: [jobs] };
 * const { kinds, final } = reconcileAppropriation(grant, { asOf: "2023-08-31" });
 * [kinds.supplement, kinds.transfer, final] // => [7417, 0, 477344]
 */
export function reconcileAppropriation(
  appropriation: AppropriationInput | Appropriation,
  options: RevisedAppropriationOptions,
): AppropriationReconciliation {
  const revised = revisedAppropriation(appropriation, options);
  const total = (of: readonly Adjustment[]): Decimal => sumOf(of.map(({ amount }) => amount));
  const counted = revised.adjustments;
  return Object.freeze({
    original: revised.original,
    kinds: recordOf<AdjustmentKind, Decimal>(
      KINDS.map((kind) => [kind, total(counted.filter((each) => each.kind === kind))]),
    ),
    recurrence: recordOf<Recurrence, Decimal>(
      RECURRENCES.map((word) => [word, total(counted.filter((each) => each.recurrence === word))]),
    ),
    final: revised.amount,
    later: total(revised.later),
    undecidable: total(revised.undecidable),
  });
}

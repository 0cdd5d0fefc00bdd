/** An appropriation: what was decided first, and every decision that changed it. */

import { type AmountInput, type Decimal, readAmount } from "../../amount/index.ts";
import { type IsoDate, type IsoMonth, readDate, readPeriod } from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readItems,
} from "../../input/index.ts";

/**
 * Why an appropriation changed.
 *
 * - `supplement`: the council grants more or less (tilläggsanslag)
 * - `transfer`: moved between heads, the total unchanged (omdisponering)
 * - `carry-over`: moved from another year (ombudgetering)
 * - `technical`: organisation, accounting or price changes without a new priority
 */
export type AdjustmentKind = "supplement" | "transfer" | "carry-over" | "technical";

/** Whether a change is for this year only or for good; `not-stated` where the decision does not say. */
export type Recurrence = "one-off" | "recurring" | "not-stated";

/** When a decision was taken: a day, or a declared bound where the source prints no day. */
export type DecisionDate<Day extends string = IsoDate> = Day | { readonly noLaterThan: Day };

/** One decision that changed an appropriation, as it is written down. */
export interface AdjustmentInput {
  /** The reference of the decision, such as a case number. */
  readonly reference: string;
  /** What it was about. */
  readonly title: string;
  /** The change, in the unit of the appropriation: + raises it. */
  readonly amount: AmountInput;
  /** The day it was decided. Where the source prints none, say so: `{ noLaterThan: "2023-08-31" }`. */
  readonly decidedOn: DecisionDate<string>;
  /** The day from which it has effect; default the day it was decided. */
  readonly effectiveOn?: string;
  /** Why it changed. */
  readonly kind: AdjustmentKind;
  /** For this year or for good; default `not-stated`. */
  readonly recurrence?: Recurrence;
  /** The month in which it is booked, `YYYY-MM`; default the month in which it was decided. */
  readonly bookedIn?: string;
  /** The reference of the earlier decision that this one replaces, because that was wrong: from the day on which this one counts, the other does not. */
  readonly corrects?: string;
  /** The day the decision was revoked; default never. */
  readonly revokedOn?: string;
  /** Where the amount comes from. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/** The first decision of a year, as it is written down. */
export interface OriginalDecisionInput {
  /** The amount, in the unit of the appropriation: funding is +. */
  readonly amount: AmountInput;
  /** The reference of the decision. */
  readonly reference?: string;
  /** The text printed in reports; default "Original appropriation". */
  readonly title?: string;
  /** The day it was decided; it holds from the start of the year in any case. */
  readonly decidedOn?: string;
  /** Where the amount comes from. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/** An appropriation, as it is written down. */
export interface AppropriationInput {
  readonly original: OriginalDecisionInput;
  /** The decisions that changed it, in any order; default none. */
  readonly adjustments?: readonly AdjustmentInput[];
}

/** One decision of a checked appropriation. */
export interface Adjustment extends Omit<AdjustmentInput, "amount" | "recurrence" | "decidedOn"> {
  /** The exact change: + raises the appropriation. */
  readonly amount: Decimal;
  /** The day it was decided, or the declared bound. */
  readonly decidedOn: DecisionDate;
  /** For this year or for good. */
  readonly recurrence: Recurrence;
}

/** The first decision of a checked appropriation. */
export interface OriginalDecision extends Omit<OriginalDecisionInput, "amount" | "title"> {
  /** The exact amount first decided. */
  readonly amount: Decimal;
  /** The text printed in reports. */
  readonly title: string;
}

/** A checked appropriation. */
export interface Appropriation {
  /** The first decision. */
  readonly original: OriginalDecision;
  /** The decisions that changed it, in the order given. */
  readonly adjustments: readonly Adjustment[];
}

const KINDS: readonly AdjustmentKind[] = ["supplement", "transfer", "carry-over", "technical"];
const RECURRENCES: readonly Recurrence[] = ["one-off", "recurring", "not-stated"];

/** Checks an appropriation at a place in a larger input; the result may be used only when no issue was added. */
export function readAppropriation(
  input: AppropriationInput,
  path: IssuePath,
  issues: Issue[],
): Appropriation | undefined {
  const before = issues.length;
  const { original, adjustments = [] } = input ?? {};
  const amount = readAmount(original?.amount, [...path, "original", "amount"], issues);
  if (original?.decidedOn !== undefined)
    readDate(original.decidedOn, [...path, "original", "decidedOn"], issues);
  const read = readItems(adjustments, [...path, "adjustments"], issues).map((adjustment, index) =>
    readAdjustment(adjustment, [...path, "adjustments", index], issues),
  );
  if (issues.length === before)
    checkCorrections(read as readonly Adjustment[], [...path, "adjustments"], issues);
  if (issues.length > before || amount === undefined) return undefined;
  return Object.freeze({
    original: Object.freeze({
      ...original,
      title: original.title ?? "Original appropriation",
      amount,
    }),
    adjustments: Object.freeze(read.filter((adjustment) => adjustment !== undefined)),
  });
}

function readAdjustment(
  given: AdjustmentInput,
  path: IssuePath,
  issues: Issue[],
): Adjustment | undefined {
  const input = given ?? ({} as AdjustmentInput);
  checkKeys(input, ADJUSTMENT_KEYS, path, issues);
  const amount = readAmount(input.amount, [...path, "amount"], issues);
  const recurrence = input.recurrence ?? "not-stated";
  if (typeof input.reference !== "string" || input.reference.trim() === "") {
    const facts = { path: [...path, "reference"], expected: "the reference of the decision" };
    issues.push(
      makeIssue("input.missing-key", { ...facts, received: describeValue(input.reference) }),
    );
  }
  const decidedOn = readDecisionDate(input.decidedOn, [...path, "decidedOn"], issues);
  if (input.effectiveOn !== undefined)
    readDate(input.effectiveOn, [...path, "effectiveOn"], issues);
  if (input.bookedIn !== undefined) readMonth(input.bookedIn, [...path, "bookedIn"], issues);
  if (input.revokedOn !== undefined) readDate(input.revokedOn, [...path, "revokedOn"], issues);
  readName(input.kind, KINDS, [...path, "kind"], issues);
  readName(recurrence, RECURRENCES, [...path, "recurrence"], issues);
  if (amount === undefined || decidedOn === undefined) return undefined;
  return Object.freeze({ ...input, decidedOn, recurrence, amount });
}

function readMonth(input: unknown, path: IssuePath, issues: Issue[]): void {
  const period = readPeriod(input as string, path, issues);
  if (period === undefined || period === `${input}/${input}`) return;
  issues.push(
    makeIssue("calendar.period", {
      path,
      expected: "one month, YYYY-MM",
      received: describeValue(input),
    }),
  );
}

/** The day from which a decision counts: its own, or the latest that is declared. */
export function dayOf({ decidedOn }: Pick<Adjustment, "decidedOn">): IsoDate {
  return typeof decidedOn === "string" ? decidedOn : decidedOn.noLaterThan;
}

/** The month in which a decision is booked. */
export function bookedIn(adjustment: Adjustment): IsoMonth {
  return (adjustment.bookedIn ?? dayOf(adjustment).slice(0, 7)) as IsoMonth;
}

/** Which day of a decision counts. */
export type DecisionReading = "decision" | "effect" | "booking";

/** The first day on which a decision counts, if nothing takes it back: that of the decision, and by the others that of its effect or of the month in which it is booked, if they are later. */
export function countsFrom(adjustment: Adjustment, by: DecisionReading): IsoDate {
  const day = dayOf(adjustment);
  const other =
    by === "effect"
      ? (adjustment.effectiveOn ?? day)
      : by === "booking"
        ? `${bookedIn(adjustment)}-01`
        : day;
  return (other > day ? other : day) as IsoDate;
}

/** Checks a reading at a place in a larger input. */
export function readReading(by: unknown, path: IssuePath, issues: Issue[]): DecisionReading {
  readName(by, READINGS, path, issues);
  return by as DecisionReading;
}

const READINGS: readonly DecisionReading[] = ["decision", "effect", "booking"];

const ADJUSTMENT_KEYS: readonly (keyof AdjustmentInput)[] = [
  "reference",
  "title",
  "amount",
  "decidedOn",
  "effectiveOn",
  "kind",
  "recurrence",
  "bookedIn",
  "corrects",
  "revokedOn",
  "source",
  "note",
];

/** Each correction replaces one earlier decision, which no other replaces; and it stands itself. */
function checkCorrections(
  adjustments: readonly Adjustment[],
  path: IssuePath,
  issues: Issue[],
): void {
  const before = issues.length;
  const corrected = new Set<string>();
  adjustments.forEach((adjustment, index) => {
    const { corrects, revokedOn } = adjustment;
    if (corrects === undefined) return;
    const refuse = (expected: string, received: string): void => {
      issues.push(
        makeIssue("appropriation.correction", {
          path: [...path, index, "corrects"],
          expected,
          received,
        }),
      );
    };
    const found = adjustments.filter((each) => each !== adjustment && each.reference === corrects);
    const [earlier] = found;
    if (earlier === undefined || found.length > 1) {
      refuse(
        "the reference of one other decision",
        `${describeValue(corrects)} on ${found.length} others`,
      );
      return;
    }
    if (dayOf(earlier) > dayOf(adjustment))
      refuse(`a decision of ${dayOf(adjustment)} or before`, `one of ${dayOf(earlier)}`);
    if (corrected.has(corrects))
      refuse("a decision that no other corrects", describeValue(corrects));
    if (revokedOn !== undefined)
      refuse("a correction that stands; correct it by another decision", "a revoked one");
    corrected.add(corrects);
  });
  if (issues.length > before) return;
  const next = new Map(adjustments.map(({ reference, corrects }) => [reference, corrects]));
  adjustments.forEach(({ reference, corrects }, index) => {
    const seen = new Set<string>();
    for (let at = corrects; at !== undefined && !seen.has(at); at = next.get(at)) seen.add(at);
    if (!seen.has(reference)) return;
    const facts = { expected: "an earlier decision", received: "one that corrects this one" };
    issues.push(
      makeIssue("appropriation.correction", { path: [...path, index, "corrects"], ...facts }),
    );
  });
}

function readDecisionDate(
  input: unknown,
  path: IssuePath,
  issues: Issue[],
): DecisionDate | undefined {
  if (typeof input === "object" && input !== null && "noLaterThan" in input) {
    const noLaterThan = readDate(input.noLaterThan, [...path, "noLaterThan"], issues);
    return noLaterThan === undefined ? undefined : Object.freeze({ noLaterThan });
  }
  if (typeof input === "string" && input !== "") return readDate(input, path, issues);
  const expected = "the day of the decision, or a declared latest day";
  issues.push(
    makeIssue("appropriation.undated", { path, expected, received: describeValue(input) }),
  );
  return undefined;
}

function readName(
  input: unknown,
  names: readonly string[],
  path: IssuePath,
  issues: Issue[],
): void {
  if (typeof input === "string" && names.includes(input)) return;
  issues.push(
    makeIssue("appropriation.kind", {
      path,
      expected: oneOf(names),
      received: describeValue(input),
    }),
  );
}

/** The revised appropriation on a day, and the decisions behind it. */

import { checkRange, type Decimal, ZERO } from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import { keysOf, readArguments } from "../../input/index.ts";
import { readInputs } from "../inputs/index.ts";
import type { Adjustment, Appropriation, AppropriationInput } from "./appropriation.ts";
import { readAppropriation } from "./read-appropriation.ts";
import { countsFrom, type DecisionReading, dayOf, readReading } from "./reading.ts";

/** The day, and which decisions count on it. */
export interface RevisedAppropriationOptions {
  /** The day, `YYYY-MM-DD`: decisions up to and including it count. */
  readonly asOf: string;
  /** The day from which a decision counts; default the day it was decided. */
  readonly reading?: DecisionReading;
}

const OPTIONS = /* @__PURE__ */ keysOf<RevisedAppropriationOptions>({ asOf: true, reading: true });

/** Something about the decisions that a reader should look at. */
export interface AppropriationFinding {
  /** Two decisions with one reference: perhaps entered twice, perhaps two legs of a transfer. */
  readonly kind: "duplicate-reference";
  readonly reference: string;
  /** The positions of the adjustments, from 0. */
  readonly positions: readonly number[];
}

/** An appropriation on a day. */
export interface RevisedAppropriation {
  /** The revised amount: original + counted adjustments. */
  readonly amount: Decimal;
  /** The day it is stated for. */
  readonly asOf: IsoDate;
  /** The amount first decided. */
  readonly original: Decimal;
  /** What the counted adjustments add up to. */
  readonly change: Decimal;
  /** The adjustments that count on the day, in the order given. */
  readonly adjustments: readonly Adjustment[];
  /** Decided, effective or booked after the day. */
  readonly later: readonly Adjustment[];
  /** Revoked on or before the day. */
  readonly revoked: readonly Adjustment[];
  /** Replaced by a correction that counts on the day. */
  readonly corrected: readonly Adjustment[];
  /**
   * Not counted because only a later bound is known: they may or may not have been decided by the
   * day.
   */
  readonly undecidable: readonly Adjustment[];
  /** What a reader should look at, such as two decisions with one reference. */
  readonly findings: readonly AppropriationFinding[];
}

/**
 * Computes an appropriation on a day, and lists the decisions behind it.
 *
 * Rule: revised = original + every adjustment decided on or before the day and not revoked by then
 * (IPSAS 24 "final budget"; Swedish: reviderat kommunbidrag). With `reading: "effect"` the day of
 * effect must have come as well; with `reading: "booking"` the month in which it is booked. A
 * decision that a later one corrects counts until the later one does.
 * Units and sign: one unit throughout; funding is +, a cut is −.
 * Absent and zero: an adjustment without a date is refused. One declared `{ noLaterThan }` counts
 * from that day; on an earlier day it is `undecidable` and not counted.
 *
 * @param appropriation - the original decision and the adjustments, bare or from a book
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.reading - `"decision"` (default), `"effect"` or `"booking"`
 * @returns the amount and the adjustments behind it; every adjustment is in exactly one of the five
 * lists
 * @throws AnslagError `appropriation.undated`, `appropriation.kind`, `appropriation.correction`,
 * `calendar.date`, `calendar.period` when a decision is invalid
 * @throws AnslagError `input.unknown-key` for a misspelt key; codes of amounts, see {@link
 * toDecimal}
 * @example A supplement in June
 * const jobs = {
 *   reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417",
 *   decidedOn: "2023-06-14", kind: "supplement",
 * } as const;
 * const grant = { original: { amount: "469 927" }, adjustments: [jobs] };
 * revisedAppropriation(grant, { asOf: "2023-08-31" }).amount // => 477344
 * revisedAppropriation(grant, { asOf: "2023-05-31" }).amount // => 469927
 */
export function revisedAppropriation(
  appropriation: AppropriationInput | Appropriation,
  options: RevisedAppropriationOptions,
): RevisedAppropriation {
  const { original, adjustments, asOf, reading } = readRevised(appropriation, options);
  const lists: Record<Standing, Adjustment[]> = {
    counted: [],
    later: [],
    revoked: [],
    corrected: [],
    undecidable: [],
  };
  const corrected = correctedBy(adjustments, asOf, reading);
  for (const adjustment of adjustments) {
    const standing = corrected.has(adjustment.reference)
      ? "corrected"
      : standingOf(adjustment, asOf, reading);
    lists[standing].push(adjustment);
  }
  const change = lists.counted.reduce((sum, { amount }) => sum.plus(amount), ZERO);
  return Object.freeze({
    amount: checkRange(original.amount.plus(change)),
    asOf,
    original: original.amount,
    change: checkRange(change),
    adjustments: Object.freeze(lists.counted),
    later: Object.freeze(lists.later),
    revoked: Object.freeze(lists.revoked),
    corrected: Object.freeze(lists.corrected),
    undecidable: Object.freeze(lists.undecidable),
    findings: Object.freeze(duplicateReferences(adjustments)),
  });
}

/** The keys of an appropriation, and those that an appropriation of a book has besides. */
const APPROPRIATION_KEYS: readonly string[] = [
  "original",
  "adjustments",
  "id",
  "label",
  "line",
  "scenario",
  "set",
  "members",
];

/** An appropriation, a day and a reading, with exact values. */
export interface RevisedInputs extends Appropriation {
  readonly asOf: IsoDate;
  readonly reading: DecisionReading;
}

/** Reads the arguments of {@link revisedAppropriation}, and of the history of an appropriation. */
export function readRevised(
  appropriation: AppropriationInput | Appropriation,
  options: RevisedAppropriationOptions,
): RevisedInputs {
  const { read, asOf, reading } = readInputs((issues) => {
    const given = readArguments(options, OPTIONS, [], issues, "options");
    readArguments(appropriation, APPROPRIATION_KEYS, [], issues, "appropriation");
    return {
      read: readAppropriation(appropriation, [], issues),
      asOf: readDate(given.asOf, ["asOf"], issues),
      reading: readReading(given.reading ?? "decision", ["reading"], issues),
    };
  });
  if (read === undefined || asOf === undefined)
    throw new TypeError("unreachable: the input was checked");
  return { ...read, asOf, reading };
}

type Standing = "counted" | "later" | "revoked" | "corrected" | "undecidable";

/** The references of decisions whose corrections count on the day. */
function correctedBy(
  adjustments: readonly Adjustment[],
  asOf: IsoDate,
  reading: DecisionReading,
): ReadonlySet<string> {
  return new Set(
    adjustments.flatMap((each) =>
      each.corrects !== undefined && countsFrom(each, reading) <= asOf ? [each.corrects] : [],
    ),
  );
}

function standingOf(adjustment: Adjustment, asOf: IsoDate, reading: DecisionReading): Standing {
  const { decidedOn, revokedOn } = adjustment;
  if (revokedOn !== undefined && revokedOn <= asOf) return "revoked";
  if (countsFrom(adjustment, reading) <= asOf) return "counted";
  // A decision that has not been taken has no effect on any day.
  return typeof decidedOn === "string" || dayOf(adjustment) <= asOf ? "later" : "undecidable";
}

function duplicateReferences(adjustments: readonly Adjustment[]): AppropriationFinding[] {
  const positions = new Map<string, number[]>();
  adjustments.forEach(({ reference }, index) => {
    positions.set(reference, [...(positions.get(reference) ?? []), index]);
  });
  return [...positions]
    .filter(([, found]) => found.length > 1)
    .map(([reference, found]) =>
      Object.freeze({ kind: "duplicate-reference", reference, positions: Object.freeze(found) }),
    );
}

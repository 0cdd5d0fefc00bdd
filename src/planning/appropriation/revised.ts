/** The revised appropriation on a day, and the decisions behind it. */

import { checkRange, type Decimal, ZERO } from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import { type Issue, throwIssues } from "../../input/index.ts";
import {
  type Adjustment,
  type Appropriation,
  type AppropriationInput,
  countsFrom,
  type DecisionReading,
  dayOf,
  readAppropriation,
  readReading,
} from "./appropriation.ts";

/** Which day of a decision counts. */
export interface RevisedOptions {
  /** The day, `YYYY-MM-DD`: decisions up to and including it count. */
  readonly asOf: string;
  /** Count decisions from the day they were taken (default), only once they have effect as well, or only once they are booked: in the month of the day, or before. */
  readonly by?: DecisionReading;
}

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
  /** Not counted because only a later bound is known: they may or may not have been decided by the day. */
  readonly undecidable: readonly Adjustment[];
  /** What a reader should look at, such as two decisions with one reference. */
  readonly findings: readonly AppropriationFinding[];
}

/**
 * Says what an appropriation was on a day, and by which decisions.
 *
 * Rule: revised = original + every adjustment decided on or before the day and not revoked by then (IPSAS 24 "final budget"; Swedish: reviderat
 * kommunbidrag). With `by: "effect"` the day of effect must have come as well; with `by: "booking"` the month in which it is booked. A decision that a later one corrects counts until that one does.
 * Units and sign: one unit throughout; funding is +, a cut is −.
 * Absent and zero: an adjustment without a date is refused. One declared `{ noLaterThan }` counts from that day; on an earlier
 * day it is `undecidable` and not counted.
 *
 * @param appropriation - the original decision and the adjustments, bare or from a book
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.by - `"decision"` (default), `"effect"` or `"booking"`
 * @returns the amount and the adjustments behind it; every adjustment is in exactly one of the five lists
 * @throws AnslagError `appropriation.undated`, `appropriation.kind`, `appropriation.correction`, `calendar.date`, `calendar.period` when a decision is not usable
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`,
 * `amount.out-of-range` when an amount is not one
 * @example A supplement in June
 * const jobs = { reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417", decidedOn: "2023-06-14", kind: "supplement" } as const;
 * const grant = { original: { amount: "469 927" }, adjustments: [jobs] };
 * revisedAppropriation(grant, { asOf: "2023-08-31" }).amount // => 477344
 * revisedAppropriation(grant, { asOf: "2023-05-31" }).amount // => 469927
 */
export function revisedAppropriation(
  appropriation: AppropriationInput | Appropriation,
  options: RevisedOptions,
): RevisedAppropriation {
  const issues: Issue[] = [];
  const read = readAppropriation(appropriation, [], issues);
  const asOf = readDate(options.asOf, ["asOf"], issues);
  const by = options.by ?? "decision";
  readReading(by, ["by"], issues);
  throwIssues(issues);
  if (read === undefined || asOf === undefined)
    throw new TypeError("unreachable: the input was checked");
  const lists: Record<Standing, Adjustment[]> = {
    counted: [],
    later: [],
    revoked: [],
    corrected: [],
    undecidable: [],
  };
  const corrected = correctedBy(read.adjustments, asOf, by);
  for (const adjustment of read.adjustments) {
    const standing = corrected.has(adjustment.reference)
      ? "corrected"
      : standingOf(adjustment, asOf, by);
    lists[standing].push(adjustment);
  }
  const change = lists.counted.reduce((sum, adjustment) => sum.plus(adjustment.amount), ZERO);
  return Object.freeze({
    amount: checkRange(read.original.amount.plus(change)),
    asOf,
    original: read.original.amount,
    change: checkRange(change),
    adjustments: Object.freeze(lists.counted),
    later: Object.freeze(lists.later),
    revoked: Object.freeze(lists.revoked),
    corrected: Object.freeze(lists.corrected),
    undecidable: Object.freeze(lists.undecidable),
    findings: Object.freeze(duplicateReferences(read.adjustments)),
  });
}

type Standing = "counted" | "later" | "revoked" | "corrected" | "undecidable";

/** The references of decisions whose corrections count on the day. */
function correctedBy(
  adjustments: readonly Adjustment[],
  asOf: IsoDate,
  by: DecisionReading,
): ReadonlySet<string> {
  return new Set(
    adjustments.flatMap((each) =>
      each.corrects !== undefined && countsFrom(each, by) <= asOf ? [each.corrects] : [],
    ),
  );
}

function standingOf(adjustment: Adjustment, asOf: IsoDate, by: DecisionReading): Standing {
  const { decidedOn, revokedOn } = adjustment;
  if (revokedOn !== undefined && revokedOn <= asOf) return "revoked";
  if (countsFrom(adjustment, by) <= asOf) return "counted";
  // What has not been decided has no effect, whatever day it will have effect from.
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

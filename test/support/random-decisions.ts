/** Random appropriations, whose decisions may be revoked, corrected, or of an unknown day. */
import { toDecimal } from "anslag";
import type { AdjustmentInput } from "anslag/planning";
import fc from "fast-check";

const amount = fc
  .integer({ min: -1e8, max: 1e8 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
/** A day of 2023. */
export const day: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2023-${`${month}`.padStart(2, "0")}-${`${date}`.padStart(2, "0")}`);
const adjustment = fc.record(
  {
    reference: fc.constantFrom("A", "B", "C"),
    title: fc.constant("x"),
    amount,
    decidedOn: fc.oneof(
      day,
      day.map((noLaterThan) => ({ noLaterThan })),
    ),
    kind: fc.constantFrom("supplement", "transfer", "carry-over", "technical"),
    recurrence: fc.constantFrom("one-off", "recurring", "not-stated"),
    revokedOn: day,
    effectiveOn: day,
    bookedIn: day.map((each) => each.slice(0, 7)),
  },
  { requiredKeys: ["reference", "title", "amount", "decidedOn", "kind"] },
) as fc.Arbitrary<AdjustmentInput>;

/** An original decision and up to six adjustments. */
export const appropriation: fc.Arbitrary<{
  original: { amount: string };
  adjustments: AdjustmentInput[];
}> = fc.record({
  original: fc.record({ amount }),
  adjustments: fc.array(adjustment, { maxLength: 6 }),
});

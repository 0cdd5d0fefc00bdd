/** Every decision is in exactly one list, and a correction follows without a gap. */
import { toDecimal } from "anslag";
import { type AdjustmentInput, revisedAppropriation } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appropriation, day } from "../../support/random-decisions.ts";

describe("decisions on a day", () => {
  const decision = (more: Partial<AdjustmentInput>): AdjustmentInput => ({
    reference: "A",
    title: "a",
    amount: 10,
    decidedOn: "2023-03-15",
    kind: "supplement",
    ...more,
  });
  const at = (
    adjustments: readonly AdjustmentInput[],
    asOf: string,
    reading?: "decision" | "effect" | "booking",
  ) =>
    revisedAppropriation(
      { original: { amount: 100 }, adjustments },
      { asOf, ...(reading === undefined ? {} : { reading }) },
    );

  const wrong = decision({});
  const right = decision({ reference: "B", amount: 7, decidedOn: "2023-06-01", corrects: "A" });

  it("a corrected decision counts until the day of its correction", () => {
    expect(
      ["2023-03-14", "2023-03-15", "2023-05-31", "2023-06-01"].map((day_) =>
        at([wrong, right], day_).amount.toNumber(),
      ),
    ).toEqual([100, 110, 110, 107]);
    expect(at([wrong, right], "2023-06-01").corrected.map(({ reference }) => reference)).toEqual([
      "A",
    ]);
  });

  it("by effect and by booking too, no day is without the decision or its correction", () => {
    const first = decision({ effectiveOn: "2023-05-01", bookedIn: "2023-05" });
    const then = decision({
      reference: "B",
      amount: 7,
      decidedOn: "2023-06-20",
      effectiveOn: "2023-07-01",
      bookedIn: "2023-08",
      corrects: "A",
    });
    const days = ["2023-06-19", "2023-06-30", "2023-07-01", "2023-07-31", "2023-08-01"];
    const on = (reading: "decision" | "effect" | "booking") =>
      days.map((each) => at([first, then], each, reading).amount.toNumber());
    expect(on("decision")).toEqual([110, 107, 107, 107, 107]);
    expect(on("effect")).toEqual([110, 110, 107, 107, 107]);
    expect(on("booking")).toEqual([110, 110, 110, 110, 107]);
  });

  it("a chain of corrections leaves the last one standing", () => {
    const again = decision({ reference: "C", amount: 5, decidedOn: "2023-07-01", corrects: "B" });
    const { amount: of, adjustments, corrected } = at([wrong, right, again], "2023-12-31");
    expect([of.toNumber(), adjustments.length, corrected.length]).toEqual([105, 1, 2]);
  });

  it("every decision is in exactly one list, on any day by any reading", () => {
    fc.assert(
      fc.property(
        appropriation,
        day,
        fc.constantFrom("decision" as const, "effect" as const, "booking" as const),
        (of, asOf, reading) => {
          const { adjustments, later, revoked, corrected, undecidable } = revisedAppropriation(of, {
            asOf,
            reading,
          });
          const all = [adjustments, later, revoked, corrected, undecidable]
            .flat()
            .map(({ amount: each }) => each.toFixed());
          expect(all.sort()).toEqual(
            of.adjustments.map(({ amount: each }) => toDecimal(each).toFixed()).sort(),
          );
        },
      ),
    );
  });
});

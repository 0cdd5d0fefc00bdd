/**
 * The laws of an appropriation in time: its history, its reconciliation, and transfers between
 * heads.
 */
import { toDecimal } from "anslag";
import {
  type AdjustmentInput,
  appropriationHistory,
  reconcileAppropriation,
  revisedAppropriation,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { codeOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e8, max: 1e8 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const day = fc
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
const appropriation = fc.record({
  original: fc.record({ amount }),
  adjustments: fc.array(adjustment, { maxLength: 6 }),
});
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("laws of the ledger", () => {
  it("the history ends with the revised appropriation, and its changes add up to it", () => {
    fc.assert(
      fc.property(appropriation, day, (of, asOf) => {
        const steps = appropriationHistory(of, { asOf });
        const revised = revisedAppropriation(of, { asOf }).amount;
        expect(steps.at(-1)?.amount.toFixed()).toBe(revised.toFixed());
        expect(compare(sum(steps.map(({ change }) => read(change))), read(revised))).toBe(0);
        const days = steps.slice(1).map(({ on }) => on ?? "");
        expect(days).toEqual([...days].sort());
        expect(days.every((each) => each <= asOf)).toBe(true);
      }),
    );
  });

  it("knows more on a later day, and nothing else of the days before", () => {
    fc.assert(
      fc.property(appropriation, day, day, (of, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const before = appropriationHistory(of, { asOf: early });
        const after = appropriationHistory(of, { asOf: late });
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it("original and changes are final, by kind and by recurrence", () => {
    fc.assert(
      fc.property(appropriation, day, (of, asOf) => {
        const { original, kinds, recurrence, final } = reconcileAppropriation(of, { asOf });
        for (const changes of [kinds, recurrence])
          expect(compare(sum([original, ...Object.values(changes)].map(read)), read(final))).toBe(
            0,
          );
        expect(final.toFixed()).toBe(revisedAppropriation(of, { asOf }).amount.toFixed());
      }),
    );
  });
});

describe("four dates and five fates", () => {
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

  it.each<[string, "decision" | "effect" | "booking", string]>([
    ["by decision", "decision", "2023-03-15"],
    ["by effect", "effect", "2023-05-01"],
    ["by booking", "booking", "2023-07-01"],
  ])(
    "%s, a decision of March with effect from May that is booked in July counts from its day",
    (_, reading, from) => {
      const one = decision({ effectiveOn: "2023-05-01", bookedIn: "2023-07" });
      const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
      expect(
        [at([one], before, reading), at([one], from, reading)].map(({ amount: of }) =>
          of.toNumber(),
        ),
      ).toEqual([100, 110]);
      expect(at([one], before, reading).later).toHaveLength(1);
    },
  );

  const wrong = decision({});
  const right = decision({ reference: "B", amount: 7, decidedOn: "2023-06-01", corrects: "A" });

  it("a corrected decision counts until the day of its correction, and then the correction does", () => {
    expect(
      ["2023-03-14", "2023-03-15", "2023-05-31", "2023-06-01"].map((day_) =>
        at([wrong, right], day_).amount.toNumber(),
      ),
    ).toEqual([100, 110, 110, 107]);
    expect(at([wrong, right], "2023-06-01").corrected.map(({ reference }) => reference)).toEqual([
      "A",
    ]);
    const steps = appropriationHistory(
      { original: { amount: 100 }, adjustments: [wrong, right] },
      { asOf: "2023-12-31" },
    );
    expect(steps.map(({ event, change }) => [event, change.toNumber()])).toEqual([
      ["original", 100],
      ["decided", 10],
      ["corrected", -10],
      ["decided", 7],
    ]);
  });

  it("by effect and by booking too, the earlier decision counts until its correction does, and no day is without either", () => {
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

  it("history and reconciliation agree with the revised appropriation by every reading", () => {
    fc.assert(
      fc.property(
        appropriation,
        day,
        fc.constantFrom("decision" as const, "effect" as const, "booking" as const),
        (of, asOf, reading) => {
          const { amount: revised } = revisedAppropriation(of, { asOf, reading });
          expect(appropriationHistory(of, { asOf, reading }).at(-1)?.amount.toFixed()).toBe(
            revised.toFixed(),
          );
          expect(reconcileAppropriation(of, { asOf, reading }).final.toFixed()).toBe(
            revised.toFixed(),
          );
        },
      ),
    );
  });

  it("what is revoked or corrected on the day it was taken leaves no step; what is revoked before it is corrected is revoked", () => {
    const history = (adjustments: readonly AdjustmentInput[]) =>
      appropriationHistory(
        { original: { amount: 100, reference: "KF 1" }, adjustments },
        { asOf: "2023-12-31" },
      ).map(({ event, reference }) => `${event} ${reference}`);
    expect(history([decision({ revokedOn: "2023-03-15" })])).toEqual(["original KF 1"]);
    expect(history([wrong, { ...right, decidedOn: "2023-03-15" }])).toEqual([
      "original KF 1",
      "decided B",
    ]);
    expect(history([{ ...wrong, revokedOn: "2023-05-01" }, right])).toEqual([
      "original KF 1",
      "decided A",
      "revoked A",
      "decided B",
    ]);
    expect(history([{ ...wrong, revokedOn: "2023-06-01" }, right])).toEqual([
      "original KF 1",
      "decided A",
      "corrected A",
      "decided B",
    ]);
  });

  it("a chain of corrections leaves the last one standing", () => {
    const again = decision({ reference: "C", amount: 5, decidedOn: "2023-07-01", corrects: "B" });
    const { amount: of, adjustments, corrected } = at([wrong, right, again], "2023-12-31");
    expect([of.toNumber(), adjustments.length, corrected.length]).toEqual([105, 1, 2]);
  });

  it.each<[string, readonly AdjustmentInput[]]>([
    ["nothing that there is", [right]],
    ["one of two", [wrong, wrong, right]],
    ["what comes later", [{ ...wrong, decidedOn: "2023-06-02" }, right]],
    ["what another corrects already", [wrong, right, { ...right, reference: "C" }]],
    ["and is revoked itself", [wrong, { ...right, revokedOn: "2023-07-01" }]],
    ["one another", [{ ...wrong, decidedOn: "2023-06-01", corrects: "B" }, right]],
    ["itself", [{ ...right, corrects: "B" }]],
  ])("a decision that corrects %s is refused", (_, adjustments) => {
    expect(codeOf(() => at(adjustments, "2023-12-31"))).toBe("appropriation.correction");
  });

  it("every decision is in exactly one list, and on no day is anything lost", () => {
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

  it("reconciles each kind, each recurrence, what is later and what is undecidable by plain sums", () => {
    fc.assert(
      fc.property(appropriation, day, (of, asOf) => {
        const answer = reconcileAppropriation(of, { asOf });
        const cents = (which: (each: AdjustmentInput, fate: string) => boolean): number =>
          of.adjustments.reduce((so, each) => {
            const bound =
              typeof each.decidedOn === "string" ? each.decidedOn : each.decidedOn.noLaterThan;
            const revoked = each.revokedOn !== undefined && each.revokedOn <= asOf;
            const later = bound > asOf;
            const fate = revoked
              ? "revoked"
              : !later
                ? "counted"
                : typeof each.decidedOn === "string"
                  ? "later"
                  : "undecidable";
            return which(each, fate) ? so + Math.round(Number(each.amount) * 100) : so;
          }, 0);
        for (const [kind, total] of Object.entries(answer.kinds))
          expect(Math.round(total.toNumber() * 100)).toBe(
            cents((each, fate) => fate === "counted" && each.kind === kind),
          );
        for (const [name, total] of Object.entries(answer.recurrence))
          expect(Math.round(total.toNumber() * 100)).toBe(
            cents((each, fate) => fate === "counted" && (each.recurrence ?? "not-stated") === name),
          );
        for (const fate of ["later", "undecidable"] as const)
          expect(Math.round(answer[fate].toNumber() * 100)).toBe(cents((_, is) => is === fate));
      }),
    );
  });
});

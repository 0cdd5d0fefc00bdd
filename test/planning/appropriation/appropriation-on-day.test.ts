import { amountOf, unitFromName } from "anslag";
import {
  type AdjustmentInput,
  type AppropriationInput,
  appropriationRoll,
  revisedAppropriation,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../../oracle/arbitraries.ts";
import { fraction, show, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const adjustment = (
  reference: string,
  amount: string,
  more: Partial<AdjustmentInput> = {},
): AdjustmentInput => ({
  reference,
  title: `decision ${reference}`,
  amount,
  decidedOn: "2023-03-15",
  kind: "supplement",
  ...more,
});
const grant = (...adjustments: AdjustmentInput[]): AppropriationInput => ({
  original: { amount: "1 000" },
  adjustments,
});
const on = (
  appropriation: AppropriationInput,
  asOf: string,
  reading?: "decision" | "effect",
): string =>
  revisedAppropriation(appropriation, {
    asOf,
    ...(reading === undefined ? {} : { reading }),
  }).amount.toFixed();

describe("the revised appropriation on a day", () => {
  it("is the original one before the first decision", () => {
    expect(on(grant(adjustment("A", "100")), "2023-03-14")).toBe("1000");
  });

  it("counts a decision from the very day it was taken", () => {
    expect(on(grant(adjustment("A", "100")), "2023-03-15")).toBe("1100");
  });

  it("goes down by a cut", () => {
    expect(on(grant(adjustment("A", "-100.5")), "2023-12-31")).toBe("899.5");
  });

  it("counts by the day of effect on request", () => {
    const later = grant(adjustment("A", "100", { effectiveOn: "2023-07-01" }));
    expect(on(later, "2023-06-30")).toBe("1100");
    expect(on(later, "2023-06-30", "effect")).toBe("1000");
    expect(on(later, "2023-07-01", "effect")).toBe("1100");
  });

  it("by effect: a decision that has not been taken has no effect, whatever its day", () => {
    const backdated = grant(
      adjustment("A", "100", { decidedOn: "2023-10-10", effectiveOn: "2023-01-01" }),
    );
    expect(on(backdated, "2023-08-31", "effect")).toBe("1000");
    expect(on(backdated, "2023-10-10", "effect")).toBe("1100");
    const unsure = grant(
      adjustment("A", "100", {
        decidedOn: { noLaterThan: "2023-10-10" },
        effectiveOn: "2023-01-01",
      }),
    );
    expect(
      revisedAppropriation(unsure, { asOf: "2023-08-31", reading: "effect" }).undecidable,
    ).toHaveLength(1);
    expect(
      codeOf(() =>
        revisedAppropriation(grant(), { asOf: "2023-08-31", reading: "efect" as never }),
      ),
    ).toBe("appropriation.kind");
  });

  it("forgets a decision from the day it is revoked", () => {
    const revoked = grant(adjustment("A", "100", { revokedOn: "2023-05-01" }));
    expect(on(revoked, "2023-04-30")).toBe("1100");
    expect(on(revoked, "2023-05-01")).toBe("1000");
    expect(
      revisedAppropriation(revoked, { asOf: "2023-05-01" }).revoked.map(
        ({ reference }) => reference,
      ),
    ).toEqual(["A"]);
  });

  it("refuses a decision without a date", () => {
    const undated = grant(
      adjustment("A", "100", { decidedOn: undefined as never }),
      adjustment("B", "1", { decidedOn: "" }),
    );
    expect(
      issuesOf(() => on(undated, "2023-08-31")).map(({ code, path }) => [code, path.join(".")]),
    ).toEqual([
      ["appropriation.undated", "adjustments.0.decidedOn"],
      ["appropriation.undated", "adjustments.1.decidedOn"],
    ]);
  });

  it("takes a declared latest day, and does not pretend to know more on an earlier one", () => {
    const declared = grant(adjustment("A", "100", { decidedOn: { noLaterThan: "2023-08-31" } }));
    expect(on(declared, "2023-08-31")).toBe("1100");
    const earlier = revisedAppropriation(declared, { asOf: "2023-08-30" });
    expect(earlier.amount.toFixed()).toBe("1000");
    expect(earlier.undecidable.map(({ reference }) => reference)).toEqual(["A"]);
  });

  it("reports two adjustments with one reference, and counts both", () => {
    const twice = revisedAppropriation(
      grant(adjustment("A", "1"), adjustment("B", "2"), adjustment("A", "4")),
      {
        asOf: "2023-12-31",
      },
    );
    expect(twice.amount.toFixed()).toBe("1007");
    expect(twice.findings).toEqual([
      { kind: "duplicate-reference", reference: "A", positions: [0, 2] },
    ]);
  });

  it("refuses days, kinds and recurrences that do not exist, all at once", () => {
    const wrong = grant(
      adjustment("A", "1", { decidedOn: "2023-02-30" }),
      adjustment("B", "1", { kind: "gift" as never }),
      adjustment("C", "1", { recurrence: "yearly" as never, effectiveOn: "soon" as never }),
    );
    expect(issuesOf(() => on(wrong, "2023-13-01")).map(({ code }) => code)).toEqual([
      "calendar.date",
      "appropriation.kind",
      "calendar.date",
      "appropriation.kind",
      "calendar.date",
    ]);
  });
});

describe("the Malmö board, T4", () => {
  const changes = ["792", "650", "4 750", "7 417", "300", "2 500", "556"];
  const malmo: AppropriationInput = {
    original: { amount: "469 927" },
    adjustments: changes.map((amount, index) =>
      adjustment(`a${index + 1}`, amount, { decidedOn: { noLaterThan: "2023-08-31" } }),
    ),
  };

  it("469 927 and seven changes of together 16 965 are 486 892", () => {
    const revised = revisedAppropriation(malmo, { asOf: "2023-08-31" });
    expect(
      [revised.original, revised.change, revised.amount].map((amount) => amount.toFixed()),
    ).toEqual(["469927", "16965", "486892"]);
    expect(revised.adjustments).toHaveLength(7);
  });

  it("the roll shows original, seven decisions and the revised amount", () => {
    const roll = appropriationRoll(malmo, {
      asOf: "2023-08-31",
      unit: unitFromName("tkr", "sv"),
      title: "Kommunbidrag",
    });
    expect(roll.rows).toHaveLength(9);
    expect(amountOf(roll, "revised", "amount")?.toFixed()).toBe("486892");
  });

  it("the roll names decisions of unknown day and references that stand twice", () => {
    const some = grant(
      adjustment("A", "1"),
      adjustment("A", "2"),
      adjustment("B", "4", { decidedOn: { noLaterThan: "2023-12-31" } }),
    );
    const roll = appropriationRoll(some, {
      asOf: "2023-08-31",
      unit: unitFromName("tkr", "sv"),
      title: "Kommunbidrag",
    });
    expect(roll.notes.map(({ kind, lines }) => [kind, lines])).toEqual([
      ["undecidable", ["B"]],
      ["duplicate-reference", ["A"]],
    ]);
  });

  it("the roll keeps two decisions with one reference apart", () => {
    const twice = grant(adjustment("original", "1"), adjustment("A", "2"), adjustment("A", "3"));
    const roll = appropriationRoll(twice, {
      asOf: "2023-12-31",
      unit: unitFromName("tkr", "sv"),
      title: "Kommunbidrag",
    });
    expect(roll.rows.map(({ id }) => id)).toEqual([
      "original",
      "original (2)",
      "A",
      "A (2)",
      "revised",
    ]);
  });
});

describe("laws of the appropriation", () => {
  const day = fc
    .integer({ min: 1, max: 365 })
    .map((number) => new Date(Date.UTC(2023, 0, number)).toISOString().slice(0, 10));
  const anyAdjustment = fc.record({
    reference: fc.stringMatching(/^[A-Z]{1,3}$/),
    title: fc.constant("t"),
    amount: amountText,
    decidedOn: fc.oneof(
      day,
      day.map((noLaterThan) => ({ noLaterThan })),
    ),
    kind: fc.constantFrom(
      "supplement" as const,
      "transfer" as const,
      "carry-over" as const,
      "technical" as const,
    ),
  });

  it("revised = original + the adjustments decided by the day, on every day (oracle)", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.array(anyAdjustment, { maxLength: 12 }),
        day,
        (original, adjustments, asOf) => {
          const counted = adjustments.filter(
            ({ decidedOn }) =>
              (typeof decidedOn === "string" ? decidedOn : decidedOn.noLaterThan) <= asOf,
          );
          const revised = revisedAppropriation(
            { original: { amount: original }, adjustments },
            { asOf },
          );
          expect(show(fraction(revised.amount.toFixed()))).toBe(
            show(sum([original, ...counted.map(({ amount }) => amount)].map(fraction))),
          );
        },
      ),
    );
  });

  it("every adjustment is counted, later, revoked or undecidable: never lost, never twice", () => {
    fc.assert(
      fc.property(fc.array(anyAdjustment, { maxLength: 12 }), day, (adjustments, asOf) => {
        const revised = revisedAppropriation({ original: { amount: 0 }, adjustments }, { asOf });
        const { later, revoked, undecidable } = revised;
        expect(
          revised.adjustments.length + later.length + revoked.length + undecidable.length,
        ).toBe(adjustments.length);
      }),
    );
  });

  it("the order in which decisions are written down does not matter", () => {
    fc.assert(
      fc.property(fc.array(anyAdjustment, { maxLength: 8 }), day, (adjustments, asOf) => {
        const forward = revisedAppropriation({ original: { amount: 1 }, adjustments }, { asOf });
        const backward = revisedAppropriation(
          { original: { amount: 1 }, adjustments: [...adjustments].reverse() },
          { asOf },
        );
        expect(backward.amount.toFixed()).toBe(forward.amount.toFixed());
      }),
    );
  });

  it("a wrong day is an error of its own", () => {
    expect(codeOf(() => revisedAppropriation(grant(), { asOf: "31 August" }))).toBe(
      "calendar.date",
    );
  });
});

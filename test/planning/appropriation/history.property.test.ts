/** The history of an appropriation ends where it stands, and reconciles kind by kind. */
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
import { appropriation, day } from "../../support/random-decisions.ts";

const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("laws of the history", () => {
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

  it("plain sums give each kind, each recurrence, the later and the undecidable decisions", () => {
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

describe("a history by hand", () => {
  const decision = (more: Partial<AdjustmentInput>): AdjustmentInput => ({
    reference: "A",
    title: "a",
    amount: 10,
    decidedOn: "2023-03-15",
    kind: "supplement",
    ...more,
  });
  const wrong = decision({});
  const right = decision({ reference: "B", amount: 7, decidedOn: "2023-06-01", corrects: "A" });

  const history = (adjustments: readonly AdjustmentInput[], asOf = "2023-12-31") =>
    appropriationHistory({ original: { amount: 100, reference: "KF 1" }, adjustments }, { asOf });
  const events = (adjustments: readonly AdjustmentInput[]) =>
    history(adjustments).map(({ event, reference }) => `${event} ${reference}`);

  it("begins with the original decision, which has no day", () => {
    expect(history([])).toEqual([
      { event: "original", reference: "KF 1", change: toDecimal(100), amount: toDecimal(100) },
    ]);
    const [first] = appropriationHistory(
      { original: { amount: 1, title: "x" } },
      {
        asOf: "2023-12-31",
      },
    );
    expect([first?.title, first !== undefined && "reference" in first]).toEqual(["x", false]);
  });

  it("takes a corrected decision back on the day of its correction", () => {
    expect(
      history([wrong, right]).map(({ on, event, change, amount: of }) => [
        on,
        event,
        change.toNumber(),
        of.toNumber(),
      ]),
    ).toEqual([
      [undefined, "original", 100, 100],
      ["2023-03-15", "decided", 10, 110],
      ["2023-06-01", "corrected", -10, 100],
      ["2023-06-01", "decided", 7, 107],
    ]);
  });

  it("leaves no step of a decision that is revoked or corrected on its own day", () => {
    expect(events([decision({ revokedOn: "2023-03-15" })])).toEqual(["original KF 1"]);
    expect(events([wrong, { ...right, decidedOn: "2023-03-15" }])).toEqual([
      "original KF 1",
      "decided B",
    ]);
  });

  it("says revoked where that came before the correction, and corrected where it did not", () => {
    expect(events([{ ...wrong, revokedOn: "2023-05-31" }, right])).toEqual([
      "original KF 1",
      "decided A",
      "revoked A",
      "decided B",
    ]);
    expect(events([{ ...wrong, revokedOn: "2023-06-01" }, right])).toEqual([
      "original KF 1",
      "decided A",
      "corrected A",
      "decided B",
    ]);
  });

  it("says of a step whether its day is only the latest possible one", () => {
    const unsure = { ...right, decidedOn: { noLaterThan: "2023-06-01" } };
    expect(history([wrong, unsure]).map(({ isLatestDay }) => isLatestDay)).toEqual([
      undefined,
      undefined,
      true,
      true,
    ]);
    const revoked = { ...unsure, corrects: undefined as never, revokedOn: "2023-07-01" };
    expect(history([revoked]).map(({ isLatestDay }) => isLatestDay)).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });

  it("knows on a day nothing of a revocation after it", () => {
    const one = [decision({ revokedOn: "2023-06-01" })];
    const last = (asOf: string) => history(one, asOf).at(-1)?.event;
    expect([last("2023-05-31"), last("2023-06-01")]).toEqual(["decided", "revoked"]);
  });

  it("refuses an amount out of range on the way, and gives amounts that stay", () => {
    const most = "9".repeat(60);
    const up = decision({ amount: most, decidedOn: "2023-01-02" });
    const down = decision({ reference: "B", amount: `-${most}`, decidedOn: "2023-01-03" });
    expect(codeOf(() => history([up, down]))).toBe("amount.out-of-range");
    for (const { amount: of, change } of history([wrong, right]))
      expect(Object.isFrozen(of) && Object.isFrozen(change)).toBe(true);
  });
});

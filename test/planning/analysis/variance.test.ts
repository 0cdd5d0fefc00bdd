import { toDecimal, variance, yearOverYear } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../../oracle/arbitraries.ts";
import { absolute, add, divide, fraction, negate, show } from "../../oracle/fraction.ts";
import { codeOf } from "../../support/code-of.ts";

describe("variance = outcome − reference, + is favourable", () => {
  it.each([
    ["dearer costs are unfavourable", "-389 159", "-365 500", "-23659", "unfavourable"],
    ["cheaper costs are favourable", "-201 849", "-213 149", "11300", "favourable"],
    ["more income is favourable", "223 477", "216 718", "6759", "favourable"],
    ["less income is unfavourable", "100", "120", "-20", "unfavourable"],
    ["nothing changed", "-486 892", "-486 892", "0", "neutral"],
    ["a cost that turned into an income", "5", "-10", "15", "favourable"],
  ] as const)("%s", (_name, outcome, reference, amount, effect) => {
    const result = variance({ outcome, reference });
    expect([result.amount.toFixed(), result.effect]).toEqual([amount, effect]);
  });

  it("is related to the size of the reference, so a dearer cost has a negative ratio", () => {
    const { ratio } = variance({ outcome: -110, reference: -100 });
    expect(
      ratio.kind === "ratio" && [ratio.numerator.toFixed(), ratio.denominator.toFixed()],
    ).toEqual(["-10", "100"]);
  });

  it("has no ratio to a reference of zero, but an amount", () => {
    const result = variance({ outcome: 52, reference: 0 });
    expect(result.amount.toFixed()).toBe("52");
    expect(result.ratio).toEqual({ kind: "none", reason: "zero-base" });
  });

  it("does not take a missing amount for zero", () => {
    expect(variance({ outcome: 52, reference: undefined })).toEqual({
      kind: "none",
      reason: "missing-base",
    });
    expect(variance({ outcome: undefined, reference: 52 })).toEqual({
      kind: "none",
      reason: "missing-amount",
    });
    expect(codeOf(() => variance({ outcome: null as never, reference: 1 }))).toBe("amount.missing");
  });

  it("law: it is antisymmetric", () => {
    fc.assert(
      fc.property(amountText, amountText, (left, right) => {
        const there = variance({ outcome: left, reference: right }).amount;
        const back = variance({ outcome: right, reference: left }).amount;
        expect(there.plus(back).isZero()).toBe(true);
      }),
    );
  });

  it("law: outcome = reference + variance, and ratio = variance ÷ |reference| (oracle)", () => {
    fc.assert(
      fc.property(amountText, amountText, (outcome, reference) => {
        const { amount, ratio } = variance({ outcome, reference });
        expect(show(add(fraction(reference), fraction(amount.toFixed())))).toBe(
          show(fraction(outcome)),
        );
        if (ratio.kind === "ratio") {
          const exact = divide(
            fraction(ratio.numerator.toFixed()),
            fraction(ratio.denominator.toFixed()),
          );
          expect(show(exact)).toBe(
            show(divide(fraction(amount.toFixed()), absolute(fraction(reference)))),
          );
        } else expect(toDecimal(reference).isZero()).toBe(true);
      }),
    );
  });

  it("law: variances add up like the amounts they compare", () => {
    fc.assert(
      fc.property(amountText, amountText, amountText, amountText, (a, b, c, d) => {
        const parts = variance({ outcome: a, reference: b }).amount.plus(
          variance({ outcome: c, reference: d }).amount,
        );
        const whole = variance({
          outcome: toDecimal(a).plus(toDecimal(c)),
          reference: toDecimal(b).plus(toDecimal(d)),
        }).amount;
        expect(whole.equals(parts)).toBe(true);
      }),
    );
  });
});

describe("year over year = current ÷ prior − 1, the growth of magnitude", () => {
  it("a growing cost has a positive growth and is unfavourable", () => {
    const costs = yearOverYear({ current: "-726 351", prior: "-710 663" });
    expect([costs.amount.toFixed(), costs.effect]).toEqual(["-15688", "unfavourable"]);
    expect(costs.growth.kind === "ratio" && costs.growth.numerator.toFixed()).toBe("15688");
  });

  it.each([
    ["a prior amount of zero", 5, 0, "zero-base"],
    ["zero after zero", 0, 0, "zero-base"],
    ["an income that became a cost", -5, 5, "sign-change"],
    ["a cost that became an income", 5, -5, "sign-change"],
  ] as const)("%s has no growth", (_name, current, prior, reason) => {
    expect(yearOverYear({ current, prior }).growth).toEqual({ kind: "none", reason });
  });

  it("down to zero is −100 %", () => {
    const { growth } = yearOverYear({ current: 0, prior: -8 });
    expect(growth.kind === "ratio" && growth.numerator.div(growth.denominator).toFixed()).toBe(
      "-1",
    );
  });

  it("does not take a missing year for zero", () => {
    expect(yearOverYear({ current: 1, prior: undefined })).toEqual({
      kind: "none",
      reason: "missing-base",
    });
  });

  it("law: growth is current ÷ prior − 1, exactly (oracle)", () => {
    fc.assert(
      fc.property(amountText, amountText, (current, prior) => {
        const { growth } = yearOverYear({ current, prior });
        if (growth.kind === "none") return;
        const exact = divide(
          fraction(growth.numerator.toFixed()),
          fraction(growth.denominator.toFixed()),
        );
        expect(show(exact)).toBe(
          show(add(divide(fraction(current), fraction(prior)), negate(fraction("1")))),
        );
      }),
    );
  });

  it("law: growth does not depend on the sign convention of the line", () => {
    fc.assert(
      fc.property(amountText, amountText, (current, prior) => {
        const turn = (text: string): string => (text.startsWith("-") ? text.slice(1) : `-${text}`);
        const here = yearOverYear({ current, prior }).growth;
        const there = yearOverYear({ current: turn(current), prior: turn(prior) }).growth;
        expect(JSON.stringify(there)).toBe(JSON.stringify(here));
      }),
    );
  });
});

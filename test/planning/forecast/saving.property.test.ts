/** The saving that reaches a target: target − forecast, by month, and as a share. */
import { toDecimal } from "anslag";
import { requiredSaving } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, multiply } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());

describe("requiredSaving", () => {
  it("with it in every month that is left, the forecast is the target", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 11 }),
        (forecast, target, elapsedMonths) => {
          const saving = requiredSaving({ forecast, target, elapsedMonths });
          if (saving.monthly.kind === "none") throw new Error("there are months");
          const reached = add(
            fraction(forecast),
            multiply(toFraction(saving.monthly), fraction(`${saving.months}`)),
          );
          expect(compare(reached, fraction(target))).toBe(0);
          expect(saving.share).toEqual({ kind: "none", reason: "missing-base" });
        },
      ),
    );
  });

  it("of 10 000 in four months is 2 500 a month, 4,7 % of the 214 629 that are left", () => {
    const found = requiredSaving({
      forecast: 0,
      target: "10 000",
      elapsedMonths: 8,
      remainder: "-214 629",
    });
    expect([found.amount.toNumber(), found.months]).toEqual([10_000, 4]);
    expect(found.monthly.kind === "ratio" && toFraction(found.monthly)).toEqual(fraction("2500"));
    const { share } = found;
    if (share.kind !== "ratio") throw new Error(share.reason);
    expect([share.numerator, share.denominator].map(Number)).toEqual([10_000, 214_629]);
  });

  it("is below 0 where there is room, and has no month after twelve", () => {
    const over = requiredSaving({ forecast: 8, target: 5, elapsedMonths: 12 });
    expect([over.amount.toNumber(), over.months]).toEqual([-3, 0]);
    expect(over.monthly).toEqual({ kind: "none", reason: "zero-base" });
  });

  it("has no share of a rest of 0", () => {
    const idle = requiredSaving({ forecast: 0, target: 5, elapsedMonths: 6, remainder: 0 });
    expect(idle.share).toEqual({ kind: "none", reason: "zero-base" });
  });

  it("refuses bad amounts, impossible months and misspelt keys, all at once", () => {
    const bad = { forecast: "x", elapsedMonths: 13, remainder: "y", goal: 1 } as never;
    expect(
      issuesOf(() => requiredSaving(bad)).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "input.unknown-key goal",
      "amount.not-an-amount forecast",
      "amount.missing target",
      "amount.not-an-amount remainder",
      "forecast.period elapsedMonths",
    ]);
  });
});

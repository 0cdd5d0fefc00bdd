/** A forecast and the adjustments to it: it begins from the exact amount, and keeps each change. */
import { toDecimal } from "anslag";
import { forecastAdjusted, forecastByRunRate } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, fraction } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());

describe("forecastAdjusted", () => {
  it("adjusted and adjusted back, it is the forecast, and each change is an assumption", () => {
    fc.assert(
      fc.property(amount, amount, (base, by) => {
        const once = forecastAdjusted({ amount: toDecimal(base) }, { event: by });
        const back = forecastAdjusted(once, { event: toDecimal(by).negated() });
        expect(back.amount.toFixed()).toBe(toDecimal(base).toFixed());
        expect(once.assumptions.event?.toFixed()).toBe(toDecimal(by).toFixed());
      }),
    );
  });

  it("begins from the exact amount of a method, and keeps it as base", () => {
    const pace = forecastByRunRate({ actual: "100", elapsedMonths: 7 });
    const more = forecastAdjusted(pace, { base: "1", event: "-2" });
    const exact = divide(fraction("1200"), fraction("7"));
    expect([more.method, more.amount.toNumber()]).toEqual(["adjusted", 170]);
    expect(Object.entries(more.assumptions).map(([key, each]) => [key, each.toNumber()])).toEqual([
      ["base", 1],
      ["event", -2],
    ]);
    expect(toFraction(more.exact)).toEqual(add(exact, fraction("-1")));
    expect(more.base === undefined ? undefined : toFraction(more.base)).toEqual(exact);
  });

  it("without adjustments is the amount that it begins from", () => {
    const same = forecastAdjusted({ amount: "7.5" }, {});
    expect([same.amount.toFixed(), same.assumptions]).toEqual(["7.5", {}]);
    expect(same.base === undefined ? undefined : toFraction(same.base)).toEqual(fraction("7.5"));
  });

  it("refuses bad amounts, an exact amount without a base, and no adjustments", () => {
    const exact = { kind: "ratio", numerator: toDecimal(1), denominator: toDecimal(0) } as const;
    expect(
      issuesOf(() => forecastAdjusted({ amount: "x", amont: 1 } as never, { a: "y" })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "input.unknown-key base.amont",
      "amount.not-an-amount base.amount",
      "amount.not-an-amount adjustments.a",
    ]);
    expect(issuesOf(() => forecastAdjusted({ amount: 1, exact }, {}))[0]?.path.slice(0, 2)).toEqual(
      ["base", "exact"],
    );
    expect(codeOf(() => forecastAdjusted({ amount: 1 }, undefined as never))).toBe(
      "input.wrong-type",
    );
  });
});

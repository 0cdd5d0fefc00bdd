/** The rest of the year, as a full-year forecast implies it. */
import { readFileSync } from "node:fs";
import { type Ratio, type RatioResult, roundRatio, toDecimal } from "anslag";
import { impliedRemainder } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, multiply } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const ratio = (of: RatioResult): Ratio => {
  if (of.kind === "none") throw new Error(of.reason);
  return of;
};

describe("impliedRemainder", () => {
  it("months so far and implied months add up to the forecast", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 11 }), (forecast, actual, elapsed) => {
        const { monthlyImplied, monthlySoFar, months } = impliedRemainder({
          forecast,
          actual,
          elapsedMonths: elapsed,
        });
        const [rest, so] = [toFraction(ratio(monthlyImplied)), toFraction(monthlySoFar)];
        const year = add(
          multiply(rest, fraction(`${months}`)),
          multiply(so, fraction(`${elapsed}`)),
        );
        expect(compare(year, fraction(toDecimal(forecast).toFixed()))).toBe(0);
      }),
    );
  });

  it("of Malmö 2023 is -214 629 in four months, each 1,5766 times a month so far", () => {
    const { implied } = JSON.parse(
      readFileSync("test/golden/malmo-2023/expected.json", "utf8"),
    ) as { readonly implied: readonly { readonly id: string; readonly value: number }[] };
    const expected = (id: string) => implied.find((each) => each.id === id)?.value;
    const net = { forecast: "-486 892", actual: "-272 263", elapsedMonths: 8 };
    const found = impliedRemainder(net);
    expect(found.amount.toNumber()).toBe(expected("i03"));
    expect(found.months).toBe(4);
    expect(roundRatio(found.monthlySoFar, { decimals: 3 }).toNumber()).toBe(expected("i06"));
    expect(roundRatio(ratio(found.monthlyImplied), { decimals: 2 }).toNumber()).toBe(
      expected("i07"),
    );
    expect(roundRatio(ratio(found.factor), { decimals: 4 }).toNumber()).toBe(expected("i08"));
  });

  it("has no month and no factor after twelve months, and no factor after a period of 0", () => {
    const over = impliedRemainder({ forecast: 10, actual: 7, elapsedMonths: 12 });
    expect([over.amount.toNumber(), over.months]).toEqual([3, 0]);
    expect([over.monthlyImplied.kind, over.factor.kind]).toEqual(["none", "none"]);
    const idle = impliedRemainder({ forecast: 10, actual: 0, elapsedMonths: 6 });
    expect([idle.monthlyImplied.kind, idle.factor.kind]).toEqual(["ratio", "none"]);
  });

  it("refuses bad amounts, impossible months and misspelt keys, all at once", () => {
    const bad = { forecast: "x", actual: null, elapsedMonths: 13, forcast: 1 } as never;
    expect(
      issuesOf(() => impliedRemainder(bad)).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "input.unknown-key forcast",
      "amount.not-an-amount forecast",
      "amount.missing actual",
      "forecast.period elapsedMonths",
    ]);
  });
});

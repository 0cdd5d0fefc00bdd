/** The change of price × quantity is volume + price, or volume + price + the mixed part. */
import { toDecimal } from "anslag";
import { priceVolume } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, multiply, negate, sum } from "../../oracle/fraction.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("price and volume", () => {
  it("add up to the change, in two parts or three", () => {
    const pair = fc.record({ prior: amount, current: amount });
    fc.assert(
      fc.property(pair, pair, (price, quantity) => {
        const [two, three] = [
          priceVolume(price, quantity),
          priceVolume(price, quantity, { mixed: "apart" }),
        ];
        const change = add(
          multiply(fraction(price.current), fraction(quantity.current)),
          negate(multiply(fraction(price.prior), fraction(quantity.prior))),
        );
        expect(compare(add(read(two.volume), read(two.price)), change)).toBe(0);
        expect(
          compare(sum([three.volume, three.price, three.mixed ?? toDecimal(0)].map(read)), change),
        ).toBe(0);
        expect([two.change.toFixed(), two.mixed]).toEqual([three.change.toFixed(), undefined]);
      }),
    );
  });
  it("ten places at 100 become twelve at 110: 2 × 100, 10 × 12, and 10 × 2 apart", () => {
    const [price, quantity] = [
      { prior: "-100", current: "-110" },
      { prior: 10, current: 12 },
    ] as const;
    const two = priceVolume(price, quantity);
    const three = priceVolume(price, quantity, { mixed: "apart" });
    expect([two.volume, two.price, two.change].map(Number)).toEqual([-200, -120, -320]);
    expect([three.volume, three.price, three.mixed].map(Number)).toEqual([-200, -100, -20]);
  });

  it("a price that stays has no price part, a quantity that stays no volume part", () => {
    const same = { prior: 5, current: 5 };
    const up = { prior: 2, current: 3 };
    const [quantity, price] = [priceVolume(same, up), priceVolume(up, same)];
    expect([quantity.volume, quantity.price].map(Number)).toEqual([5, 0]);
    expect([price.volume, price.price].map(Number)).toEqual([0, 5]);
  });

  it("refuses bad amounts, another choice and misspelt keys, all at once", () => {
    const issues = issuesOf(() =>
      priceVolume({ prior: "x", current: 1 }, { prior: 1, curent: 2 } as never, {
        mixed: "apar" as never,
      }),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key quantity.curent",
      "amount.not-an-amount price.prior",
      "amount.missing quantity.current",
      "input.choice mixed",
    ]);
  });
});

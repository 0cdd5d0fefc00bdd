import { sumAmounts, toDecimal } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../oracle/arbitraries.ts";
import { add, fraction, multiply, negate, show, sum } from "../oracle/fraction.ts";

describe("laws of sums", () => {
  it("a sum is the sum of the fractions (oracle)", () => {
    fc.assert(
      fc.property(fc.array(amountText, { maxLength: 40 }), (amounts) => {
        expect(show(fraction(sumAmounts(amounts).toFixed()))).toBe(
          show(sum(amounts.map(fraction))),
        );
      }),
    );
  });

  it("differences and products are those of the fractions (oracle)", () => {
    fc.assert(
      fc.property(amountText, amountText, (left, right) => {
        const [one, other] = [toDecimal(left), toDecimal(right)];
        expect(show(fraction(one.minus(other).toFixed()))).toBe(
          show(add(fraction(left), negate(fraction(right)))),
        );
        expect(show(fraction(one.times(other).plus(0).toFixed()))).toBe(
          show(multiply(fraction(left), fraction(right))),
        );
      }),
    );
  });

  it("a sum does not depend on the order", () => {
    fc.assert(
      fc.property(
        fc
          .array(amountText, { maxLength: 20 })
          .chain((amounts) =>
            fc.tuple(
              fc.constant(amounts),
              fc.shuffledSubarray(amounts, { minLength: amounts.length }),
            ),
          ),
        ([amounts, shuffled]) => {
          expect(sumAmounts(shuffled).toFixed()).toBe(sumAmounts(amounts).toFixed());
        },
      ),
    );
  });

  it("a sum does not depend on how it is divided", () => {
    fc.assert(
      fc.property(fc.array(amountText, { maxLength: 20 }), fc.nat(), (amounts, cut) => {
        const at = amounts.length === 0 ? 0 : cut % amounts.length;
        const parts = [sumAmounts(amounts.slice(0, at)), sumAmounts(amounts.slice(at))];
        expect(sumAmounts(parts).toFixed()).toBe(sumAmounts(amounts).toFixed());
      }),
    );
  });

  it("an amount and its opposite cancel out", () => {
    fc.assert(
      fc.property(fc.array(amountText), (amounts) => {
        const opposites = amounts.map((amount) => toDecimal(amount).neg());
        expect(sumAmounts([...amounts, ...opposites]).toFixed()).toBe("0");
      }),
    );
  });
});

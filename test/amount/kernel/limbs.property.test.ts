/** Short amounts made and read without text: equal to those that decimal.js reads from text. */
import { toDecimal } from "anslag";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOfCoefficient, digitsOf, newDigits } from "../../../src/amount/index.ts";
import { amounts, places, textOf, wholes } from "./short-amounts.ts";

const Wide = Decimal.clone({ precision: 240, toExpNeg: -9e15, toExpPos: 9e15 });
const partsOf = ({ s, e, d }: Decimal) => ({ s, e, d: [...d] });

describe("a short amount", () => {
  it("has the sign, the exponent and the limbs that decimal.js gives it", () => {
    fc.assert(
      fc.property(wholes, places, (whole, decimals) => {
        const made = amountOfCoefficient(whole, decimals);
        expect(partsOf(made)).toEqual(partsOf(new Wide(whole === 0 ? 0 : textOf(whole, decimals))));
        expect([Object.isFrozen(made), Object.isFrozen(made.d)]).toEqual([true, true]);
        // It is one of ours, and computes as such.
        expect(Object.keys(made)).toEqual(Object.keys(new Wide(1)));
        expect(made.constructor).toBe(toDecimal("123456789012345678901").constructor);
        expect(made.times(made).toFixed()).toBe(
          new Wide(made.toFixed()).times(made.toFixed()).toFixed(),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it("has its digits in its smallest unit, or more than fifteen of them", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const digits = newDigits();
        if (!digitsOf(amount, digits)) {
          expect(amount.precision(true) > 15 || amount.decimalPlaces() > 15).toBe(true);
          return;
        }
        expect(digits.decimals).toBe(amount.decimalPlaces());
        expect(BigInt(digits.coefficient)).toBe(
          BigInt(amount.times(`1e${amount.decimalPlaces()}`).toFixed()),
        );
        expect(Object.is(digits.coefficient, -0)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

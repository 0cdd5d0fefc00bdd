/** Short amounts made and read without text: equal to those that decimal.js reads from text. */

import { toDecimal } from "anslag";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOfCoefficient, digitsOf, newDigits } from "../../../src/amount/index.ts";
import { Exact, isInRange, seal, ZERO } from "../../../src/amount/kernel/exact.ts";
import { amountOfBigDigits, amountOfWhole, bigDigitsOf } from "../../../src/amount/kernel/limbs.ts";
import { amountText } from "../../oracle/arbitraries.ts";
import { fraction, show } from "../../oracle/fraction.ts";
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

describe("an amount in its smallest unit", () => {
  it.each([
    ["0", 0n, 0],
    ["100", 100n, 0],
    ["-12.50", -125n, 1],
    ["0.001", 1n, 3],
    ["999999999999999", 999_999_999_999_999n, 0],
    ["1000000000000000", 1_000_000_000_000_000n, 0],
    ["-123456789012345678901234567890.12", -12_345_678_901_234_567_890_123_456_789_012n, 2],
    ["0.0000000000000000000001", 1n, 22],
  ])("%s is %s × 10^−%i", (text, coefficient, decimals) => {
    expect(bigDigitsOf(new Exact(text))).toEqual({ coefficient, decimals });
  });
});

describe("a number of smallest units", () => {
  it.each([
    [0n, 7, "0"],
    [5n, 0, "5"],
    [-5n, 3, "-0.005"],
    [1250n, 2, "12.5"],
    [10n ** 15n, 2, "10000000000000"],
    [-(10n ** 15n), 16, "-0.1"],
    [10n ** 15n + 1n, 15, "1.000000000000001"],
    [-(10n ** 20n) - 1n, 22, "-0.0100000000000000000001"],
    [10n ** 69n, 0, `1${"0".repeat(69)}`],
  ])("%s × 10^−%i is %s", (coefficient, decimals, digits) => {
    expect(amountOfBigDigits({ coefficient, decimals }).toFixed()).toBe(digits);
    expect(amountOfWhole(coefficient, decimals).toFixed()).toBe(digits);
  });

  it("is a frozen amount; nothing is the one zero", () => {
    for (const coefficient of [3n, 10n ** 30n])
      expect(Object.isFrozen(amountOfBigDigits({ coefficient, decimals: 2 }))).toBe(true);
    expect(amountOfBigDigits({ coefficient: 0n, decimals: 40 })).toBe(ZERO);
  });

  it("may be larger than an amount may be: the caller checks the range", () => {
    expect(isInRange(amountOfBigDigits({ coefficient: 10n ** 60n, decimals: 0 }))).toBe(false);
  });
});

describe("there and back", () => {
  it("law: the whole number over its power of ten is the amount, and gives it again", () => {
    fc.assert(
      fc.property(amountText, (text) => {
        const scaled = bigDigitsOf(seal(new Exact(text)));
        const bottom = 10n ** BigInt(scaled.decimals);
        const divisor = show(fraction(text));
        const [top = "", below = ""] = divisor.split("/");
        expect(scaled.coefficient * BigInt(below)).toBe(BigInt(top) * bottom);
        expect(show(fraction(amountOfBigDigits(scaled).toFixed()))).toBe(divisor);
      }),
    );
  });
});

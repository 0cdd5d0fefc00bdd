/** Amounts of any length as whole numbers of a smallest unit, and back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amountOfBigDigits,
  amountOfWhole,
  bigDigitsOf,
} from "../../../src/amount/kernel/big-digits.ts";
import { Exact, isInRange, seal, ZERO } from "../../../src/amount/kernel/exact.ts";
import { amountText } from "../../oracle/arbitraries.ts";
import { fraction, show } from "../../oracle/fraction.ts";

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

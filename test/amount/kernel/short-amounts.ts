/** Amounts short and long, as whole numbers, as texts and as amounts. */
import { toDecimal } from "anslag";
import type { Decimal } from "decimal.js";
import fc from "fast-check";

/** Whole numbers of every length, with many at the edges of limbs of seven digits. */
export const wholes: fc.Arbitrary<number> = fc.oneof(
  fc.bigInt({ min: -9_007_199_254_740_991n, max: 9_007_199_254_740_991n }).map(Number),
  fc.integer({ min: -12_000_000, max: 12_000_000 }),
  fc
    .tuple(fc.nat(15), fc.integer({ min: -2, max: 2 }), fc.constantFrom(1, -1))
    .map(([power, beside, sign]) => sign * (10 ** power + beside)),
  fc.tuple(fc.nat(9007), fc.nat(12)).map(([digits, zeros]) => digits * 10 ** zeros),
  fc.constantFrom(
    9_007_199_254_740_991,
    -9_007_199_254_740_991,
    0,
    1e14,
    1e7,
    9_999_999,
    99_999_999_999_999,
  ),
);
export const places: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 15 }),
);
export const textOf = (coefficient: number, decimals: number): string => {
  const digits = `${BigInt(Math.abs(coefficient))}`.padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${coefficient < 0 ? "-" : ""}${whole}${rest}`;
};

/** Amounts short and long, that meet at any distance. */
export const amounts: fc.Arbitrary<Decimal> = fc.oneof(
  fc.tuple(wholes, places).map(([whole, decimals]) => toDecimal(textOf(whole, decimals))),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(30))
    .map(([whole, decimals]) => toDecimal(toDecimal(whole).times(`1e-${decimals}`))),
);

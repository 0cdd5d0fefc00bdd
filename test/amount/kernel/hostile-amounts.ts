/** Amounts and texts at the bounds of what the kernel reads. */
import { toDecimal } from "anslag";
import fc from "fast-check";

/** Short and long amounts, with 0 to 30 decimals, of both signs, and at the bounds. */
const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(digits, fc.integer({ min: 0, max: 30 }))
    .map(([whole, decimals]) => toDecimal(whole).times(`1e-${decimals}`).toFixed()),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([whole, decimals]) => (whole / 10 ** decimals).toFixed(decimals)),
  fc.constantFrom(
    "-0",
    "0.00",
    "999999999999999",
    "-999999999999999",
    "99999999999999.9",
    "0.999999999999999",
    "9007199254740992",
    "-9007199254740993",
    "1000000000000000",
    "0.0000000000000001",
    "00012",
    `${"9".repeat(59)}`,
    `-0.${"0".repeat(39)}1`,
  ),
);
/** Text that may or may not be an amount. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  hostile,
  fc.string({ unit: fc.constantFrom(..."0123456789.-+, e"), maxLength: 22 }),
  fc.string({ unit: fc.constantFrom(..."0123456789."), maxLength: 22 }),
);

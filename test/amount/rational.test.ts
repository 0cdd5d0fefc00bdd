/** Exact fractions for inner loops, against the oracle. */
import { toDecimal } from "anslag";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromDecimal, toDecimalAmount, toRatio } from "../../src/amount/index.ts";
import { compare, fraction, multiply } from "../oracle/fraction.ts";
import { toFraction } from "../oracle/joint-proof.ts";

const digits = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 30n }),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 29 }),
  )
  .map(([minus, size, places, cut]) => {
    const whole = `${size / 10n ** BigInt(cut)}`.padStart(places + 1, "0");
    const text = places === 0 ? whole : `${whole.slice(0, -places)}.${whole.slice(-places)}`;
    return minus && /[1-9]/.test(text) ? `-${text}` : text;
  });

it("an amount times a power of ten is read exactly, of any length, and written back", () => {
  let whole = 0;
  fc.assert(
    fc.property(digits, fc.integer({ min: -20, max: 20 }), (text, shift) => {
      const read = fromDecimal(toDecimal(text), shift);
      const power = {
        top: shift > 0 ? 10n ** BigInt(shift) : 1n,
        bottom: shift < 0 ? 10n ** BigInt(-shift) : 1n,
      };
      expect(compare(toFraction(toRatio(read)), multiply(fraction(text), power))).toBe(0);
      expect(Object.is(read, -0)).toBe(false);
      expect(toDecimalAmount(read, shift)?.equals(toDecimal(text))).toBe(true);
      if (typeof read === "number") whole += 1;
    }),
    { numRuns: 2000 },
  );
  expect(whole).toBeGreaterThan(100);
});

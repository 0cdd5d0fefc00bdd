import { type DecimalMark, formatAmount, parseAmount, toDecimal } from "anslag";
import { Decimal as HostDecimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES, numberMarks } from "../../src/language/marks.ts";
import { amountText } from "../oracle/arbitraries.ts";
import { compare, fraction } from "../oracle/fraction.ts";

describe("laws of reading and writing amounts", () => {
  it.each(LOCALES)("parse ∘ print is the identity in %s", (locale) => {
    const decimalMark = numberMarks(locale).decimal as DecimalMark;
    fc.assert(
      fc.property(amountText, (text) => {
        const amount = toDecimal(text);
        expect(parseAmount(formatAmount(amount, { locale }), { decimalMark }).equals(amount)).toBe(
          true,
        );
      }),
    );
  });

  it("what JSON holds of an amount is the amount", () => {
    fc.assert(
      fc.property(amountText, (text) => {
        const amount = toDecimal(text);
        expect(toDecimal(amount.toFixed()).equals(amount)).toBe(true);
        expect(toDecimal(JSON.parse(JSON.stringify(amount)) as string).equals(amount)).toBe(true);
      }),
    );
  });

  it("reading loses nothing (oracle)", () => {
    fc.assert(
      fc.property(amountText, (text) => {
        expect(compare(fraction(toDecimal(text).toFixed()), fraction(text))).toBe(0);
      }),
    );
  });

  it("an amount of any other decimal.js is taken digit by digit", () => {
    const coarse = HostDecimal.clone({ precision: 3 });
    fc.assert(
      fc.property(amountText, (text) => {
        expect(toDecimal(new coarse(text)).toFixed()).toBe(toDecimal(text).toFixed());
      }),
    );
  });

  it("any text is read or refused with a reason, never anything else", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-−(]?[0-9 .,'\u00a0]{1,12}\)?$/)),
        (text) => {
          try {
            const amount = parseAmount(text);
            expect(amount.isFinite()).toBe(true);
            expect(/[0-9]/.test(text)).toBe(true);
          } catch (error) {
            expect((error as { code?: string }).code).toMatch(/^amount\./);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("every double is taken as the decimal it prints as, or refused", () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        try {
          expect(toDecimal(number).toNumber()).toBe(number === 0 ? 0 : number);
        } catch (error) {
          expect((error as { code?: string }).code).toBe("amount.unsafe-number");
        }
      }),
    );
  });
});

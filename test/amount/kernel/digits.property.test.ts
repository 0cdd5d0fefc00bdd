/** The scanner of digits: whatever it reads, the parser of amounts reads as the same amount. */
import { parseAmount, toDecimal } from "anslag";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amountOfCoefficient,
  type Digits,
  digitsOf,
  newDigits,
  scanDigits,
} from "../../../src/amount/index.ts";
import { anyText, hostile } from "./hostile-amounts.ts";

const amountOf = ({ coefficient, decimals }: Digits): Decimal =>
  amountOfCoefficient(coefficient, decimals);
/** Read by the other reader, which knows no digits. */
const readByParser = (text: string): Decimal => parseAmount(text, { decimalMark: "." });

describe("digits", () => {
  it("of a text or of bytes equal those that the parser reads; other texts change nothing", () => {
    let count = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const [ofText, ofBytes] = [newDigits(), newDigits()];
        const isShort = scanDigits(text, 0, text.length, ofText);
        const bytes = new TextEncoder().encode(`x${text}y`);
        expect(scanDigits(bytes, 1, bytes.length - 1, ofBytes)).toBe(isShort);
        expect(ofBytes).toEqual(ofText);
        if (!isShort) {
          expect(ofText).toEqual(newDigits());
          return;
        }
        count += 1;
        expect(Object.is(ofText.coefficient, -0)).toBe(false);
        expect(amountOf(ofText).toFixed()).toBe(readByParser(text).toFixed());
      }),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(400);
  });

  it("with a decimal comma are read in bytes as with a point", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [point, comma] = [text, text.replace(".", ",")].map((each) =>
          new TextEncoder().encode(each),
        );
        if (point === undefined || comma === undefined) return;
        const [ofPoint, ofComma] = [newDigits(), newDigits()];
        expect(scanDigits(comma, 0, comma.length, ofComma, 44)).toBe(
          scanDigits(point, 0, point.length, ofPoint),
        );
        expect(ofComma).toEqual(ofPoint);
      }),
    );
  });

  it("of an amount of the package are its digits, or it has more than fifteen", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const amount = toDecimal(text);
        const digits = newDigits();
        if (digitsOf(amount, digits)) expect(amountOf(digits).toFixed()).toBe(amount.toFixed());
        else expect(amount.precision(true) > 15 || amount.decimalPlaces() > 15).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

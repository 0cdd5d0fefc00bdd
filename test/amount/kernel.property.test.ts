/** The summing kernel: the same digits as the parser, the same sums as fractions, in any order and any partition. */
import { isAnslagError, sumAmounts, toDecimal } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amountOfCoefficient,
  coefficientOf,
  exactSum,
  scanAmount,
  scanBytes,
  scannedDecimals,
} from "../../src/amount/index.ts";
import { compare, fraction, sum } from "../oracle/fraction.ts";

/** Amounts of every kind: short and of thirty digits, with none to thirty decimals, both signs, and at the bounds. */
const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const hostile = fc.oneof(
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
const anyText = fc.oneof(
  hostile,
  fc.string({ unit: fc.constantFrom(..."0123456789.-+, e"), maxLength: 22 }),
  fc.string({ unit: fc.constantFrom(..."0123456789."), maxLength: 22 }),
);

describe("the digits", () => {
  it("that are scanned are the amount that the parser reads; other texts are left to it", () => {
    let scanned = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const coefficient = scanAmount(text);
        const decimals = scannedDecimals;
        const bytes = new TextEncoder().encode(`x${text}y`);
        const ofBytes = scanBytes(bytes, 1, bytes.length - 1);
        expect(Object.is(ofBytes, coefficient)).toBe(true);
        if (Number.isNaN(coefficient)) return;
        scanned += 1;
        expect(scannedDecimals).toBe(decimals);
        expect(amountOfCoefficient(coefficient, decimals).toFixed()).toBe(
          toDecimal(text).toFixed(),
        );
      }),
      { numRuns: 2000 },
    );
    expect(scanned).toBeGreaterThan(400);
  });

  it("with a decimal comma are read in bytes as with a point", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [point, comma] = [text, text.replace(".", ",")].map((each) =>
          new TextEncoder().encode(each),
        );
        if (point === undefined || comma === undefined) return;
        expect(
          Object.is(scanBytes(comma, 0, comma.length, 44), scanBytes(point, 0, point.length)),
        ).toBe(true);
      }),
    );
  });

  it("of an amount that was made here are its coefficient, or it has more than fifteen", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const amount = toDecimal(text);
        const coefficient = coefficientOf(amount);
        if (Number.isNaN(coefficient))
          expect(amount.precision(true) > 15 || amount.decimalPlaces() > 15).toBe(true);
        else
          expect(amountOfCoefficient(coefficient, scannedDecimals).toFixed()).toBe(
            amount.toFixed(),
          );
      }),
      { numRuns: 1000 },
    );
  });
});

describe("sums", () => {
  const amounts = fc.array(hostile, { maxLength: 60 });

  it("are those of fractions, whatever is added", () => {
    fc.assert(
      fc.property(amounts, (all) => {
        const total = fraction(sumAmounts(all).toFixed());
        expect(compare(total, sum(all.map((each) => fraction(toDecimal(each).toFixed()))))).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("of one text are the amount that the parser reads, or refused as it refuses, however long", () => {
    const run = (most: number) =>
      fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: most });
    const text = fc
      .tuple(
        fc.constantFrom("", "-", "+", " "),
        run(47),
        fc.constantFrom("", ".", ".", ".", ","),
        run(44),
      )
      .map((parts) => parts.join(""));
    const outcome = (read: () => { readonly toFixed: () => string }): unknown => {
      try {
        return read().toFixed();
      } catch (error) {
        if (!isAnslagError(error)) throw error;
        return error.issues.map(({ code }) => code);
      }
    };
    const zeros = "0".repeat(40);
    const same = (of: string): void => {
      expect(outcome(() => sumAmounts([of]))).toEqual(outcome(() => toDecimal(of)));
    };
    fc.assert(fc.property(text, same), { numRuns: 2000 });
    for (const of of [
      `0.${zeros}`,
      `0.${zeros}1`,
      `1.${zeros}1`,
      `${"1".repeat(18)}.`,
      `.${"1".repeat(18)}`,
      `-.${"1".repeat(18)}`,
    ])
      same(of);
  });

  it("do not depend on order, nor on how they are divided over sums that are merged", () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }), (all, places) => {
        const parts = Array.from({ length: 4 }, () => exactSum());
        all.forEach((text, k) => {
          const coefficient = scanAmount(text);
          const part = parts[places[k] ?? 0];
          if (Number.isNaN(coefficient)) part?.addAmount(toDecimal(text));
          else part?.add(coefficient, scannedDecimals);
        });
        const merged = exactSum();
        for (const part of [...parts].reverse()) merged.merge(part);
        expect(merged.total().toFixed()).toBe(sumAmounts(all).toFixed());
        expect(sumAmounts([...all].reverse()).toFixed()).toBe(sumAmounts(all).toFixed());
        merged.merge(exactSum());
        expect(merged.total().toFixed()).toBe(sumAmounts(all).toFixed());
      }),
    );
  });

  it("leave 2^53 without losing a unit, up and down and up again", () => {
    const most = "999999999999999";
    for (const count of [9, 10, 9008, 20_000]) {
      const up = Array.from({ length: count }, () => most);
      expect(sumAmounts(up).toFixed()).toBe((BigInt(most) * BigInt(count)).toString());
      const down = up.map((each) => `-${each}`);
      expect(sumAmounts([...up, "1", ...down]).toFixed()).toBe("1");
      expect(sumAmounts([...up, "0.01", ...down, "-0.003"]).toFixed()).toBe("0.007");
    }
  });

  it("beyond what an amount may be are refused, as is every amount that is none, with its place", () => {
    const most = `${"9".repeat(60)}`;
    expect(() => sumAmounts([most, "1"])).toThrow("outside the range");
    expect(sumAmounts([most, "1", "-1"]).toFixed()).toBe(most);
    try {
      sumAmounts(["1", "x", "2", "", null as never]);
    } catch (error) {
      if (!isAnslagError(error)) throw error;
      expect(error.issues.map(({ path }) => path[0])).toEqual([1, 3, 4]);
    }
    expect.assertions(3);
  });
});

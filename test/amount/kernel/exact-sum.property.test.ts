/** Exact sums: the sums of fractions, in any order and any partition. */
import { isAnslagError, sumAmounts, toDecimal } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addAmountToSum,
  addToSum,
  amountOfSum,
  exactSum,
  mergeSums,
  newDigits,
  scanDigits,
} from "../../../src/amount/index.ts";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { hostile } from "./hostile-amounts.ts";

describe("sums", () => {
  const amounts = fc.array(hostile, { maxLength: 60 });

  it("equal sums of fractions, for any amounts", () => {
    fc.assert(
      fc.property(amounts, (all) => {
        const total = fraction(sumAmounts(all).toFixed());
        expect(compare(total, sum(all.map((each) => fraction(toDecimal(each).toFixed()))))).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("of one text equal the amount that the parser reads, or fail as the parser fails", () => {
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

  it("do not depend on the order, nor on the partition into sums that are merged", () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }), (all, places) => {
        const parts = Array.from({ length: 4 }, () => exactSum());
        all.forEach((text, k) => {
          const part = parts[places[k] ?? 0] ?? exactSum();
          const digits = newDigits();
          if (scanDigits(text, 0, text.length, digits))
            addToSum(part, digits.coefficient, digits.decimals);
          else addAmountToSum(part, toDecimal(text));
        });
        const merged = exactSum();
        for (const part of [...parts].reverse()) mergeSums(merged, part);
        expect(amountOfSum(merged).toFixed()).toBe(sumAmounts(all).toFixed());
        expect(sumAmounts([...all].reverse()).toFixed()).toBe(sumAmounts(all).toFixed());
        mergeSums(merged, exactSum());
        expect(amountOfSum(merged).toFixed()).toBe(sumAmounts(all).toFixed());
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

  it("outside the range are refused, and so is every invalid amount, with its place", () => {
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

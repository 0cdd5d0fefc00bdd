/** Sums and differences of short and long amounts, and what is compared and printed from them. */
import { formatAmount, printPercent, ratioOf, toDecimal, variance } from "anslag";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addAmounts, magnitudeOf, subtractAmounts, sumUnchecked } from "../../src/amount/index.ts";
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  sum,
} from "../oracle/fraction.ts";
import { amounts } from "./kernel/short-amounts.ts";

describe("sums, differences and magnitudes of any amounts", () => {
  const exactly = (amount: Decimal) => fraction(amount.toFixed());
  it("are those of fractions", () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 12 }), amounts, amounts, (all, a, b) => {
        expect(compare(exactly(sumUnchecked(all)), sum(all.map(exactly)))).toBe(0);
        expect(compare(exactly(addAmounts(a, b)), add(exactly(a), exactly(b)))).toBe(0);
        expect(compare(exactly(subtractAmounts(a, b)), add(exactly(a), negate(exactly(b))))).toBe(
          0,
        );
        expect(compare(exactly(magnitudeOf(a)), absolute(exactly(a)))).toBe(0);
        expect(magnitudeOf(a).isNegative()).toBe(false);
        expect(subtractAmounts(a, a)).toBe(toDecimal(0));
      }),
      { numRuns: 1000 },
    );
  });

  it("go on in big numbers when they leave 2^53, and come back", () => {
    const most = toDecimal("999999999999999");
    const many = Array.from({ length: 30 }, () => most);
    expect(sumUnchecked(many).toFixed()).toBe("29999999999999970");
    expect(sumUnchecked([...many, ...many.map((each) => each.neg())]).toFixed()).toBe("0");
    expect(
      sumUnchecked([toDecimal("0.000000000000001"), ...many, toDecimal("-0.1")]).toFixed(),
    ).toBe("29999999999999969.900000000000001");
  });

  it("beyond what an amount may be are refused", () => {
    const most = toDecimal("9".repeat(60));
    expect(() => subtractAmounts(most, toDecimal("-1"))).toThrow("outside the range");
  });
});

describe("a variance and its percentage in print", () => {
  /** Written out step by step on fractions. */
  const printed = (top: bigint, decimals: number): string => {
    const digits = `${top < 0n ? -top : top}`.padStart(decimals + 1, "0");
    const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
    const rest = decimals === 0 ? "" : `,${digits.slice(-decimals)}`;
    return `${top < 0n ? "\u2212" : ""}${whole}${rest}`;
  };
  const halfAway = ({ top, bottom }: { readonly top: bigint; readonly bottom: bigint }): bigint => {
    const size = top < 0n ? -top : top;
    const rounded = (2n * size + bottom) / (2n * bottom);
    return top < 0n ? -rounded : rounded;
  };

  it("are those that fractions give, digit by digit", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.nat(4), (outcome, reference, decimals) => {
        const compared = variance({ outcome: outcome.toFixed(), reference: reference.toFixed() });
        const exact = add(fraction(outcome.toFixed()), negate(fraction(reference.toFixed())));
        expect(compare(fraction(compared.amount.toFixed()), exact)).toBe(0);
        // The same from amounts as from their text.
        expect(variance({ outcome, reference })).toEqual(compared);
        expect(compared.effect).toBe(
          exact.top === 0n ? "neutral" : exact.top > 0n ? "favourable" : "unfavourable",
        );
        const own = compared.amount.decimalPlaces();
        expect(formatAmount(compared.amount, { locale: "sv-SE" })).toBe(
          printed(BigInt(compared.amount.times(`1e${own}`).toFixed()), own),
        );
        if (reference.isZero()) {
          expect(compared.ratio).toEqual({ kind: "none", reason: "zero-base" });
          return;
        }
        if (compared.ratio.kind !== "ratio") throw new Error("no ratio");
        const percent = multiply(
          divide(exact, absolute(fraction(reference.toFixed()))),
          fraction(`${100 * 10 ** decimals}`),
        );
        const rounded = halfAway(percent);
        if (`${rounded}`.length > 60) return;
        expect(printPercent(compared.ratio, { decimals, locale: "sv-SE" })).toBe(
          printed(rounded, decimals),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("may be of amounts of another kind than ours, of numbers, and of ratios from JSON", () => {
    expect(
      printPercent(
        { kind: "ratio", numerator: new Decimal(1), denominator: new Decimal(8) },
        { locale: "sv-SE" },
      ),
    ).toBe("12,5");
    expect(
      printPercent({ kind: "ratio", numerator: "1", denominator: "-8" } as never, {
        decimals: 2,
        locale: "sv-SE",
      }),
    ).toBe("\u221212,50");
    expect(variance({ outcome: 0.5, reference: 3n }).amount.toFixed()).toBe("-2.5");
    expect(variance({ outcome: -0, reference: "-0" })).toEqual({
      kind: "variance",
      amount: toDecimal(0),
      effect: "neutral",
      ratio: { kind: "none", reason: "zero-base" },
    });
    for (const decimals of [15, 16, 17, 20, 28, 40]) {
      const tiny = ratioOf({ numerator: "0.000000000000001", denominator: 1 });
      const text = `0,${"0".repeat(12)}1${"0".repeat(40)}`.slice(0, decimals + 2);
      expect(tiny.kind === "ratio" && printPercent(tiny, { decimals, locale: "sv-SE" })).toBe(text);
    }
    const eighth = ratioOf({ numerator: -1, denominator: 800 });
    expect(eighth.kind === "ratio" && printPercent(eighth, { decimals: 0, zero: "-" })).toBe("-");
    expect(
      eighth.kind === "ratio" &&
        printPercent(eighth, { decimals: 1, plus: "always", locale: "sv-SE" }),
    ).toBe("\u22120,1");
  });
});

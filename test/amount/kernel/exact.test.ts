/** The private arithmetic: what the host cannot change, who made an amount, what is in range. */
import { Decimal as Host } from "decimal.js";
import { describe, expect, it, vi } from "vitest";
import {
  checkRange,
  Exact,
  exponentOf,
  isInRange,
  isOwn,
  RANGE_IN_WORDS,
  seal,
  sealedCopy,
  ZERO,
} from "../../../src/amount/kernel/exact.ts";
import { issuesOf } from "../../support/code-of.ts";

describe("the constructor of the package", () => {
  it("holds the product of the two longest amounts digit by digit", () => {
    const longest = `${"9".repeat(60)}.${"9".repeat(40)}`;
    const whole = 10n ** 100n - 1n;
    const product = new Exact(longest).times(new Exact(longest));
    expect(product.times(new Exact(10).pow(80)).toFixed()).toBe(`${whole * whole}`);
  });

  it("cannot be reconfigured, and follows no setting of the host", () => {
    for (const configure of [Exact.set, Exact.config])
      expect(() => configure({ precision: 3 })).toThrow(TypeError);
    const { precision } = Host;
    Host.set({ precision: 3 });
    try {
      expect(new Exact("1000.5").plus("0.25").toFixed()).toBe("1000.75");
    } finally {
      Host.set({ precision });
    }
  });

  it("does not inherit what the host had set before the package was loaded", async () => {
    const { maxE } = Host;
    Host.set({ maxE: 20 });
    try {
      vi.resetModules();
      const fresh = await import("../../../src/amount/kernel/exact.ts");
      expect(new fresh.Exact("9".repeat(60)).toFixed()).toBe("9".repeat(60));
    } finally {
      Host.set({ maxE });
    }
  });

  it("writes plain digits, however small or large", () => {
    expect(`${new Exact("1e-30")}`).toBe(`0.${"0".repeat(29)}1`);
    expect(JSON.stringify(new Exact("1e30"))).toBe(`"1${"0".repeat(30)}"`);
  });
});

describe("an amount of this package", () => {
  it("is told from those of decimal.js and of its clones, and from everything else", () => {
    expect(isOwn(new Exact(1))).toBe(true);
    const Clone = Host.clone({ precision: 5 });
    for (const other of [new Host(1), new Clone(1), Object.create(null), {}, 1, "1", null])
      expect(isOwn(other)).toBe(false);
  });

  it("is frozen with its digits", () => {
    const amount = seal(new Exact("12.5"));
    expect([Object.isFrozen(amount), Object.isFrozen(amount.d)]).toEqual([true, true]);
    expect(seal(amount)).toBe(amount);
  });

  it("is copied only where somebody could still change it, and zero is always the same", () => {
    const frozen = seal(new Exact(5));
    expect(sealedCopy(frozen)).toBe(frozen);
    const open = new Exact(5);
    expect(sealedCopy(open)).not.toBe(open);
    const half = Object.freeze(new Exact(7));
    const copy = sealedCopy(half);
    expect([copy === half, copy.toFixed(), Object.isFrozen(copy.d)]).toEqual([false, "7", true]);
    expect(sealedCopy(new Exact("-0"))).toBe(ZERO);
  });

  it.each([
    ["1", 0],
    ["-999.5", 2],
    ["0.05", -2],
    ["1000", 3],
  ])("%s has its first digit at 10^%i", (text, exponent) => {
    expect(exponentOf(new Exact(text))).toBe(exponent);
  });
});

describe("the exact range", () => {
  const afterZeros = (zeros: number, digits: number): string =>
    `0.${"0".repeat(zeros)}${"1".repeat(digits)}`;

  it.each([
    "0",
    `-${"9".repeat(60)}`,
    `1${"0".repeat(59)}`,
    afterZeros(39, 1),
    afterZeros(0, 40),
    afterZeros(6, 34),
    `${"9".repeat(60)}.${"9".repeat(40)}`,
  ])("has %s in it, which comes back frozen", (text) => {
    const amount = new Exact(text);
    expect(isInRange(amount)).toBe(true);
    expect(checkRange(amount).toFixed()).toBe(text);
    expect(Object.isFrozen(checkRange(amount))).toBe(true);
  });

  // Five limbs of seven digits end at decimal 42 where they begin at decimal 8.
  it.each([
    [`1${"0".repeat(60)}`, "an amount with 61 digits and 0 decimals"],
    [`-${"9".repeat(61)}.5`, "an amount with 61 digits and 1 decimal"],
    [afterZeros(40, 1), "an amount with 1 digit and 41 decimals"],
    [afterZeros(7, 35), "an amount with 1 digit and 42 decimals"],
    [afterZeros(6, 36), "an amount with 1 digit and 42 decimals"],
    ["NaN", "NaN"],
    ["-Infinity", "-Infinity"],
  ])("does not have %s in it", (text, received) => {
    expect(isInRange(new Exact(text))).toBe(false);
    expect(issuesOf(() => checkRange(new Exact(text), ["total"]))).toMatchObject([
      { code: "amount.out-of-range", path: ["total"], expected: RANGE_IN_WORDS, received },
    ]);
  });

  it("has no negative zero", () => {
    expect(checkRange(new Exact("-0"))).toBe(ZERO);
  });
});

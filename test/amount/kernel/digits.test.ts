/** Short amounts: whole numbers of up to fifteen digits, which a double holds exactly. */
import { describe, expect, it } from "vitest";
import {
  LARGEST_COEFFICIENT,
  MOST_DECIMALS,
  newDigits,
  POWERS,
  rescale,
} from "../../../src/amount/kernel/digits.ts";

describe("a coefficient in units of more decimals", () => {
  it.each([
    [12, 3, 12_000],
    [-12, 1, -120],
    [0, 15, 0],
    [1, 14, 100_000_000_000_000],
    [99_999_999_999_999, 1, 999_999_999_999_990],
    [LARGEST_COEFFICIENT, 0, LARGEST_COEFFICIENT],
    [-LARGEST_COEFFICIENT, 0, -LARGEST_COEFFICIENT],
  ])("%d, moved by %i digits, is %d", (coefficient, by, moved) => {
    expect(rescale(coefficient, by)).toBe(moved);
  });

  it.each([
    [1, 15],
    [-1, 15],
    [100_000_000_000_000, 1],
    [-100_000_000_000_000, 1],
    [LARGEST_COEFFICIENT + 1, 0],
    [1, 16],
    [1, -1],
  ])("%d, moved by %i digits, has no room in fifteen digits", (coefficient, by) => {
    expect(rescale(coefficient, by)).toBeNaN();
  });
});

describe("the tables of short amounts", () => {
  it("have every power of ten up to fifteen, exactly", () => {
    expect(POWERS.map(BigInt)).toEqual(
      Array.from({ length: MOST_DECIMALS + 1 }, (_, k) => 10n ** BigInt(k)),
    );
  });

  it("have a largest coefficient that can be doubled without rounding", () => {
    expect(BigInt(LARGEST_COEFFICIENT)).toBe(10n ** 15n - 1n);
    expect(Number.isSafeInteger(2 * LARGEST_COEFFICIENT)).toBe(true);
  });

  it("begin with digits that stand for no amount, each time anew", () => {
    expect(newDigits()).toEqual({ coefficient: Number.NaN, decimals: 0 });
    expect(newDigits()).not.toBe(newDigits());
  });
});

/** The interval rules of XBRL Calculations 1.1 in closed form, for sums of any figures. */
import { toDecimal } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOf, isPossible } from "../one-sum.ts";

describe("closed forms", () => {
  const count = fc.integer({ min: 1, max: 12 });
  const whole = fc.integer({ min: -500, max: 500 });

  it("nearest: consistent if and only if |total − sum| ≤ ⌊(n + 1) / 2⌋, for weights of ±1", () => {
    fc.assert(
      fc.property(
        count,
        fc.array(fc.tuple(whole, fc.boolean()), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: -8, max: 8 }),
        (n, all, off) => {
          const parts = all.slice(0, n);
          const sum = parts.reduce((so, [value, plus]) => so + (plus ? value : -value), 0);
          const check = checkOf(
            `${sum + off}`,
            parts.map(([value, plus]) => [`${value}`, plus ? 1 : -1] as const),
          );
          expect(isPossible(check)).toBe(Math.abs(off) <= Math.floor((n + 1) / 2));
          expect(check.difference?.toNumber()).toBe(off);
        },
      ),
    );
  });

  it("truncation of positive figures: consistent if and only if 0 ≤ total − sum ≤ n − 1", () => {
    fc.assert(
      fc.property(
        count,
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: -3, max: 14 }),
        (n, all, off) => {
          const parts = all.slice(0, n);
          const total = parts.reduce((so, value) => so + value, 0) + off;
          if (total <= 0) return;
          expect(
            isPossible(
              checkOf(
                `${total}`,
                parts.map((value) => [`${value}`] as const),
                "truncation",
              ),
            ),
          ).toBe(off >= 0 && off <= n - 1);
        },
      ),
    );
  });

  it("the tolerance is half a unit of the total, and |weight| halves of each part", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(whole, fc.integer({ min: -300, max: 300 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (parts) => {
          const weighted = parts.filter(([, hundredths]) => hundredths !== 0);
          if (weighted.length === 0) return;
          const check = checkOf(
            "0",
            weighted.map(
              ([value, hundredths]) =>
                [`${value}`, toDecimal(BigInt(hundredths)).times("0.01").toFixed()] as const,
            ),
          );
          const expected = weighted.reduce((so, [, hundredths]) => so + Math.abs(hundredths), 100);
          expect(check.tolerance?.times(200).toNumber()).toBe(expected);
        },
      ),
    );
  });
});

/** The root of the mean square of forecast errors. */
import { roundPercent, toDecimal } from "anslag";
import { forecastAccuracy, rootMeanSquare } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, multiply, negate } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { codeOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("the root of the mean square", () => {
  it("is right to the last digit: its square is nearest to the mean square", () => {
    const round = fc.record({ forecast: amount, outturn: amount });
    fc.assert(
      fc.property(
        fc.array(round, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 12 }),
        (all, decimals) => {
          const accuracy = forecastAccuracy(all);
          const root = read(rootMeanSquare(accuracy, { decimals }));
          const half = fraction(
            toDecimal(5)
              .times(`1e-${decimals + 1}`)
              .toFixed(),
          );
          const mean = toFraction(accuracy.meanSquare);
          const [low, high] = [add(root, negate(half)), add(root, half)];
          if (low.top > 0n) expect(compare(multiply(low, low), mean)).toBeLessThanOrEqual(0);
          expect(compare(multiply(high, high), mean)).toBe(1);
        },
      ),
    );
    expect(
      codeOf(() =>
        rootMeanSquare(forecastAccuracy([{ forecast: 1, outturn: 2 }]), { decimals: 41 }),
      ),
    ).toBe("round.decimals");
  });

  it("of errors of thirty-one digits is there, and so are all other measures", () => {
    const long = `${"9".repeat(31)}`;
    const accuracy = forecastAccuracy([{ forecast: 0, outturn: long }]);
    expect(rootMeanSquare(accuracy).toFixed()).toBe(long);
    const many = Array.from({ length: 40 }, (_, k) => ({
      forecast: `${100_003 + 7 * k}`,
      outturn: `${99_991 + 13 * k}`,
    }));
    const { meanPercentage } = forecastAccuracy(many);
    expect(
      meanPercentage.kind === "ratio" && roundPercent(meanPercentage, { decimals: 1 }).toNumber(),
    ).toBeLessThan(1);
  });
});

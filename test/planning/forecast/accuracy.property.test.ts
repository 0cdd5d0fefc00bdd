/** Errors of forecasts are measured as by plain fractions; the root is right to the last digit. */
import { type Ratio, type RatioResult, roundPercent, roundRatio, toDecimal } from "anslag";
import { forecastAccuracy, rootMeanSquare } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  sum,
} from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { codeOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

const ratio = (of: RatioResult): Ratio => {
  if (of.kind === "none") throw new Error(of.reason);
  return of;
};

describe("forecastAccuracy", () => {
  it("gives the measures of plain fractions, and no percentage of an outturn of 0", () => {
    const rounds = fc.array(fc.record({ forecast: amount, outturn: amount }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rounds, (all) => {
        const found = forecastAccuracy(all);
        const errors = all.map(({ forecast, outturn }) =>
          add(
            fraction(toDecimal(outturn).toFixed()),
            negate(fraction(toDecimal(forecast).toFixed())),
          ),
        );
        const outturns = all.map(({ outturn }) => absolute(fraction(toDecimal(outturn).toFixed())));
        const count = fraction(`${all.length}`);
        const mean = (of: readonly ReturnType<typeof fraction>[]) => divide(sum(of), count);
        expect(toFraction(found.bias)).toEqual(mean(errors));
        expect(toFraction(found.meanAbsolute)).toEqual(mean(errors.map(absolute)));
        expect(toFraction(found.meanSquare)).toEqual(
          mean(errors.map((error) => multiply(error, error))),
        );
        if (outturns.some(({ top }) => top === 0n)) expect(found.meanPercentage.kind).toBe("none");
        else
          expect(toFraction(ratio(found.meanPercentage))).toEqual(
            mean(errors.map((error, k) => divide(absolute(error), outturns[k] ?? fraction("1")))),
          );
      }),
    );
    expect(forecastAccuracy([{ forecast: 1, outturn: 0 }]).weighted.kind).toBe("none");
  });

  it("of Malmö 2014, 2015 and 2017 finds errors of -150, 247 and 363", () => {
    const { errors, bias, meanAbsolute, weighted } = forecastAccuracy([
      { forecast: "80", outturn: "-70" },
      { forecast: "316", outturn: "563" },
      { forecast: "485", outturn: "848" },
    ]);
    expect(errors.map(Number)).toEqual([-150, 247, 363]);
    expect(
      [bias, meanAbsolute].map((each) => roundRatio(each, { decimals: 1 }).toNumber()),
    ).toEqual([153.3, 253.3]);
    expect(toFraction(ratio(weighted))).toEqual(divide(fraction("760"), fraction("1481")));
  });
});

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

/** The laws of PEFA ratings. */
import { fiscalYear, toDecimal } from "anslag";
import { compositionVariance, rateComposition, rateOutturn } from "anslag/planning";
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

const size = fc
  .integer({ min: 1, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const _year = fiscalYear({ year: 2023 });

describe("PEFA", () => {
  const at = (percent: string) => ({ budget: 100, outturn: percent });
  it.each([
    [["95", "105", "60"], "A"],
    [["94.99", "105", "60"], "D"],
    [["94.99", "105.01", "60"], "B"],
    [["90", "110", "60"], "B"],
    [["85", "115", "100"], "C"],
    [["84.99", "115.01", "100"], "D"],
  ] as const)(
    "PI-1: outturns of %s %% are rated %s: the ends count, and one year of three is forgiven",
    (years, grade) => {
      // The second best of three: A needs two years within 95 to 105.
      const expected = grade === "D" && years[1] === "105" ? "B" : grade;
      expect(rateOutturn(years.map(at)).grade).toBe(expected);
    },
  );

  it("PI-1 depends neither on the sign of the costs nor on the order of the years", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 3, maxLength: 3 }), (years) => {
        const pairs = years.map(([budget, outturn]) => ({ budget, outturn }));
        const negative = pairs.map(({ budget, outturn }) => ({
          budget: `-${budget}`,
          outturn: `-${outturn}`,
        }));
        expect(rateOutturn(negative).grade).toBe(rateOutturn(pairs).grade);
        expect(rateOutturn([...pairs].reverse()).grade).toBe(rateOutturn(pairs).grade);
      }),
    );
  });

  it("PI-2 is 0 for a budget that was spent in its own proportions, at any level", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        (heads, level) => {
          const named = heads.map(
            ([budget, outturn], k) => [`h${k}`, { budget, outturn }] as const,
          );
          const found = compositionVariance(Object.fromEntries(named));
          const [budgets, outturns] = [0, 1].map((at_) =>
            sum(heads.map((head) => fraction(head[at_] ?? "0"))),
          );
          if (budgets === undefined || outturns === undefined || found.kind === "none")
            throw new Error("there is a base");
          const scaled = heads.map(([budget]) =>
            divide(multiply(fraction(budget), outturns), budgets),
          );
          const away = sum(
            heads.map(([, outturn], k) =>
              absolute(add(fraction(outturn), negate(scaled[k] ?? fraction("0")))),
            ),
          );
          expect(compare(toFraction(found), divide(away, sum(scaled.map(absolute))))).toBe(0);
          const even = compositionVariance(
            Object.fromEntries(
              heads.map(([budget], k) => [
                `h${k}`,
                { budget, outturn: toDecimal(toDecimal(budget).times(level)) },
              ]),
            ),
          );
          expect(even.kind === "ratio" && even.numerator.isZero()).toBe(true);
        },
      ),
    );
    expect(compositionVariance({ a: { budget: 0, outturn: 5 } }).kind).toBe("none");
  });

  it("PI-2 is below its bands, not at them", () => {
    const moved = (by: string) =>
      compositionVariance({
        a: { budget: 100, outturn: toDecimal(100).plus(by) },
        b: { budget: 100, outturn: toDecimal(100).minus(by) },
      });
    const { grade, years } = rateComposition([moved("4.99"), moved("5"), moved("10")]);
    expect([grade, ...years.map((each) => each.grade)]).toEqual(["B", "A", "B", "C"]);
  });

  it("two years, a budget of 0, a year without a base and bands that narrow are refused", () => {
    expect(codeOf(() => rateOutturn([at("1"), at("1")]))).toBe("forecast.rating");
    expect(codeOf(() => rateOutturn([at("1"), at("1"), { budget: 0, outturn: 1 }]))).toBe(
      "forecast.rating",
    );
    expect(codeOf(() => rateOutturn([at("1"), at("1"), at("1")], { A: 10, B: 5, C: 15 }))).toBe(
      "forecast.rating",
    );
    expect(codeOf(() => rateOutturn([at("1"), at("1"), at("1")], { A: -1, B: 5, C: 15 }))).toBe(
      "forecast.rating",
    );
    expect(codeOf(() => rateOutturn([at("1"), at("1"), at("-1")]))).toBe("forecast.rating");
    expect(compositionVariance({ a: { budget: 5, outturn: 0 } })).toEqual({
      kind: "none",
      reason: "zero-base",
    });
    const none = { kind: "none", reason: "zero-base" } as const;
    expect(codeOf(() => rateComposition([none, none, none]))).toBe("forecast.rating");
  });
});

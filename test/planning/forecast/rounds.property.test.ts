/** The laws of forecast rounds, lead times, PEFA ratings and reliability grades. */
import { fiscalYear, roundPercent, toDecimal } from "anslag";
import {
  accuracyByLeadTime,
  compositionVariance,
  forecastAccuracy,
  forecastRounds,
  gradeReliability,
  rateComposition,
  rateOutturn,
  rootMeanSquare,
} from "anslag/planning";
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
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const size = fc
  .integer({ min: 1, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const year = fiscalYear({ year: 2023 });
const units = ["schools", "care"] as const;
const amounts = fc.record({ schools: amount, care: amount });

describe("laws of forecast rounds", () => {
  const rounds = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })
    .chain((months) => fc.tuple(...months.map((month) => fc.tuple(fc.constant(month), amounts))))
    .map((all) =>
      all.map(([month, of]) => ({
        id: `m${month}`,
        asOf: `2023-${`${month}`.padStart(2, "0")}-28`,
        amounts: of,
      })),
    );

  it("the first round, every revision and the last error are the outturn, by unit and in total", () => {
    fc.assert(
      fc.property(rounds, amounts, (all, outturn) => {
        const found = forecastRounds(all, { year, outturn });
        const last = found.at(-1);
        for (const unit of units) {
          const way = [
            found[0]?.amounts[unit] ?? toDecimal(0),
            ...found.map(({ revision }) => revision?.[unit] ?? toDecimal(0)),
            last?.error?.[unit] ?? toDecimal(0),
          ];
          expect(compare(sum(way.map(read)), fraction(outturn[unit]))).toBe(0);
        }
        for (const { amounts: of, total, revision, totalRevision, error, totalError } of found) {
          expect(compare(sum(Object.values(of).map(read)), read(total))).toBe(0);
          if (revision !== undefined && totalRevision !== undefined)
            expect(compare(sum(Object.values(revision).map(read)), read(totalRevision))).toBe(0);
          expect(
            compare(sum(Object.values(error ?? {}).map(read)), read(totalError ?? toDecimal(0))),
          ).toBe(0);
        }
      }),
    );
  });

  it("come by day, whatever order they are given in, and the longest lead first", () => {
    fc.assert(
      fc.property(rounds, (all) => {
        const found = forecastRounds(all, { year });
        expect(forecastRounds([...all].reverse(), { year })).toEqual(found);
        expect(found.map(({ asOf }) => asOf)).toEqual(all.map(({ asOf }) => asOf).sort());
        const leads = found.map(({ leadMonths }) => leadMonths);
        expect([...leads].sort((a, b) => b - a)).toEqual(leads);
        expect(
          found.every(({ error, totalError }) => error === undefined && totalError === undefined),
        ).toBe(true);
      }),
    );
  });

  it("know how many months they have to guess: all twelve before the year, none after it", () => {
    const at = (asOf: string) =>
      forecastRounds([{ id: "r", asOf, amounts: { a: 1 } }], { year })[0]?.leadMonths;
    expect(["2022-11-30", "2023-01-31", "2023-08-31", "2023-12-31", "2024-02-15"].map(at)).toEqual([
      12, 11, 4, 0, 0,
    ]);
  });

  it("a missing unit, a round twice, a day twice and an unknown unit are refused, all at once", () => {
    const bad = [
      { id: "a", asOf: "2023-03-31", amounts: { schools: 1, care: 1 } },
      { id: "a", asOf: "2023-03-31", amounts: { schools: 1 } as never },
    ];
    const issues = issuesOf(() =>
      forecastRounds(bad, { year, outturn: { schools: 1, care: 1, parks: 1 } as never }),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "forecast.round rounds.1.id",
      "forecast.round rounds.1.asOf",
      "forecast.round rounds.1.amounts.care",
      "forecast.round outturn.parks",
    ]);
    expect(codeOf(() => forecastRounds([], { year }))).toBe("forecast.round");
  });
});

describe("laws of lead times", () => {
  it("every forecast is measured once, with those of its own lead time only", () => {
    const one = fc.record({
      leadMonths: fc.integer({ min: 0, max: 12 }),
      forecast: amount,
      outturn: amount,
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), (all) => {
        const groups = accuracyByLeadTime(all);
        expect(groups.reduce((so, { count }) => so + count, 0)).toBe(all.length);
        for (const { leadMonths, accuracy } of groups)
          expect(accuracy).toEqual(
            forecastAccuracy(all.filter((each) => each.leadMonths === leadMonths)),
          );
      }),
    );
    expect(codeOf(() => accuracyByLeadTime([{ leadMonths: -1, forecast: 1, outturn: 1 }]))).toBe(
      "forecast.round",
    );
    expect(codeOf(() => accuracyByLeadTime([{ leadMonths: 13, forecast: 1, outturn: 1 }]))).toBe(
      "forecast.round",
    );
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

  it("PI-1 does not depend on the sign in which costs are written, nor on the order of the years", () => {
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

  it("PI-2 measures composition only: a budget that was spent at any level in its own proportions has none", () => {
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

describe("reliability", () => {
  const policy = {
    grades: [
      { grade: "high", most: { error: 1, monthsLeft: 4 } },
      { grade: "medium", most: { error: 3, monthsLeft: 8 } },
    ],
    otherwise: "low",
  };

  it("is that of the worst measure, and says which it is", () => {
    const order = ["high", "medium", "low"];
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 12 }),
        (tenths, monthsLeft) => {
          const error = toDecimal(toDecimal(tenths).times("0.1"));
          const { grade, byMeasure, limitedBy, notMeasured } = gradeReliability(
            { error, monthsLeft },
            policy,
          );
          const own = (value: number, limits: readonly number[]) =>
            order[limits.findIndex((limit) => value <= limit)] ?? "low";
          expect(byMeasure).toEqual({
            error: own(Math.abs(tenths), [10, 30]),
            monthsLeft: own(monthsLeft, [4, 8]),
          });
          const worst = Math.max(...Object.values(byMeasure).map((each) => order.indexOf(each)));
          expect(grade).toBe(order[worst]);
          expect(limitedBy).toEqual(
            worst === 0
              ? []
              : (["error", "monthsLeft"] as const).filter((name) => byMeasure[name] === grade),
          );
          expect(notMeasured).toEqual([]);
        },
      ),
    );
  });

  it("what could not be measured is not reliable; one number alone decides nothing", () => {
    const unknown = gradeReliability({ error: undefined, monthsLeft: 1 }, policy);
    expect([unknown.grade, unknown.notMeasured, unknown.limitedBy]).toEqual([
      "low",
      ["error"],
      ["error"],
    ]);
    expect(
      codeOf(() =>
        gradeReliability(
          { error: 1 },
          { grades: [{ grade: "a", most: { error: 1 } }], otherwise: "b" },
        ),
      ),
    ).toBe("forecast.rating");
    const stricter = {
      grades: [
        { grade: "a", most: { x: 2, y: 2 } },
        { grade: "b", most: { x: 1, y: 2 } },
      ],
      otherwise: "c",
    };
    expect(codeOf(() => gradeReliability({ x: 1, y: 1 }, stricter))).toBe("forecast.rating");
    expect(
      codeOf(() =>
        gradeReliability(
          { x: 1, y: 1 },
          { grades: [{ grade: "a", most: { x: 1 } as never }], otherwise: "b" },
        ),
      ),
    ).toBe("amount.missing");
  });
});

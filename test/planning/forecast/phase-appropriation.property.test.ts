/** An appropriation month by month: each decision by its own profile, or from its effect. */
import { fiscalYear, toDecimal } from "anslag";
import { phaseAppropriation, revisedAppropriation, sumMonths } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const year = fiscalYear({ year: 2023 });
const to = (month: number) => `2023-01/2023-${`${month}`.padStart(2, "0")}`;

describe("an appropriation month by month", () => {
  const day = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `2023-${`${month}`.padStart(2, "0")}-${`${date}`.padStart(2, "0")}`);
  const adjustment = fc.record({
    reference: fc.constantFrom("A", "B", "C"),
    title: fc.constant("x"),
    amount,
    decidedOn: day,
    effectiveOn: day,
    kind: fc.constant("supplement" as const),
  });

  it("adds up to the revised appropriation, decision by decision", () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(adjustment, { maxLength: 4 }),
        day,
        (original, adjustments, asOf) => {
          const appropriation = { original: { amount: original }, adjustments };
          const { decisions, total } = phaseAppropriation(appropriation, {
            year,
            asOf,
            decimals: 2,
          });
          expect(total.total.toFixed()).toBe(
            revisedAppropriation(appropriation, { asOf }).amount.toFixed(),
          );
          expect(sumMonths(total, to(12)).toFixed()).toBe(total.total.toFixed());
          expect(decisions).toHaveLength(
            1 + adjustments.filter(({ decidedOn }) => decidedOn <= asOf).length,
          );
        },
      ),
    );
  });

  it("a change from month s has reached (k − s + 1) ÷ (13 − s) of its amount by month k", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -99, max: 99 }),
        (s, k, factor) => {
          // Of an amount that twelve divides in every way, so that no unit is left over.
          const whole = factor * 27_720;
          const change = {
            reference: "A",
            title: "a",
            amount: whole,
            decidedOn: `2023-${`${s}`.padStart(2, "0")}-10`,
            kind: "supplement" as const,
          };
          const { decisions } = phaseAppropriation(
            { original: { amount: 0 }, adjustments: [change] },
            { year, asOf: "2023-12-31" },
          );
          const phased = decisions[1]?.phased;
          const expected = k < s ? 0 : (whole * (k - s + 1)) / (13 - s);
          expect(phased === undefined ? undefined : sumMonths(phased, to(k)).toNumber()).toBe(
            expected === 0 ? 0 : expected,
          );
        },
      ),
    );
  });

  it("a decision of its own profile follows that, in the decimals asked for", () => {
    const one = {
      reference: "A",
      title: "a",
      amount: 12,
      decidedOn: "2023-05-10",
      kind: "supplement" as const,
    };
    const of = { original: { amount: 1000 }, adjustments: [one] };
    const { decisions, total } = phaseAppropriation(of, {
      year,
      asOf: "2023-12-31",
      decimals: 2,
      adjustments: { A: { kind: "on", day: "2023-02-01" } },
    });
    expect(decisions[1]?.phased.months.map(({ amount: each }) => each.toNumber())).toEqual([
      0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect([decisions[0]?.phased.months[0]?.amount.toNumber(), total.decimals]).toEqual([83.34, 2]);
  });

  const one = {
    reference: "A",
    title: "a",
    amount: 12,
    decidedOn: "2022-11-10",
    kind: "supplement" as const,
  };
  const options = { year, asOf: "2023-12-31" };
  const of = (more: object = {}) => ({
    original: { amount: 0 },
    adjustments: [{ ...one, ...more }],
  });

  it("a decision before the year counts from its first month, one of December in full", () => {
    const january = (more: object) =>
      sumMonths(phaseAppropriation(of(more), options).total, "2023-01").toNumber();
    expect([january({}), january({ effectiveOn: "2023-02-01" })]).toEqual([1, 0]);
    const { total } = phaseAppropriation(of({ decidedOn: "2023-12-31" }), options);
    expect([sumMonths(total, to(11)), sumMonths(total, to(12))].map(Number)).toEqual([0, 12]);
  });

  it("an effect after the year is refused, where the decision has no profile of its own", () => {
    const late = of({ effectiveOn: "2024-01-01" });
    expect(
      issuesOf(() => phaseAppropriation(late, options)).map(({ code, path }) => [code, ...path]),
    ).toEqual([["forecast.profile", "adjustments", "A"]]);
    const adjustments = { A: { kind: "equal" } } as const;
    const { total } = phaseAppropriation(late, { ...options, adjustments });
    expect(sumMonths(total, "2023-01").toNumber()).toBe(1);
  });

  it("decisions are spread in one unit: that of the finest amount, or the one asked for", () => {
    const adjustments = [
      { ...one, amount: "10.00" },
      { ...one, reference: "B", amount: "2.4" },
    ];
    const january = (more: object) =>
      phaseAppropriation(
        { original: { amount: "10.0" }, adjustments },
        { ...options, ...more },
      ).decisions.map(({ phased }) => phased.months[0]?.amount.toNumber());
    // A twelfth of 10 is 0,8333…, and of 2,4 it is 0,2; the first months get what is left.
    expect(january({})).toEqual([0.9, 0.9, 0.2]);
    expect(january({ decimals: 2 })).toEqual([0.84, 0.84, 0.2]);
  });

  it("the original decision has its own profile and title", () => {
    const { decisions } = phaseAppropriation(
      { original: { amount: 12, title: "Budget" } },
      { ...options, original: { kind: "on", day: "2023-03-01" } },
    );
    expect(decisions[0]?.title).toBe("Budget");
    expect(decisions[0]?.phased.months.map(({ amount: each }) => each.toNumber())).toEqual([
      0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it("a profile of a decision that does not count, and misspelt options are refused", () => {
    const adjustments = { A: { kind: "equal" }, B: { kind: "equal" } } as const;
    expect(codeOf(() => phaseAppropriation(of(), { ...options, adjustments }))).toBe(
      "forecast.profile",
    );
    expect(codeOf(() => phaseAppropriation(of(), { ...options, orginal: 1 } as never))).toBe(
      "input.unknown-key",
    );
  });
});

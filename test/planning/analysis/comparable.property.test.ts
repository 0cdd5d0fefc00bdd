/** Growth without one-offs, and the share of the variances that is explained. */
import { roundPercent, toDecimal } from "anslag";
import { comparableGrowth, explanationCoverage } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, negate, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const heads = ["own", "projects", "grants", "fees"] as const;
const variances = fc.record({ own: amount, projects: amount, grants: amount, fees: amount });

describe("comparable basis", () => {
  it("is the reported change less the one-offs of this year, plus those of the year before", () => {
    const once = fc.dictionary(fc.constantFrom("a", "b"), amount);
    fc.assert(
      fc.property(amount, amount, once, once, (current, prior, now, before) => {
        const { comparable, reported } = comparableGrowth({
          current,
          prior,
          oneOffs: { current: now, prior: before },
        });
        const expected = sum([
          read(reported.amount),
          ...Object.values(now).map((each) => negate(fraction(each))),
          ...Object.values(before).map(fraction),
        ]);
        expect(compare(read(comparable.amount), expected)).toBe(0);
      }),
    );
  });

  it("keeps the change as reported beside it, and a year without one-offs as it is", () => {
    const { reported, comparable, current, prior } = comparableGrowth({
      current: -120,
      prior: -100,
      oneOffs: { prior: { flood: -10 } },
    });
    expect([current, prior].map(Number)).toEqual([-120, -90]);
    expect([reported.amount, comparable.amount].map(Number)).toEqual([-20, -30]);
  });

  it("names every bad amount, also of one-offs, and refuses missing one-offs", () => {
    const bad = { current: "x", prior: null, oneOffs: { current: { a: "y" }, prior: [] } };
    expect(
      issuesOf(() => comparableGrowth(bad as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "amount.not-an-amount current",
      "amount.missing prior",
      "amount.not-an-amount oneOffs.current.a",
      "input.wrong-type oneOffs.prior",
    ]);
    expect(codeOf(() => comparableGrowth({ current: 1, prior: 1 } as never))).toBe(
      "input.wrong-type",
    );
  });

  it("refuses one-offs of a year that is not compared", () => {
    expect(
      codeOf(() => comparableGrowth({ current: 1, prior: 1, oneOffs: { now: {} } as never })),
    ).toBe("input.unknown-key");
  });
});

describe("coverage", () => {
  it("is 0 without explanations, 1 with all, and grows with each", () => {
    fc.assert(
      fc.property(variances, fc.shuffledSubarray([...heads]), (of, names) => {
        const parts = names.map((_, k) => explanationCoverage(of, names.slice(0, k + 1)));
        const sizes = [explanationCoverage(of, []), ...parts].map(({ explained }) =>
          explained.toNumber(),
        );
        expect(sizes[0]).toBe(0);
        expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
        const all = explanationCoverage(of, [...heads]);
        expect(all.explained.toFixed()).toBe(all.gross.toFixed());
        if (all.share.kind === "ratio") expect(roundPercent(all.share).toNumber()).toBe(100);
      }),
    );
  });

  it("counts favourable and unfavourable variances by their size", () => {
    const { explained, gross, share } = explanationCoverage({ a: 900, b: -600, c: 50 }, ["b"]);
    expect([explained, gross].map(Number)).toEqual([600, 1550]);
    expect(share.kind === "ratio" && Number(share.numerator) / Number(share.denominator)).toBe(
      600 / 1550,
    );
  });

  it("has no share where every variance is 0", () => {
    expect(explanationCoverage({ a: 0 }, ["a"]).share).toMatchObject({ reason: "zero-base" });
  });

  it("refuses a name twice, and an unknown name, each at its place", () => {
    const issues = issuesOf(() => explanationCoverage({ a: 1 }, ["a", "a", "b" as never]));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "analysis.head explained.1",
      "analysis.head explained.2",
    ]);
  });
});

/** The contributions of parts add up to the growth of their total, exactly. */
import { roundPercent, toDecimal } from "anslag";
import { contributions } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const names = fc.constantFrom("income", "staff", "rent", "grants", "other");

describe("contributions", () => {
  it("add up to the growth of the total, as exact fractions", () => {
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.record({ current: amount, prior: amount }), { minKeys: 1 }),
        (of) => {
          const { parts, total } = contributions(of);
          const changes = Object.values(parts).map(({ change }) => read(change));
          expect(compare(sum(changes), read(total.change))).toBe(0);
          if (total.points.kind === "none") {
            expect(Object.values(parts).every(({ points }) => points.kind === "none")).toBe(true);
            return;
          }
          const points = Object.values(parts).map(({ points: each }) =>
            each.kind === "none" ? fraction("0") : toFraction(each),
          );
          expect(compare(sum(points), toFraction(total.points))).toBe(0);
        },
      ),
    );
  });

  it("of Malmö's net cost are 1,39 points by income and 3,38 by costs, 4,77 in all", () => {
    const { parts, total } = contributions({
      income: { current: "239 459", prior: "245 941" },
      costs: { current: "-726 351", prior: "-710 663" },
    });
    const points = [parts.income, parts.costs, total].map(({ points: each }) =>
      each.kind === "ratio" ? roundPercent(each, { decimals: 2 }).toNumber() : undefined,
    );
    expect(points).toEqual([-1.39, -3.38, -4.77]);
  });

  it("names every bad amount with its place", () => {
    const bad = { a: { current: "x", prior: 1 }, b: { current: 1, prior: "" } };
    expect(issuesOf(() => contributions(bad)).map(({ path }) => path.join("."))).toEqual([
      "a.current",
      "b.prior",
    ]);
  });
});

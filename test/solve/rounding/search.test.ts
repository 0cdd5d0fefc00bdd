/** The search against every rounding: of any sums, with overlaps and weights. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { searchRounding } from "../../../src/solve/rounding/search.ts";
import { anyProblem, costAt, leastCost, smallComponents } from "../../oracle/random-rounding.ts";

it("finds the cheapest rounding, or that there is none", () => {
  const seen = { found: 0, none: 0 };
  fc.assert(
    fc.property(anyProblem, fc.boolean(), (problem, wholeMayMove) => {
      for (const component of smallComponents(problem, wholeMayMove, wholeMayMove ? 7 : 12)) {
        const { solution, complete } = searchRounding(component, { left: 1_000_000 });
        const least = leastCost(component);
        expect(complete).toBe(true);
        expect(solution === undefined).toBe(least === undefined);
        seen[solution === undefined ? "none" : "found"] += 1;
        if (solution === undefined) continue;
        expect(costAt(component, solution.values)).toBe(least);
        expect(solution.minimal).toBe(true);
      }
    }),
  );
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(0);
});

it("says that it did not end when the budget is spent; what it found still adds up", () => {
  let cut = 0;
  fc.assert(
    fc.property(anyProblem, fc.nat({ max: 60 }), (problem, left) => {
      for (const component of smallComponents(problem)) {
        const { solution, complete } = searchRounding(component, { left });
        if (complete) continue;
        cut += 1;
        if (solution === undefined) continue;
        expect(costAt(component, solution.values)).not.toBe(undefined);
        expect(solution.minimal).toBe(false);
      }
    }),
  );
  expect(cut).toBeGreaterThan(5);
});

/** Rounding row by row against every rounding. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { roundRowwise } from "../../../src/solve/rounding/rowwise.ts";
import {
  anyProblem,
  costAt,
  leastCost,
  smallComponents,
  treeProblem,
} from "../../oracle/random-rounding.ts";

it("of a tree of rows finds the cheapest rounding, or that there is none", () => {
  let found = 0;
  fc.assert(
    fc.property(treeProblem(2, true), fc.boolean(), (problem, wholeMayMove) => {
      const { width } = problem;
      for (const component of smallComponents(problem, wholeMayMove, wholeMayMove ? 7 : 12)) {
        const result = roundRowwise(component, width, { left: 1_000_000 });
        expect(result?.complete).toBe(true);
        const cost = costAt(component, result?.solution?.values ?? []);
        expect(cost).toBe(leastCost(component));
        if (cost !== undefined) found += 1;
      }
    }),
  );
  expect(found).toBeGreaterThan(5);
});

it("does not answer for rows that no tree connects, and is right where it answers", () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(anyProblem, (problem) => {
      for (const component of smallComponents(problem)) {
        const result = roundRowwise(component, problem.width, { left: 1_000_000 });
        seen.add(result !== undefined);
        if (result === undefined) continue;
        const least = leastCost(component);
        expect(result.solution === undefined).toBe(least === undefined);
        if (result.solution !== undefined)
          expect(costAt(component, result.solution.values)).toBe(least);
      }
    }),
  );
  expect(seen.size).toBe(2);
});

it("says that it did not end when the budget is spent", () => {
  fc.assert(
    fc.property(treeProblem(2, true), (problem) => {
      for (const component of smallComponents(problem)) {
        const result = roundRowwise(component, problem.width, { left: 0 });
        expect(result).toEqual({ solution: undefined, complete: false });
      }
    }),
  );
});

/** Networks against every rounding. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { networkOf, solveNetwork } from "../../../src/solve/rounding/network.ts";
import {
  anyProblem,
  costAt,
  leastCost,
  smallComponents,
  treeProblem,
} from "../../oracle/random-rounding.ts";

it("a tree of rows × a difference always has a rounding, and gets the cheapest", () => {
  let moved = 0;
  fc.assert(
    fc.property(treeProblem(2, true), (problem) => {
      for (const component of smallComponents(problem)) {
        const network = networkOf(component);
        const solution = network === undefined ? undefined : solveNetwork(component, network);
        const cost = costAt(component, solution?.values ?? []);
        expect(cost).toBe(leastCost(component));
        expect(solution?.minimal).toBe(true);
        if (cost !== 0n) moved += 1;
      }
    }),
  );
  expect(moved).toBeGreaterThan(5);
});

it("each figure of a network runs between two equalities of opposite sign, or the ground", () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(anyProblem, (problem) => {
      for (const component of smallComponents(problem)) {
        const network = networkOf(component);
        seen.add(network !== undefined);
        if (network === undefined) continue;
        const ground = component.constraints.length;
        expect(network.nodes).toBe(ground + 1);
        for (let figure = 0; figure < component.size; figure++) {
          const named = component.constraints.flatMap(({ figures }, node) =>
            figures.includes(figure) ? [node] : [],
          );
          const ends = [network.tails[figure], network.heads[figure]].filter((at) => at !== ground);
          expect(ends.sort()).toEqual(named.sort());
        }
        const solution = solveNetwork(component, network);
        expect(costAt(component, solution?.values ?? [])).toBe(leastCost(component));
      }
    }),
  );
  expect(seen.size).toBe(2);
});

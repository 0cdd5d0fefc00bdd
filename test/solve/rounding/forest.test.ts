/** Trees of rows against every rounding. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { familiesOf, solveForest } from "../../../src/solve/rounding/forest.ts";
import {
  anyProblem,
  costAt,
  leastCost,
  smallComponents,
  treeProblem,
} from "../../oracle/random-rounding.ts";

it("is the cheapest rounding of those in which grand totals keep their ordinary rounding", () => {
  let moved = 0;
  fc.assert(
    fc.property(treeProblem(1, false), (problem) => {
      for (const component of smallComponents(problem)) {
        const families = familiesOf(component);
        if (families === undefined) throw new Error("a tree is a forest");
        const { values, minimal } = solveForest(component, families);
        const parts = new Set(families.flatMap((family) => family.parts));
        const tops = families.flatMap(({ total }) =>
          total === undefined || parts.has(total) ? [] : [total],
        );
        const keepsTops = (ys: readonly number[]): boolean =>
          tops.every((top) => ys[top] === component.ordinary[top]);
        const cost = costAt(component, values);
        expect(cost).not.toBe(undefined);
        expect(cost).toBe(leastCost(component, keepsTops));
        expect(minimal).toBe(true);
        if (cost !== 0n) moved += 1;
      }
    }),
  );
  expect(moved).toBeGreaterThan(5);
});

it("is the cheapest of all roundings where grand totals may move", () => {
  fc.assert(
    fc.property(treeProblem(1, false), (problem) => {
      for (const tree of smallComponents(problem)) {
        const component = { ...tree, keepsTops: false };
        const { values } = solveForest(component, familiesOf(component) ?? []);
        expect(costAt(component, values)).toBe(leastCost(component));
      }
    }),
  );
});

it("a figure that is a part twice, or has a weight other than ±1, makes no forest", () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(anyProblem, (problem) => {
      for (const component of smallComponents(problem)) {
        const { constraints } = component;
        const counts = new Map<string, number>();
        for (const { figures, coefficients, hasTotal } of constraints)
          for (const [k, figure] of figures.entries()) {
            const key = `${hasTotal && k === 0 ? "total" : "part"} ${figure}`;
            const isUnit = Math.abs(coefficients[k] ?? 0) === 1;
            counts.set(key, (counts.get(key) ?? 0) + (isUnit ? 1 : 2));
          }
        const isForest = familiesOf(component) !== undefined;
        // Sums of earlier rows form no circle.
        expect(isForest).toBe([...counts.values()].every((count) => count === 1));
        seen.add(isForest);
      }
    }),
  );
  expect(seen.size).toBe(2);
});

it("totals that form a circle make no forest", () => {
  const circle = [
    { kind: "rows", tops: 0, figures: [0, 1], coefficients: [1, -1], hasTotal: true, goal: 0 },
    { kind: "rows", tops: 1, figures: [1, 0], coefficients: [1, -1], hasTotal: true, goal: 0 },
  ] as const;
  const component = {
    size: 2,
    least: [0, 0],
    most: [1, 1],
    ordinary: [0, 0],
    shares: [0, 0],
    constraints: circle,
    costOf: () => 0n,
    keepsTops: true,
    cheapestMove: 1n,
  };
  expect(familiesOf(component)).toBe(undefined);
});

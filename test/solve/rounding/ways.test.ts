/** The ways of a row are all values with which the equalities across it hold. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { waysOf } from "../../../src/solve/rounding/ways.ts";
import { leastCost, problemOf, smallComponents } from "../../oracle/random-rounding.ts";

const amounts = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 2 });

it("holds every rounding of the row once, with its cost", () => {
  fc.assert(
    fc.property(amounts, (line) => {
      const problem = problemOf([line], [], true);
      for (const component of smallComponents(problem, true)) {
        const figures = component.figures.map((_, k) => k);
        const ways = waysOf(component, 0, figures, new Map()) ?? [];
        const found = new Set(ways.map(({ values }) => values.join()));
        expect(found.size).toBe(ways.length);
        for (const { values, cost } of ways)
          expect(leastCost(component, (ys) => ys.join() === values.join())).toBe(cost);
        expect(leastCost(component, (ys) => !found.has(ys.join()))).toBe(undefined);
      }
    }),
  );
});

it("keeps what is fixed, and does not answer where there are too many ways", () => {
  const [component] = smallComponents(problemOf([[14, 6]], [], true));
  if (component === undefined) throw new Error("three figures make a component");
  // 1.4 − 0.6 = 0.8: with 1.4 printed as 1, it is 1 − 0 = 1 or 1 − 1 = 0.
  const fixed = waysOf(component, 0, [0, 1, 2], new Map([[0, 0]])) ?? [];
  expect(fixed.map(({ values }) => values)).toEqual([
    [0, 0, 1],
    [0, 1, 0],
  ]);
  const wide = {
    ...component,
    least: Array.from({ length: 9 }, () => 0),
    most: Array.from({ length: 9 }, () => 1),
    acrossRow: new Map(),
  };
  const figures = wide.least.map((_, k) => k);
  // Nine free figures have 512 ways, eight have 256.
  expect(waysOf(wide, 0, figures.slice(1), new Map())?.length).toBe(256);
  expect(waysOf(wide, 0, figures, new Map())).toBe(undefined);
});

/** Whatever is narrowed and taken back, the sums of the state are those of its bounds. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  boundsOf,
  makeSearch,
  narrow,
  propagate,
  type SearchState,
  standing,
  takeBack,
} from "../../../src/solve/rounding/search-state.ts";
import { anyProblem, costAt, leastCost, smallComponents } from "../../oracle/random-rounding.ts";

/** The sums that follow from bounds, added up anew. */
function sumsOf(state: SearchState) {
  const { component, least, most } = state;
  const stand = least.map((_, figure) => standing(state, figure));
  const add = (rising: readonly number[], falling: readonly number[]) =>
    component.constraints.map(({ figures, coefficients }) =>
      figures.reduce((sum, figure, k) => {
        const coefficient = coefficients[k] ?? 0;
        return sum + coefficient * ((coefficient > 0 ? rising : falling)[figure] ?? 0);
      }, 0),
    );
  const sums = add(stand, stand);
  return {
    low: add(least, most),
    high: add(most, least),
    sums,
    broken: component.constraints.flatMap(({ goal }, k) => (sums[k] === goal ? [] : [k])),
    cost: stand.reduce((so, y, figure) => so + component.costOf(figure, y), 0n),
  };
}

const now = ({ low, high, sums, broken, cost }: SearchState) => ({
  low: [...low],
  high: [...high],
  sums: [...sums],
  broken: [...broken].sort((a, b) => a - b),
  cost,
});

it("narrowing keeps every sum, and taking back restores what was before", () => {
  fc.assert(
    fc.property(anyProblem, fc.array(fc.tuple(fc.nat(), fc.boolean())), (problem, moves) => {
      for (const component of smallComponents(problem, true)) {
        const state = makeSearch(component, { left: 1_000_000 });
        const before = now(state);
        expect(before).toEqual(sumsOf(state));
        for (const [pick, up] of moves) {
          const figure = pick % component.size;
          const [least, most] = boundsOf(state, figure);
          if (least === most) continue;
          narrow(state, figure, up ? [least + 1, most] : [least, most - 1]);
          expect(now(state)).toEqual(sumsOf(state));
        }
        takeBack(state, 0);
        expect(now(state)).toEqual(before);
      }
    }),
  );
});

it("propagation excludes only what no rounding has", () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      for (const component of smallComponents(problem)) {
        const state = makeSearch(component, { left: 1_000_000 });
        const all = component.constraints.map((_, index) => index);
        const isPossible = propagate(state, all);
        const least = leastCost(component);
        if (!isPossible) expect(least).toBe(undefined);
        const inside = (values: readonly number[]): boolean =>
          values.every((y, k) => y >= (state.least[k] ?? 0) && y <= (state.most[k] ?? 0));
        if (isPossible) expect(leastCost(component, inside)).toBe(least);
        if (state.broken.size === 0 && isPossible) {
          const stand = component.ordinary.map((_, figure) => standing(state, figure));
          expect(costAt(component, stand)).not.toBe(undefined);
        }
      }
    }),
  );
});

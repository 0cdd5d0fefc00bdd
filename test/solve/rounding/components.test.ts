/** Components: what equalities connect, alike for a problem and its mirror image. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { componentsOf, placeSolution } from "../../../src/solve/rounding/components.ts";
import { anyProblem, figuresOf } from "../../oracle/random-rounding.ts";

it("each free figure of an equality is in one component, with all its equalities", () => {
  fc.assert(
    fc.property(anyProblem, fc.boolean(), ({ figures, equalities }, wholeMayMove) => {
      const components = componentsOf(figures, equalities, wholeMayMove);
      const all = components.flatMap((each) => each.figures);
      const free = equalities
        .flatMap((each) => each.figures)
        .filter((figure) => wholeMayMove || figures.rests[figure] !== 0n);
      expect([...all].sort((a, b) => a - b)).toEqual([...new Set(free)].sort((a, b) => a - b));
      for (const equality of equalities) {
        const named = components.filter((each) =>
          each.figures.some((figure) => equality.figures.includes(figure)),
        );
        const hasFree = equality.figures.some((figure) => free.includes(figure));
        expect(named.length).toBe(hasFree ? 1 : 0);
      }
    }),
  );
});

it("the mirror image has the same components, with the solution turned back", () => {
  fc.assert(
    fc.property(anyProblem, ({ tenths, figures, equalities }) => {
      const mirror = figuresOf(tenths.map((amount) => 0 - amount));
      const [here, there] = [figures, mirror].map((each) => componentsOf(each, equalities, false));
      expect(there?.length).toBe(here?.length);
      here?.forEach((component, k) => {
        const image = there?.[k];
        if (image === undefined) throw new Error("a component is missing");
        expect(image.constraints).toEqual(component.constraints);
        expect([image.ordinary, image.shares]).toEqual([component.ordinary, component.shares]);
        const solution = { values: component.ordinary, minimal: true };
        const [values, opposite] = [[...figures.ordinary], [...mirror.ordinary]];
        placeSolution(component, solution, figures, values);
        placeSolution(image, solution, mirror, opposite);
        expect([values, opposite]).toEqual([figures.ordinary, mirror.ordinary]);
      });
    }),
  );
});

it("an equality between y has a rounding of the exact sum as its goal", () => {
  // 0.4 + 0.4 = 0.8: the floors are 0, so y of the total is the sum of the y of its parts.
  const figures = figuresOf([8, 4, 4]);
  const equality = {
    kind: "rows" as const,
    relation: 0,
    place: 0,
    row: 0,
    figures: [0, 1, 2],
    coefficients: [1, -1, -1],
    hasTotal: true,
  };
  const [component] = componentsOf(figures, [equality], false);
  expect(component?.constraints).toMatchObject([{ goal: 0, hasTotal: true, tops: 0 }]);
  expect(component).toMatchObject({ least: [0, 0, 0], most: [1, 1, 1], turned: false });
  // −0.8 = −1.2 + 0.4 is solved as 0.8 = 1.2 − 0.4, whose floors are 0, 1 and −1.
  const [turned] = componentsOf(figuresOf([-8, -12, 4]), [equality], false);
  expect(turned).toMatchObject({ turned: true, ordinary: [1, 0, 1] });
});

it("a fixed figure is no unknown: an equality takes its ordinary rounding as it is", () => {
  const equality = {
    kind: "rows" as const,
    relation: 0,
    place: 0,
    row: 0,
    figures: [0, 1, 2],
    coefficients: [1, -1, -1],
    hasTotal: true,
  };
  // 0.8 is 1, so of 0.4 and 0.4 one is rounded up: 1 − y − y = 0.
  const sum = { ...figuresOf([8, 4, 4]), fixed: new Set([0]) };
  const [component] = componentsOf(sum, [equality], false);
  const constraint = { figures: [0, 1], coefficients: [-1, -1], hasTotal: false, goal: -1 };
  expect(component).toMatchObject({ figures: [1, 2], turned: false, constraints: [constraint] });
  // −0.8 = −1.2 + 0.4 is solved as 1 = 1.2 − 0.4, whose floors are 1 and −1: 1 − y − y = 0.
  const mirror = { ...figuresOf([-8, -12, 4]), fixed: new Set([0]) };
  const [turned] = componentsOf(mirror, [equality], false);
  expect(turned).toMatchObject({ figures: [1, 2], turned: true, constraints: [constraint] });
});

it("a whole figure moves by one either way only where whole figures may move", () => {
  const equality = {
    kind: "rows" as const,
    relation: 0,
    place: 0,
    row: 0,
    figures: [0, 1],
    coefficients: [1, -1],
    hasTotal: true,
  };
  const figures = figuresOf([10, 10]);
  expect(componentsOf(figures, [equality], false)).toEqual([]);
  const [component] = componentsOf(figures, [equality], true);
  expect(component).toMatchObject({ least: [-1, -1], most: [1, 1], ordinary: [0, 0] });
});

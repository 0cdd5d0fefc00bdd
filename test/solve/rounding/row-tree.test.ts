/** The tree of rows: parts before totals, and no tree where a row belongs to two totals. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { rowTreeOf } from "../../../src/solve/rounding/row-tree.ts";
import { problemOf, smallComponents, treeProblem } from "../../oracle/random-rounding.ts";

it("every row comes after the rows that it adds up", () => {
  fc.assert(
    fc.property(treeProblem(2, true), (problem) => {
      for (const component of smallComponents(problem)) {
        const tree = rowTreeOf(component, problem.width);
        if (tree === undefined) throw new Error("a tree is expected");
        const at = new Map(tree.order.map((row, k) => [row, k]));
        expect(at.size).toBe(tree.order.length);
        for (const [total, { parts }] of tree.sums)
          for (const part of parts) expect(at.get(part)).toBeLessThan(at.get(total) ?? -1);
        for (const [row, figures] of tree.rows)
          for (const figure of figures)
            expect(Math.floor((component.figures[figure] ?? -1) / problem.width)).toBe(row);
      }
    }),
  );
});

it("gathers the columns of one total with the weights of its parts", () => {
  const problem = problemOf(
    [
      [4, 4],
      [3, 3],
    ],
    [
      [
        [0, 1],
        [1, -1],
      ],
    ],
    false,
  );
  const trees = smallComponents(problem).map((each) => rowTreeOf(each, 2));
  expect(trees.map((tree) => tree?.sums.get(2))).toEqual([
    {
      parts: [0, 1],
      weights: [1, -1],
      columns: [{ base: 0, total: 2, inParts: [0, 0] }],
    },
    {
      parts: [0, 1],
      weights: [1, -1],
      columns: [{ base: 0, total: 2, inParts: [0, 0] }],
    },
  ]);
});

it("a row in two totals makes no tree", () => {
  const overlapping = [
    [
      [0, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [2, 1],
    ],
  ] as const;
  const components = smallComponents(problemOf([[4], [3], [2]], overlapping, false));
  expect(components.map((each) => rowTreeOf(each, 1))).toEqual([undefined]);
});

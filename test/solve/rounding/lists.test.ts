/** Lists by key, held against a walk over every pair. */
import { describe, expect, it } from "vitest";
import { addTo, placesOf } from "../../../src/solve/rounding/lists.ts";
import type { Constraint } from "../../../src/solve/rounding/problem.ts";

describe("lists by key", () => {
  it("keep the items of each key in the order in which they came", () => {
    const lists = new Map<string, number[]>();
    for (const [key, item] of [
      ["a", 3],
      ["b", 1],
      ["a", 2],
      ["a", 3],
    ] as const)
      addTo(lists, key, item);
    expect([...lists]).toEqual([
      ["a", [3, 2, 3]],
      ["b", [1]],
    ]);
  });
});

describe("the places of figures", () => {
  const equality = (figures: readonly number[], coefficients: readonly number[]): Constraint => ({
    kind: "rows",
    tops: 0,
    hasTotal: true,
    goal: 0,
    figures,
    coefficients,
  });
  // 0 = 1 + 2, and 2 = 3 − 4; figure 5 stands in no equality.
  const constraints = [equality([0, 1, 2], [1, -1, -1]), equality([2, 3, 4], [1, -1, 1])];

  it("are the equalities that name each, with its coefficients", () => {
    expect(placesOf(6, constraints)).toEqual([
      [[0, 1]],
      [[0, -1]],
      [
        [0, -1],
        [1, 1],
      ],
      [[1, -1]],
      [[1, 1]],
      [],
    ]);
  });
});

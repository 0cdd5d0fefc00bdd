/** Roundings are compared by figures moved, then by distance, then by totals moved. */
import { expect, it } from "vitest";
import { costsOf } from "../../../src/solve/rounding/costs.ts";

const { costOf, cheapestMove } = costsOf({
  unit: 10n,
  rests: [4n, 1n, 1n, 4n, 0n],
  ordinary: [0, 0, 0, 0, 0],
  totals: new Set([3]),
  countOf: (figure) => (figure === 2 ? 2n : 1n),
  isHidden: () => false,
});

it("one figure moved far costs less than two moved a little", () => {
  expect(costOf(1, 1)).toBeLessThan(2n * costOf(0, 1));
});

it("of as many figures moved, the smaller distance costs less, then the part", () => {
  expect(costOf(0, 1)).toBeLessThan(costOf(1, 1));
  expect(costOf(0, 1)).toBeLessThan(costOf(3, 1));
  expect(costOf(3, 1)).toBeLessThan(costOf(1, 1));
});

it("a figure that stands for two costs as much as both of them", () => {
  expect(costOf(2, 1)).toBe(2n * costOf(1, 1));
});

it("a whole figure moved costs more than all others together", () => {
  const others = [0, 1, 2, 3].reduce((sum, figure) => sum + costOf(figure, 1), 0n);
  expect(costOf(4, 1)).toBeGreaterThan(others);
  expect(costOf(4, -1)).toBe(costOf(4, 1));
});

it("no move is free, and none costs less than the cheapest", () => {
  expect(costOf(0, 0)).toBe(0n);
  for (const figure of [0, 1, 2, 3, 4])
    expect(costOf(figure, 1)).toBeGreaterThanOrEqual(cheapestMove);
});

it("moving a figure that nobody reads costs nothing", () => {
  const costs = costsOf({
    unit: 10n,
    rests: [4n, 1n],
    ordinary: [0, 0],
    totals: new Set(),
    countOf: () => 1n,
    isHidden: (figure) => figure === 1,
  });
  expect([costs.costOf(1, 1), costs.cheapestMove]).toEqual([0n, 0n]);
  expect(costs.costOf(0, 1)).toBeGreaterThan(0n);
});

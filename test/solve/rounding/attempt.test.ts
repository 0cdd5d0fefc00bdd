/** One attempt at all equalities: some figures are solved, some are not. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  connectedTo,
  type FootingState,
  settle,
  solveAll,
  unsolvedIn,
} from "../../../src/solve/rounding/attempt.ts";
import { figuresOf, problemOf, treeProblem } from "../../oracle/random-rounding.ts";

const total = (...parts: readonly number[]) => [parts.map((row) => [row, 1] as const)];

function stateOf(tenths: readonly number[], width = 1): FootingState {
  const figures = figuresOf(tenths);
  return { figures, width, values: [...figures.ordinary], minimal: true };
}

it("an equality that the values do not keep is unsolved with all its figures", () => {
  // 0.4 + 0.4 = 0.8 prints as 0 + 0 = 1 by itself.
  const { tenths, equalities } = problemOf([[4], [4]], total(0, 1), false);
  const state = stateOf(tenths);
  expect([...unsolvedIn(state, equalities)]).toEqual([2, 0, 1]);
  settle(state, solveAll(state, equalities, { left: 100 }, false));
  expect(unsolvedIn(state, equalities).size).toBe(0);
  expect([state.values, state.minimal]).toEqual([[1, 0, 1], true]);
});

it("law: a tree is solved, and what is settled keeps every equality", () => {
  fc.assert(
    fc.property(treeProblem(2, false), ({ tenths, equalities, width }) => {
      const state = stateOf(tenths, width);
      const attempt = solveAll(state, equalities, { left: 100_000 }, false);
      expect(attempt.unsolved.size).toBe(0);
      settle(state, attempt);
      expect(unsolvedIn(state, equalities).size).toBe(0);
    }),
  );
});

it("a component without a rounding is unsolved, and the others are solved", () => {
  // 2 × 0.5 = 1 for the first two figures, and 0.5 is half of 1: 1 = 2y has no whole y.
  const { figures } = stateOf([10, 5, 8, 4, 4]);
  const facts = { kind: "rows", relation: 0, place: 0, hasTotal: true } as const;
  const equalities = [
    { ...facts, row: 0, figures: [0, 1], coefficients: [1, -2] },
    { ...facts, row: 2, figures: [2, 3, 4], coefficients: [1, -1, -1] },
  ];
  const state = { figures, width: 1, values: [...figures.ordinary], minimal: true };
  const attempt = solveAll(state, equalities, { left: 1000 }, false);
  expect([...attempt.unsolved]).toEqual([1]);
  expect(attempt.solved.map(([{ figures: of }]) => of)).toEqual([[2, 3, 4]]);
});

it("figures are connected through equalities, over whole figures too", () => {
  const { equalities } = problemOf([[10], [5], [5], [7]], [...total(0, 1), ...total(4, 2)], false);
  const near = connectedTo(new Set([1]), equalities);
  expect([...near.figures].sort((a, b) => a - b)).toEqual([0, 1, 2, 4, 5]);
  expect(near.equalities).toEqual(equalities);
  expect(connectedTo(new Set([3]), equalities).equalities).toEqual([]);
});

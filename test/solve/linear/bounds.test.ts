/** Which bounds a system has while unknowns are released and equations suspended. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  assumeOpposite,
  confine,
  type OpenSystem,
  openSystem,
  release,
  suspend,
  widen,
} from "../../../src/solve/linear/bounds.ts";
import { smallSystem, systemOf } from "../../oracle/random-system.ts";

const budget = () => ({ left: 1_000_000 });

const boundsOf = ({ tableau }: OpenSystem) => [[...tableau.least], [...tableau.most]];

it("undoing every change gives the bounds of a new state", () => {
  fc.assert(
    fc.property(smallSystem, fc.array(fc.nat({ max: 1 })), (small, chosen) => {
      const state = openSystem(systemOf(small), budget());
      const fresh = boundsOf(state);
      release(state, chosen);
      suspend(state, new Set([0]));
      widen(state, 3);
      confine(state, chosen[0] ?? 0, 1, undefined);
      confine(state, chosen[1] ?? 0, undefined, 1);
      confine(state, chosen[1] ?? 0, undefined, undefined);
      widen(state, 0);
      suspend(state, new Set());
      release(state, []);
      expect(boundsOf(state)).toEqual(fresh);
    }),
  );
});

const one = {
  least: 1,
  most: 3,
  leastOpen: false,
  mostOpen: false,
  leastWidth: 1,
  mostWidth: 2,
};
const signed = { unknown: 0, isOpposite: false };
const equations = [
  { weights: new Map([[0, 1]]), least: 0, most: undefined, owner: 1 },
  { weights: new Map([[0, 1]]), least: 0, most: 5, sign: signed },
  { weights: new Map([[0, 1]]), least: -5, most: 0, sign: { ...signed, isOpposite: true } },
];
const state = () => openSystem({ intervals: [one, one], equations, start: [0, 0] }, budget());

it("a widening moves each end by its own width", () => {
  const system = state();
  widen(system, 2);
  expect([system.tableau.least[0], system.tableau.most[0]]).toEqual([-1, 7]);
});

it("releasing an unknown switches off the equations that it owns", () => {
  const system = state();
  expect(system.tableau.least[2]).toBe(0);
  release(system, [1]);
  expect(boundsOf(system).map((ends) => ends[1])).toEqual([undefined, undefined]);
  expect(system.tableau.least[2]).toBe(undefined);
});

it("only the equations of the assumed sign apply", () => {
  const system = state();
  const most = () => [system.tableau.most[3], system.tableau.most[4]];
  expect(most()).toEqual([5, undefined]);
  release(system, [0]);
  assumeOpposite(system, new Set([0]));
  expect(most()).toEqual([undefined, 0]);
  release(system, [0]);
  expect(most()).toEqual([5, undefined]);
});

it("says which equations name an unknown, own to it, or assume its sign", () => {
  const { naming, owning, signing } = state();
  expect([naming, owning, signing].map((index) => [...index])).toEqual([
    [[0, [0, 1, 2]]],
    [[1, [0]]],
    [[0, [1, 2]]],
  ]);
});

it("an equation has no bounds while it is suspended, and its own ones again afterwards", () => {
  const system = state();
  suspend(system, new Set([1]));
  expect([system.tableau.least[3], system.tableau.most[3]]).toEqual([undefined, undefined]);
  suspend(system, new Set());
  expect([system.tableau.least[3], system.tableau.most[3]]).toEqual([0, 5]);
});

it("has open ends where an unknown or an equation has one", () => {
  const open = { weights: new Map([[0, 1]]), least: 0, most: 5, mostOpen: true };
  const has = (intervals: readonly (typeof one)[], more: readonly (typeof open)[]): boolean =>
    openSystem({ intervals, equations: more, start: [0] }, budget()).hasOpenEnds;
  expect([has([one], []), has([{ ...one, leastOpen: true }], []), has([one], [open])]).toEqual([
    false,
    true,
    true,
  ]);
});

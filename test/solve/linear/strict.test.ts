/** Open ends against elimination on fractions, and the signs of released unknowns. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { openSystem, release } from "../../../src/solve/linear/bounds.ts";
import { proveStrictly } from "../../../src/solve/linear/strict.ts";
import { canHold } from "../../oracle/fourier-motzkin.ts";
import { conditionsOf, smallSystem, systemOf } from "../../oracle/random-system.ts";

const budget = () => ({ left: 1_000_000 });

it("excludes open ends exactly where elimination does", () => {
  let onlyOpen = 0;
  fc.assert(
    fc.property(smallSystem, (small) => {
      const holds = canHold(conditionsOf(small));
      fc.pre(holds !== "too many");
      const answer = proveStrictly(openSystem(systemOf(small), budget()));
      expect(answer === undefined).toBe(holds);
      if (holds === false && canHold(conditionsOf(small, { closed: true })) === true) onlyOpen += 1;
    }),
    { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
  );
  expect(onlyOpen).toBeGreaterThan(0);
});

const free = {
  least: 1,
  most: 2,
  leastOpen: false,
  mostOpen: false,
  leastWidth: 1,
  mostWidth: 1,
};
/** Unknown k ≥ 0 by its usual sign and ≤ 0 by its opposite one. */
const signsOf = (unknown: number) => [
  {
    weights: new Map([[unknown, 1]]),
    least: 0,
    most: undefined,
    sign: { unknown, isOpposite: false },
  },
  {
    weights: new Map([[unknown, 1]]),
    least: undefined,
    most: 0,
    sign: { unknown, isOpposite: true },
  },
];

it("gives a released unknown the opposite sign where only that lets the equations hold", () => {
  const wanted = { weights: new Map([[0, 1]]), least: -3, most: -3 };
  const system = { intervals: [free], equations: [...signsOf(0), wanted], start: [0] };
  const state = openSystem(system, budget());
  expect(proveStrictly(state)).toMatchObject({ unknowns: new Set([0]) });
  release(state, [0]);
  expect(proveStrictly(state)).toBe(undefined);
  expect([...state.opposite]).toEqual([0]);
});

it("the answer names the unknowns of the proofs for every sign", () => {
  // Unknown 0 is released; its usual sign contradicts unknown 1, its opposite sign unknown 2.
  const sums = [
    {
      weights: new Map([
        [0, 1],
        [1, 1],
      ]),
      least: 0,
      most: 0,
    },
    {
      weights: new Map([
        [0, 1],
        [2, -1],
      ]),
      least: 0,
      most: 0,
    },
  ];
  const system = {
    intervals: [free, free, free],
    equations: [...signsOf(0), ...sums],
    start: [0, 0, 0],
  };
  const state = openSystem(system, budget());
  release(state, [0]);
  const answer = proveStrictly(state);
  expect(answer).toMatchObject({ unknowns: new Set([1, 2]) });
});

it("does not decide when more choices of signs are open than are tried", () => {
  // By its sign each unknown is 1 or −1, so that a sum of four is even: none of 16 choices gives 1.
  const prove = (count: number) => {
    const all = Array.from({ length: count }, (_, unknown) => unknown);
    const signs = all.flatMap((unknown) =>
      signsOf(unknown).map((each, k) => ({ ...each, least: 1 - 2 * k, most: 1 - 2 * k })),
    );
    const sum = { weights: new Map(all.map((unknown) => [unknown, 1])), least: 1, most: 1 };
    const equations = [...signs, sum];
    const system = { intervals: all.map(() => free), equations, start: all.map(() => 0) };
    const state = openSystem(system, budget());
    release(state, all);
    return proveStrictly(state);
  };
  expect(prove(4)).toBe("limit");
  // Two unknowns have four choices, and the search tries all of them.
  expect(prove(2)).toMatchObject({ unknowns: new Set() });
});

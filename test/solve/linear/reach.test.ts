/** How far an unknown can go, against elimination: it can go there, and no further. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { extremes, openSystem, release } from "../../../src/solve/linear/index.ts";
import { canHold, type Inequality } from "../../oracle/fourier-motzkin.ts";
import { add, type Fraction, fraction, negate } from "../../oracle/fraction.ts";
import {
  atLeast,
  atMost,
  conditionsOf,
  fractionOf,
  smallSystem,
  systemOf,
} from "../../oracle/random-system.ts";

const FAR = fraction("1000000");
const LITTLE = fraction("0.001");

it("an unknown can have its extreme values unless they are open, and none beyond them", () => {
  const seen = { bounded: 0, unbounded: 0, open: 0 };
  fc.assert(
    fc.property(smallSystem, fc.nat({ max: 3 }), (small, pick) => {
      const unknown = pick % small.unknowns.length;
      const conditions = conditionsOf(small, { released: new Set([unknown]) });
      const can = (...more: readonly Inequality[]): boolean => {
        const holds = canHold([...conditions, ...more]);
        fc.pre(holds !== "too many");
        return holds === true;
      };
      if (!can()) return;
      const system = openSystem(systemOf(small), { left: 1_000_000 });
      release(system, [unknown]);
      const reach = extremes(system, unknown);
      if (reach === "limit") throw new Error("the work is enough for small systems");
      const isAt = (direction: 1 | -1, end: Fraction) =>
        direction === 1
          ? atLeast(new Map([[unknown, 1]]), end)
          : atMost(new Map([[unknown, 1]]), end);
      for (const [direction, end, isOpen] of [
        [1, reach.most, reach.mostOpen],
        [-1, reach.least, reach.leastOpen],
      ] as const) {
        const outwards = (by: Fraction): Fraction => (direction === 1 ? by : negate(by));
        if (end === undefined) {
          seen.unbounded += 1;
          expect(can(isAt(direction, outwards(FAR)))).toBe(true);
          continue;
        }
        seen[isOpen ? "open" : "bounded"] += 1;
        const value = fractionOf(end);
        expect(can(isAt(direction, value))).toBe(!isOpen);
        expect(can(isAt(direction, add(value, outwards(LITTLE))))).toBe(false);
        expect(can(isAt(direction, add(value, outwards(negate(LITTLE)))))).toBe(true);
      }
    }),
    { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
  );
  expect(Math.min(seen.bounded, seen.unbounded, seen.open)).toBeGreaterThan(0);
});

it("an unknown in no equation is unbounded, and the work can run out", () => {
  const interval = { least: 0, most: 1, leastOpen: false, mostOpen: false };
  const system = (left: number) =>
    openSystem(
      {
        intervals: [0, 1, 2].map(() => ({ ...interval, leastWidth: 1, mostWidth: 1 })),
        equations: [
          {
            weights: new Map([
              [0, 1],
              [1, -1],
            ]),
            least: 0,
            most: 0,
          },
        ],
        start: [9, 0, 0],
      },
      { left },
    );
  const free = system(1000);
  release(free, [2]);
  const nowhere = { least: undefined, most: undefined, leastOpen: false, mostOpen: false };
  expect(extremes(free, 2)).toEqual(nowhere);
  const poor = system(0);
  release(poor, [0]);
  expect(extremes(poor, 0)).toBe("limit");
});

/** What a system answers, against elimination on fractions. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { openSystem } from "../../../src/solve/linear/index.ts";
import { canHold } from "../../oracle/fourier-motzkin.ts";
import { add, compare, fraction, multiply, zero } from "../../oracle/fraction.ts";
import { conditionsOf, fractionOf, smallSystem, systemOf } from "../../oracle/random-system.ts";

const unknowns = fc.array(fc.nat({ max: 3 }), { maxLength: 2 }).map((each) => new Set(each));

it("answers every question in turn as elimination does, and its values satisfy the system", () => {
  const seen = { values: 0, proofs: 0 };
  fc.assert(
    fc.property(
      smallSystem,
      fc.array(fc.tuple(unknowns, unknowns, fc.nat({ max: 2 })), { minLength: 1, maxLength: 4 }),
      (small, questions) => {
        const open = openSystem(systemOf(small), { left: 1_000_000 });
        for (const [released, suspended, by] of questions) {
          open.release(released);
          open.suspend(suspended);
          open.widen(by);
          const question = { released, suspended, widening: fraction(`${by}`) };
          const closed = conditionsOf(small, { ...question, closed: true });
          const conditions = conditionsOf(small, question);
          const [holds, holdsStrictly] = [canHold(closed), canHold(conditions)];
          fc.pre(holds !== "too many" && holdsStrictly !== "too many");
          expect(open.contradiction() === undefined).toBe(holds);
          const answer = open.strictContradiction();
          expect(answer === undefined).toBe(holdsStrictly);
          seen[answer === undefined ? "values" : "proofs"] += 1;
          if (answer !== undefined) continue;
          for (const { weights, bound, strict } of conditions) {
            let sum = zero;
            for (const [unknown, weight] of weights)
              sum = add(sum, multiply(weight, fractionOf(open.valueOf(unknown))));
            expect(compare(sum, bound)).toBeLessThan(strict ? 0 : 1);
          }
        }
      },
    ),
  );
  expect(Math.min(seen.values, seen.proofs)).toBeGreaterThan(5);
});

it("says which equations name an unknown, and which bounds they have at present", () => {
  const interval = { least: 0, most: 1, leastOpen: false, mostOpen: false };
  const width = { leastWidth: 1, mostWidth: 1 };
  const open = openSystem(
    {
      intervals: [
        { ...interval, ...width },
        { ...interval, ...width },
      ],
      equations: [
        { weights: new Map([[0, 1]]), least: 0, most: 1 },
        { weights: new Map([[1, 2]]), least: undefined, most: 4 },
      ],
      start: [0, 0],
    },
    { left: 100 },
  );
  expect([0, 1, 2].map(open.equationsWith)).toEqual([[0], [1], []]);
  expect(open.boundsOf(1)).toEqual({ least: undefined, most: 4 });
  open.suspend(new Set([1]));
  expect(open.boundsOf(1)).toEqual({ least: undefined, most: undefined });
  open.release([1]);
  expect([0, 1].map(open.isReleased)).toEqual([false, true]);
  expect(open.hasOpenEnds).toBe(false);
});

it("gives up when the work runs out, and only where the start is not a solution", () => {
  let gaveUp = 0;
  fc.assert(
    fc.property(smallSystem, (small) => {
      const open = openSystem(systemOf(small), { left: 0 });
      const answer = open.strictContradiction();
      expect(["limit", undefined]).toContain(answer);
      if (answer === "limit") gaveUp += 1;
      else expect(canHold(conditionsOf(small))).toBe(true);
    }),
  );
  expect(gaveUp).toBeGreaterThan(5);
});

/** What a system answers, against elimination on fractions. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { openSystem, release, suspend, widen } from "../../../src/solve/linear/bounds.ts";
import { proveContradiction } from "../../../src/solve/linear/proof.ts";
import { proveStrictly } from "../../../src/solve/linear/strict.ts";
import { valueAt } from "../../../src/solve/linear/tableau.ts";
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
          release(open, released);
          suspend(open, suspended);
          widen(open, by);
          const question = { released, suspended, widening: fraction(`${by}`) };
          const closed = conditionsOf(small, { ...question, closed: true });
          const conditions = conditionsOf(small, question);
          const [holds, holdsStrictly] = [canHold(closed), canHold(conditions)];
          fc.pre(holds !== "too many" && holdsStrictly !== "too many");
          expect(proveContradiction(open) === undefined).toBe(holds);
          const answer = proveStrictly(open);
          expect(answer === undefined).toBe(holdsStrictly);
          seen[answer === undefined ? "values" : "proofs"] += 1;
          if (answer !== undefined) continue;
          for (const { weights, bound, strict } of conditions) {
            let sum = zero;
            for (const [unknown, weight] of weights)
              sum = add(sum, multiply(weight, fractionOf(valueAt(open.tableau, unknown))));
            expect(compare(sum, bound)).toBeLessThan(strict ? 0 : 1);
          }
        }
      },
    ),
  );
  expect(Math.min(seen.values, seen.proofs)).toBeGreaterThan(5);
});

it("gives up when the work runs out, and only where the start is not a solution", () => {
  let gaveUp = 0;
  fc.assert(
    fc.property(smallSystem, (small) => {
      const open = openSystem(systemOf(small), { left: 0 });
      const answer = proveStrictly(open);
      expect(["limit", undefined]).toContain(answer);
      if (answer === "limit") gaveUp += 1;
      else expect(canHold(conditionsOf(small))).toBe(true);
    }),
  );
  expect(gaveUp).toBeGreaterThan(5);
});

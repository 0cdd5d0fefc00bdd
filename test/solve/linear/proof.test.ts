/** A proof stands by itself: its equations and unknowns contradict each other without the rest. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { openSystem } from "../../../src/solve/linear/bounds.ts";
import { proveContradiction } from "../../../src/solve/linear/proof.ts";
import { canHold } from "../../oracle/fourier-motzkin.ts";
import { add, fraction } from "../../oracle/fraction.ts";
import { conditionsOf, fractionOf, smallSystem, systemOf } from "../../oracle/random-system.ts";

const budget = () => ({ left: 1_000_000 });
const contradictory = smallSystem.filter(
  (small) => canHold(conditionsOf(small, { closed: true })) === false,
);
const exact = {
  least: 1,
  most: 1,
  leastOpen: false,
  mostOpen: false,
  leastWidth: 0,
  mostWidth: 0,
};

it("its equations and unknowns contradict each other at less than its widening", () => {
  let failing = 0;
  fc.assert(
    fc.property(contradictory, (small) => {
      const proof = proveContradiction(openSystem(systemOf(small), budget()));
      if (proof === undefined || proof === "limit") throw new Error("a proof is expected");
      const without = (names: { has: (k: number) => boolean }, size: number) =>
        new Set(Array.from({ length: size }, (_, k) => k).filter((k) => !names.has(k)));
      // An owner that is not named must not switch its equations off.
      const unowned = {
        ...small,
        equations: small.equations.map((each) => ({ ...each, owner: undefined })),
      };
      const alone = {
        released: without(proof.unknowns, small.unknowns.length),
        suspended: without(proof.multipliers, small.equations.length),
        closed: true,
      };
      expect(canHold(conditionsOf(unowned, alone))).toBe(false);
      if (proof.widening === undefined) return;
      failing += 1;
      const enough = fractionOf(proof.widening);
      const less = add(enough, fraction("-0.001"));
      expect(canHold(conditionsOf(unowned, { ...alone, widening: less }))).toBe(false);
    }),
  );
  expect(failing).toBeGreaterThan(5);
});

it("a proof by exact unknowns has no widening, and one by an owner is rigid", () => {
  const equation = { weights: new Map([[0, 1]]), least: 2, most: 2 };
  const prove = (owner?: number) =>
    proveContradiction(
      openSystem(
        {
          intervals: [exact, exact],
          equations: [owner === undefined ? equation : { ...equation, owner }],
          start: [0, 0],
        },
        budget(),
      ),
    );
  expect(prove()).toMatchObject({ widening: undefined, isRigid: false, unknowns: new Set([0]) });
  expect(prove(1)).toMatchObject({ isRigid: true, unknowns: new Set([0, 1]) });
});

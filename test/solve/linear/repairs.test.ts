/** The fewest unknowns to release, and their alternatives, against every set of unknowns. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  alternatives,
  isInEveryRepair,
  leastRepair,
  openSystem,
} from "../../../src/solve/linear/index.ts";
import { canHold } from "../../oracle/fourier-motzkin.ts";
import {
  conditionsOf,
  type SmallSystem,
  smallSystem,
  systemOf,
} from "../../oracle/random-system.ts";

const open = (small: SmallSystem, left = 1_000_000) => openSystem(systemOf(small), { left });

/** Every set of unknowns whose release lets the equations hold, by its size. */
function repairsOf(small: SmallSystem): readonly (readonly number[])[] {
  const all = small.unknowns.map((_, k) => k);
  const sets = Array.from({ length: 2 ** all.length }, (_, mask) =>
    all.filter((k) => (mask >> k) & 1),
  );
  return sets
    .filter((set) => {
      const holds = canHold(conditionsOf(small, { released: new Set(set) }));
      fc.pre(holds !== "too many");
      return holds;
    })
    .sort((a, b) => a.length - b.length);
}

/** A system that some release repairs: unknowns have weights enough to be moved. */
const repairable = fc
  .tuple(smallSystem, fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }))
  .filter(([small]) => repairsAny(small));

function repairsAny(small: SmallSystem): boolean {
  const everything = new Set(small.unknowns.map((_, k) => k));
  return canHold(conditionsOf(small, { released: everything })) === true;
}

it("releases as few unknowns as any set that repairs, and each smaller set fails", () => {
  const sizes = new Set<number>();
  fc.assert(
    fc.property(repairable, ([small, ranks]) => {
      const [smallest = []] = repairsOf(small);
      const system = open(small);
      const repair = leastRepair(system, (unknown) => ranks[unknown] ?? 0);
      sizes.add(smallest.length);
      if (smallest.length === 0) {
        expect(repair).toBe(undefined);
        return;
      }
      if (repair === undefined || repair === "limit") throw new Error("a repair is expected");
      expect(repair.complete && repair.fewest).toBe(true);
      expect(repair.unknowns.length).toBe(smallest.length);
      expect(canHold(conditionsOf(small, { released: new Set(repair.unknowns) }))).toBe(true);
    }),
  );
  expect(sizes.size).toBeGreaterThan(2);
});

it("an unknown is in every smallest repair exactly when each repair of that size has it", () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(repairable, ([small]) => {
      const repairs = repairsOf(small);
      const size = repairs[0]?.length ?? 0;
      if (size === 0) return;
      const smallest = repairs.filter((each) => each.length === size);
      small.unknowns.forEach((_, unknown) => {
        const isNeeded = smallest.every((each) => each.includes(unknown));
        expect(isInEveryRepair(open(small), unknown, size)).toBe(isNeeded);
        seen.add(isNeeded);
      });
    }),
  );
  expect(seen.size).toBe(2);
});

it("the alternatives of an unknown are those that repair in its place", () => {
  fc.assert(
    fc.property(repairable, ([small, ranks]) => {
      const repairs = repairsOf(small);
      const [wrong, ...others] = repairs[0] ?? [];
      if (wrong === undefined) return;
      const rank = (unknown: number): number => ranks[unknown] ?? 0;
      const found = alternatives(open(small), new Set(others), rank);
      if (found === undefined || found === "limit") throw new Error("alternatives are expected");
      const inPlace = small.unknowns
        .map((_, k) => k)
        .filter((k) => !others.includes(k))
        .filter((k) => canHold(conditionsOf(small, { released: new Set([...others, k]) })) === true)
        .sort((a, b) => rank(b) - rank(a) || a - b);
      expect(found.unknowns).toEqual(inPlace);
      expect(found.untried).toEqual([]);
    }),
  );
});

it("says so when the work runs out before or after the first proof", () => {
  const answers = new Set<string>();
  fc.assert(
    fc.property(repairable, fc.nat({ max: 40 }), ([small], left) => {
      const repair = leastRepair(open(small, left), () => 0);
      if (repair === undefined) return;
      if (repair === "limit") answers.add("limit");
      else if (!repair.complete) {
        answers.add("incomplete");
        expect(repair).toMatchObject({ unknowns: [], fewest: false });
        expect(repair.proof.unknowns.size).toBeGreaterThan(0);
      }
    }),
    { numRuns: Math.max(500, fc.readConfigureGlobal().numRuns ?? 0) },
  );
  expect(answers).toEqual(new Set(["limit", "incomplete"]));
});

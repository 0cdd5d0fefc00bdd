/** The smallest choice that meets every set, against all choices. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { hittingSet } from "../../../src/solve/linear/hitting-set.ts";

const MEMBERS = 7;

const sets = fc
  .array(fc.uniqueArray(fc.nat({ max: MEMBERS - 1 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.map((each) => new Set(each)));

const meets = (choice: readonly number[], all: readonly ReadonlySet<number>[]): boolean =>
  all.every((set) => choice.some((member) => set.has(member)));

/** The size of a smallest choice, by trying every one. */
function fewest(all: readonly ReadonlySet<number>[]): number {
  let least = MEMBERS;
  for (let mask = 0; mask < 2 ** MEMBERS; mask++) {
    const choice = Array.from({ length: MEMBERS }, (_, k) => k).filter((k) => (mask >> k) & 1);
    if (choice.length < least && meets(choice, all)) least = choice.length;
  }
  return least;
}

it("meets every set with as few members as any choice, in ascending order", () => {
  fc.assert(
    fc.property(sets, fc.array(fc.nat({ max: 3 })), (all, ranks) => {
      const { members, fewest: isFewest } = hittingSet(all, (member) => ranks[member] ?? 0);
      expect(meets(members, all)).toBe(true);
      expect(isFewest).toBe(true);
      expect(members.length).toBe(fewest(all));
      expect(members).toEqual([...members].sort((a, b) => a - b));
    }),
  );
});

it("chooses the preferred member among equals, and the smaller one without a preference", () => {
  const all = [new Set([4, 2])];
  expect(hittingSet(all, (member) => member).members).toEqual([4]);
  expect(hittingSet(all, () => 0).members).toEqual([2]);
});

it("says so when it stopped before every choice was tried", () => {
  // Every pair of 24 members: only 23 of them meet all pairs, and proofs of disjointness show 12.
  const all: ReadonlySet<number>[] = [];
  for (let a = 0; a < 24; a++) for (let b = a + 1; b < 24; b++) all.push(new Set([a, b]));
  const { members, fewest: isFewest } = hittingSet(all, () => 0);
  expect(meets(members, all)).toBe(true);
  expect(isFewest).toBe(false);
});

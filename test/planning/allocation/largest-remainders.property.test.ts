/** Whole parts by keys: quotas cut down, and the units left to the largest remainders. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitByKeys } from "../../../src/planning/allocation/largest-remainders.ts";

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

const split = (
  total: number,
  keys: Readonly<Record<string, number>>,
  bounds: Readonly<Record<string, Bounds>> = {},
) => {
  const receivers = Object.entries(keys).map(([name, key]) => ({
    name,
    key,
    least: bounds[name]?.least ?? 0,
    most: bounds[name]?.most,
  }));
  return Object.fromEntries(
    [...splitByKeys(total, receivers)].map(([name, part]) => [name, Number(part)]),
  );
};

describe("splitByKeys", () => {
  it("gives a unit that is left to the largest remainder", () => {
    // The quotas of 10 by 1 : 2 : 4 are 1 3/7, 2 6/7 and 5 5/7.
    expect(split(10, { a: 1, b: 2, c: 4 })).toEqual({ a: 1, b: 3, c: 6 });
  });

  it("gives it to the larger key where remainders are equal, and then to the first name", () => {
    expect(split(1, { a: 1, b: 1 })).toEqual({ a: 1, b: 0 });
    expect(split(1, { b: 1, a: 1 })).toEqual({ a: 1, b: 0 });
    // The quotas of 2 by 1 : 3 are 1/2 and 1 1/2.
    expect(split(2, { a: 1, b: 3 })).toEqual({ a: 0, b: 2 });
  });

  it("gives nothing to a key of 0, and zeros of nothing", () => {
    expect(split(7, { a: 0, b: 2 })).toEqual({ a: 0, b: 7 });
    expect(split(0, { a: 1, b: 2 })).toEqual({ a: 0, b: 0 });
  });

  it("takes something back by a key below 0, where nothing binds from below", () => {
    const receivers = Object.entries({ a: 3, b: -1, c: 2 }).map(([name, key]) => ({
      name,
      key,
      least: undefined,
      most: undefined,
    }));
    const parts = (total: number) => [...splitByKeys(total, receivers).values()].map(Number);
    expect(parts(8)).toEqual([6, -2, 4]);
    // The quotas of 10 are 7 1/2, -2 1/2 and 5: one unit is left, for the larger key of equals.
    expect(parts(10)).toEqual([8, -3, 5]);
  });

  it("holds a receiver at its bound, and splits the rest by the keys of the others", () => {
    expect(split(10, { a: 1, b: 3, c: 4 }, { c: { most: 4 } })).toEqual({ a: 1, b: 5, c: 4 });
    expect(split(10, { a: 0, b: 1 }, { a: { least: 3 } })).toEqual({ a: 3, b: 7 });
    expect(split(10, { a: 1, b: 1 }, { a: { least: 5, most: 5 } })).toEqual({ a: 5, b: 5 });
  });

  it("fixes first the side of the bounds that weighs more", () => {
    // By keys 1 : 1 : 8 the quotas of 100 are 10, 10 and 80. The most of c gives 50 to the others,
    // so the least of a, which alone would take 10, is passed by the keys.
    expect(split(100, { a: 1, b: 1, c: 8 }, { a: { least: 20 }, c: { most: 30 } })).toEqual({
      a: 35,
      b: 35,
      c: 30,
    });
    // The least of a and b takes 60 from c, so that c stays below its most.
    expect(
      split(100, { a: 1, b: 1, c: 8 }, { a: { least: 40 }, b: { least: 40 }, c: { most: 70 } }),
    ).toEqual({ a: 40, b: 40, c: 20 });
  });

  it("keeps the sum and the bounds, wherever they leave room", () => {
    const receiver = fc.record({
      key: fc.integer({ min: 0, max: 9 }),
      least: fc.integer({ min: 0, max: 20 }),
      more: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.array(receiver, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, place) => {
          // A receiver without a key can get no more than its least amount.
          const room = all.map(({ key, least, more }) => (key === 0 ? least : least + more));
          const sum = (of: readonly number[]): number => of.reduce((so, each) => so + each, 0);
          const least = sum(all.map((each) => each.least));
          const total = least + Math.round((sum(room) - least) * place);
          const names = all.map((_, k) => `r${k}`);
          const parts = split(
            total,
            Object.fromEntries(all.map(({ key }, k) => [names[k], key])),
            Object.fromEntries(
              all.map((each, k) => [names[k], { least: each.least, most: each.least + each.more }]),
            ),
          );
          expect(sum(Object.values(parts))).toBe(total);
          names.forEach((name, k) => {
            expect(parts[name]).toBeGreaterThanOrEqual(all[k]?.least ?? 0);
            expect(parts[name]).toBeLessThanOrEqual(room[k] ?? 0);
          });
        },
      ),
    );
  });
});

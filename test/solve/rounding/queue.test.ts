/** A queue gives the smallest length first, and the first pushed among equals. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeQueue } from "../../../src/solve/rounding/queue.ts";

it("pops as a stable sort of everything that was pushed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (lengths) => {
      const queue = makeQueue();
      for (const [node, length] of lengths.entries()) queue.push(node, BigInt(length));
      const sorted = lengths
        .map((length, node) => [node, BigInt(length)] as const)
        .sort((a, b) => Number(a[1] - b[1]) || a[0] - b[0]);
      expect(lengths.map(() => queue.pop())).toEqual(sorted);
      expect(queue.pop()).toBe(undefined);
    }),
  );
});

it("keeps its order while pushes and pops alternate", () => {
  const queue = makeQueue();
  queue.push(1, 5n);
  queue.push(2, 3n);
  expect(queue.pop()).toEqual([2, 3n]);
  queue.push(3, 5n);
  queue.push(4, 4n);
  expect([queue.pop(), queue.pop(), queue.pop()]).toEqual([
    [4, 4n],
    [1, 5n],
    [3, 5n],
  ]);
});

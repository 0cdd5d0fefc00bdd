import { expect, it } from "vitest";
import { addTo, memoize } from "../../src/statement/maps.ts";

it("a result is computed once for each key, also where it is false", () => {
  const computed: string[] = [];
  const isLong = memoize((key: string) => {
    computed.push(key);
    return key.length > 1;
  });
  expect(["a", "ab", "a", "ab", "a"].map(isLong)).toEqual([false, true, false, true, false]);
  expect(computed).toEqual(["a", "ab"]);
});

it("two functions keep their results apart", () => {
  const [upper, lower] = [
    memoize((key: string) => key.toUpperCase()),
    memoize((key: string) => key.toLowerCase()),
  ];
  expect([upper("aB"), lower("aB"), upper("aB")]).toEqual(["AB", "ab", "AB"]);
});

it("an item starts the list of a new key and ends the list of a known one", () => {
  const lists = new Map<string, number[]>([["a", [1]]]);
  addTo(lists, "b", 2);
  addTo(lists, "a", 3);
  addTo(lists, "b", 4);
  expect([...lists]).toEqual([
    ["a", [1, 3]],
    ["b", [2, 4]],
  ]);
});

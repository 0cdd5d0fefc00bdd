import { expect, it } from "vitest";
import { memoize } from "../../src/statement/memo.ts";

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

/** Variances added up by their sign, and all together. */
import { toDecimal } from "anslag";
import { grossVariances } from "anslag/planning";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

it("favourable is the sum above 0, unfavourable below 0, and net the sum of all", () => {
  fc.assert(
    fc.property(fc.array(amount), (all) => {
      const exact = all.map(fraction);
      const { favourable, unfavourable, net } = grossVariances(all);
      expect(compare(read(favourable), sum(exact.filter(({ top }) => top > 0n)))).toBe(0);
      expect(compare(read(unfavourable), sum(exact.filter(({ top }) => top < 0n)))).toBe(0);
      expect(compare(read(net), sum(exact))).toBe(0);
    }),
  );
});

it("17 134 and −13 349 of the Malmö report are 3 785", () => {
  const { favourable, unfavourable, net } = grossVariances(["17 134", "-13 349"]);
  expect([favourable, unfavourable, net].map(Number)).toEqual([17_134, -13_349, 3_785]);
});

it("no variances give zeros", () => {
  expect(Object.values(grossVariances([])).map(Number)).toEqual([0, 0, 0]);
});

it("every bad variance is named with its place, and anything but a list is refused", () => {
  const refused = (given: unknown) =>
    issuesOf(() => grossVariances(given as never)).map(({ code, path }) => [code, ...path]);
  expect(refused([1, "x", null])).toEqual([
    ["amount.not-an-amount", 1],
    ["amount.missing", 2],
  ]);
  expect(refused({ a: 1 })).toEqual([["input.wrong-type"]]);
});

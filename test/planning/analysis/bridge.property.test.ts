/** A bridge closes exactly: start + steps + residual = end. */
import { toDecimal } from "anslag";
import { bridge } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const names = fc.constantFrom("income", "staff", "rent", "grants", "other");

describe("a bridge", () => {
  it("closes with its residual, and says whether anything is left", () => {
    fc.assert(
      fc.property(amount, amount, fc.dictionary(names, amount), (start, end, steps) => {
        const { residual, closes, steps: read_ } = bridge({ start, end, steps });
        const way = sum([fraction(start), ...Object.values(read_).map(read), read(residual)]);
        expect(compare(way, fraction(end))).toBe(0);
        expect(closes).toBe(residual.isZero());
      }),
    );
  });

  it("closes within a tolerance, the tolerance itself included", () => {
    const of = (within: number) => bridge({ start: 0, end: 10, steps: { a: 7 }, within }).closes;
    expect([of(2), of(3), of(4)]).toEqual([false, true, true]);
  });

  it("from one amount to another closes the other way round as well", () => {
    fc.assert(
      fc.property(amount, fc.dictionary(names, amount), (start, steps) => {
        const away = Object.values(steps).reduce((so, step) => so.plus(step), toDecimal(start));
        const back = Object.fromEntries(
          Object.entries(steps).map(([name, step]) => [name, toDecimal(step).negated()]),
        );
        expect(bridge({ start, end: away, steps }).closes).toBe(true);
        expect(bridge({ start: away, end: start, steps: back }).closes).toBe(true);
      }),
    );
  });

  it("counts a residual below 0, and a tolerance below 0, by its size", () => {
    const of = (within: number) => bridge({ start: 0, end: 4, steps: { a: 7 }, within });
    expect([of(2), of(3), of(-3)].map(({ closes }) => closes)).toEqual([false, true, true]);
    expect(of(3).residual.toNumber()).toBe(-3);
  });

  it("without steps leaves the whole change as residual, and keeps the order of steps", () => {
    const none = bridge({ start: 2, end: 5, steps: {} });
    expect([none.residual.toNumber(), none.closes]).toEqual([3, false]);
    const { steps } = bridge({ start: 0, end: 3, steps: { b: 1, a: 2 } });
    expect(Object.keys(steps)).toEqual(["b", "a"]);
  });

  it("refuses steps named by whole numbers, missing steps, bad amounts and misspelt keys", () => {
    const refused = (input: object) =>
      issuesOf(() => bridge({ start: 0, end: 1, ...input } as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      );
    expect(refused({ steps: { 2023: 1, y2023: 1 } })).toEqual(["statement.column-id steps.2023"]);
    expect(refused({})).toEqual(["input.wrong-type steps"]);
    expect(refused({ start: "x", steps: { a: "y" }, within: "z", wthin: 1 })).toEqual([
      "input.unknown-key wthin",
      "amount.not-an-amount start",
      "amount.not-an-amount steps.a",
      "amount.not-an-amount within",
    ]);
  });
});

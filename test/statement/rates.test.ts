/** Amounts per unit, as columns and rows read them; the kinds beside them try the whole way. */
import { toDecimal, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import { type Quantity, readRate } from "../../src/statement/rates.ts";
import { inWords } from "../support/cells.ts";

const read = (quantity: unknown, decimals?: number, scale: "one" | "thousand" = "thousand") => {
  const issues: { readonly code: string; readonly path: readonly unknown[] }[] = [];
  const input = { quantity: quantity as Quantity, ...(decimals === undefined ? {} : { decimals }) };
  const paths = { quantity: ["q"], decimals: ["d"] };
  const rate = readRate(input, paths, { unit: unitOf("SEK", scale) }, issues as never[]);
  return { rate, issues: issues.map(({ code, path }) => [code, ...path].join(" ")) };
};
const cell = (amount: number) => ({ kind: "amount", amount: toDecimal(amount) }) as const;

describe("a rate", () => {
  it("is in whole units of the currency, for one quantity or for that of the id", () => {
    expect(inWords(read(5).rate.of(cell(-3), "any"))).toBe("-3000 ÷ 5");
    expect(inWords(read(5, 0, "one").rate.of(cell(-3), "any"))).toBe("-3 ÷ 5");
    const { rate } = read({ east: 4, west: "2.5" });
    expect(rate.ids).toEqual(["east", "west"]);
    expect(inWords(rate.of(cell(10), "west"))).toBe("10000 ÷ 2.5");
  });

  it("is absent without an amount, and has no base without a quantity", () => {
    const { rate } = read({ east: 4 });
    expect(rate.of(undefined, "east")).toEqual({ kind: "empty", reason: "absent" });
    expect(rate.of(cell(10), "west")).toEqual({ kind: "empty", reason: "missing-base" });
    // The name of a property that every object has is no id.
    expect(rate.of(cell(10), "toString")).toEqual({ kind: "empty", reason: "missing-base" });
  });

  it("has a quantity of more than zero, and decimals from 0 to 6", () => {
    expect([read(5).rate.decimals, read(5, 6).rate.decimals]).toEqual([0, 6]);
    expect(read({ east: 0, west: -1 }).issues).toEqual([
      "input.value q east",
      "input.value q west",
    ]);
    expect(read("x", 7).issues).toEqual(["amount.not-an-amount q", "input.value d"]);
    expect(read(5, -1).issues).toEqual(["input.value d"]);
  });
});

/** A variant changes the words that it names, and no others. */
import { expect, it } from "vitest";
import { variantOf } from "../../src/language/variant.ts";

it("a changed word replaces the other, and the dictionary behind it stays", () => {
  const words = { income: "Income", costs: "Costs" };
  expect(variantOf(words, { income: "Revenues" })).toEqual({ income: "Revenues", costs: "Costs" });
  expect(words.income).toBe("Income");
});

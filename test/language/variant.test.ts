/** A variant changes the words that it names, and no others. */
import { expect, it } from "vitest";
import { translationOf, variantOf } from "../../src/language/variant.ts";

it("a changed word replaces the other, and the dictionary behind it stays", () => {
  const words = { income: "Income", costs: "Costs" };
  expect(variantOf(words, { income: "Revenues" })).toEqual({ income: "Revenues", costs: "Costs" });
  expect(words.income).toBe("Income");
});

it("a translation has the keys of the other dictionary, and its own texts in their order", () => {
  const words = { total: "Total", notes: { one: "note", more: ["notes", "many"] }, end: "End" };
  const german = translationOf(words, ["Summe", ["Anmerkung", ["Anmerkungen", "viele"]], "Bis"]);
  expect(german).toEqual({
    total: "Summe",
    notes: { one: "Anmerkung", more: ["Anmerkungen", "viele"] },
    end: "Bis",
  });
});

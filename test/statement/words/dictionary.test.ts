/** The words of the presets: the same list in each language, and no word empty. */
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/language/language.ts";
import { presetWords } from "../../../src/statement/words/dictionary.ts";

describe.each(LANGUAGES)("the words in %s", (language) => {
  const words = Object.entries(presetWords({ language }));

  it("have the keys of English, each with a text", () => {
    expect(words.map(([key]) => key)).toEqual(Object.keys(presetWords({ language: "en" })));
    expect(words.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("tell the columns of one statement apart", () => {
    const headings = words.filter(([key]) => !/^(budgetChanges|percent)$/.test(key));
    expect(new Set(headings.map(([, text]) => text)).size).toBe(headings.length);
  });
});

it("are English for a book without a language", () => {
  expect(presetWords({})).toBe(presetWords({ language: "en" }));
});

it("name the revised budget as each country does", () => {
  const named = (["en-US", "en", "nb", "nl", "da", "fi"] as const).map(
    (language) => presetWords({ language }).revisedBudget,
  );
  expect(named).toEqual([
    "Final budget",
    "Revised budget",
    "Regulert budsjett",
    "Begroting na wijziging",
    "Korrigeret budget",
    "Talousarvio muutosten jälkeen",
  ]);
});

/** A table of planning has words in its own language, and English where none is named. */
import { expect, it } from "vitest";
import { LANGUAGES, wordsIn } from "../../../src/language/index.ts";
import { en } from "../../../src/planning/words/en.ts";
import { planningWords } from "../../../src/planning/words/words.ts";

it("the words are those of the language", () => {
  expect(planningWords({ language: "sv" }).supplements).toBe("Tilläggsanslag");
  expect(planningWords({ language: "en" }).supplements).toBe("Supplements");
});

it.each(LANGUAGES)("in %s a table of planning says the words of every table", (language) => {
  expect(planningWords({ language })).toMatchObject(wordsIn({ language }));
});

it("English stands in for a missing language, and for one without words", () => {
  for (const language of [undefined, "fr", "constructor"])
    expect(planningWords(language as never).supplements).toBe("Supplements");
});

it.each(LANGUAGES)("%s has every word, and each has a text", (language) => {
  const words = planningWords({ language });
  expect(Object.keys(words)).toEqual(Object.keys(planningWords({ language: "en" })));
  expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(en)));
  for (const word of Object.values(words))
    if (typeof word === "string") expect(word.trim()).not.toBe("");
});

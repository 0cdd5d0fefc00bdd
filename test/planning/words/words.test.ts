/** A table of planning has words in its own language, and English where none is named. */
import { expect, it } from "vitest";
import { en } from "../../../src/planning/words/en.ts";
import { sv } from "../../../src/planning/words/sv.ts";
import { planningWords } from "../../../src/planning/words/words.ts";

it("the words are those of the language", () => {
  expect(planningWords("sv")).toBe(sv);
  expect(planningWords("en")).toBe(en);
});

it("English stands in for a missing language, and for one without words", () => {
  expect(planningWords()).toBe(en);
  expect(planningWords("fr" as never)).toBe(en);
});

it("every language has every word, and none of them is empty", () => {
  expect(Object.keys(sv)).toEqual(Object.keys(en));
  for (const words of [en, sv])
    for (const word of Object.values(words))
      if (typeof word === "string") expect(word.trim()).not.toBe("");
});

/** The words of a page: the same list in each language, and no word empty or used twice. */
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/language/language.ts";
import { pageWords } from "../../../src/page/words/dictionary.ts";

describe.each(LANGUAGES)("the words in %s", (language) => {
  const words = Object.entries(pageWords({ language }));

  it("have the keys of English, each with a text of its own", () => {
    expect(words.map(([key]) => key)).toEqual(Object.keys(pageWords({ language: "en" })));
    expect(words.filter(([, text]) => text.trim() === "")).toEqual([]);
    expect(new Set(words.map(([, text]) => text)).size).toBe(words.length);
  });

  it("say how a page is used in whole sentences", () => {
    const { openFigures, adjustedFigures } = pageWords({ language });
    for (const text of [openFigures, adjustedFigures]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});

it("a derivation is härledning in Swedish, and its box is closed with Stäng", () => {
  const { derivation, close, contents } = pageWords({ language: "sv" });
  expect([derivation, close, contents]).toEqual(["Härledning", "Stäng", "Innehåll"]);
});

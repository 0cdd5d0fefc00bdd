/** The words of diagrams: the same list in each language, and no word empty or used twice. */
import { describe, expect, it } from "vitest";
import { diagramWords } from "../../../src/diagram/words/dictionary.ts";
import { LANGUAGES } from "../../../src/language/index.ts";

/** Every word of a language by its key. */
const flat = (language: (typeof LANGUAGES)[number]): readonly (readonly [string, string])[] =>
  Object.entries(diagramWords({ language })).flatMap(([key, word]) =>
    typeof word === "string"
      ? [[key, word] as const]
      : Object.entries(word).map(([inner, text]) => [`${key}.${inner}`, text as string] as const),
  );

describe.each(LANGUAGES)("the words in %s", (language) => {
  it("have the keys of English, each with a text", () => {
    const words = flat(language);
    expect(words.map(([key]) => key)).toEqual(flat("en").map(([key]) => key));
    expect(words.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("tell effects apart, because the legend and the colours go by the word", () => {
    const { effects, changes } = diagramWords({ language });
    for (const words of [effects, changes]) expect(new Set(Object.values(words)).size).toBe(3);
    expect([effects.favourable, effects.unfavourable]).not.toContain(changes.favourable);
  });
});

it("a favourable variance is gynnsam in Swedish, and an increase is ökning", () => {
  const { effects, changes, other, rounding } = diagramWords({ language: "sv" });
  expect([effects.favourable, changes.favourable, changes.unfavourable]).toEqual([
    "gynnsam",
    "ökning",
    "minskning",
  ]);
  expect([other, rounding]).toEqual(["Övrigt", "Avrundning"]);
});

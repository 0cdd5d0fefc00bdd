/** The words of printed tables: the same list in each language, and no word empty. */
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/language/index.ts";
import { printWords } from "../../../src/print/words/dictionary.ts";
import { issuesOf } from "../../support/code-of.ts";

/** Every word of a language by its key. */
function flat(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === "string" ? [[path + key, word] as const] : flat(word, `${path}${key}.`),
  );
}

describe.each(LANGUAGES)("the words in %s", (language) => {
  const words = flat(printWords({ language }));

  it("have the keys of English, each with a text", () => {
    expect(words.map(([key]) => key)).toEqual(
      flat(printWords({ language: "en" })).map(([key]) => key),
    );
    expect(words.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("give every reason and every note a text of its own", () => {
    for (const part of ["reasons.", "notes."]) {
      const texts = words.filter(([key]) => key.startsWith(part)).map(([, text]) => text);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it("count one figure otherwise than more of them", () => {
    const { adjustedCount, notFootingCount, wrongSumCount } = printWords({ language });
    for (const [one, more] of [notFootingCount, wrongSumCount]) expect(one).not.toBe(more);
    // In Bokmål "beløp" is its own plural, and a participle after "er" has one form.
    expect(adjustedCount[0] === adjustedCount[1]).toBe(language === "nb");
  });
});

it("a sum that fails through rounding is not one that failed before", () => {
  const { notFooting, wrongSum } = printWords({ language: "en" });
  expect([notFooting, wrongSum]).toEqual([
    "does not add up, because of rounding:",
    "does not add up, nor did it before rounding:",
  ]);
  expect(printWords({ language: "sv" }).reasons["zero-base"]).toBe("jämförelsebeloppet är noll");
});

it("an unknown language is refused, also one that every object has a property of", () => {
  for (const language of ["fr", "constructor"])
    expect(issuesOf(() => printWords({ language: language as Language }))).toMatchObject([
      {
        code: "print.language",
        path: ["language"],
        expected: "one of sv, nb, nn, da, fi, nl, de, en or en-US",
      },
    ]);
});

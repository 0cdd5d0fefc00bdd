/**
 * No page has a word that its language does not have: everything that the package prints is printed
 * in every language, and each of its words is looked for in the dictionaries of that language.
 */
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/language/index.ts";
import { printed } from "./pages.ts";
import { dictionaryTexts, unitTexts, wordsOf } from "./texts.ts";

/** Ids of the host in the calls, which stand for labels. No dictionary has them. */
const HOST: readonly string[] = ["staff", "rent"];

/** Every word that the package has in a language. */
const vocabulary = (language: Language): ReadonlySet<string> =>
  new Set([...dictionaryTexts(language).values(), ...unitTexts(language)].flatMap(wordsOf));

/** The words of texts that a language does not have. */
function foreign(texts: readonly string[], own: ReadonlySet<string>): readonly string[] {
  const words = new Set(texts.flatMap(wordsOf));
  return [...words].filter((word) => !own.has(word) && !HOST.includes(word) && !/^zz/.test(word));
}

/** Texts that no page here has, in some language or in all: a new text is drawn, or added here. */
const UNSEEN: readonly string[] = [
  "table.monthNames",
  "planning.months",
  "planning.day",
  "planning.yearLength",
  "preset.reasons",
  "print.noBookings",
  "print.moreRows",
  "print.notes.missing-months",
  "print.noAmount",
  "print.more",
  "print.adjustedCount.1",
  "print.notFootingCount.1",
  "print.wrongSumCount.1",
  "page.diagram",
  "page.adjustedFigures",
  "diagram.more",
  "diagram.effects.unfavourable",
  "diagram.effects.neutral",
  "diagram.changes.unfavourable",
  "diagram.changes.neutral",
  "audit.reasons.blank-terms",
  "audit.shownTogether",
  "audit.onlyTogether",
  "audit.noWidening",
  "audit.noBound",
  "audit.leftOut",
  "audit.explainedVerdicts.within-rounding",
  "audit.lessThan",
  "audit.andMore",
  "table.adjusted",
  "planning.adjustedForecast",
  "print.amounts",
  "audit.language",
];

describe.each(LANGUAGES)("in %s", (language) => {
  const own = vocabulary(language);
  const rooms = printed({ language });

  it.each(Object.entries(rooms))("%s have no word of another language", (_, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    expect(foreign(texts, own)).toEqual([]);
  });

  it("nearly every text of the dictionaries is printed", () => {
    const all = Object.values(rooms).flat().join("\n").toLowerCase().replace(/\s+/g, " ");
    const unseen = [...dictionaryTexts(language)].flatMap(([key, text]) => {
      // The pages have other numbers, days and quotations.
      const parts = text.toLowerCase().split(/[\d"“”„«»,]+/);
      return parts.every((part) => all.includes(part.trim())) ? [] : [key];
    });
    expect(unseen.filter((key) => !UNSEEN.includes(key))).toEqual([]);
  });
});

it("a page of one language has words that another does not have", () => {
  for (const language of LANGUAGES.filter((each) => !/^(en|nn)/.test(each)))
    for (const [room, texts] of Object.entries(printed({ language })))
      expect(foreign(texts, vocabulary("en")).length, `${language} ${room}`).toBeGreaterThan(0);
});

it("no dictionary has the names of the host", () => {
  for (const language of LANGUAGES) {
    const own = vocabulary(language);
    expect(HOST.filter((name) => own.has(name))).toEqual([]);
    expect([...own].filter((word) => word.startsWith("zz"))).toEqual([]);
  }
});

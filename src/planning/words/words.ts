/** The words of the tables of planning, in the language of the table. */
import { requireObject } from "../../input/index.ts";
import {
  type Language,
  type LanguageChoice,
  numberMarks,
  pageLanguage,
  type Words,
  withHostWords,
  wordsIn,
} from "../../language/index.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en, type PlanningDictionary } from "./en.ts";
import { enUs } from "./en-us.ts";
import { fi } from "./fi.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { nn } from "./nn.ts";
import { type PlanningPhrases, phrasesOf } from "./phrases.ts";
import { sv } from "./sv.ts";

/** The words of every table, those of planning, and its phrases. */
export type PlanningWords = Words &
  Omit<PlanningDictionary, keyof PlanningPhrases> &
  PlanningPhrases;

/** A language without words does not compile. */
const WORDS: Readonly<Record<Language, PlanningDictionary>> = {
  sv,
  nb,
  nn,
  da,
  fi,
  nl,
  de,
  en,
  "en-US": enUs,
};

/**
 * The words of a language, with the numbers of its locale or of another; English where a caller in
 * JavaScript names an unknown language.
 */
export function planningWords(choice?: LanguageChoice): PlanningWords {
  const { language = "en" } = choice ?? {};
  const known = Object.hasOwn(WORDS, language) ? language : "en";
  const page = pageLanguage({ ...choice, language: known });
  const words = withHostWords(WORDS[known], "planning", page.words);
  return {
    ...wordsIn(page),
    ...words,
    ...phrasesOf(words, page, numberMarks(page.locale)?.decimal),
  };
}

/**
 * The words of a table of results, in the language of its heading.
 *
 * @param part - a part that every such result has, an object or a list of objects; anything else is
 * refused
 */
export function wordsFor(part: unknown, heading: LanguageChoice | undefined): PlanningWords {
  for (const each of [part].flat()) requireObject(each);
  return planningWords(heading);
}

/** The words of the tables of planning, in the language of the table. */
import {
  type Language,
  numberMarks,
  pageLanguage,
  type Words,
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

/** The words of a language; English where a caller in JavaScript names another one. */
export function planningWords(language?: Language): PlanningWords {
  const known = language !== undefined && Object.hasOwn(WORDS, language) ? language : "en";
  const page = pageLanguage({ language: known });
  const words = WORDS[known];
  return { ...wordsIn(page), ...words, ...phrasesOf(words, numberMarks(page.locale).decimal) };
}

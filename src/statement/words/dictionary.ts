/** The words of the presets, in the language of the book. */
import {
  type Language,
  type LanguageChoice,
  pageLanguage,
  withHostWords,
} from "../../language/index.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { enUs } from "./en-us.ts";
import { fi } from "./fi.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { nn } from "./nn.ts";
import { sv } from "./sv.ts";
import type { PresetWords } from "./words.ts";

const WORDS: Readonly<Record<Language, PresetWords>> = {
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

/** The words in the language of a book. */
export function presetWords(choice: LanguageChoice): PresetWords {
  const { language, words } = pageLanguage(choice);
  return withHostWords(WORDS[language], "preset", words);
}

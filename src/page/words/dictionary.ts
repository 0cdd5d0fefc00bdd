/** The words of a page, in its language. */
import { type Language, type WordChoice, withHostWords } from "../../language/index.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { enUs } from "./en-us.ts";
import { fi } from "./fi.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { nn } from "./nn.ts";
import { sv } from "./sv.ts";
import type { PageWords } from "./words.ts";

const WORDS: Readonly<Record<Language, PageWords>> = {
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

/** The words of a page. */
export function pageWords({ language, words }: WordChoice): PageWords {
  return withHostWords(WORDS[language], "page", words);
}

/** The words of printed tables, in the language of the page. */
import { describeValue, fail, oneOf } from "../../input/index.ts";
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
import type { PrintWords } from "./words.ts";

const WORDS: Readonly<Record<Language, PrintWords>> = {
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

/** The words of a language. */
export function printWords({ language, words }: WordChoice): PrintWords {
  if (Object.hasOwn(WORDS, language)) return withHostWords(WORDS[language], "print", words);
  return fail("print.language", {
    path: ["language"],
    expected: oneOf(Object.keys(WORDS)),
    received: describeValue(language),
  });
}

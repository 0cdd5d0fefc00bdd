/** The words of diagrams, in the language of the page. */
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
import type { DiagramWords } from "./words.ts";

const WORDS: Readonly<Record<Language, DiagramWords>> = {
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

/** Which words say what a mark does. */
export type EffectWords = "effects" | "changes";

/** The words of a page. */
export function diagramWords({ language, words }: WordChoice): DiagramWords {
  return withHostWords(WORDS[language], "diagram", words);
}

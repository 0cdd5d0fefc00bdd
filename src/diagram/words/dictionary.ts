/** The words of diagrams, in the language of the page. */
import type { Language } from "../../language/index.ts";
import { en } from "./en.ts";
import { sv } from "./sv.ts";
import type { DiagramWords } from "./words.ts";

const WORDS: Readonly<Record<Language, DiagramWords>> = { sv, en };

/** Which words say what a mark does. */
export type EffectWords = "effects" | "changes";

/** The words of a language. */
export function diagramWords(language: Language): DiagramWords {
  return WORDS[language];
}

/** The words of the tables of planning, in the language of the table. */
import type { Language } from "../../language/index.ts";
import { en, type PlanningWords } from "./en.ts";
import { sv } from "./sv.ts";

export type { PlanningWords } from "./en.ts";

/** A language without words does not compile. */
const WORDS: Readonly<Record<Language, PlanningWords>> = { en, sv };

/** The words of a language; English where a caller in JavaScript names another one. */
export function planningWords(language: Language = "en"): PlanningWords {
  return WORDS[language] ?? en;
}

/** Every text that the package has in a language, by the room and the key it stands under. */
import { unitName } from "anslag";
import { auditWriter } from "../../src/audit/print/audit-writer.ts";
import { diagramWords } from "../../src/diagram/words/index.ts";
import {
  type Language,
  pageLanguage,
  WORD_KEYS,
  type WordKey,
  wordIn,
} from "../../src/language/index.ts";
import { pageWords } from "../../src/page/words/index.ts";
import { planningWords } from "../../src/planning/words/index.ts";
import { printWords } from "../../src/print/words/index.ts";
import { presetWords } from "../../src/statement/words/index.ts";
import { SCALES } from "../../src/unit/index.ts";
import { unitInText } from "../../src/unit/unit-in-text.ts";

const FIRST: Readonly<Record<string, string>> = {
  day: "2023-05-05",
  month: "2023-05",
  percent: "2.5",
};

/** Every text by its path of keys; a phrase is said of a day, a percentage or two numbers. */
function textsOf(words: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]) => {
    const at = `${path}.${key}`;
    if (typeof word === "string") return [[at, word] as const];
    if (typeof word !== "function") return textsOf(word, at);
    return [[at, String(word(FIRST[key] ?? 2, 3))] as const];
  });
}

/** The words of all dictionaries. */
export function dictionaryTexts(language: Language): ReadonlyMap<string, string> {
  const table = Object.fromEntries(
    WORD_KEYS.map((key) => [key, wordIn(key as WordKey, { language })]),
  );
  const planning = Object.fromEntries(
    Object.entries(planningWords({ language })).filter(([key]) => !(key in table)),
  );
  const audit = auditWriter(
    { language },
    { ...pageLanguage({ language }), negative: "locale" },
  ).words;
  return new Map([
    ...textsOf(table, "table"),
    ...textsOf(planning, "planning"),
    ...textsOf(presetWords({ language }), "preset"),
    ...textsOf(printWords({ language }), "print"),
    ...textsOf(diagramWords({ language }), "diagram"),
    ...textsOf(pageWords({ language }), "page"),
    ...textsOf(audit, "audit"),
  ]);
}

/** The names of kronor in tables and sentences. */
export function unitTexts(language: Language): readonly string[] {
  return SCALES.flatMap((scale) => {
    const unit = { currency: "SEK", scale } as const;
    return [unitName(unit, language), unitInText(unit, language).after];
  });
}

/** The words of a text, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

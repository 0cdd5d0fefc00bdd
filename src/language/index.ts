export { type HostWords, withHostWords } from "./host-words.ts";
export {
  DEFAULT_LANGUAGE,
  DEFAULT_LOCALE,
  keptLanguage,
  LANGUAGES,
  type Language,
  type LanguageChoice,
  languageIssues,
  type PageLanguage,
  pageLanguage,
  type WordChoice,
} from "./language.ts";
export { keptLocale, LOCALES, type Locale, type NumberMarks, numberMarks } from "./marks.ts";
export { sayPattern } from "./pattern.ts";
export { variantOf } from "./variant.ts";
export type { PresetWord, WordPath } from "./word-paths.ts";
export {
  joinLabels,
  labelOn,
  labelOr,
  sayPeriod,
  sayWording,
  WORD_KEYS,
  type Worded,
  type Wording,
  type WordingPart,
  wordIn,
  wordingOf,
  wordsIn,
} from "./wording.ts";
export type { WordKey, Words } from "./words/words.ts";

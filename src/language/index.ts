export {
  DEFAULT_LANGUAGE,
  DEFAULT_LOCALE,
  LANGUAGES,
  type Language,
  type LanguageChoice,
  languageIssues,
  type PageLanguage,
  pageLanguage,
} from "./language.ts";
export { keptLocale, LOCALES, type Locale, type NumberMarks, numberMarks } from "./marks.ts";
export { sayPattern } from "./pattern.ts";
export { variantOf } from "./variant.ts";
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

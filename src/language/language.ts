/**
 * The language rule: one page has one language and one number style.
 *
 * A book says its `language` (and `locale`), a table carries them, a print may override them. The
 * nearest place that names a language decides it: the options of a print, then the table, then the
 * book; English if the caller names none. The number style follows the language (`sv` → `sv-SE`,
 * `en` → `en-GB`) unless the place that decides, or one with the same language behind it, names a
 * locale. A locale alone changes the numbers, not the words; words of a host's own belong to the
 * language they were named for, as a locale does. Every word and number of a page asks
 * {@link pageLanguage}, and nothing else decides.
 */
import { describeValue, type Issue, type IssuePath, makeIssue, oneOf } from "../input/index.ts";
import { type HostWords, hostWordsIssues } from "./host-words.ts";
import { isMarks, keptLocale, LOCALES, type Locale, type NumberMarks } from "./marks.ts";

/** A language in which pages can be written. */
export type Language = "sv" | "nb" | "nn" | "da" | "fi" | "nl" | "de" | "en" | "en-US";

/** The language and the number style that a book, a table or a print names, or leaves open. */
export interface LanguageChoice {
  /** The language of every word. */
  readonly language?: Language;
  /** The way to write numbers: a locale or marks of one's own; default that of the language. */
  readonly locale?: Locale | NumberMarks;
  /** Words of one's own in place of some of those of the language, by path. */
  readonly words?: HostWords;
}

/** The language and the number style of a page. */
export interface PageLanguage {
  readonly language: Language;
  readonly locale: Locale | NumberMarks;
  readonly words?: HostWords;
}

/** The language of a page, as far as its words depend on it. */
export type WordChoice = Pick<PageLanguage, "language" | "words">;

const LOCALE_OF: Readonly<Record<Language, Locale>> = {
  sv: "sv-SE",
  nb: "nb-NO",
  nn: "nb-NO",
  da: "da-DK",
  fi: "fi-FI",
  nl: "nl-NL",
  de: "de-DE",
  en: "en-GB",
  "en-US": "en-US",
};

/** Every language, in the order in which errors list them. */
export const LANGUAGES: readonly Language[] = /* @__PURE__ */ Object.keys(LOCALE_OF) as Language[];

/** The default language, and its number style. */
export const DEFAULT_LANGUAGE: Language = "en";
export const DEFAULT_LOCALE: Locale = "en-GB";

/**
 * Decides the language of a page and its number style.
 *
 * @param places - what the options, the table and the book name, the nearest to the page first
 */
export function pageLanguage(...places: readonly (LanguageChoice | undefined)[]): PageLanguage {
  const language = places.find((place) => place?.language !== undefined)?.language;
  const chosen = language ?? DEFAULT_LANGUAGE;
  // A locale and words belong to the language they were named for: a print in another leaves them.
  const named = <Key extends "locale" | "words">(key: Key): LanguageChoice[Key] | undefined =>
    places.find(
      (place) =>
        place?.[key] !== undefined &&
        (place === places[0] || place.language === undefined || place.language === chosen),
    )?.[key];
  const words = named("words");
  return {
    language: chosen,
    locale: named("locale") ?? LOCALE_OF[chosen],
    ...(words === undefined ? {} : { words }),
  };
}

/** The language, the number style and the words that a place names, as plain data of its own. */
export function keptLanguage({ language, locale, words }: LanguageChoice): LanguageChoice {
  return {
    ...(language === undefined ? {} : { language }),
    ...(locale === undefined ? {} : { locale: keptLocale(locale) }),
    ...(words === undefined ? {} : { words: Object.freeze({ ...words }) }),
  };
}

/** The problems with a language, a locale or words at a place in a larger input. */
export function languageIssues(
  choice: { readonly language?: unknown; readonly locale?: unknown; readonly words?: unknown },
  path: IssuePath = [],
): readonly Issue[] {
  const check = (
    key: "language" | "locale",
    code: "print.language" | "print.locale",
    names: readonly string[],
  ): readonly Issue[] => {
    const value = choice[key];
    if (value === undefined || (typeof value === "string" && names.includes(value))) return [];
    if (key === "locale" && isMarks(value)) return [];
    const facts = { path: [...path, key], expected: oneOf(names), received: describeValue(value) };
    return [makeIssue(code, facts)];
  };
  return [
    ...check("locale", "print.locale", LOCALES),
    ...check("language", "print.language", LANGUAGES),
    ...hostWordsIssues(choice.words, [...path, "words"]),
  ];
}

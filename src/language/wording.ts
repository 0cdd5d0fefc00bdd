/**
 * Labels that the package gives, in a form that any language can say.
 *
 * A label is plain text. If the package gave it, its wording stands beside it: a list of words by
 * key, names that the caller gave, and numbers. A print in another language says the wording again.
 * A label that the caller gave has no wording, and nothing replaces it.
 */

import { withHostWords } from "./host-words.ts";
import {
  type LanguageChoice,
  type PageLanguage,
  pageLanguage,
  type WordChoice,
} from "./language.ts";
import { numberMarks } from "./marks.ts";
import { da } from "./words/da.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { enUs } from "./words/en-us.ts";
import { fi } from "./words/fi.ts";
import { nb } from "./words/nb.ts";
import { nl } from "./words/nl.ts";
import { nn } from "./words/nn.ts";
import { sv } from "./words/sv.ts";
import type { WordKey, Words } from "./words/words.ts";

/**
 * One part of a wording: a word by its key; a text as the caller gave it; months, as a period; or a
 * number with a decimal point, which the page writes with its own decimal mark.
 */
export type WordingPart =
  | { readonly word: WordKey }
  | { readonly text: string }
  | { readonly period: string }
  | { readonly number: string };

/** What a label says, part by part. */
export type Wording = readonly WordingPart[];

/** A label, and its wording if the package gave it. */
export interface Worded {
  readonly label: string;
  /** The wording of the label; absent if a caller gave the label. */
  readonly wording?: Wording;
}

const DICTIONARIES: Readonly<Record<PageLanguage["language"], Words>> = {
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

/** Every key of the dictionaries. */
export const WORD_KEYS: readonly string[] = /* @__PURE__ */ Object.keys(en);

/** Says one word. */
export function wordIn(word: WordKey, { language, words }: WordChoice): string {
  const own = words?.[`table.${word}`];
  return typeof own === "string" ? own : DICTIONARIES[language][word];
}

/** The words of tables and derivations in the language of a page. */
export function wordsIn({ language, words }: WordChoice): Words {
  return withHostWords(DICTIONARIES[language], "table", words);
}

/** Says a wording: its parts one after another. */
export function sayWording(wording: Wording, page: PageLanguage): string {
  return wording
    .map((part) => {
      if ("word" in part) return wordIn(part.word, page);
      if ("period" in part) return sayPeriod(part.period, page);
      return "text" in part
        ? part.text
        : part.number.replace(".", numberMarks(page.locale).decimal);
    })
    .join("");
}

/**
 * Gives a label with its wording.
 *
 * @param given - what the caller named it; it stays as it is
 * @param wording - the words of the package if the caller gives none: a key, or parts
 * @param page - the language in which the label is said first
 */
export function labelOr(
  given: string | undefined,
  wording: WordKey | Wording,
  page: PageLanguage,
): Worded {
  if (given !== undefined) return { label: given };
  const parts: Wording = typeof wording === "string" ? [{ word: wording }] : wording;
  return {
    label: sayWording(parts, page),
    wording: Object.freeze(parts.map((part) => Object.freeze(part))),
  };
}

/**
 * The wording of a label, as a part of a longer one too.
 *
 * Rule: a label without a wording is a text. So is a label that a caller changed, so that it
 * differs from its wording.
 */
export function wordingOf({ label, wording }: Worded, from: LanguageChoice): Wording {
  const isSaid =
    wording?.every(isKnown) === true && sayWording(wording, pageLanguage(from)) === label;
  return isSaid && wording !== undefined ? wording : [{ text: label }];
}

/** Says a label on another page; see {@link wordingOf} for labels that stay. */
export function labelOn(entry: Worded, from: LanguageChoice, to: PageLanguage): string {
  return entry.wording === undefined ? entry.label : sayWording(wordingOf(entry, from), to);
}

/** Joins labels into a longer one, with a mark between them, in the language of a page. */
export function joinLabels(labels: readonly Worded[], mark: string, from: LanguageChoice): Worded {
  const [only, ...others] = labels;
  if (only !== undefined && others.length === 0) return only;
  const parts = labels.map((label) => wordingOf(label, from));
  const wording = parts.flatMap((part, k) => (k === 0 ? part : [{ text: mark }, ...part]));
  const label = sayWording(wording, pageLanguage(from));
  const hasWords = labels.some((each) => each.wording !== undefined);
  return hasWords ? { label, wording: Object.freeze(wording) } : { label };
}

/**
 * Whether the dictionaries have the word of a part; a table from a newer version may name others.
 */
function isKnown(part: WordingPart): boolean {
  return !("word" in part) || Object.hasOwn(en, part.word);
}

/**
 * Says months: "Jan–Aug 2023", one month as a month, and a whole calendar year as a year.
 *
 * @param period first and last month, `YYYY-MM/YYYY-MM`; another text stays as it is
 */
export function sayPeriod(period: string, page: WordChoice): string {
  const [first, last] = period.split("/").map((month) => month.split("-"));
  const names = wordIn("monthNames", page).split(" ");
  const nameOf = (month: string | undefined): string | undefined => names[Number(month) - 1];
  const [start, end] = [nameOf(first?.[1]), nameOf(last?.[1])];
  const [from, to] = [first?.[0], last?.[0]];
  if (start === undefined || end === undefined || from === undefined || to === undefined)
    return period;
  if (from !== to) return `${start} ${from}–${end} ${to}`;
  if (first?.[1] === "01" && last?.[1] === "12") return from;
  return `${start === end ? start : `${start}–${end}`} ${from}`;
}

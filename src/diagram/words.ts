/** The few words that diagrams need, in Swedish and English. */

import type { Language } from "../language/index.ts";
import type { Effect } from "../planning/analysis/index.ts";

interface Words {
  readonly effects: Readonly<Record<Effect, string>>;
  /** The effect of a step on an amount that is neither good nor bad, such as an appropriation. */
  readonly changes: Readonly<Record<Effect, string>>;
  /** A step that is not among the named parts, and one that only rounding makes. */
  readonly other: string;
  readonly rounding: string;
  /** The meaning of the grey band of a diagram of variances. */
  readonly band: string;
  /** The word before the limit of a band. */
  readonly upTo: string;
  readonly and: string;
  readonly or: string;
  readonly noZero: string;
  /** The words before a figure that is not its ordinary rounding, and its exact amount. */
  readonly adjusted: string;
  /** The words before the number of such figures that are not named. */
  readonly more: string;
}

const words: Readonly<Record<Language, Words>> = {
  sv: {
    effects: { favourable: "gynnsam", unfavourable: "ogynnsam", neutral: "oförändrad" },
    changes: { favourable: "ökning", unfavourable: "minskning", neutral: "oförändrad" },
    other: "Övrigt",
    rounding: "Avrundning",
    band: "Grått: avvikelser som inte behöver förklaras",
    upTo: "högst",
    and: "och",
    or: "eller",
    noZero: "axeln börjar inte vid noll",
    adjusted: "Justerat för summering; exakt belopp:",
    more: "Fler justerade belopp:",
  },
  en: {
    effects: { favourable: "favourable", unfavourable: "unfavourable", neutral: "unchanged" },
    changes: { favourable: "increase", unfavourable: "decrease", neutral: "unchanged" },
    other: "Other",
    rounding: "Rounding",
    band: "Grey: variances that need no explanation",
    upTo: "up to",
    and: "and",
    or: "or",
    noZero: "the axis does not begin at zero",
    adjusted: "Adjusted so that the table adds up; exact amount:",
    more: "More adjusted figures:",
  },
};

/** Which words say what a mark does. */
export type Wording = "effects" | "changes";

export function wordsOf(language: Language): Words {
  return words[language];
}

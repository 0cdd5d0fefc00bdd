/**
 * The marks with which each locale writes numbers.
 *
 * They stand here and do not come from `Intl`, whose data differ between runtimes: de-CH groups
 * with ’ in older data and with ' in newer. Here it is ’, the sign that printers set.
 */
import type { Locale } from "./language.ts";

/** How a locale writes a number. */
export interface NumberMarks {
  readonly group: string;
  readonly decimal: string;
  readonly minus: string;
}

const NBSP = "\u00a0";
const MINUS = "\u2212";
const HYPHEN = "-";

const MARKS: Readonly<Record<Locale, NumberMarks>> = {
  "sv-SE": { group: NBSP, decimal: ",", minus: MINUS },
  "nb-NO": { group: NBSP, decimal: ",", minus: MINUS },
  "da-DK": { group: ".", decimal: ",", minus: HYPHEN },
  "fi-FI": { group: NBSP, decimal: ",", minus: MINUS },
  "en-GB": { group: ",", decimal: ".", minus: HYPHEN },
  "de-CH": { group: "\u2019", decimal: ".", minus: HYPHEN },
  "nl-NL": { group: ".", decimal: ",", minus: HYPHEN },
  "de-DE": { group: ".", decimal: ",", minus: HYPHEN },
  "fr-FR": { group: "\u202f", decimal: ",", minus: HYPHEN },
  "en-US": { group: ",", decimal: ".", minus: HYPHEN },
  "es-ES": { group: ".", decimal: ",", minus: HYPHEN },
};

/** The marks of a locale. */
export function numberMarks(locale: Locale): NumberMarks {
  return MARKS[locale];
}

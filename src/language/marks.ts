/**
 * The marks with which each locale writes numbers.
 *
 * They stand here and do not come from `Intl`, whose data differ between runtimes. They are those
 * of CLDR, but for two that a test states: de-CH groups with ’, the sign that printers set, where
 * newer data have '; and es-ES groups four digits as well, so that the digits of a column stand
 * below one another.
 */

/** A language and country with a known way to write numbers. */
export type Locale =
  | "sv-SE"
  | "nb-NO"
  | "da-DK"
  | "fi-FI"
  | "nl-NL"
  | "de-DE"
  | "de-CH"
  | "fr-FR"
  | "es-ES"
  | "en-GB"
  | "en-US";

/** How a locale writes a number, or how a host wants it written. */
export interface NumberMarks {
  /** The mark between groups of three digits; empty for no groups. */
  readonly group: string;
  /** The mark before the decimals. */
  readonly decimal: string;
  /** The mark before a negative number. */
  readonly minus: string;
}

const HYPHEN = "-";
const NORDIC: NumberMarks = { group: "\u00a0", decimal: ",", minus: "\u2212" };
const CONTINENTAL: NumberMarks = { group: ".", decimal: ",", minus: HYPHEN };
const ENGLISH: NumberMarks = { group: ",", decimal: ".", minus: HYPHEN };

const MARKS: Readonly<Record<Locale, NumberMarks>> = {
  "sv-SE": NORDIC,
  "nb-NO": NORDIC,
  "da-DK": CONTINENTAL,
  "fi-FI": NORDIC,
  "nl-NL": CONTINENTAL,
  "de-DE": CONTINENTAL,
  "de-CH": { group: "\u2019", decimal: ".", minus: HYPHEN },
  "fr-FR": { group: "\u202f", decimal: ",", minus: HYPHEN },
  "es-ES": CONTINENTAL,
  "en-GB": ENGLISH,
  "en-US": ENGLISH,
};

/** Every locale, in the order in which errors list them. */
export const LOCALES: readonly Locale[] = /* @__PURE__ */ Object.keys(MARKS) as Locale[];

/** The marks of a locale, or those that a host gave. */
export function numberMarks(locale: Locale | NumberMarks): NumberMarks {
  return typeof locale === "string" ? MARKS[locale] : locale;
}

/**
 * Whether a value is marks of one's own: three texts without digits, of which only the mark between
 * groups can be empty, and a decimal mark that no reader can take for it.
 */
export function isMarks(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) return false;
  const { group, decimal, minus } = value as NumberMarks;
  const isMark = (mark: unknown) => typeof mark === "string" && /^\D+$/.test(mark);
  return (group === "" || isMark(group)) && isMark(decimal) && isMark(minus) && group !== decimal;
}

/** A locale as a book or a table keeps it: a name, or a frozen copy of the marks. */
export function keptLocale(locale: Locale | NumberMarks): Locale | NumberMarks {
  return typeof locale === "string" ? locale : Object.freeze({ ...locale });
}

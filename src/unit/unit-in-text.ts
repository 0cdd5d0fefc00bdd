/** Where a unit stands beside an amount in running text, in each language. */
import type { Language } from "../language/index.ts";
import { SCALES, type Scale, type Unit, unitName } from "./unit.ts";

/** The texts around an amount. */
export interface UnitInText {
  readonly before: string;
  readonly after: string;
  /** The sign stands before the unit too: −£3.2m. */
  readonly isSignOutside: boolean;
}

/** The text after an amount for its scale: of one, a thousand, a million and a milliard. */
type ScaleEnds = readonly [one: string, thousand: string, million: string, milliard: string];

const NBSP = "\u00a0";
const ENGLISH: ScaleEnds = ["", "\u00a0thousand", "\u00a0million", "\u00a0billion"];
const DUTCH: ScaleEnds = ["", "\u00a0duizend", "\u00a0mln.", "\u00a0mld."];

/** A thousand in words, where a table heads its columns with the number: 1 000 kr. */
const THOUSANDS: Readonly<Partial<Record<Language, string>>> = {
  nb: "tusen",
  nn: "tusen",
  da: "tusind",
  fi: "tuhatta",
};

/** The names of currencies behind a thousand in words. */
const CURRENCIES: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  nb: { NOK: "kr" },
  nn: { NOK: "kr" },
  da: { DKK: "kr." },
  fi: { EUR: "euroa" },
};

/**
 * Where a unit stands beside an amount in running text.
 *
 * Rule: £ and $ stand before the amount, and its sign before them; so does € in Dutch, with the
 * sign at the digits. English and Dutch write the code of any other currency there. Other languages
 * write the name of the unit behind the amount.
 */
export function unitInText(unit: Unit, language: Language): UnitInText {
  const { currency, scale } = unit;
  const end = (ends: ScaleEnds): string => ends[SCALES.indexOf(scale)] ?? "";
  if (language === "en" && currency === "GBP")
    return { before: "£", after: end(["", "k", "m", "bn"]), isSignOutside: true };
  if (language === "en-US" && currency === "USD")
    return { before: "$", after: end(ENGLISH), isSignOutside: true };
  if (language === "en" || language === "en-US")
    return { before: `${currency}${NBSP}`, after: end(ENGLISH), isSignOutside: false };
  if (language === "nl") {
    const sign = currency === "EUR" ? "€" : currency;
    return { before: `${sign}${NBSP}`, after: end(DUTCH), isSignOutside: false };
  }
  return { before: "", after: `${NBSP}${nameBehind(unit, language)}`, isSignOutside: false };
}

function nameBehind(unit: Unit, language: Language): string {
  const thousand = THOUSANDS[language];
  const isThousand: boolean = unit.scale === ("thousand" satisfies Scale);
  if (!isThousand || thousand === undefined) return unitName(unit, language);
  return `${thousand}${NBSP}${CURRENCIES[language]?.[unit.currency] ?? unit.currency}`;
}

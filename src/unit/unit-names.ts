/**
 * The names of units in each language: those of its own currencies, and a pattern for others. They
 * are written as the budgets of each country head their tables.
 */
import { type Issue, readChoice, throwIssues } from "../input/index.ts";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../language/index.ts";
import { readUnit, SCALES, type Unit } from "./unit.ts";

/** The names in each language by scale, in the order of {@link SCALES}; ¤ is the currency. */
const NAMES: Readonly<Record<Language, string>> = {
  sv: "¤|tusen ¤|miljoner ¤|miljarder ¤",
  nb: "¤|1 000 ¤|mill. ¤|mrd. ¤",
  nn: "¤|1 000 ¤|mill. ¤|mrd. ¤",
  da: "¤|1.000 ¤|mio. ¤|mia. ¤",
  fi: "¤|1 000 ¤|milj. ¤|mrd. ¤",
  nl: "¤|x ¤ 1.000|x ¤ 1 mln.|x ¤ 1 mld.",
  de: "¤|Tsd. ¤|Mio. ¤|Mrd. ¤",
  en: "¤|¤ thousand|¤ million|¤ billion",
  "en-US": "¤|¤ thousand|¤ million|¤ billion",
};

/** The currency of the readers of each language, and its name there, or its names by scale. */
const OWN: Readonly<Partial<Record<Language, readonly [currency: string, names: string]>>> = {
  sv: ["SEK", "kr|tkr|mkr|mdkr"],
  nb: ["NOK", "kr"],
  nn: ["NOK", "kr"],
  da: ["DKK", "kr."],
  fi: ["EUR", "euroa"],
  nl: ["EUR", "€"],
  en: ["GBP", "£|£000|£m|£bn"],
  "en-US": ["USD", "$|$ thousands|$ millions|$ billions"],
};

/**
 * Names a unit as reports print it.
 *
 * Rule: in Swedish, kronor are kr, tkr, mkr and mdkr; another currency goes by its code, such as
 * "tusen EUR". Each language has such names for the currency of its countries. In English every
 * other currency goes by its code, such as "SEK thousand"; a milliard is "billion", its English
 * name today.
 *
 * @param unit - the unit
 * @param language - the language of its name; default English
 * @returns the name
 * @throws AnslagError `unit.currency`, `input.choice`, `input.unknown-key`, `input.wrong-type` when
 * it is not a unit
 * @throws AnslagError `input.choice` when the language is unknown
 * @example The same unit in two languages
 * unitName(unitOf("SEK", "million"), "sv") // => "mkr"
 * unitName(unitOf("SEK", "million"), "en") // => "SEK million"
 */
export function unitName(unit: Unit, language: Language = DEFAULT_LANGUAGE): string {
  const issues: Issue[] = [];
  readUnit(unit, [], issues);
  readChoice(language, LANGUAGES, ["language"], issues);
  throwIssues(issues);
  const [currency, names] = OWN[language] ?? [];
  const own = currency === unit.currency ? names : undefined;
  const all = own?.includes("|") === true ? own : NAMES[language];
  const name = all.split("|")[SCALES.indexOf(unit.scale)] ?? "";
  return name.replace("¤", own ?? unit.currency);
}

/**
 * The unit of a book or a table: a currency and a scale. Amounts themselves carry no unit.
 *
 * Units have names in each language: those of its own currencies, and a pattern for others. They
 * are written as the budgets of each country head their tables.
 */
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makeIssue,
  readArguments,
  readChoice,
  throwIssues,
} from "../input/index.ts";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../language/index.ts";
import { CURRENCIES } from "./currencies.ts";

/** The size of one unit: 1, 1 000, 1 000 000 or 1 000 000 000 of the currency. */
export type Scale = "one" | "thousand" | "million" | "milliard";

/** The worth of one unit of an amount. */
export interface Unit {
  /** ISO 4217 code, such as `"SEK"`. */
  readonly currency: string;
  /** The size of one unit. */
  readonly scale: Scale;
}

/** The power of ten of each scale. */
export const SCALE_EXPONENTS: Readonly<Record<Scale, number>> = {
  one: 0,
  thousand: 3,
  million: 6,
  milliard: 9,
};

/** The names of all scales. */
export const SCALES: readonly Scale[] = ["one", "thousand", "million", "milliard"];

const UNIT_KEYS = /* @__PURE__ */ keysOf<Unit>({ currency: true, scale: true });

/**
 * Builds a unit from a currency and a scale.
 *
 * Rule: the currency is a code of ISO 4217 in use; the scale is named in words.
 *
 * @param currency - ISO 4217 code in capitals
 * @param scale - the size of one unit; default `"one"`
 * @returns the unit
 * @throws AnslagError `unit.currency` when the code is not in use
 * @throws AnslagError `input.choice` when the scale is unknown
 * @example Thousands of Swedish kronor
 * unitName(unitOf("SEK", "thousand"), "sv") // => "tkr"
 */
export function unitOf(currency: string, scale: Scale = "one"): Unit {
  const issues: Issue[] = [];
  const unit = readUnit({ currency, scale }, [], issues);
  throwIssues(issues);
  return unit;
}

/** Reads a unit at a place in a larger input. */
export function readUnit(input: Unit, path: IssuePath, issues: Issue[]): Unit {
  const given = readArguments(
    input,
    UNIT_KEYS,
    path,
    issues,
    path.length === 0 ? "unit" : undefined,
  );
  if (given !== input) return Object.freeze({ currency: "", scale: "one" });
  const { currency, scale } = given;
  readCurrency(currency, [...path, "currency"], issues);
  const known = readChoice(scale, SCALES, [...path, "scale"], issues);
  return Object.freeze({ currency, scale: known ?? "one" });
}

/** Checks the code of a currency at a place in a larger input. */
export function readCurrency(currency: string, path: IssuePath, issues: Issue[]): void {
  if (CURRENCIES.has(currency)) return;
  const expected = 'an ISO 4217 code such as "SEK"';
  issues.push(makeIssue("unit.currency", { path, expected, received: describeValue(currency) }));
}

/** Whether two units are the same in currency and scale. */
export function isSameUnit(left: Unit, right: Unit): boolean {
  return left.currency === right.currency && left.scale === right.scale;
}

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

/**
 * The names of units in each language: those of its own currencies, and a pattern for others. They
 * are written as the budgets of each country head their tables.
 */
import { type Issue, readChoice, throwIssues } from "../input/index.ts";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../language/index.ts";
import { readUnit, SCALES, type Scale, type Unit } from "./unit.ts";

/** The names of one currency: of one, a thousand, a million and a milliard. */
type CurrencyNames = readonly [one: string, thousand: string, million: string, milliard: string];

interface UnitNames {
  /** The names of the currencies that the readers of the language use, by code. */
  readonly own: Readonly<Record<string, CurrencyNames | undefined>>;
  /** The name of a unit of any other currency. */
  readonly scaled: (unit: Unit) => string;
}

type ScaleWords = Readonly<Record<Scale, string>>;

const words = (thousand: string, million: string, milliard: string): ScaleWords => ({
  one: "",
  thousand,
  million,
  milliard,
});

/** A pattern with the word of the scale before the code, such as "tusen EUR". */
const before =
  (scales: ScaleWords) =>
  ({ currency, scale }: Unit): string =>
    `${scales[scale]} ${currency}`.trim();

/** A pattern with the word of the scale after the code, such as "SEK thousand". */
const after =
  (scales: ScaleWords) =>
  ({ currency, scale }: Unit): string =>
    `${currency} ${scales[scale]}`.trim();

const dutch: ScaleWords = /* @__PURE__ */ words("1.000", "1 mln.", "1 mld.");
const norwegian: UnitNames = {
  own: { NOK: ["kr", "1 000 kr", "mill. kr", "mrd. kr"] },
  scaled: /* @__PURE__ */ before(/* @__PURE__ */ words("1 000", "mill.", "mrd.")),
};
const english: ScaleWords = /* @__PURE__ */ words("thousand", "million", "billion");

const UNIT_NAMES: Readonly<Record<Language, UnitNames>> = {
  sv: {
    own: { SEK: ["kr", "tkr", "mkr", "mdkr"] },
    scaled: /* @__PURE__ */ before(/* @__PURE__ */ words("tusen", "miljoner", "miljarder")),
  },
  nb: norwegian,
  nn: norwegian,
  da: {
    own: { DKK: ["kr.", "1.000 kr.", "mio. kr.", "mia. kr."] },
    scaled: /* @__PURE__ */ before(/* @__PURE__ */ words("1.000", "mio.", "mia.")),
  },
  fi: {
    own: { EUR: ["euroa", "1 000 euroa", "milj. euroa", "mrd. euroa"] },
    scaled: /* @__PURE__ */ before(/* @__PURE__ */ words("1 000", "milj.", "mrd.")),
  },
  nl: {
    own: { EUR: ["€", "x € 1.000", "x € 1 mln.", "x € 1 mld."] },
    scaled: ({ currency, scale }) => (scale === "one" ? currency : `x ${currency} ${dutch[scale]}`),
  },
  de: {
    own: {},
    scaled: /* @__PURE__ */ before(/* @__PURE__ */ words("Tsd.", "Mio.", "Mrd.")),
  },
  en: { own: { GBP: ["£", "£000", "£m", "£bn"] }, scaled: /* @__PURE__ */ after(english) },
  "en-US": {
    own: { USD: ["$", "$ thousands", "$ millions", "$ billions"] },
    scaled: /* @__PURE__ */ after(english),
  },
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
  const { own, scaled } = UNIT_NAMES[language];
  return own[unit.currency]?.[SCALES.indexOf(unit.scale)] ?? scaled(unit);
}

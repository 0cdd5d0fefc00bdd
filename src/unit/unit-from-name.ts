/** Reading the name of a unit, as reports of many countries print it. */
import {
  describeValue,
  fail,
  type Issue,
  keysOf,
  oneOf,
  readArguments,
  readChoice,
  throwIssues,
} from "../input/index.ts";
import { LANGUAGES, type Language } from "../language/index.ts";
import { CURRENCIES } from "./currencies.ts";
import { readCurrency, SCALES, type Scale, type Unit, unitOf } from "./unit.ts";
import { isUnitWord } from "./words/index.ts";

/** What says which currency a name such as "kr" means. */
export interface UnitNameOptions {
  /** The language of the report: a Norwegian krone in `nb`, a Swedish krona in `sv`. */
  readonly language?: Language;
  /** The currency of the report, as an ISO 4217 code. */
  readonly currency?: string;
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<UnitNameOptions>({ language: true, currency: true });

/** The digits and the letters of each scale, which are no words of a language. */
const SCALE_SIGNS: Readonly<Record<Scale, string>> = {
  one: "",
  thousand: "1000 000 t k",
  million: "1000000 m",
  milliard: "1000000000",
};

/** Names that mean one currency in every language. */
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  EUR: "€ euro euros euroa euroja euroina euroissa",
  GBP: "£ pound pounds",
  USD: "us$ usdollar usdollars",
  CHF: "fr sfr franken",
  SEK: "kronor",
};

/** Names that several currencies have: the currency by language, and the others. */
interface SharedName {
  readonly symbol: string;
  readonly words: string;
  readonly byLanguage: Partial<Readonly<Record<Language, string>>>;
  readonly currencies: string;
}

const SHARED_NAMES: readonly SharedName[] = [
  {
    symbol: "kr",
    words: "kr krona krone kroner",
    byLanguage: { sv: "SEK", nb: "NOK", nn: "NOK", da: "DKK" },
    currencies: "SEK NOK DKK ISK",
  },
  {
    symbol: "$",
    words: "$ dollar dollars",
    byLanguage: { "en-US": "USD" },
    currencies:
      "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD",
  },
];

/** The languages in which a billion is a milliard. */
const SHORT_SCALE: readonly (Language | undefined)[] = ["en", "en-US", undefined];

const has = (words: string, word: string): boolean => words.split(" ").includes(word);

/** A name without fillers and marks: "bedragen x € 1.000" is "€1000", "mio. kr." is "miokr". */
function bareName(name: string): string {
  const words = name
    .replace(/[()[\]\s\u2019':]+/g, " ")
    .replace(/(\d)[ .,](?=\d{3}(?!\d))/g, "$1")
    .replace(/(\p{L})\./gu, "$1")
    .trim()
    .split(" ");
  // "ALL" is the Albanian lek, and "all" a word before figures.
  const says = (word: string, at: number): boolean =>
    !words[at + 1] || CURRENCIES.has(word) || !isUnitWord(word.toLowerCase(), "fillers");
  return words.filter(says).join("").toLowerCase();
}

/** The scale that a word names; undefined if it names no scale. A 1 before it says no more. */
function scaleOf(word: string, language: Language | undefined): Scale | undefined {
  const name = word.replace(/^1(?=\p{L})/u, "");
  if (name.startsWith("billion") && !SHORT_SCALE.includes(language)) return undefined;
  return SCALES.find(
    (scale) => has(SCALE_SIGNS[scale], name) || (scale !== "one" && isUnitWord(name, scale)),
  );
}

/** What a word says about the currency. */
interface CurrencyName {
  /** The currencies that have the name. */
  readonly currencies: readonly string[];
  /** What they call it, and the one that each language means by it, where several have it. */
  readonly shared?: SharedName;
}

/** What a name alone says: a currency, or a symbol that several currencies have; and a scale. */
export type UnitByName =
  | { readonly unit: Unit }
  | { readonly symbol: string; readonly scale: Scale };

/** Reads the name of a currency; undefined if no currency has it. */
function currencyOf(word: string): CurrencyName | undefined {
  const code = word.toUpperCase();
  const own = CURRENCIES.has(code)
    ? code
    : Object.keys(CURRENCY_WORDS).find((each) => has(CURRENCY_WORDS[each] ?? "", word));
  if (own !== undefined) return { currencies: [own] };
  const shared = SHARED_NAMES.find(({ words }) => has(words, word));
  return shared && { currencies: shared.currencies.split(" "), shared };
}

/** The parts of a name. */
interface NameParts extends CurrencyName {
  readonly scale: Scale;
}

/** Takes a name apart into a currency and a scale before or after it. */
function takeApart(name: unknown, { language, currency }: UnitNameOptions): NameParts | undefined {
  const bare = typeof name === "string" ? bareName(name) : "";
  for (let length = bare.length; length > 0; length -= 1) {
    for (const from of new Set([0, bare.length - length])) {
      const found = currencyOf(bare.slice(from, from + length));
      const scale = scaleOf(bare.slice(0, from) + bare.slice(from + length), language);
      if (found !== undefined && scale !== undefined) return { ...found, scale };
    }
  }
  // A scale alone, such as "thousands", takes the currency that is said with it.
  const scale = bare === "" ? undefined : scaleOf(bare, language);
  return scale && currency !== undefined ? { currencies: [currency], scale } : undefined;
}

/** Reads what is said about a name: a language alone, or with a currency. */
function readOptions(given: Language | UnitNameOptions | undefined): UnitNameOptions {
  const issues: Issue[] = [];
  const input: UnitNameOptions = isLanguage(given) ? { language: given } : (given ?? {});
  const options = readArguments(input, OPTION_KEYS, [], issues, "options");
  const { language, currency } = options;
  if (language !== undefined) readChoice(language, LANGUAGES, ["language"], issues);
  if (currency !== undefined) readCurrency(currency, ["currency"], issues);
  throwIssues(issues);
  return options;
}

function isLanguage(given: Language | UnitNameOptions | undefined): given is Language {
  return typeof given === "string";
}

/**
 * Finds the unit that a report means by a name.
 *
 * Rule: a name is a currency with a scale before or after it, as reports print them: tkr, 1 000 kr,
 * mio. kr., £000, £'000, $ thousands, x € 1.000, Mio. CHF, SEK thousand. Capitals, spaces, dots and
 * words such as "amounts in" make no difference, and every name that {@link unitName} gives can be
 * read. Where several currencies have the name, as "kr" of Sweden, Norway and Denmark, the language
 * or the currency decides; without them it is refused.
 *
 * @param name - the name as printed
 * @param report - the language of the report; or an object that says its language or currency
 * @returns the unit
 * @throws AnslagError `unit.name` when no unit has this name, or one of another currency, or when
 * several currencies have it and nothing says which
 * @throws AnslagError `input.choice`, `unit.currency`, `input.unknown-key`, `input.wrong-type` when
 * the language or the currency is unknown
 * @example The same word in two countries
 * unitFromName("1 000 kr", "nb") // => { currency: "NOK", scale: "thousand" }
 * unitFromName("Tkr", { currency: "SEK" }) // => { currency: "SEK", scale: "thousand" }
 * unitFromName("£000") // => { currency: "GBP", scale: "thousand" }
 */
export function unitFromName(name: string, report?: Language | UnitNameOptions): Unit {
  const options = readOptions(report);
  const { language, currency } = options;
  const refuse = (expected: string): never =>
    fail("unit.name", { path: ["name"], expected, received: describeValue(name) });
  const named = takeApart(name, options);
  if (named === undefined)
    return refuse('a currency and a scale, such as "tkr", "£000" or "SEK thousand"');
  const { currencies } = named;
  const read = unitOfParts(named, language);
  if (currency !== undefined)
    return currencies.includes(currency)
      ? unitOf(currency, named.scale)
      : refuse(`a name of ${currency}`);
  return "unit" in read
    ? read.unit
    : refuse(`the language or the currency with it: ${oneOf(currencies)}`);
}

/** Reads a name that may leave open whose krone it is; undefined if it names no unit. */
export function unitByName(name: unknown, language: Language | undefined): UnitByName | undefined {
  const named = takeApart(name, { ...(language && { language }) });
  return named && unitOfParts(named, language);
}

function unitOfParts(
  { currencies, shared, scale }: NameParts,
  language: Language | undefined,
): UnitByName {
  const currency = shared ? language && shared.byLanguage[language] : currencies[0];
  return currency === undefined
    ? { symbol: shared?.symbol ?? "", scale }
    : { unit: unitOf(currency, scale) };
}

/**
 * A name of a unit is read as reports print it, and never as a unit of another country.
 *
 * The captions are those of budgets and interim reports: Swedish and Norwegian municipalities, the
 * Danish state, Finnish and Dutch municipalities, Swiss cantons, British councils and US states.
 */
import { type Scale, type Unit, unitFromName, unitName, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/language/index.ts";
import { CURRENCIES } from "../../src/unit/currencies.ts";
import { SCALES } from "../../src/unit/index.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

/** The unit of a name, or undefined if it is refused. */
function unitOrNothing(name: string, language?: Language): Unit | undefined {
  try {
    return unitFromName(name, language);
  } catch {
    return undefined;
  }
}

describe("every caption that the package prints", () => {
  it.each(LANGUAGES)("is read back in %s, whatever the currency and the scale", (language) => {
    for (const currency of CURRENCIES)
      for (const scale of SCALES) {
        const unit = unitOf(currency, scale);
        expect(unitFromName(unitName(unit, language), language), unitName(unit, language)).toEqual(
          unit,
        );
      }
  });

  it.each(LANGUAGES)("in %s is read back without the language, or refused", (language) => {
    let refused = 0;
    for (const currency of CURRENCIES)
      for (const scale of SCALES) {
        const unit = unitOf(currency, scale);
        const read = unitOrNothing(unitName(unit, language));
        if (read === undefined) refused += 1;
        else expect(read).toEqual(unit);
      }
    // Only the kronor of Sweden, Norway and Denmark, and the dollars, need their language.
    expect(refused).toBe(["sv", "nb", "nn", "da", "en-US"].includes(language) ? 4 : 0);
  });
});

/** The words that stand before a unit in each language, as reports print them. */
const LEADS: Readonly<Record<Language, readonly string[]>> = {
  sv: ["i", "Belopp i", "Alla belopp anges i"],
  nb: ["i", "Beløp i", "Alle tall er oppgitt i"],
  nn: ["i", "Beløp i", "Alle tal i"],
  da: ["i", "Beløb i", "Alle beløb er angivet i"],
  fi: ["luvut", "Kaikki luvut ovat", "Summat"],
  nl: ["in", "bedragen", "Alle bedragen zijn in"],
  de: ["in", "Angaben in", "Alle Beträge in"],
  en: ["in", "Amounts in", "All figures are in"],
  "en-US": ["in", "amounts expressed in", "All amounts are stated in"],
};

it.each(LANGUAGES)("every caption in %s is read back with words before it", (language) => {
  for (const currency of CURRENCIES)
    for (const scale of SCALES)
      for (const lead of LEADS[language]) {
        const caption = `(${lead} ${unitName(unitOf(currency, scale), language)})`;
        expect(unitFromName(caption, language), caption).toEqual(unitOf(currency, scale));
      }
});

describe("a caption that says its currency", () => {
  it.each<readonly [string, string, Scale]>([
    ["1000 EUR", "EUR", "thousand"],
    ["1 000 EUR", "EUR", "thousand"],
    ["EUR", "EUR", "one"],
    ["T€", "EUR", "thousand"],
    ["TEUR", "EUR", "thousand"],
    ["in Mio. €", "EUR", "million"],
    ["x € 1.000", "EUR", "thousand"],
    ["(x € 1.000)", "EUR", "thousand"],
    ["x 1.000 euro", "EUR", "thousand"],
    ["€ x 1.000", "EUR", "thousand"],
    ["x € 1 mln.", "EUR", "million"],
    ["1 000 euroa", "EUR", "thousand"],
    ["1\u00a0000 euroa", "EUR", "thousand"],
    ["milj. euroa", "EUR", "million"],
    ["£", "GBP", "one"],
    ["£000", "GBP", "thousand"],
    ["£'000", "GBP", "thousand"],
    ["£’000", "GBP", "thousand"],
    ["£000s", "GBP", "thousand"],
    ["£m", "GBP", "million"],
    ["£ million", "GBP", "million"],
    ["£bn", "GBP", "milliard"],
    ["GBP thousand", "GBP", "thousand"],
    ["Mio. CHF", "CHF", "million"],
    ["in 1'000 CHF", "CHF", "thousand"],
    ["1000 Fr.", "CHF", "thousand"],
    ["SEK thousand", "SEK", "thousand"],
    ["KSEK", "SEK", "thousand"],
    ["MSEK", "SEK", "million"],
    ["miljoner kronor", "SEK", "million"],
    ["tusental kronor", "SEK", "thousand"],
    ["MNOK", "NOK", "million"],
    ["NOK 1000", "NOK", "thousand"],
    ["mill. NOK", "NOK", "million"],
    ["DKK mio.", "DKK", "million"],
    ["USD billion", "USD", "milliard"],
    ["tusen EUR", "EUR", "thousand"],
    ["miljoonaa SEK", "SEK", "million"],
    ["bedragen x € 1.000", "EUR", "thousand"],
    ["bedragen in € x 1 miljoen", "EUR", "million"],
    ["Bedragen in duizenden euro's", "EUR", "thousand"],
    ["1 000 euroa", "EUR", "thousand"],
    ["tuhansia euroja", "EUR", "thousand"],
    ["Angaben in Tsd. EUR", "EUR", "thousand"],
    ["Beträge in CHF 1'000", "CHF", "thousand"],
    ["k€", "EUR", "thousand"],
    ["M€", "EUR", "million"],
    ["en milliers d'euros", "EUR", "thousand"],
    ["en millions d’euros", "EUR", "million"],
    ["i tusen kronor", "SEK", "thousand"],
    ["Belopp i hela kronor", "SEK", "one"],
    ["All figures in £m", "GBP", "million"],
    ["US$ million", "USD", "million"],
    // Its code is also an English word.
    ["ALL thousand", "ALL", "thousand"],
    ["Amounts in ALL", "ALL", "one"],
  ])("%s is %s in %s", (name, currency, scale) => {
    expect(unitFromName(name)).toEqual({ currency, scale });
    for (const language of LANGUAGES)
      if (!name.includes("billion"))
        expect(unitFromName(name, language), language).toEqual({ currency, scale });
  });
});

describe("a caption that several currencies have", () => {
  it.each<readonly [string, Scale]>([
    ["kr", "one"],
    ["kr.", "one"],
    ["kroner", "one"],
    ["tkr", "thousand"],
    ["Tkr", "thousand"],
    ["TKR", "thousand"],
    ["kkr", "thousand"],
    ["t.kr.", "thousand"],
    ["1 000 kr", "thousand"],
    ["i 1.000 kr.", "thousand"],
    ["1000 kr", "thousand"],
    ["tusen kroner", "thousand"],
    ["mkr", "million"],
    ["mnkr", "million"],
    ["mio. kr.", "million"],
    ["mill. kr", "million"],
    ["mdkr", "milliard"],
    ["mdr kr", "milliard"],
    ["mia. kr.", "milliard"],
    ["mrd. kr", "milliard"],
    ["kr 1000", "thousand"],
    ["kr. 1.000", "thousand"],
    ["Beløp i 1 000 kr", "thousand"],
    ["Tal i heile tusen kroner", "thousand"],
    ["Beløb i 1.000 kr.", "thousand"],
    ["belopp i tkr", "thousand"],
    ["hele kroner", "one"],
  ])("%s is a krone of the language or of the currency, and refused without", (name, scale) => {
    expect(unitFromName(name, "sv")).toEqual({ currency: "SEK", scale });
    expect(unitFromName(name, "nb")).toEqual({ currency: "NOK", scale });
    expect(unitFromName(name, "nn")).toEqual({ currency: "NOK", scale });
    expect(unitFromName(name, "da")).toEqual({ currency: "DKK", scale });
    for (const currency of ["SEK", "NOK", "DKK", "ISK"])
      expect(unitFromName(name, { currency })).toEqual({ currency, scale });
    for (const language of [undefined, "fi", "nl", "de", "en", "en-US"] as const)
      expect(codeOf(() => unitFromName(name, language))).toBe("unit.name");
  });

  it.each<readonly [string, Scale]>([
    ["$", "one"],
    ["$ thousands", "thousand"],
    ["$ in thousands", "thousand"],
    ["dollars (in millions)", "million"],
    ["in thousands of dollars", "thousand"],
    ["$ billions", "milliard"],
    ["$000", "thousand"],
    ["$'000s", "thousand"],
    ["In thousands of dollars", "thousand"],
    ["(dollars in thousands)", "thousand"],
    ["(amounts expressed in thousands of dollars)", "thousand"],
    ["whole dollars", "one"],
  ])("%s is a dollar of the United States in American English only", (name, scale) => {
    expect(unitFromName(name, "en-US")).toEqual({ currency: "USD", scale });
    expect(unitFromName(name, { currency: "CAD" })).toEqual({ currency: "CAD", scale });
    for (const language of [undefined, "en"] as const)
      expect(codeOf(() => unitFromName(name, language))).toBe("unit.name");
  });

  it("the currency goes before the language: a Swedish report on Norwegian money", () => {
    const norwegian = { language: "sv", currency: "NOK" } as const;
    expect(unitFromName("tkr", norwegian)).toEqual({ currency: "NOK", scale: "thousand" });
  });

  it("the issue says how to state the currency, and which there are", () => {
    expect(issuesOf(() => unitFromName("1 000 kr"))).toEqual([
      expect.objectContaining({
        code: "unit.name",
        path: ["name"],
        expected: "the language or the currency with it: one of SEK, NOK, DKK or ISK",
        received: '"1 000 kr"',
        remedy: expect.stringContaining('unitFromName("tkr", "sv")'),
      }),
    ]);
  });
});

describe("a scale alone", () => {
  it.each<readonly [string, Scale]>([
    ["'000", "thousand"],
    ["in thousands", "thousand"],
    ["1 000", "thousand"],
    ["mdr", "milliard"],
  ])("%s takes the currency that is said with it, and is refused without", (name, scale) => {
    expect(unitFromName(name, { currency: "GBP" })).toEqual({ currency: "GBP", scale });
    expect(codeOf(() => unitFromName(name))).toBe("unit.name");
  });

  it("a billion is a milliard in English, and not a word of the other languages", () => {
    expect(unitFromName("billion EUR", "en")).toEqual({ currency: "EUR", scale: "milliard" });
    for (const language of ["de", "da", "nb", "sv"] as const)
      expect(codeOf(() => unitFromName("billion EUR", language))).toBe("unit.name");
  });
});

describe("a name that is not a unit's", () => {
  it.each([
    "",
    " ",
    "toString",
    "constructor",
    "£0.00",
    "£00",
    "£0000",
    "10 kr",
    "kr kr",
    "SEK EUR",
    "Belopp i",
    "Amounts in",
    "x",
    "Belopp i 10 kr",
    "tkr och Mkr",
    "thousand million SEK",
    // Switzerland, and many countries of Africa, count in francs.
    "milliers de francs",
    "Amounts",
  ])("%j is refused, also with a language and a currency", (name) => {
    for (const report of [undefined, "sv", { language: "sv", currency: "SEK" }] as const)
      expect(codeOf(() => unitFromName(name, report))).toBe("unit.name");
  });

  it("a value that is not a text is refused", () => {
    for (const name of [undefined, null, 5, {}])
      expect(codeOf(() => unitFromName(name as never, "sv"))).toBe("unit.name");
  });

  it("a currency that contradicts the name is refused", () => {
    expect(issuesOf(() => unitFromName("£000", { currency: "EUR" }))).toMatchObject([
      { code: "unit.name", expected: "a name of EUR", received: '"£000"' },
    ]);
    expect(codeOf(() => unitFromName("tkr", { currency: "EUR" }))).toBe("unit.name");
  });

  it("an unknown language, currency or key is refused, all at once", () => {
    const wrong = { language: "fr", currency: "kronor", langauge: "sv" };
    expect(
      issuesOf(() => unitFromName("tkr", wrong as never))
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["input.choice", "input.unknown-key", "unit.currency"]);
    expect(codeOf(() => unitFromName("tkr", "fr" as never))).toBe("input.choice");
  });
});

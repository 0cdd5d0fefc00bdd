/** Where a unit stands beside an amount in running text, in each language. */
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/language/index.ts";
import { SCALES, unitInText, unitOf } from "../../src/unit/index.ts";

const around = (currency: string, language: Language): readonly string[] =>
  SCALES.map((scale) => {
    const { before, after } = unitInText(unitOf(currency, scale), language);
    return `${before}5${after}`.replaceAll("\u00a0", " ");
  });

describe("a unit in a sentence", () => {
  it("is written as the readers of each language write their own currency", () => {
    expect(around("SEK", "sv")).toEqual(["5 kr", "5 tkr", "5 mkr", "5 mdkr"]);
    for (const language of ["nb", "nn"] as const)
      expect(around("NOK", language)).toEqual(["5 kr", "5 tusen kr", "5 mill. kr", "5 mrd. kr"]);
    expect(around("DKK", "da")).toEqual(["5 kr.", "5 tusind kr.", "5 mio. kr.", "5 mia. kr."]);
    const finnish = ["5 euroa", "5 tuhatta euroa", "5 milj. euroa", "5 mrd. euroa"];
    expect(around("EUR", "fi")).toEqual(finnish);
    expect(around("EUR", "nl")).toEqual(["€ 5", "€ 5 duizend", "€ 5 mln.", "€ 5 mld."]);
    expect(around("EUR", "de")).toEqual(["5 EUR", "5 Tsd. EUR", "5 Mio. EUR", "5 Mrd. EUR"]);
    expect(around("GBP", "en")).toEqual(["£5", "£5k", "£5m", "£5bn"]);
    expect(around("USD", "en-US")).toEqual(["$5", "$5 thousand", "$5 million", "$5 billion"]);
  });

  it("of another currency is its code", () => {
    expect(around("SEK", "en")).toEqual([
      "SEK 5",
      "SEK 5 thousand",
      "SEK 5 million",
      "SEK 5 billion",
    ]);
    expect(around("USD", "sv")[1]).toBe("5 tusen USD");
    expect(around("USD", "nb")[1]).toBe("5 tusen USD");
    expect(around("USD", "nl")[2]).toBe("USD 5 mln.");
  });

  it("is never a number beside the amount: 5 1 000 kr is no amount", () => {
    for (const language of LANGUAGES)
      for (const currency of ["SEK", "NOK", "DKK", "EUR", "GBP", "USD"])
        for (const text of around(currency, language)) expect(text.match(/\d/g)).toEqual(["5"]);
  });

  it("has the sign before it where a sign of money stands before the digits in English", () => {
    const isOutside = (currency: string, language: Language): boolean =>
      unitInText(unitOf(currency), language).isSignOutside;
    expect([isOutside("GBP", "en"), isOutside("USD", "en-US")]).toEqual([true, true]);
    expect([isOutside("EUR", "nl"), isOutside("SEK", "en")]).toEqual([false, false]);
  });
});

/** Captions of published reports, with the report or the kind of report that prints them. */
import { type Scale, unitFromName } from "anslag";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/language/index.ts";
import { codeOf } from "../support/code-of.ts";

describe("a caption of a published report", () => {
  it.each<readonly [caption: string, Language, currency: string, Scale, source: string]>([
    ["Belopp i tkr", "sv", "SEK", "thousand", "annual reports of Swedish municipalities"],
    ["belopp i miljoner kronor", "sv", "SEK", "million", "the Swedish budget bill"],
    ["Beløp i 1000 kr", "nb", "NOK", "thousand", "KOSTRA tables of Statistics Norway"],
    ["beløp i 1000 kroner", "nb", "NOK", "thousand", "KOSTRA tables of Statistics Norway"],
    [
      "(mio. kr.)",
      "da",
      "DKK",
      "million",
      "monrad.app/agenda_items/49699: budget monitoring 3/2025",
    ],
    ["1.000 kr.", "da", "DKK", "thousand", "accounts of Danish municipalities"],
    ["(tuhatta euroa)", "fi", "EUR", "thousand", "accounts of Finnish municipalities"],
    ["Luvut tuhansina euroina", "fi", "EUR", "thousand", "accounts of Finnish companies"],
    ["(bedragen x € 1.000)", "nl", "EUR", "thousand", "Dutch state budget: De Koning, article 2"],
    ["Alle bedragen x € 1.000", "nl", "EUR", "thousand", "Dutch annual accounts"],
    ["1 000 €", "de", "EUR", "thousand", "columns of the German federal budget"],
    ["Beträge in Tausend Euro", "de", "EUR", "thousand", "German annual accounts"],
    ["alle Werte in T€", "de", "EUR", "thousand", "German annual accounts"],
    ["Angaben in Mio. CHF", "de", "CHF", "million", "accounts of Swiss cantons"],
    ["£000", "en", "GBP", "thousand", "Bath and North East Somerset, Cabinet 7 September 2005"],
    ["(Dollars in Thousands)", "en-US", "USD", "thousand", "exhibits of the US defence budget"],
    ["in thousands of dollars", "en-US", "USD", "thousand", "annual reports of US states"],
  ])("%s, in %s, is %s %s (%s)", (caption, language, currency, scale) => {
    expect(unitFromName(caption, language)).toEqual({ currency, scale });
  });

  it.each(["amounts expressed in thousands", "(IN THOUSANDS)", "(Amounts in thousands)"])(
    "%s, of US governments, says no currency",
    (caption) => {
      const dollars = { currency: "USD", scale: "thousand" };
      expect(unitFromName(caption, { currency: "USD" })).toEqual(dollars);
      expect(codeOf(() => unitFromName(caption, "en-US"))).toBe("unit.name");
    },
  );
});

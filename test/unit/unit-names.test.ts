/** The names of units in each language, and the units that readers find by a name. */
import { unitFromName, unitName, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf } from "../support/code-of.ts";

describe("the names of units", () => {
  it.each([
    ["Tkr", "thousand", "tkr", "SEK thousand"],
    ["kr", "one", "kr", "SEK"],
    ["Mkr", "million", "mkr", "SEK million"],
    ["mnkr", "million", "mkr", "SEK million"],
    ["mdkr", "milliard", "mdkr", "SEK billion"],
  ] as const)("%s is SEK in %s", (printed, scale, swedish, english) => {
    const unit = unitFromName(printed);
    expect(unit).toEqual({ currency: "SEK", scale });
    expect(unitName(unit, "sv")).toBe(swedish);
    expect(unitName(unit, "en")).toBe(english);
  });

  it("names other currencies by their code", () => {
    expect(unitName(unitOf("EUR", "thousand"), "sv")).toBe("tusen EUR");
    expect(unitName(unitOf("NOK"), "sv")).toBe("NOK");
    expect(unitName(unitOf("DKK", "milliard"), "sv")).toBe("miljarder DKK");
  });

  it.each([
    ["nb", "NOK", "kr, 1 000 kr, mill. kr, mrd. kr"],
    ["nn", "EUR", "EUR, 1 000 EUR, mill. EUR, mrd. EUR"],
    ["da", "DKK", "kr., 1.000 kr., mio. kr., mia. kr."],
    ["fi", "EUR", "euroa, 1 000 euroa, milj. euroa, mrd. euroa"],
    ["nl", "EUR", "€, x € 1.000, x € 1 mln., x € 1 mld."],
    ["nl", "USD", "USD, x USD 1.000, x USD 1 mln., x USD 1 mld."],
    ["de", "CHF", "CHF, Tsd. CHF, Mio. CHF, Mrd. CHF"],
    ["en", "GBP", "£, £000, £m, £bn"],
    ["en-US", "USD", "$, $ thousands, $ millions, $ billions"],
  ] as const)("are named in %s for %s", (language, currency, names) => {
    const scales = ["one", "thousand", "million", "milliard"] as const;
    expect(scales.map((scale) => unitName(unitOf(currency, scale), language)).join(", ")).toBe(
      names,
    );
  });

  it("are not the property names of objects", () => {
    expect(codeOf(() => unitFromName("toString"))).toBe("unit.name");
  });
});

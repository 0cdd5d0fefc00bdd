/** Units, and their names in each language. */

import { type Scale, unitName, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("units", () => {
  it("reports a wrong currency and a wrong scale together", () => {
    const issues = issuesOf(() => unitOf("sek", "tusen" as Scale));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["unit.currency", ["currency"]],
      ["input.choice", ["scale"]],
    ]);
  });

  it("does not take a property name of objects for a scale", () => {
    expect(codeOf(() => unitOf("SEK", "constructor" as Scale))).toBe("input.choice");
  });
});

it("a currency withdrawn since 1999 is a unit of the reports of its time", () => {
  for (const currency of ["BGN", "HRK", "DEM"])
    expect(unitOf(currency)).toEqual({ currency, scale: "one" });
});

describe("the names of units", () => {
  it.each([
    ["one", "kr", "SEK"],
    ["thousand", "tkr", "SEK thousand"],
    ["million", "mkr", "SEK million"],
    ["milliard", "mdkr", "SEK billion"],
  ] as const)("a Swedish krona in %s is %s, and %s in English", (scale, swedish, english) => {
    const unit = unitOf("SEK", scale);
    expect([unitName(unit, "sv"), unitName(unit, "en"), unitName(unit)]).toEqual([
      swedish,
      english,
      english,
    ]);
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
});

import { type Scale, unitFromName, unitName, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("units", () => {
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

  it("reports a wrong currency and a wrong scale together", () => {
    const issues = issuesOf(() => unitOf("sek", "tusen" as Scale));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["unit.currency", ["currency"]],
      ["input.choice", ["scale"]],
    ]);
  });

  it("does not take a property name of objects for a scale or a unit", () => {
    expect(codeOf(() => unitOf("SEK", "constructor" as Scale))).toBe("input.choice");
    expect(codeOf(() => unitFromName("toString"))).toBe("unit.name");
  });
});

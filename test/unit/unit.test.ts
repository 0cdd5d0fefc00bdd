import { convertAmount, type Scale, unitFromName, unitName, unitOf } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../oracle/arbitraries.ts";
import { fraction, multiply, show } from "../oracle/fraction.ts";
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

describe("conversion", () => {
  const tkr = unitOf("SEK", "thousand");
  const mkr = unitOf("SEK", "million");

  it("keeps every digit: 1 214 tkr is 1,214 mkr, which prints as 1,2 and not as the report's 1,3", () => {
    expect(convertAmount("1 214", { from: tkr, to: mkr }).toFixed()).toBe("1.214");
  });

  it("refuses to convert between currencies", () => {
    expect(codeOf(() => convertAmount(1, { from: tkr, to: unitOf("EUR") }))).toBe("unit.mismatch");
  });

  it("refuses a result outside the exact range", () => {
    const to = unitOf("SEK", "one");
    expect(codeOf(() => convertAmount("9".repeat(60), { from: mkr, to }))).toBe(
      "amount.out-of-range",
    );
  });

  const scales: readonly Scale[] = ["one", "thousand", "million", "milliard"];
  const exponents = { one: 0, thousand: 3, million: 6, milliard: 9 } as const;

  it("law: converting is lossless, there and back", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.constantFrom(...scales),
        fc.constantFrom(...scales),
        (text, from, to) => {
          const units = { from: unitOf("SEK", from), to: unitOf("SEK", to) };
          const there = convertAmount(text, units);
          const back = convertAmount(there, { from: units.to, to: units.from });
          expect(show(fraction(back.toFixed()))).toBe(show(fraction(text)));
        },
      ),
    );
  });

  it("law: converting multiplies by a power of ten (oracle)", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.constantFrom(...scales),
        fc.constantFrom(...scales),
        (text, from, to) => {
          const factor = {
            top: 10n ** BigInt(exponents[from]),
            bottom: 10n ** BigInt(exponents[to]),
          };
          const converted = convertAmount(text, {
            from: unitOf("SEK", from),
            to: unitOf("SEK", to),
          });
          expect(show(fraction(converted.toFixed()))).toBe(show(multiply(fraction(text), factor)));
        },
      ),
    );
  });
});

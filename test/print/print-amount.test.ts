/** A single amount in running text: converted, rounded once, written. */
import { printAmount, unitFromName, unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("a single amount in running text", () => {
  const unit = unitFromName("tkr", "sv");

  it("is rounded once, from the exact amount", () => {
    // 1 249,6 tkr is 1 250 tkr in print, and 1,2 mkr; rounded twice it would be 1,3.
    expect(printAmount("1249.6", { unit, language: "sv" })).toBe("1\u00a0250");
    expect(printAmount("1249.6", { unit, scale: "mkr", decimals: 1, language: "sv" })).toBe("1,2");
    expect(
      printAmount("1250", {
        unit,
        scale: "mkr",
        decimals: 1,
        plus: "always",
        withUnit: true,
        language: "sv",
      }),
    ).toBe("+1,3\u00a0mkr");
  });

  it("in kr, tkr, mkr and mdkr, and by scale in words for other currencies", () => {
    expect(
      ["kr", "tkr", "mkr", "mdkr"].map((scale) =>
        printAmount("486892", { unit, scale: scale as "kr", decimals: 3, language: "sv" }),
      ),
    ).toEqual(["486\u00a0892\u00a0000,000", "486\u00a0892,000", "486,892", "0,487"]);
    expect(
      printAmount(1500, {
        unit: unitOf("EUR"),
        scale: "thousand",
        decimals: 1,
        withUnit: true,
        locale: "en-GB",
      }),
    ).toBe("EUR\u00a01.5\u00a0thousand");
    expect(codeOf(() => printAmount(1, { unit: unitOf("EUR"), scale: "tkr" }))).toBe(
      "input.choice",
    );
  });

  it("refuses a misspelt option, and a unit that it was not told", () => {
    const issues = issuesOf(() => printAmount("1.25", { decimal: 1, withUnit: true } as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key decimal",
      "print.scale-without-unit withUnit",
    ]);
  });

  it("zero is zero only when it is exactly zero", () => {
    expect(printAmount("0.4", { zero: "-" })).toBe("0");
    expect(printAmount("-0.4", { plus: "always" })).toBe("0");
    expect(printAmount(0, { zero: "-" })).toBe("-");
  });

  it("is an amount: a missing one is refused", () => {
    expect(codeOf(() => printAmount(undefined as never))).toBe("amount.missing");
    expect(codeOf(() => printAmount("1.5 kr"))).toBe("amount.not-an-amount");
  });

  it("is rounded by the mode, half away from zero by default", () => {
    const modes = [undefined, "half-even", "toward-zero"] as const;
    const texts = modes.map((mode) => printAmount("-2.5", mode === undefined ? {} : { mode }));
    expect(texts).toEqual(["-3", "-2", "-2"]);
  });

  it("has its unit only behind a text, and no unit where a zero is blank", () => {
    const options = { unit, withUnit: true, zero: "blank", language: "sv" } as const;
    expect([printAmount(0, options), printAmount(1, options)]).toEqual(["", "1\u00a0tkr"]);
    expect(printAmount(5, { unit })).toBe("5");
  });

  it("has its unit where the language has it, and its sign before a sign of money", () => {
    const million = { scale: "million", decimals: 1, withUnit: true } as const;
    const pounds = { unit: unitOf("GBP"), ...million };
    expect(printAmount("-3200000", pounds)).toBe("-£3.2m");
    expect(printAmount("-3200000", { ...pounds, negative: "parentheses" })).toBe("(£3.2m)");
    expect(printAmount("3200000", { ...pounds, plus: "always" })).toBe("+£3.2m");
    expect(printAmount("-3200000", { ...pounds, magnitude: true })).toBe("£3.2m");
    expect(printAmount("0", { ...pounds, zero: "-" })).toBe("-");
    const dollars = { unit: unitOf("USD"), withUnit: true, language: "en-US" } as const;
    expect(printAmount("-3190", dollars)).toBe("-$3,190");
    expect(printAmount("-3190", { ...dollars, negative: "parentheses" })).toBe("($3,190)");
    const kroner = { unit: unitOf("NOK"), ...million, language: "nb" } as const;
    expect(printAmount("-3190000", kroner)).toBe("−3,2\u00a0mill. kr");
    expect(printAmount("-3190000", { ...kroner, negative: "parentheses" })).toBe(
      "(3,2)\u00a0mill. kr",
    );
    const euro = { unit: unitOf("EUR"), ...million, language: "nl" } as const;
    expect(printAmount("-3190000", euro)).toBe("€\u00a0-3,2\u00a0mln.");
  });

  it("without its sign is its size, rounded as the size is", () => {
    expect(printAmount("-2.5", { magnitude: true })).toBe("3");
    expect(printAmount("-2.5", { magnitude: true, plus: "always" })).toBe("+3");
    expect(codeOf(() => printAmount(1, { magnitud: true } as never))).toBe("input.unknown-key");
  });

  it("refuses every wrong choice at once", () => {
    const wrong = { decimals: 41, mode: "upwards", language: "fr", negative: "red", scale: "tkr" };
    const flags = { withUnit: 0, magnitude: "yes" };
    const issues = issuesOf(() => printAmount(1, { ...wrong, ...flags } as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.choice negative",
      "print.language language",
      "round.decimals decimals",
      "input.choice mode",
      "input.wrong-type withUnit",
      "input.wrong-type magnitude",
      "print.scale-without-unit scale",
    ]);
  });
});

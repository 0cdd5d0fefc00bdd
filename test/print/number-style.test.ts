/** How numbers are written, locale by locale. */
import {
  formatAmount,
  type Locale,
  type NumberStyle,
  parseAmount,
  printPercent,
  type Ratio,
  ratioOf,
  toDecimal,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withPercentSign } from "../../src/print/number-style.ts";
import { amountText } from "../oracle/arbitraries.ts";

const locales: readonly (readonly [Locale, string])[] = [
  ["sv-SE", "−1\u00a0234\u00a0567,50"],
  ["nb-NO", "−1\u00a0234\u00a0567,50"],
  ["fi-FI", "−1\u00a0234\u00a0567,50"],
  ["da-DK", "-1.234.567,50"],
  ["en-GB", "-1,234,567.50"],
  ["de-CH", "-1\u2019234\u2019567.50"],
];

describe("number styles", () => {
  it.each(locales)("%s writes %s", (locale, text) => {
    expect(formatAmount(toDecimal("-1234567.5"), { locale, decimals: 2 })).toBe(text);
  });

  const cases: readonly (readonly [string, NumberStyle, string])[] = [
    ["-5", { negative: "parentheses" }, "(5)"],
    ["-5", { negative: "hyphen" }, "-5"],
    ["-5", { locale: "en-GB", negative: "minus" }, "−5"],
    ["5", { plus: "always" }, "+5"],
    ["0", { plus: "always" }, "0"],
    ["0", { zero: "-" }, "-"],
    ["0", { zero: "blank" }, ""],
    ["-0", { negative: "parentheses" }, "0"],
  ];
  it.each(cases)("%s with %o is %j", (amount, style, text) => {
    expect(formatAmount(toDecimal(amount), { locale: "sv-SE", ...style })).toBe(text);
  });

  it("what is written is read back as the same amount, in every locale", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.constantFrom(...locales.map(([locale]) => locale)),
        (text, locale) => {
          const decimalMark = locale === "en-GB" || locale === "de-CH" ? "." : ",";
          const written = formatAmount(toDecimal(text), { locale });
          expect(parseAmount(written, { decimalMark }).equals(toDecimal(text))).toBe(true);
        },
      ),
    );
  });
});

const NBSP = "\u00a0";

describe("numbers in Swedish", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["999", "999"],
    ["1000", `1${NBSP}000`],
    ["-486892", `−486${NBSP}892`],
    ["-272.263", "−272,263"],
    ["1234567.5", `1${NBSP}234${NBSP}567,5`],
    ["0.0000001", "0,0000001"],
    [
      "123456789012345678901234567890",
      "123 456 789 012 345 678 901 234 567 890".replaceAll(" ", NBSP),
    ],
  ])("%s is written %s", (amount, text) => {
    expect(formatAmount(toDecimal(amount), { locale: "sv-SE" })).toBe(text);
  });

  const ratio = (numerator: string, denominator: string): Ratio => {
    const result = ratioOf({ numerator, denominator });
    if (result.kind === "none") throw new Error(result.reason);
    return result;
  };

  it.each([
    ["-6482", "245941", 1, "−2,6"],
    ["15688", "710663", 1, "2,2"],
    ["22170", "464722", 1, "4,8"],
    ["1", "10", 0, "10"],
    ["1", "10", 2, "10,00"],
    ["1", "3", 3, "33,333"],
    ["-1", "100000", 1, "0,0"],
    ["100", "1", 1, `10${NBSP}000,0`],
  ])("%s of %s with %i decimals is %s %%", (numerator, denominator, decimals, text) => {
    expect(printPercent(ratio(numerator, denominator), { decimals, locale: "sv-SE" })).toBe(text);
  });
});

describe("a percentage with its sign", () => {
  it.each([
    ["en-GB", "4.8%"],
    ["en-US", "4.8%"],
    ["nl-NL", "4.8%"],
    ["de-CH", "4.8%"],
    ["sv-SE", `4.8${NBSP}%`],
    ["fr-FR", `4.8${NBSP}%`],
  ] as const)("is written as in %s", (locale, text) => {
    expect(withPercentSign("4.8", locale)).toBe(text);
  });

  it("leaves a space where a host writes numbers with marks of its own", () => {
    const marks = { group: "'", decimal: ".", minus: "-" };
    expect(withPercentSign("4.8", marks)).toBe(`4.8${NBSP}%`);
  });

  it("has the sign inside parentheses", () => {
    expect(withPercentSign("(4.8)", "en-US")).toBe("(4.8%)");
  });
});

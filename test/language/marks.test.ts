/** The marks with which each locale writes numbers, as its own grammar books have them. */
import { describe, expect, it } from "vitest";
import { keptLocale, LOCALES, numberMarks } from "../../src/language/marks.ts";

describe("the marks of a locale", () => {
  // −1 234,5 as people in each place print it; the spaces are no-break ones.
  it.each([
    ["sv-SE", "−1\u00a0234,5"],
    ["nb-NO", "−1\u00a0234,5"],
    ["da-DK", "-1.234,5"],
    ["fi-FI", "−1\u00a0234,5"],
    ["en-GB", "-1,234.5"],
    ["de-CH", "-1’234.5"],
    ["nl-NL", "-1.234,5"],
    ["de-DE", "-1.234,5"],
    ["fr-FR", "-1\u202f234,5"],
    ["es-ES", "-1.234,5"],
    ["en-US", "-1,234.5"],
  ] as const)("%s writes %s", (locale, printed) => {
    const { minus, group, decimal } = numberMarks(locale);
    expect(`${minus}1${group}234${decimal}5`).toBe(printed);
  });

  it("never has one mark for groups and decimals", () => {
    for (const locale of LOCALES) {
      const { group, decimal } = numberMarks(locale);
      expect(group).not.toBe(decimal);
    }
  });

  it.each(LOCALES)("%s has the marks of CLDR, but for the apostrophe of Switzerland", (locale) => {
    const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.5);
    const cldr = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
    const group = cldr("group") === "'" ? "\u2019" : cldr("group");
    const theirs = { group, decimal: cldr("decimal"), minus: cldr("minusSign") };
    expect(numberMarks(locale)).toEqual(theirs);
  });

  it("groups four digits everywhere, where CLDR leaves them together in Spain", () => {
    const together = LOCALES.filter(
      (locale) => new Intl.NumberFormat(locale).format(1234) === "1234",
    );
    expect(together).toEqual(["es-ES"]);
  });
});

describe("marks of one's own", () => {
  const marks = { group: " ", decimal: ",", minus: "-" };

  it("are what a number is written with", () => {
    expect(numberMarks(marks)).toEqual(marks);
  });

  it("are kept as a frozen copy, and a locale as it is", () => {
    const kept = keptLocale(marks);
    expect(kept).toEqual(marks);
    expect(kept).not.toBe(marks);
    expect(Object.isFrozen(kept)).toBe(true);
    expect(keptLocale("sv-SE")).toBe("sv-SE");
  });
});

/** The marks with which each locale writes numbers, as its own grammar books have them. */
import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/language/language.ts";
import { numberMarks } from "../../src/language/marks.ts";

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
});

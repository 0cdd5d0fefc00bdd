/** Laws of the language rule: the nearest place decides. */
import { describe, expect, it } from "vitest";
import { languageIssues, pageLanguage } from "../../src/language/language.ts";

describe("the language of a page", () => {
  it("is English with English numbers where no place names one", () => {
    expect(pageLanguage()).toEqual({ language: "en", locale: "en-GB" });
  });

  it("is that of the nearest place, and numbers follow it", () => {
    expect(pageLanguage({}, { language: "sv" }).locale).toBe("sv-SE");
    expect(pageLanguage({ language: "en" }, { language: "sv", locale: "fi-FI" })).toEqual({
      language: "en",
      locale: "en-GB",
    });
  });

  it("keeps a locale that was named for the same language; a locale alone changes no word", () => {
    const finland = { language: "sv", locale: "fi-FI" } as const;
    expect(pageLanguage({ language: "sv" }, finland).locale).toBe("fi-FI");
    expect(pageLanguage({ locale: "de-CH" }, { language: "sv" })).toEqual({
      language: "sv",
      locale: "de-CH",
    });
  });

  it("is refused where there is no such language or locale, both at once", () => {
    const codes = languageIssues({ language: "xx", locale: "xx-XX" }).map(({ code }) => code);
    expect(codes).toEqual(["print.locale", "print.language"]);
  });
});

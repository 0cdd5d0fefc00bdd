/** Laws of the language rule: the nearest place decides, and a label of the caller stays. */
import { describe, expect, it } from "vitest";
import {
  joinLabels,
  labelOn,
  labelOr,
  languageIssues,
  pageLanguage,
  sayWording,
} from "../../src/language/index.ts";
import { en } from "../../src/language/words/en.ts";
import { sv } from "../../src/language/words/sv.ts";

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

  it("keeps a locale that was named for the same language, and a locale alone changes no word", () => {
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

describe("a label", () => {
  const swedish = pageLanguage({ language: "sv" });

  it("of the package is said again, with its numbers in the style of the page", () => {
    const label = labelOr(
      undefined,
      [{ word: "revisedAppropriation" }, { text: ", " }, { number: "2.5" }, { text: " %" }],
      pageLanguage(),
    );
    expect(label.label).toBe("Revised appropriation, 2.5 %");
    expect(labelOn(label, {}, swedish)).toBe("Reviderat anslag, 2,5 %");
  });

  it("of the caller stays, given or changed afterwards", () => {
    expect(labelOn(labelOr("Total", "total", pageLanguage()), {}, swedish)).toBe("Total");
    const changed = { ...labelOr(undefined, "total", pageLanguage()), label: "Everything" };
    expect(labelOn(changed, {}, swedish)).toBe("Everything");
  });

  it("of several parts is said again part by part", () => {
    const joined = joinLabels(
      [{ label: "Staff" }, labelOr(undefined, "forecast", pageLanguage())],
      " · ",
      {},
    );
    expect(joined.label).toBe("Staff · Forecast");
    expect(sayWording(joined.wording ?? [], swedish)).toBe("Staff · Prognos");
  });

  it("has a word in every language, none of them empty", () => {
    expect(Object.keys(sv).sort()).toEqual(Object.keys(en).sort());
    expect([...Object.values(sv), ...Object.values(en)].filter((word) => word === "")).toEqual([]);
  });
});

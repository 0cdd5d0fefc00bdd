/** Laws of labels: those of the package are said in the language of the page, others stay. */
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language, pageLanguage } from "../../src/language/language.ts";
import {
  joinLabels,
  labelOn,
  labelOr,
  sayPeriod,
  sayWording,
  WORD_KEYS,
  type Worded,
  wordIn,
  wordingOf,
} from "../../src/language/wording.ts";
import { en } from "../../src/language/words/en.ts";
import { sv } from "../../src/language/words/sv.ts";

const english = pageLanguage();
const swedish = pageLanguage({ language: "sv" });

describe("a word", () => {
  it("stands in every language, and is never empty", () => {
    expect(Object.keys(sv).sort()).toEqual([...WORD_KEYS].sort());
    expect(Object.keys(en).sort()).toEqual([...WORD_KEYS].sort());
    expect([...Object.values(sv), ...Object.values(en)].filter((word) => word === "")).toEqual([]);
    expect([wordIn("total", swedish), wordIn("total", english)]).toEqual(["Summa", "Total"]);
  });
});

describe("a label", () => {
  it("of the package is said again, with its numbers in the style of the page", () => {
    const label = labelOr(
      undefined,
      [{ word: "revisedAppropriation" }, { text: ", " }, { number: "2.5" }, { text: " %" }],
      english,
    );
    expect(label.label).toBe("Revised appropriation, 2.5 %");
    expect(labelOn(label, {}, swedish)).toBe("Reviderat anslag, 2,5 %");
  });

  it("of the package may be one word; its wording is frozen", () => {
    const { label, wording } = labelOr(undefined, "total", swedish);
    expect([label, wording]).toEqual(["Summa", [{ word: "total" }]]);
    expect([Object.isFrozen(wording), Object.isFrozen(wording?.[0])]).toEqual([true, true]);
  });

  it("of the caller stays, given or changed afterwards, and empty too", () => {
    expect(labelOr("Total", "total", english)).toEqual({ label: "Total" });
    expect(labelOr("", "total", english)).toEqual({ label: "" });
    expect(labelOn({ label: "Total" }, {}, swedish)).toBe("Total");
    const changed = { ...labelOr(undefined, "total", english), label: "Everything" };
    expect(wordingOf(changed, {})).toEqual([{ text: "Everything" }]);
    expect(labelOn(changed, {}, swedish)).toBe("Everything");
  });

  it("is compared with its wording on the page that it comes from, not on any other", () => {
    const label = labelOr(undefined, "total", swedish);
    expect(labelOn(label, { language: "sv" }, english)).toBe("Total");
    expect(labelOn(label, {}, english)).toBe("Summa");
  });

  it("with a word that this version does not know is a text, whatever object has that name", () => {
    for (const word of ["surplusOfTomorrow", "constructor", "__proto__"]) {
      const newer: Worded = { label: "Surplus", wording: [{ word: word as never }] };
      expect(wordingOf(newer, {})).toEqual([{ text: "Surplus" }]);
      expect(labelOn(newer, {}, swedish)).toBe("Surplus");
    }
  });
});

describe("labels joined into a longer one", () => {
  it("are said again part by part; what the caller named stays", () => {
    const joined = joinLabels(
      [{ label: "Staff" }, labelOr(undefined, "forecast", english)],
      " · ",
      {},
    );
    expect(joined.label).toBe("Staff · Forecast");
    expect(joined.wording).toEqual([{ text: "Staff" }, { text: " · " }, { word: "forecast" }]);
    expect(sayWording(joined.wording ?? [], swedish)).toBe("Staff · Prognos");
  });

  it("have no wording where the caller named them all", () => {
    const labels = [{ label: "A" }, { label: "B" }, { label: "C" }];
    expect(joinLabels(labels, ", ", {})).toEqual({ label: "A, B, C" });
    expect(joinLabels([{ label: "A" }], ", ", {})).toEqual({ label: "A" });
    expect(joinLabels([], ", ", {})).toEqual({ label: "" });
  });
});

describe("months", () => {
  const say = (period: string, language: Language) => sayPeriod(period, { language });

  it("are said from the first to the last, in the words of the language", () => {
    expect(say("2023-01/2023-08", "en")).toBe("Jan–Aug 2023");
    expect(say("2023-05/2023-08", "nb")).toBe("mai–aug 2023");
    expect(say("2023-01/2023-08", "fi")).toBe("tammikuu–elokuu 2023");
    expect(say("2023-04/2024-03", "en-US")).toBe("Apr 2023–Mar 2024");
  });

  it("are one month where first and last are the same, and a year where they are all", () => {
    expect(say("2024-01/2024-01", "nl")).toBe("jan 2024");
    expect(say("2024-01/2024-12", "de")).toBe("2024");
    expect(say("2024-07/2025-06", "sv")).toBe("juli 2024–juni 2025");
  });

  it("that are no period stay as they are", () => {
    for (const text of ["2023-01", "", "2023-13/2023-14", "May"])
      expect(say(text, "en")).toBe(text);
  });

  it("have twelve names in every language", () => {
    for (const language of LANGUAGES)
      expect(new Set(wordIn("monthNames", { language }).split(" ")).size).toBe(12);
  });
});

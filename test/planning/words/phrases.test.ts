/** Days and phrases of planning as the speakers of each language write them. */
import { expect, it } from "vitest";
import { planningWords } from "../../../src/planning/words/words.ts";

it.each([
  ["sv", "5 maj 2023", "senast den 5 maj 2023"],
  ["nb", "5. mai 2023", "senest 5. mai 2023"],
  ["nn", "5. mai 2023", "seinast 5. mai 2023"],
  ["da", "5. maj 2023", "senest den 5. maj 2023"],
  ["fi", "5. toukokuuta 2023", "viimeistään 5. toukokuuta 2023"],
  ["nl", "5 mei 2023", "uiterlijk 5 mei 2023"],
  ["de", "5. Mai 2023", "spätestens am 5. Mai 2023"],
  ["en", "5 May 2023", "no later than 5 May 2023"],
  ["en-US", "May 5, 2023", "no later than May 5, 2023"],
] as const)("%s writes %s", (language, day, latest) => {
  const words = planningWords({ language });
  expect(words.day("2023-05-05")).toBe(day);
  expect(words.noLaterThan(day)).toBe(latest);
});

const INTL = { sv: "sv-SE", nb: "nb-NO", nn: "nn-NO", da: "da-DK", fi: "fi-FI" } as const;
const REST = { nl: "nl-NL", de: "de-DE", en: "en-GB", "en-US": "en-US" } as const;

it.each(Object.entries({ ...INTL, ...REST }))(
  "%s writes every month as CLDR does",
  (language, tag) => {
    const words = planningWords({ language: language as keyof typeof INTL });
    const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2023, month, 5));
      expect(words.day(day.toISOString().slice(0, 10))).toBe(format.format(day));
    }
  },
);

it("phrases are put together with their parts", () => {
  const [sv, en] = [planningWords({ language: "sv" }), planningWords({ language: "en" })];
  expect(sv.changeIn("spring")).toBe("Ändring spring");
  expect(en.changeIn("spring")).toBe("Change spring");
  expect(sv.notMatched("a", "b")).toBe("varav ej matchat: a – b");
  expect(en.notMatched("a", "{seller}")).toBe("of which not matched: a – {seller}");
});

it("a percentage has the decimal mark of the language", () => {
  expect(planningWords({ language: "sv" }).percent("2.5")).toBe(", 2,5 %");
  expect(planningWords({ language: "nl" }).percent("2.5")).toBe(", 2,5%");
  expect(planningWords({ language: "en" }).percent("2.5")).toBe(", 2.5%");
  expect(planningWords({ language: "en-US" }).percent("2.5")).toBe(", 2.5%");
});

it("a percentage has the decimal mark of the number style where there is one", () => {
  expect(planningWords({ language: "sv", locale: "en-GB" }).percent("2.5")).toBe(", 2.5 %");
  const marks = { group: " ", decimal: "·", minus: "-" };
  expect(planningWords({ language: "en", locale: marks }).percent("2.5")).toBe(", 2·5%");
  // The table refuses an unknown number style; the words before it have a point.
  expect(planningWords({ language: "sv", locale: "xx" as never }).percent("2.5")).toBe(", 2.5 %");
});

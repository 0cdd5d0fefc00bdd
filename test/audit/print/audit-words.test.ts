/** Phrases of an audit: one and several, quotation marks, lists that go on. */
import { describe, expect, it } from "vitest";
import { auditWriter } from "../../../src/audit/print/audit-writer.ts";
import { type Language, pageLanguage } from "../../../src/language/index.ts";

const wordsOf = (language: Language) =>
  auditWriter({ language }, { ...pageLanguage({ language }), negative: "locale" }).words;

/** Each language: exact relations (none, one, two), and a quotation with its marks. */
const PHRASES = [
  ["sv", "0 samband exakt", "1 samband exakt", "2 samband exakt", "”x”", "och 7 till"],
  [
    "nb",
    "0 sammenhenger nøyaktig",
    "1 sammenheng nøyaktig",
    "2 sammenhenger nøyaktig",
    "«x»",
    "og 7 til",
  ],
  [
    "nn",
    "0 samanhengar nøyaktig",
    "1 samanheng nøyaktig",
    "2 samanhengar nøyaktig",
    "«x»",
    "og 7 til",
  ],
  [
    "da",
    "0 sammenhænge nøjagtige",
    "1 sammenhæng nøjagtig",
    "2 sammenhænge nøjagtige",
    "»x«",
    "og 7 mere",
  ],
  ["fi", "0 yhteyttä tarkkoja", "1 yhteys tarkka", "2 yhteyttä tarkkoja", "”x”", "ja 7 muuta"],
  ["nl", "0 verbanden exact", "1 verband exact", "2 verbanden exact", "“x”", "en nog 7"],
  ["de", "0 Beziehungen genau", "1 Beziehung genau", "2 Beziehungen genau", "„x“", "und 7 weitere"],
  ["en", "0 relations exact", "1 relation exact", "2 relations exact", "“x”", "and 7 more"],
  ["en-US", "0 relations exact", "1 relation exact", "2 relations exact", "“x”", "and 7 more"],
] as const;

describe.each(PHRASES)("the phrases of an audit in %s", (language, zero, one, two, x, more) => {
  const words = wordsOf(language);

  it("count one relation in the singular, and several in the plural", () => {
    expect([0, 1, 2].map(words.exactly)).toEqual([zero, one, two]);
  });

  it("quote with the marks of the language, and say how many more there are", () => {
    expect([words.quoted("x"), words.andMore(7)]).toEqual([x, more]);
  });

  it("say both counts of a check of all relations together", () => {
    expect(words.size(1, 3)).toMatch(/^1 .*\b3\b/);
    expect(words.size(2, 13)).toMatch(/^2 .*\b13\b/);
  });
});

it("one relation is in the singular, and any other number in the plural", () => {
  expect([wordsOf("en").size(1, 3), wordsOf("en").size(2, 3)]).toEqual([
    "1 relation between 3 figures",
    "2 relations between 3 figures",
  ]);
  expect([wordsOf("sv").size(1, 3), wordsOf("sv").size(2, 3)]).toEqual([
    "1 samband mellan 3 uppgifter",
    "2 samband mellan 3 uppgifter",
  ]);
});

it("a quoted text may hold braces", () => {
  expect(wordsOf("en").quoted("{text}")).toBe("“{text}”");
});

it("a range is said with both ends, in the order of each language", () => {
  const range = (language: Language): string =>
    auditWriter({ language }, { ...pageLanguage({ language }), negative: "locale" }).range(
      "3",
      "5",
    );
  expect(["sv", "nb", "fi", "de", "en"].map((language) => range(language as Language))).toEqual([
    "mellan 3 och 5",
    "mellom 3 og 5",
    "vähintään 3 ja enintään 5",
    "zwischen 3 und 5",
    "between 3 and 5",
  ]);
});

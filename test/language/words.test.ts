/** Every text of every language on one page, for a speaker to check; no English left behind. */
import { expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/index.ts";
import { dictionaryTexts } from "./texts.ts";

const english = dictionaryTexts("en");

it("the page of all words", async () => {
  const lines = [...english.keys()].map((key) =>
    [
      `## ${key}`,
      "",
      ...LANGUAGES.map((language) => `- ${language}: ${dictionaryTexts(language).get(key)}`),
    ].join("\n"),
  );
  await expect(`# Words\n\n${lines.join("\n\n")}\n`).toMatchFileSnapshot("words.golden.md");
});

/** Words that another language spells as English does. */
const SHARED: readonly string[] = [
  "Budget",
  "Diagram",
  "Index",
  "Matrix",
  "Sum",
  "sum",
  "index",
  "percentage",
  "%",
  "tolerance",
  "“2”",
];

it.each(LANGUAGES.filter((language) => !language.startsWith("en")))(
  "%s leaves no English word behind",
  (language) => {
    const same = [...dictionaryTexts(language)].filter(
      ([key, text]) => english.get(key) === text && !SHARED.includes(text),
    );
    expect(same).toEqual([]);
  },
);

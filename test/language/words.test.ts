/** Every text of every language on one page, for a speaker to check; no English left behind. */
import { expect, it } from "vitest";
import { auditWriter } from "../../src/audit/print/audit-writer.ts";
import { diagramWords } from "../../src/diagram/words/index.ts";
import { WORD_KEYS, type WordKey, wordIn } from "../../src/language/index.ts";
import { LANGUAGES, type Language, pageLanguage } from "../../src/language/language.ts";
import { pageWords } from "../../src/page/words/index.ts";
import { planningWords } from "../../src/planning/words/index.ts";
import { printWords } from "../../src/print/words/index.ts";
import { presetWords } from "../../src/statement/words/index.ts";

const FIRST: Readonly<Record<string, string>> = {
  day: "2023-05-05",
  month: "2023-05",
  percent: "2.5",
};

/** Every text by its path of keys; a phrase is said of a day, a percentage or two numbers. */
function textsOf(words: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]) => {
    const at = `${path}.${key}`;
    if (typeof word === "string") return [[at, word] as const];
    if (typeof word !== "function") return textsOf(word, at);
    return [[at, String(word(FIRST[key] ?? 2, 3))] as const];
  });
}

function page(language: Language): ReadonlyMap<string, string> {
  const table = Object.fromEntries(
    WORD_KEYS.map((key) => [key, wordIn(key as WordKey, { language })]),
  );
  const planning = Object.fromEntries(
    Object.entries(planningWords(language)).filter(([key]) => !(key in table)),
  );
  const audit = auditWriter(language, { ...pageLanguage({ language }), negative: "locale" }).words;
  return new Map([
    ...textsOf(table, "table"),
    ...textsOf(planning, "planning"),
    ...textsOf(presetWords({ language }), "preset"),
    ...textsOf(printWords(language), "print"),
    ...textsOf(diagramWords(language), "diagram"),
    ...textsOf(pageWords(language), "page"),
    ...textsOf(audit, "audit"),
  ]);
}

const english = page("en");

it("the page of all words", async () => {
  const lines = [...english.keys()].map((key) =>
    [
      `## ${key}`,
      "",
      ...LANGUAGES.map((language) => `- ${language}: ${page(language).get(key)}`),
    ].join("\n"),
  );
  await expect(`# Words\n\n${lines.join("\n\n")}\n`).toMatchFileSnapshot("words.golden.md");
});

/** Words that another language spells as English does. */
const SHARED: readonly string[] = ["Budget", "Diagram", "Matrix", "Sum", "%", "tolerance", "“2”"];

it.each(LANGUAGES.filter((language) => !language.startsWith("en")))(
  "%s leaves no English word behind",
  (language) => {
    const same = [...page(language)].filter(
      ([key, text]) => english.get(key) === text && !SHARED.includes(text),
    );
    expect(same).toEqual([]);
  },
);

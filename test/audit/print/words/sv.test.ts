/** Swedish words of an audit: the same keys as the English ones, and none of the same words. */
import { expect, it } from "vitest";
import { en } from "../../../../src/audit/print/words/en.ts";
import { sv } from "../../../../src/audit/print/words/sv.ts";

/** Every text of a dictionary by its path of keys; phrases with numbers say one and two. */
function textsOf(words: object, path = ""): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, word] of Object.entries(words)) {
    if (typeof word === "string") texts.set(path + key, word);
    else if (typeof word === "function") texts.set(path + key, word(1, 2));
    else for (const [below, text] of textsOf(word, `${path}${key}.`)) texts.set(below, text);
  }
  return texts;
}

it("says everything that English says, and leaves no text in English", () => {
  const [swedish, english] = [textsOf(sv), textsOf(en)];
  expect([...swedish.keys()].sort()).toEqual([...english.keys()].sort());
  expect([...swedish].filter(([key, text]) => english.get(key) === text)).toEqual([]);
  expect([...swedish].filter(([, text]) => text.trim() === "")).toEqual([]);
});

it("counts, quotes and shortens in Swedish", () => {
  expect([1, 2].map(sv.exactly)).toEqual(["1 samband exakt", "2 samband exakt"]);
  expect(sv.size(1, 3)).toBe("1 samband mellan 3 uppgifter");
  expect([sv.quoted("-4 324"), sv.andMore(7)]).toEqual(["”-4 324”", "och 7 till"]);
});

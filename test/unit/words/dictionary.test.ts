/** Words of units: every kind in every language, and no word of two meanings. */
import { expect, it } from "vitest";
import { da } from "../../../src/unit/words/da.ts";
import { de } from "../../../src/unit/words/de.ts";
import { isUnitWord } from "../../../src/unit/words/dictionary.ts";
import { en } from "../../../src/unit/words/en.ts";
import { fi } from "../../../src/unit/words/fi.ts";
import type { UnitWords } from "../../../src/unit/words/index.ts";
import { nb } from "../../../src/unit/words/nb.ts";
import { nl } from "../../../src/unit/words/nl.ts";
import { nn } from "../../../src/unit/words/nn.ts";
import { sv } from "../../../src/unit/words/sv.ts";

const KINDS = Object.keys(en) as (keyof UnitWords)[];
const DICTIONARIES = { sv, nb, nn, da, fi, nl, de, en };

it.each([
  ["tusental", "thousand"],
  ["tuhansina", "thousand"],
  ["milliers", "thousand"],
  ["mln", "million"],
  ["mia", "milliard"],
  ["beløb", "fillers"],
] as const)("%s is a word for %s", (word, kind) => {
  expect(KINDS.filter((each) => isUnitWord(word, each))).toEqual([kind]);
});

it.each(["", "kr", "thousandth", "tusen tusental"])("%j is no word of a unit", (word) => {
  expect(KINDS.filter((kind) => isUnitWord(word, kind))).toEqual([]);
});

it.each(Object.entries(DICTIONARIES))("every word in %s has one meaning", (_, dictionary) => {
  for (const kind of KINDS)
    for (const word of dictionary[kind].split(" ")) {
      expect(word).toMatch(/^[\p{Ll}0]+$/u);
      expect(
        KINDS.filter((each) => isUnitWord(word, each)),
        word,
      ).toEqual([kind]);
    }
});

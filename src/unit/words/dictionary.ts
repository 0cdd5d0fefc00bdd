/** The words of units in all languages at once: a caption is read whatever its language. */
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { nn } from "./nn.ts";
import { sv } from "./sv.ts";
import type { UnitWords } from "./words.ts";

/** French has no pages here, but reports of Switzerland and Belgium are read. */
const fr: UnitWords = {
  fillers: "montants en de d",
  thousand: "millier milliers",
  million: "million millions",
  milliard: "milliard milliards",
};

const DICTIONARIES: readonly UnitWords[] = [sv, nb, nn, da, fi, nl, de, en, fr];

/** Whether a language has a word among its words of a kind. */
export function isUnitWord(word: string, kind: keyof UnitWords): boolean {
  return DICTIONARIES.some((words) => words[kind].split(" ").includes(word));
}

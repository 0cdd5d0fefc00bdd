/** The words of units in English. */
import type { UnitWords } from "./words.ts";

export const en: UnitWords = {
  fillers: "all amounts figures values are expressed presented shown stated whole in of",
  thousand: "000s thousand thousands",
  million: "million millions",
  milliard: "bn billion billions",
};

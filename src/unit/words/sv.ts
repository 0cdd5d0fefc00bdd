/** The words of units in Swedish. */
import type { UnitWords } from "./words.ts";

export const sv: UnitWords = {
  fillers: "alla belopp beloppen anges uttryckta redovisas hela i",
  thousand: "tusen tusental",
  million: "mn milj miljon miljoner",
  milliard: "md mdr miljard miljarder",
};

/** The words of units in German. */
import type { UnitWords } from "./words.ts";

export const de: UnitWords = {
  fillers: "alle angaben beträge werte zahlen in",
  thousand: "tsd tausend tausende tausenden",
  million: "mio million millionen",
  milliard: "mia mrd milliarde milliarden",
};

/** The words of units in Norwegian (Bokmål). */
import type { UnitWords } from "./words.ts";

export const nb: UnitWords = {
  fillers: "alle beløp beløpene tall tallene er oppgitt hele i",
  thousand: "tusen tusener",
  million: "mill million millioner",
  milliard: "mrd milliard milliarder",
};

/** The words of units in Norwegian (Nynorsk). */
import type { UnitWords } from "./words.ts";

export const nn: UnitWords = {
  fillers: "alle beløp beløpa tal tala er oppgitt oppgjevne heile i",
  thousand: "tusen",
  million: "mill million millionar",
  milliard: "mrd milliard milliardar",
};

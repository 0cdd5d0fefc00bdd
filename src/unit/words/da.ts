/** The words of units in Danish. */
import type { UnitWords } from "./words.ts";

export const da: UnitWords = {
  fillers: "alle beløb tal er angivet hele i",
  thousand: "tusind tusinde tusinder",
  million: "mio mill million millioner",
  milliard: "mia milliard milliarder",
};

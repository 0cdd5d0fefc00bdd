/** The words of diagrams in German, without a ß, which the Swiss do not write. */
import type { DiagramWords } from "./words.ts";

export const de: DiagramWords = {
  effects: { favourable: "günstig", unfavourable: "ungünstig", neutral: "unverändert" },
  changes: { favourable: "Zunahme", unfavourable: "Abnahme", neutral: "unverändert" },
  other: "Übriges",
  rounding: "Rundung",
  band: "Grau: Abweichungen, die keiner Begründung bedürfen",
  upTo: "höchstens",
  and: "und",
  or: "oder",
  noZero: "die Achse beginnt nicht bei null",
  adjusted: "Angepasst, damit die Tabelle aufgeht; genauer Betrag:",
  more: "Weitere angepasste Beträge:",
};

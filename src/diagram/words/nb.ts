/** The words of diagrams in Norwegian (Bokmål). */
import type { DiagramWords } from "./words.ts";

export const nb: DiagramWords = {
  effects: { favourable: "gunstig", unfavourable: "ugunstig", neutral: "uendret" },
  changes: { favourable: "økning", unfavourable: "reduksjon", neutral: "uendret" },
  other: "Øvrig",
  rounding: "Avrunding",
  band: "Grått: avvik som ikke trenger forklaring",
  upTo: "inntil",
  and: "og",
  or: "eller",
  noZero: "aksen begynner ikke ved null",
  adjusted: "Justert slik at tabellen summerer; nøyaktig beløp:",
  more: "Flere justerte beløp:",
};

/** The words of diagrams in Norwegian (Nynorsk). */
import type { DiagramWords } from "./words.ts";

export const nn: DiagramWords = {
  effects: { favourable: "gunstig", unfavourable: "ugunstig", neutral: "uendra" },
  changes: { favourable: "auke", unfavourable: "nedgang", neutral: "uendra" },
  other: "Anna",
  rounding: "Avrunding",
  band: "Grått: avvik som ikkje treng forklaring",
  upTo: "inntil",
  and: "og",
  or: "eller",
  noZero: "aksen byrjar ikkje ved null",
  adjusted: "Justert slik at tabellen summerer; nøyaktig beløp:",
  more: "Fleire justerte beløp:",
};

/** The words of diagrams in Danish. */
import type { DiagramWords } from "./words.ts";

export const da: DiagramWords = {
  effects: { favourable: "gunstig", unfavourable: "ugunstig", neutral: "uændret" },
  changes: { favourable: "stigning", unfavourable: "fald", neutral: "uændret" },
  other: "Øvrigt",
  rounding: "Afrunding",
  band: "Gråt: afvigelser, der ikke skal forklares",
  upTo: "højst",
  and: "og",
  or: "eller",
  noZero: "aksen begynder ikke ved nul",
  adjusted: "Justeret, så tabellen stemmer; nøjagtigt beløb:",
  more: "Flere justerede beløb:",
};

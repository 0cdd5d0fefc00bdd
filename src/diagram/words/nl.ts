/** The words of diagrams in Dutch. */
import type { DiagramWords } from "./words.ts";

export const nl: DiagramWords = {
  effects: { favourable: "gunstig", unfavourable: "ongunstig", neutral: "ongewijzigd" },
  changes: { favourable: "toename", unfavourable: "afname", neutral: "ongewijzigd" },
  other: "Overig",
  rounding: "Afronding",
  band: "Grijs: afwijkingen die geen toelichting nodig hebben",
  upTo: "ten hoogste",
  and: "en",
  or: "of",
  noZero: "de as begint niet bij nul",
  adjusted: "Aangepast zodat de tabel optelt; exact bedrag:",
  more: "Meer aangepaste bedragen:",
};

/** The words of a page in Dutch. */
import type { PageWords } from "./words.ts";

export const nl: PageWords = {
  contents: "Inhoud",
  table: "Tabel",
  diagram: "Diagram",
  sameTable: "Dezelfde tabel",
  derivation: "Afleiding",
  close: "Sluiten",
  openFigures: "Elk onderstreept cijfer kan worden geopend en toont dan hoe het is berekend.",
  adjustedFigures: "Bedragen die zijn aangepast zodat een tabel optelt, staan onder die tabel.",
};

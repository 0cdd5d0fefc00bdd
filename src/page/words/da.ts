/** The words of a page in Danish. */
import type { PageWords } from "./words.ts";

export const da: PageWords = {
  contents: "Indhold",
  table: "Tabel",
  diagram: "Diagram",
  sameTable: "Samme tabel",
  derivation: "Udledning",
  close: "Luk",
  openFigures: "Hvert understreget tal kan åbnes og viser så, hvordan det er beregnet.",
  adjustedFigures: "Beløb, der er justeret, så en tabel stemmer, står under den tabel.",
};

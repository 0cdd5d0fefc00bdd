/** The words of a page in Norwegian (Bokmål). */
import type { PageWords } from "./words.ts";

export const nb: PageWords = {
  contents: "Innhold",
  table: "Tabell",
  diagram: "Diagram",
  sameTable: "Samme tabell",
  derivation: "Utledning",
  close: "Lukk",
  openFigures: "Hvert understreket tall kan åpnes og viser da hvordan det er beregnet.",
  adjustedFigures: "Beløp som er justert slik at en tabell summerer, står under den tabellen.",
};

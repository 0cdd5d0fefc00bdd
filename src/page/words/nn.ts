/** The words of a page in Norwegian (Nynorsk). */
import type { PageWords } from "./words.ts";

export const nn: PageWords = {
  contents: "Innhald",
  table: "Tabell",
  diagram: "Diagram",
  sameTable: "Same tabellen",
  derivation: "Utleiing",
  close: "Lukk",
  openFigures: "Kvart understreka tal kan opnast og viser då korleis det er rekna ut.",
  adjustedFigures: "Beløp som er justerte slik at ein tabell summerer, står under den tabellen.",
};

/** The words of a page in Swedish. */
import type { PageWords } from "./words.ts";

export const sv: PageWords = {
  contents: "Innehåll",
  table: "Tabell",
  diagram: "Diagram",
  sameTable: "Samma tabell",
  derivation: "Härledning",
  close: "Stäng",
  openFigures: "Varje understruken siffra går att öppna och visar då hur den är beräknad.",
  adjustedFigures: "Belopp som är justerade för att en tabell ska summera står under den tabellen.",
};

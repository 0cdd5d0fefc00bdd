/** The words of a page in English. */
import type { PageWords } from "./words.ts";

export const en: PageWords = {
  contents: "Contents",
  table: "Table",
  diagram: "Diagram",
  sameTable: "The same table",
  derivation: "Derivation",
  close: "Close",
  openFigures: "Every underlined figure can be opened and then shows how it was computed.",
  adjustedFigures: "Amounts that are adjusted so that a table adds up are listed below that table.",
};

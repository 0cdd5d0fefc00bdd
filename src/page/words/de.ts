/** The words of a page in German. */
import type { PageWords } from "./words.ts";

export const de: PageWords = {
  contents: "Inhalt",
  table: "Tabelle",
  diagram: "Diagramm",
  sameTable: "Dieselbe Tabelle",
  derivation: "Herleitung",
  close: "Schließen",
  openFigures: "Jede unterstrichene Zahl lässt sich öffnen und zeigt dann, wie sie berechnet ist.",
  adjustedFigures:
    "Beträge, die angepasst sind, damit eine Tabelle aufgeht, stehen unter dieser Tabelle.",
};

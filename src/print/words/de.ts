/** The words of printed tables in German, without a ß, which the Swiss do not write. */
import type { PrintWords } from "./words.ts";

export const de: PrintWords = {
  reasons: {
    absent: "Betrag fehlt",
    "incomplete-period": "für einige Monate des Zeitraums fehlen Angaben",
    "not-applicable": "nicht anwendbar",
    "zero-base": "der Vergleichsbetrag ist null",
    "missing-base": "Vergleichsbetrag fehlt",
    "missing-amount": "zu vergleichender Betrag fehlt",
    "sign-change": "die Beträge haben verschiedene Vorzeichen",
  },
  notes: {
    "partly-shown": "die Zeile ist mehr als die gezeigten Zeilen; sie hat auch Beträge auf",
    "one-sided": "die Differenz umfasst Zeilen mit einem Betrag auf nur einer Seite:",
    undecidable: "nicht mitgezählt, weil nicht bekannt ist, ob sie damals beschlossen waren:",
    "duplicate-reference": "dieselbe Referenz bei mehreren Beschlüssen:",
    "not-by-member": "die Summe umfasst keine Beträge ohne",
    "missing-as-zero": "ein Betrag fehlt und zählt als null",
    "missing-months": "für {months} fehlen Zahlen: {lines}",
  },
  moreRows: "{row} und {count} weitere Zeilen",
  source: "Quelle",
  noBookings: "keine Buchungen in {period}",
  noAmount: "kein Betrag",
  more: "weitere, zusammen",
  amounts: "Beträge",
  adjusted: "angepasst, damit die Tabelle aufgeht:",
  adjustedCount: [
    "Betrag ist angepasst, damit die Tabelle aufgeht",
    "Beträge sind angepasst, damit die Tabelle aufgeht",
  ],
  exactly: "genau",
  notFooting: "geht wegen Rundung nicht auf:",
  wrongSum: "geht nicht auf, auch nicht vor der Rundung:",
  notFootingCount: ["Summe geht wegen Rundung nicht auf", "Summen gehen wegen Rundung nicht auf"],
  wrongSumCount: [
    "Summe ging auch vor der Rundung nicht auf",
    "Summen gingen auch vor der Rundung nicht auf",
  ],
  difference: "Differenz",
};

/** The words of tables and derivations in German, without a ß, which the Swiss do not write. */
import type { Words } from "./words.ts";

export const de: Words = {
  // "Planansätze", "Haushaltsplanansätze", "Ist":
  // https://www.nottuln.de/sessionnet/sessionnetbi/vo0050.php?__kvonr=2006029779
  appropriations: "Ansätze",
  original: "Ursprünglich",
  technical: "Technisch",
  // The revised appropriation is the "fortgeschriebener Ansatz" of municipal law.
  revised: "Fortgeschrieben",
  total: "Summe",
  revisedAppropriation: "Fortgeschriebener Ansatz",
  amount: "Betrag",
  before: "Vorher",
  after: "Nachher",
  base: "Rahmen",
  appropriation: "Ansatz",
  year: "Jahr",
  difference: "Differenz",
  forecast: "Prognose",
  adjusted: "Bereinigt",
  drawn: "Ausgezahlt",
  start: "Von",
  end: "Bis",
  change: "Veränderung",
  result: "Ergebnis",
  income: "Erträge",
  costs: "Aufwendungen",
  netCost: "Nettoaufwand",
  units: "Einheiten",
  incomeStatement: "Ergebnisrechnung",
  operatingBudget: "Ergebnishaushalt",
  netCostDevelopment: "Entwicklung des Nettoaufwands",
  changePercent: "Veränderung, %",
  sum: "Summe",
  originalAppropriation: "Ursprünglicher Ansatz",
  budget: "Haushaltsplan",
  actual: "Ist",
  priorYearActual: "Ist Vorjahr",
  variance: "Abweichung",
  // "Realisierungsgrad" of planned income and costs, in the report above.
  percentUsed: "Realisierungsgrad, %",
  index: "Index",
  share: "Anteil, %",
  yearElapsed: "Anteil des Jahres, %",
  explanation: "Erläuterung",
  monthNames: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
};

/** The words of tables and derivations in Norwegian (Bokmål). */
import type { Words } from "./words.ts";

export const nb: Words = {
  appropriations: "Bevilgninger",
  original: "Opprinnelig",
  technical: "Teknisk",
  // "Reg. budsjett" and "Oppr. budsjett":
  // http://arsrapport.giske.kommune.no/2018/%C3%B8konomi-1/rekneskapsskjema/rekneskapsskjema-1a
  revised: "Regulert",
  total: "Sum",
  revisedAppropriation: "Regulert bevilgning",
  amount: "Beløp",
  before: "Før",
  after: "Etter",
  base: "Ramme",
  appropriation: "Bevilgning",
  year: "Året",
  difference: "Differanse",
  forecast: "Prognose",
  adjusted: "Justert",
  drawn: "Utbetalt",
  start: "Fra",
  end: "Til",
  change: "Endring",
  result: "Resultat",
  income: "Inntekter",
  costs: "Utgifter",
  // Municipalities report "netto driftsutgifter" to Statistics Norway (KOSTRA).
  netCost: "Netto driftsutgifter",
  units: "Enhetene",
  incomeStatement: "Resultatregnskap",
  operatingBudget: "Driftsbudsjett",
  netCostDevelopment: "Utvikling i netto driftsutgifter",
  changePercent: "Endring, %",
  sum: "Sum",
  originalAppropriation: "Opprinnelig bevilgning",
  budget: "Budsjett",
  actual: "Regnskap",
  priorYearActual: "Regnskap forrige år",
  monthNames: "jan feb mars april mai juni juli aug sep okt nov des",
};

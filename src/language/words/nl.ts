/** The words of tables and derivations in Dutch. */
import type { Words } from "./words.ts";

export const nl: Words = {
  // The council authorises "budgetten"; a "krediet" is for an investment:
  // https://capelleaandenijssel.begrotingsapp.nl/begroting-2021/programma/financile-begroting
  appropriations: "Budgetten",
  original: "Oorspronkelijk",
  technical: "Technisch",
  revised: "Bijgesteld",
  total: "Totaal",
  revisedAppropriation: "Bijgesteld budget",
  amount: "Bedrag",
  before: "Vóór",
  after: "Na",
  base: "Kader",
  appropriation: "Budget",
  year: "Het jaar",
  difference: "Verschil",
  forecast: "Prognose",
  adjusted: "Aangepast",
  drawn: "Uitbetaald",
  start: "Begin",
  end: "Eind",
  change: "Mutatie",
  result: "Resultaat",
  // "Baten", "Lasten", "Saldo", "Realisatie":
  // https://sonenbreugel.jaarverslag-2017.nl/p5622/het-overzicht-van-baten-en-lasten-in-de-jaarrekening
  income: "Baten",
  costs: "Lasten",
  netCost: "Saldo van lasten en baten",
  units: "De eenheden",
  incomeStatement: "Overzicht van baten en lasten",
  operatingBudget: "Exploitatiebegroting",
  netCostDevelopment: "Ontwikkeling van het saldo",
  changePercent: "Mutatie, %",
  sum: "Som",
  originalAppropriation: "Oorspronkelijk budget",
  budget: "Begroting",
  actual: "Realisatie",
  priorYearActual: "Realisatie vorig jaar",
  variance: "Verschil",
  // The part of a budget of income or costs that is realised; "besteed" is said of costs only.
  percentUsed: "Realisatie, %",
  index: "Index",
  share: "Aandeel, %",
  yearElapsed: "Deel van het jaar, %",
  explanation: "Toelichting",
  monthNames: "jan feb mrt apr mei jun jul aug sep okt nov dec",
};

/** The words of tables and derivations in Finnish. */
import type { Words } from "./words.ts";

export const fi: Words = {
  appropriations: "Määrärahat",
  original: "Alkuperäinen",
  technical: "Tekninen",
  revised: "Muutettu",
  total: "Yhteensä",
  revisedAppropriation: "Muutettu määräraha",
  amount: "Määrä",
  before: "Ennen",
  after: "Jälkeen",
  base: "Kehys",
  appropriation: "Määräraha",
  year: "Vuosi",
  difference: "Erotus",
  forecast: "Ennuste",
  adjusted: "Oikaistu",
  drawn: "Maksettu",
  start: "Alku",
  end: "Loppu",
  change: "Muutos",
  result: "Tulos",
  income: "Tulot",
  costs: "Menot",
  netCost: "Nettomenot",
  units: "Yksiköt",
  incomeStatement: "Tuloslaskelma",
  operatingBudget: "Käyttötalousarvio",
  netCostDevelopment: "Nettomenojen kehitys",
  changePercent: "Muutos, %",
  sum: "Summa",
  originalAppropriation: "Alkuperäinen määräraha",
  // "Talousarvio", "Toteuma", "Poikkeama":
  // https://www.jyvaskyla.fi/tilinpaatokset/tilinpaatos-2018/talousarvion-toteutuminen/tuloslaskelmaosan-toteutuminen
  budget: "Talousarvio",
  actual: "Toteuma",
  priorYearActual: "Edellisen vuoden toteuma",
  variance: "Poikkeama",
  // "Käyttö-%" and "määrärahojen käyttöprosentti":
  // http://docplayer.fi/2177201-Talouden-ensimmainen-osavuosikatsaus-30-4-2009.html
  percentUsed: "Käyttö, %",
  index: "Indeksi",
  share: "Osuus, %",
  yearElapsed: "Osuus vuodesta, %",
  explanation: "Selitys",
  monthNames:
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu " +
    "heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
};

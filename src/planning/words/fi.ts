/** The words of the tables of planning in Finnish. */
import type { PlanningDictionary } from "./en.ts";

export const fi: PlanningDictionary = {
  // The ledger of appropriations
  supplements: "Lisämäärärahat",
  transfers: "Määrärahasiirrot",
  carriedOver: "Siirtynyt edelliseltä vuodelta",
  notDivided: "Jakamatta",
  // An appropriation step by step
  appropriationHistory: "Määräraha vaiheittain",
  decided: "Päätetty",
  revoked: "kumottu",
  corrected: "oikaistu",
  // Transfers
  moved: "Siirretty",
  // The next year, and a plan
  nextYearsBase: "Seuraavan vuoden kehys",
  oneOffsEnded: "Päättyvät kertaluonteiset määrärahat",
  fullYearEffect: "Koko vuoden vaikutus",
  beforeIndexation: "Ennen indeksikorotusta",
  indexation: "Indeksikorotus",
  plan: "Taloussuunnitelma",
  yearBefore: "Edellisen vuoden määräraha",
  granted: "Myönnetty",
  grantedForTheYear: "Myönnetty vain tälle vuodelle",
  // Months, period and year
  monthByMonth: "Kuukausittain",
  periodAndYear: "Jakso ja vuosi",
  varianceOfYear: "Vuoden poikkeama",
  timing: "Jaksotus",
  varianceOfPeriod: "Jakson poikkeama",
  // Forecasts
  forecastAndMethods: "Ennuste ja menetelmät",
  byTheMethod: "Menetelmän mukaan",
  warning: "Varoitus",
  outsideTheBand: "vaihteluvälin ulkopuolella",
  runRate: "Toteumavauhti",
  cumulativeWeight: "Osuus vuodesta",
  seasonal: "Kausivaihtelu, koon mukaan",
  seasonalMean: "Kausivaihtelu, osuuksien keskiarvo",
  remainingBudget: "Toteuma ja jäljellä oleva talousarvio",
  adjustedForecast: "Oikaistu",
  forecastRounds: "Ennustekierrokset",
  error: "Ennustevirhe",
  outturn: "Toteuma",
  // Commitments
  headroom: "Käytettävissä",
  decidedNotDrawn: "Päätetty, maksamatta",
  reserved: "Varattu",
  afterReservations: "Varausten jälkeen",
  commitments: "Sitoumukset",
  released: "Vapautettu",
  outstanding: "Jäljellä",
  excess: "Päätöksen ylitys",
  otherDecisions: "Muut päätökset",
  otherReservations: "Muut varaukset",
  // Why a result moved, and who carries it
  bridge: "Silta",
  notExplained: "Selittämättä",
  contributions: "Osuudet muutoksesta",
  percentagePoints: "Prosenttiyksikköä",
  resultsByFunding: "Tulos rahoituksen mukaan",
  carriedByAppropriations: "Katetaan määrärahoista",
  carriedByPayers: "Katetaan maksajille kuuluvista ylijäämistä",
  carriedByNobody: "Ei kata kukaan",
  deficits: "Omarahoitteisten osien alijäämät",
  reclassification: "Uudelleenryhmittely",
  fundBalance: "Rahaston saldo",
  explained: "Selitetty, %",
  matrix: "Matriisi",
  // Shared costs
  settlement: "Loppuselvitys",
  chargedOnAccount: "Laskutettu ennakkoon",
  settled: "Tasataan: lopullinen miinus laskutettu",
  final: "Lopullinen",
  consolidation: "Yhdistely",
  eliminated: "Eliminoitu",
  whole: "Kokonaisuus",
  // Phrases
  months:
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta " +
    "heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
  day: "{date}. {month} {year}",
  noLaterThan: "viimeistään {day}",
  changeIn: "Muutos {round}",
  notMatched: "josta täsmäyttämättä: {seller} – {buyer}",
  percent: ", {digits} %",
};

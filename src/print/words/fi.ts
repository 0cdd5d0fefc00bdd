/** The words of printed tables in Finnish. */
import type { PrintWords } from "./words.ts";

export const fi: PrintWords = {
  reasons: {
    absent: "määrä puuttuu",
    "incomplete-period": "joiltakin jakson kuukausilta puuttuvat luvut",
    "not-applicable": "ei sovellu",
    "zero-base": "vertailuluku on nolla",
    "missing-base": "vertailuluku puuttuu",
    "missing-amount": "verrattava määrä puuttuu",
    "sign-change": "määrillä on eri etumerkit",
  },
  notes: {
    "partly-shown": "rivi on suurempi kuin näytetyt rivit; sillä on määriä myös kohdassa",
    "one-sided": "erotus sisältää rivejä, joilla on määrä vain toisella puolella:",
    undecidable: "ei laskettu mukaan, koska ei tiedetä, oliko niistä silloin päätetty:",
    "duplicate-reference": "sama viite useassa päätöksessä:",
    "not-by-member": "summasta puuttuvat määrät, joilla ei ole tietoa",
    "missing-as-zero": "yksi määrä puuttuu ja lasketaan nollaksi",
    "missing-months": "luvut puuttuvat ajalta {months}: {lines}",
  },
  moreRows: "{row} ja {count} muuta riviä",
  source: "Lähde",
  noBookings: "ei kirjauksia: {period}",
  noAmount: "ei määrää",
  more: "muuta, yhteensä",
  amounts: "määrää",
  adjusted: "oikaistu niin, että taulukko täsmää:",
  adjustedCount: [
    "luku on oikaistu niin, että taulukko täsmää",
    "lukua on oikaistu niin, että taulukko täsmää",
  ],
  exactly: "tarkasti",
  notFooting: "ei täsmää pyöristyksen vuoksi:",
  wrongSum: "ei täsmää eikä täsmännyt ennen pyöristystäkään:",
  notFootingCount: ["summa ei täsmää pyöristyksen vuoksi", "summaa ei täsmää pyöristyksen vuoksi"],
  wrongSumCount: [
    "summa ei täsmännyt ennen pyöristystäkään",
    "summaa ei täsmännyt ennen pyöristystäkään",
  ],
  difference: "erotus",
};

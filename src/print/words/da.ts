/** The words of printed tables in Danish. */
import type { PrintWords } from "./words.ts";

export const da: PrintWords = {
  reasons: {
    absent: "beløb mangler",
    "incomplete-period": "tal mangler for nogle måneder i perioden",
    "not-applicable": "ikke relevant",
    "zero-base": "sammenligningsbeløbet er nul",
    "missing-base": "sammenligningsbeløb mangler",
    "missing-amount": "beløb at sammenligne mangler",
    "sign-change": "beløbene har modsat fortegn",
  },
  notes: {
    "partly-shown": "rækken er mere end de viste rækker; den har også beløb på",
    "one-sided": "forskellen omfatter rækker med beløb på kun den ene side:",
    undecidable: "ikke medregnet, fordi det ikke vides, om de var besluttet da:",
    "duplicate-reference": "samme reference på flere beslutninger:",
    "not-by-member": "summen omfatter ikke beløb uden",
    "missing-as-zero": "et beløb mangler og regnes som nul",
    "missing-months": "der mangler tal for {months}: {lines}",
  },
  moreRows: "{row} og {count} rækker til",
  source: "Kilde",
  noBookings: "ingen bogføringer {period}",
  noAmount: "intet beløb",
  more: "mere, i alt",
  amounts: "beløb",
  adjusted: "justeret, så tabellen stemmer:",
  adjustedCount: [
    "beløb er justeret, så tabellen stemmer",
    "beløb er justerede, så tabellen stemmer",
  ],
  exactly: "nøjagtigt",
  notFooting: "stemmer ikke på grund af afrunding:",
  wrongSum: "stemmer ikke, heller ikke før afrunding:",
  notFootingCount: [
    "sum stemmer ikke på grund af afrunding",
    "summer stemmer ikke på grund af afrunding",
  ],
  wrongSumCount: [
    "sum stemte heller ikke før afrunding",
    "summer stemte heller ikke før afrunding",
  ],
  difference: "forskel",
};

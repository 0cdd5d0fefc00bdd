/** The words of printed tables in Norwegian (Nynorsk). */
import type { PrintWords } from "./words.ts";

export const nn: PrintWords = {
  reasons: {
    absent: "beløp manglar",
    "incomplete-period": "tal manglar for nokre månader i perioden",
    "not-applicable": "ikkje aktuelt",
    "zero-base": "samanlikningsbeløpet er null",
    "missing-base": "samanlikningsbeløp manglar",
    "missing-amount": "beløp å samanlikne manglar",
    "sign-change": "beløpa har ulikt forteikn",
  },
  notes: {
    "partly-shown": "rada er meir enn radene som er viste; ho har òg beløp på",
    "one-sided": "differansen omfattar rader med beløp på berre éi side:",
    undecidable: "ikkje medrekna, fordi det ikkje er kjent om dei var vedtekne då:",
    "duplicate-reference": "same referanse på fleire vedtak:",
    "not-by-member": "summen omfattar ikkje beløp utan",
    "missing-as-zero": "eit beløp manglar og blir rekna som null",
    "missing-months": "tal manglar for {months}: {lines}",
  },
  moreRows: "{row} og {count} rader til",
  source: "Kjelde",
  noBookings: "ingen bokføringar {period}",
  noAmount: "ikkje noko beløp",
  more: "til, til saman",
  amounts: "beløp",
  adjusted: "justert slik at tabellen summerer:",
  adjustedCount: [
    "beløp er justert slik at tabellen summerer",
    "beløp er justerte slik at tabellen summerer",
  ],
  exactly: "nøyaktig",
  notFooting: "summerer ikkje, på grunn av avrunding:",
  wrongSum: "summerer ikkje, heller ikkje før avrunding:",
  notFootingCount: [
    "sum stemmer ikkje, på grunn av avrunding",
    "summar stemmer ikkje, på grunn av avrunding",
  ],
  wrongSumCount: [
    "sum stemde heller ikkje før avrunding",
    "summar stemde heller ikkje før avrunding",
  ],
  difference: "differanse",
};

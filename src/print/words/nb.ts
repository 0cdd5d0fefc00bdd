/** The words of printed tables in Norwegian (Bokmål). */
import type { PrintWords } from "./words.ts";

export const nb: PrintWords = {
  reasons: {
    absent: "beløp mangler",
    "incomplete-period": "tall mangler for noen måneder i perioden",
    "not-applicable": "ikke aktuelt",
    "zero-base": "sammenligningsbeløpet er null",
    "missing-base": "sammenligningsbeløp mangler",
    "missing-amount": "beløp å sammenligne mangler",
    "sign-change": "beløpene har ulikt fortegn",
  },
  notes: {
    "partly-shown": "raden er mer enn radene som vises; den har også beløp på",
    "one-sided": "differansen omfatter rader med beløp på bare én side:",
    undecidable: "ikke medregnet, fordi det ikke er kjent om de var vedtatt da:",
    "duplicate-reference": "samme referanse på flere vedtak:",
    "not-by-member": "summen omfatter ikke beløp uten",
    "missing-as-zero": "et beløp mangler og regnes som null",
    "missing-months": "tall mangler for {months}: {lines}",
  },
  moreRows: "{row} og {count} rader til",
  source: "Kilde",
  noBookings: "ingen bokføringer {period}",
  noAmount: "intet beløp",
  more: "til, til sammen",
  amounts: "beløp",
  adjusted: "justert slik at tabellen summerer:",
  adjustedCount: [
    "beløp er justert slik at tabellen summerer",
    "beløp er justert slik at tabellen summerer",
  ],
  exactly: "nøyaktig",
  notFooting: "summerer ikke, på grunn av avrunding:",
  wrongSum: "summerer ikke, heller ikke før avrunding:",
  notFootingCount: [
    "sum stemmer ikke, på grunn av avrunding",
    "summer stemmer ikke, på grunn av avrunding",
  ],
  wrongSumCount: [
    "sum stemte heller ikke før avrunding",
    "summer stemte heller ikke før avrunding",
  ],
  difference: "differanse",
};

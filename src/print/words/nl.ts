/** The words of printed tables in Dutch. */
import type { PrintWords } from "./words.ts";

export const nl: PrintWords = {
  reasons: {
    absent: "bedrag ontbreekt",
    "incomplete-period": "cijfers ontbreken voor enkele maanden van de periode",
    "not-applicable": "niet van toepassing",
    "zero-base": "het vergelijkingsbedrag is nul",
    "missing-base": "vergelijkingsbedrag ontbreekt",
    "missing-amount": "te vergelijken bedrag ontbreekt",
    "sign-change": "de bedragen hebben tegengestelde tekens",
  },
  notes: {
    "partly-shown": "de rij is meer dan de getoonde rijen; zij heeft ook bedragen op",
    "one-sided": "het verschil omvat regels met een bedrag aan slechts één kant:",
    undecidable: "niet meegeteld, omdat niet bekend is of hierover toen was besloten:",
    "duplicate-reference": "dezelfde referentie bij meerdere besluiten:",
    "not-by-member": "de som omvat geen bedragen zonder",
    "missing-as-zero": "een bedrag ontbreekt en telt als nul",
    "missing-months": "cijfers ontbreken over {months}: {lines}",
  },
  moreRows: "{row} en nog {count} rijen",
  source: "Bron",
  noBookings: "geen boekingen in {period}",
  noAmount: "geen bedrag",
  more: "andere, samen",
  amounts: "bedragen",
  adjusted: "aangepast zodat de tabel optelt:",
  adjustedCount: [
    "bedrag is aangepast zodat de tabel optelt",
    "bedragen zijn aangepast zodat de tabel optelt",
  ],
  exactly: "exact",
  notFooting: "telt niet op, door afronding:",
  wrongSum: "telt niet op, ook niet vóór afronding:",
  notFootingCount: ["som telt niet op, door afronding", "sommen tellen niet op, door afronding"],
  wrongSumCount: [
    "som telde ook vóór afronding niet op",
    "sommen telden ook vóór afronding niet op",
  ],
  difference: "verschil",
};

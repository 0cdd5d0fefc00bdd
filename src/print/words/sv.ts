/** The words of printed tables in Swedish. */
import type { PrintWords } from "./words.ts";

export const sv: PrintWords = {
  reasons: {
    absent: "belopp saknas",
    "incomplete-period": "uppgifter saknas för någon månad i perioden",
    "not-applicable": "ej tillämpligt",
    "zero-base": "jämförelsebeloppet är noll",
    "missing-base": "jämförelsebelopp saknas",
    "missing-amount": "belopp att jämföra saknas",
    "sign-change": "beloppen har olika tecken",
  },
  notes: {
    "partly-shown": "raden är mer än de rader som visas; den har även belopp på",
    "one-sided": "skillnaden omfattar rader som bara har belopp på ena sidan:",
    undecidable: "ej medräknade, eftersom det inte är känt om de var beslutade då:",
    "duplicate-reference": "samma referens på flera beslut:",
    "not-by-member": "summan omfattar inte belopp som saknar",
    "missing-as-zero": "ett belopp saknas och räknas som noll",
    "missing-months": "uppgifter saknas för {months}: {lines}",
  },
  moreRows: "{row} och {count} rader till",
  source: "Källa",
  noBookings: "inga bokningar {period}",
  noAmount: "inget belopp",
  more: "till, tillsammans",
  amounts: "belopp",
  adjusted: "justerat för att tabellen ska summera:",
  adjustedCount: [
    "belopp är justerat för att tabellen ska summera",
    "belopp är justerade för att tabellen ska summera",
  ],
  exactly: "exakt",
  notFooting: "summerar inte, på grund av avrundning:",
  wrongSum: "summerar inte, inte heller före avrundning:",
  notFootingCount: [
    "summa stämmer inte, på grund av avrundning",
    "summor stämmer inte, på grund av avrundning",
  ],
  wrongSumCount: [
    "summa stämmer inte heller före avrundning",
    "summor stämmer inte heller före avrundning",
  ],
  difference: "skillnad",
};

/** The words of printed tables in English. */
import type { PrintWords } from "./words.ts";

export const en: PrintWords = {
  reasons: {
    absent: "no amount",
    "incomplete-period": "some months of the period have no figures",
    "not-applicable": "not applicable",
    "zero-base": "the base is zero",
    "missing-base": "there is no base",
    "missing-amount": "there is no amount to compare",
    "sign-change": "the amounts have opposite signs",
  },
  notes: {
    "partly-shown": "the row is more than the rows shown; it also has amounts on",
    "one-sided": "the difference includes lines with an amount on one side only:",
    undecidable: "not counted, because it is not known whether they had been decided by then:",
    "duplicate-reference": "one reference on several decisions:",
    "not-by-member": "the sum leaves out amounts without",
    "missing-as-zero": "an amount is missing and counts as zero",
    "missing-months": "no figures for {months} of {lines}",
  },
  moreRows: "{row} and {count} more rows",
  source: "Source",
  noBookings: "no bookings in {period}",
  noAmount: "no amount",
  more: "more, together",
  amounts: "amounts",
  adjusted: "adjusted so that the table adds up:",
  adjustedCount: [
    "figure is adjusted so that the table adds up",
    "figures are adjusted so that the table adds up",
  ],
  exactly: "exactly",
  notFooting: "does not add up, because of rounding:",
  wrongSum: "does not add up, nor did it before rounding:",
  notFootingCount: [
    "sum does not add up, because of rounding",
    "sums do not add up, because of rounding",
  ],
  wrongSumCount: [
    "sum did not add up before rounding either",
    "sums did not add up before rounding either",
  ],
  difference: "difference",
};

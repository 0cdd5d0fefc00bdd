/** The few words that printed tables need, in Swedish and English. */
import { describeValue, fail, oneOf } from "../input/index.ts";
import type { Language } from "../language/index.ts";
import type { EmptyReason, TableNote } from "../table/index.ts";

interface Words {
  readonly reasons: Readonly<Record<EmptyReason, string>>;
  readonly notes: Readonly<Record<TableNote["kind"], string>>;
  readonly source: string;
  readonly noAmount: string;
  /** The words before a figure that is not its ordinary rounding. */
  readonly adjusted: string;
  readonly adjustedCount: readonly [one: string, more: string];
  readonly exactly: string;
  /** The words before a sum that does not hold in print. */
  readonly notFooting: string;
  /** The words before a sum that does not hold in the exact table either. */
  readonly wrongSum: string;
  readonly notFootingCount: readonly [one: string, more: string];
  readonly wrongSumCount: readonly [one: string, more: string];
  readonly difference: string;
}

const words: Readonly<Record<Language, Words>> = {
  sv: {
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
    },
    source: "Källa",
    noAmount: "inget belopp",
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
  },
  en: {
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
    },
    source: "Source",
    noAmount: "no amount",
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
  },
};

export function wordsOf(language: Language): Words {
  if (Object.hasOwn(words, language)) return words[language];
  return fail("print.language", {
    path: ["language"],
    expected: oneOf(Object.keys(words)),
    received: describeValue(language),
  });
}

/** Facts about the columns of some rows, from their headings and their first texts. */

import type { Decimal, DecimalMark } from "../../amount/index.ts";
import type { Unit } from "../../unit/index.ts";
import { readAmountText } from "./amount-text.ts";
import { monthReader } from "./period-text.ts";

/** A column with its first texts. */
export interface ColumnFacts {
  readonly heading: string;
  /** The texts that are not empty. */
  readonly texts: readonly string[];
  /** Whether some text is empty. */
  readonly hasEmpty: boolean;
}

/** The columns of some rows. */
export function columnFacts(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnFacts[] {
  return headings.map((heading, k) => {
    const all = rows.map((row) => (row[k] ?? "").trim());
    const texts = all.filter((text) => text !== "");
    return { heading, texts, hasEmpty: texts.length < all.length };
  });
}

/** Texts that stand for a missing amount in many files. */
export const GAPS: readonly string[] = ["-", "\u2013", "..", "...", "n/a", "N/A", "(Empty)", "x"];

/** The amount that a text is under a decimal mark; `undefined` for any other text. */
export function amountOfText(
  text: string,
  decimalMark: DecimalMark,
  unit: Unit,
): Decimal | undefined {
  const none: ReadonlySet<string> = new Set();
  const style = {
    decimalMark,
    unit,
    missing: none,
    zero: none,
    hasFootnotes: false,
    isIndian: false,
  };
  const read = readAmountText(text, style, undefined, [], []);
  return typeof read === "object" ? read : undefined;
}

/** Whether all texts of a column but gaps are amounts. */
export function isAmountColumn({ texts }: ColumnFacts, mark: DecimalMark, unit: Unit): boolean {
  const amounts = texts.filter((text) => !GAPS.includes(text));
  return amounts.length > 0 && amounts.every((text) => amountOfText(text, mark, unit));
}

/** A text that is a year. */
export const YEAR: RegExp = /^(19|20)\d\d$/;

/** A text that has the marks of a date, not those of an amount. */
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

/** The decimal mark of some columns; `undefined` where both fit, or where no amount has one. */
export function markOf(columns: readonly ColumnFacts[], unit: Unit): DecimalMark | undefined {
  const texts = columns
    .flatMap((column) => column.texts)
    .filter((text) => /[.,]/.test(text) && !DATE.test(text));
  const fits = (mark: DecimalMark): number =>
    texts.filter((text) => amountOfText(text, mark, unit)).length;
  const [point, comma] = [fits("."), fits(",")];
  if (point === comma) return undefined;
  return point > comma ? "." : ",";
}

/** The order of the day and the month in dates; `plain` dates have one order only. */
export type DateOrder = "plain" | "day-month" | "month-day" | "open";

/** The order in the dates of a column; `undefined` if some text is no date. */
export function datesIn({ texts }: ColumnFacts): DateOrder | undefined {
  const all = (order: "day-month" | "month-day" | undefined): boolean =>
    texts.length > 0 && texts.every((text) => monthReader(order, undefined)(text, undefined));
  if (all(undefined)) return "plain";
  const [dayFirst, monthFirst] = [all("day-month"), all("month-day")];
  if (dayFirst && monthFirst) return "open";
  if (dayFirst) return "day-month";
  return monthFirst ? "month-day" : undefined;
}

/** The share of the texts of a column that are known. */
export function shareKnown({ texts }: ColumnFacts, known: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(known).length / texts.length;
}

/** The months in the languages of the package, short or without the ending that some share. */
const MONTHS =
  "jan|tammi feb|helmi mar|march|mars|marts|mär|märz|mrz|mrt|maart|maalis apr(il)?|huhti " +
  "ma[yji]|mei|touko jun[ei]?|kesä jul[iy]?|heinä aug(usti?|ustus)?|elo sept?|syys o[ck]t|loka " +
  "nov|marras de[czs]|joulu";

/** The month that a heading names with a word at its beginning, from 1; 0 without such a word. */
export function monthNamed(heading: string): number {
  // In Finnish `kuu`, which means month, may have an ending.
  const isNamed = (names: string): boolean =>
    new RegExp(`^(${names})(r?uar[iy]?|(em|o)ber|kuun?)?(?!\\p{L})`, "iu").test(heading.trim());
  return MONTHS.split(" ").findIndex(isNamed) + 1;
}

/** Words for scenarios and sides in the languages of the package. */
export const WORDS: Readonly<
  Record<"priorYearActual" | "budget" | "forecast" | "actual" | "debit" | "credit", RegExp>
> = {
  priorYearActual: /prior|previous|last year|föreg|fjol|fjor|sidste år|vorjahr|vorig|edelli/i,
  budget: /budget|budsjett|budjet|talousarv|begroting|anslag|appropri|haushalt|bevilg/i,
  forecast: /prognos|forecast|ennuste|verwacht/i,
  actual: /utfall|actual|regnskap|toteu|realis|outturn|spent|executed|bokf|\bist\b/i,
  debit: /^(debit|debe|soll)/i,
  credit: /^(kredit|credit|haben)/i,
};

/** Marks of debits and of credits, in lower case. */
const SIDES: readonly (readonly [string, readonly string[]])[] = [
  ["d", ["c", "k"]],
  ["s", ["h"]],
  ["dr", ["cr"]],
  ["debet", ["kredit", "credit"]],
  ["debit", ["kredit", "credit"]],
  ["soll", ["haben"]],
];

/** The marks of debits and of credits in a column that has both, and nothing else. */
export function sidesIn({ texts }: ColumnFacts): { debit: string[]; credit: string[] } | undefined {
  const marks = [...new Set(texts)];
  for (const [debit, credits] of SIDES) {
    const debits = marks.filter((mark) => mark.toLowerCase() === debit);
    const others = marks.filter((mark) => credits.includes(mark.toLowerCase()));
    if (debits.length > 0 && others.length > 0 && debits.length + others.length === marks.length)
      return { debit: debits, credit: others };
  }
  return undefined;
}

/** Amounts as files write them: with a currency, the mark of a side, a sign behind. */

import {
  type Decimal,
  type DecimalMark,
  readPrinted,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeAmountIssue,
  makeIssue,
  readChoice,
} from "../../input/index.ts";
import { LANGUAGES } from "../../language/index.ts";
import { type Unit, unitName } from "../../unit/index.ts";

/** How the amounts of a file are written. */
export interface AmountTexts {
  readonly decimalMark: DecimalMark;
  /** The unit of the book; another one beside an amount is refused. */
  readonly unit: Unit;
  readonly missing: ReadonlySet<string>;
  readonly zero: ReadonlySet<string>;
  readonly hasFootnotes: boolean;
  readonly isIndian: boolean;
}

/** The marks of the two sides of an account; `undefined` where amounts have none. */
export interface Sides {
  readonly negative: ReadonlySet<string>;
  readonly positive: ReadonlySet<string>;
}

/** In place of an amount that is missing. */
export const MISSING = "missing";

/** Hyphens and minus signs of any width. */
const MINUS = /[\u2010-\u2013\u207b\u2212\ufe63\uff0d]/g;
/** Spaces that only set digits apart in another way than the parser of amounts knows. */
const SPACES = /[\u2007\u2008\u200a]/g;
const FOOTNOTE = /\s*(?:\*+|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+\)?|\s\d{1,2}\)|\s?[a-z]\))$/;
/** Letters and signs of a currency, or of a side, before or behind the digits. */
const BEFORE = /^([^\d\s.,'()+-][^\d.,'()+-]*?)\s*(?=[\d(+.,-])/;
const BEHIND = /\s*([^\d\s.,'()+-][^\d,'()+-]*)$/;
const INDIAN = /^[1-9]\d?(?:,\d\d)*,\d{3}(?:\.\d+)?$/;

/** An amount whose sign and words have been taken off. */
interface Bare {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly words: readonly string[];
}

/**
 * Reads the text of an amount: {@link MISSING} where the file says that it is missing; `undefined`,
 * with an issue unless the text is empty, where it is not an amount.
 */
export function readAmountText(
  text: string,
  style: AmountTexts,
  sides: Sides | undefined,
  path: IssuePath,
  issues: Issue[],
): Decimal | typeof MISSING | undefined {
  const trimmed = text.trim();
  if (style.missing.has(trimmed)) return MISSING;
  if (style.zero.has(trimmed)) return ZERO;
  if (trimmed === "") return undefined;
  const bare = bareAmount(trimmed, style);
  const amount =
    bare === undefined
      ? undefined
      : readPrinted(digitsOf(bare.digits, style), style.decimalMark, path, []);
  if (bare === undefined || amount === undefined) {
    // The parser says what is wrong with the whole text, not with a part of it.
    refuseAmount(text, style, path, issues);
    return undefined;
  }
  const read = readWords(bare, style, sides, text, path, issues);
  if (read === undefined) return undefined;
  return bare.isNegative !== read.isTurned ? toDecimal(amount.negated()) : amount;
}

/** An empty cell is no figure only where the mapping says so. */
export function missingAmount(path: IssuePath): Issue {
  const expected = 'an amount, or in the mapping missing: [""]';
  return makeAmountIssue("amount.missing", { path, expected, received: "nothing" });
}

/** Reports a text that is not an amount, as the parser of amounts does. */
function refuseAmount(
  text: string,
  { decimalMark }: AmountTexts,
  path: IssuePath,
  issues: Issue[],
): void {
  const before = issues.length;
  readPrinted(text, decimalMark, path, issues);
  if (issues.length > before) return;
  const facts = { path, expected: "one printed amount", received: describeValue(text) };
  issues.push(makeAmountIssue("amount.not-an-amount", facts));
}

function digitsOf(digits: string, { isIndian }: AmountTexts): string {
  return isIndian && INDIAN.test(digits) ? digits.replaceAll(",", "") : digits;
}

/** Takes sign, parentheses, footnotes and words off; `undefined` if a text has two signs. */
function bareAmount(text: string, { hasFootnotes }: AmountTexts): Bare | undefined {
  const plain = text.replace(MINUS, "-").replace(SPACES, "\u00a0");
  let rest = hasFootnotes ? plain.replace(FOOTNOTE, "") : plain;
  const words: string[] = [];
  let signs = 0;
  // A currency stands outside the sign or inside it: $ (1), ($1), -$1, $-1, -1 €.
  for (let step = 0; step < 3; step += 1) {
    const before = rest;
    for (const place of [BEFORE, BEHIND]) {
      const word = place.exec(rest)?.[1];
      if (word !== undefined) words.push(word.trim());
      rest = rest.replace(place, "");
    }
    const inside = /^\(([^()]*)\)$/.exec(rest)?.[1] ?? /^-(.+)$/.exec(rest)?.[1];
    const behind = inside ?? /^(.*\S)\s*-$/.exec(rest)?.[1];
    if (behind !== undefined) {
      signs += 1;
      rest = behind.trim();
    }
    if (rest === before) break;
  }
  // Accountants write a nil as -0-.
  if (signs === 2 && /^0+$/.test(rest)) signs = 0;
  return signs > 1 || (signs === 1 && rest.startsWith("+"))
    ? undefined
    : { digits: rest, isNegative: signs === 1, words };
}

/** Whether the words turn the sign; `undefined`, with an issue, where one of them is unknown. */
function readWords(
  { words }: Bare,
  style: AmountTexts,
  sides: Sides | undefined,
  text: string,
  path: IssuePath,
  issues: Issue[],
): { readonly isTurned: boolean } | undefined {
  const { unit } = style;
  const others = words.filter((word) => !isUnit(word, unit));
  const currency = others.find((word) => !isMark(word, sides) && isCurrency(word));
  if (currency !== undefined) {
    const expected = `an amount in ${unitName(unit, "en")}`;
    const facts = { path, expected, received: describeValue(text) };
    issues.push(makeIssue("unit.mismatch", facts));
    return undefined;
  }
  if (sides !== undefined) return readMark(others.join(" "), sides, path, issues);
  if (others.length === 0) return { isTurned: false };
  refuseAmount(text, style, path, issues);
  return undefined;
}

function isMark(word: string, sides: Sides | undefined): boolean {
  return sides !== undefined && (sides.negative.has(word) || sides.positive.has(word));
}

/** Whether a mark turns the sign; `undefined`, with an issue, where it is unknown. */
export function readMark(
  mark: string,
  { negative, positive }: Sides,
  path: IssuePath,
  issues: Issue[],
): { readonly isTurned: boolean } | undefined {
  if (negative.has(mark)) return { isTurned: true };
  if (positive.has(mark)) return { isTurned: false };
  readChoice(mark, [...negative, ...positive], path, issues);
  return undefined;
}

/** Signs of currencies, by their code. */
const SIGNS: Readonly<Record<string, string>> = {
  EUR: "€",
  GBP: "£",
  USD: "$",
  JPY: "¥",
  INR: "₹",
};
/** Signs, codes and the names that Scandinavian currencies share. */
const CURRENCY = /^(?:\p{Sc}|\p{Lu}{2}\$|\p{Lu}{3}|[tkm]{0,2}kr\.?|mdkr|kronor|kroner|euro)$/u;

/** Names of currencies in full, as their countries write them. */
const NAMES: Readonly<Record<string, string>> = {
  SEK: "kronor",
  NOK: "kroner",
  DKK: "kroner",
  EUR: "euro",
};

/** Whether a word names the unit of the book, in whichever language. */
function isUnit(word: string, unit: Unit): boolean {
  const { currency, scale } = unit;
  const isName = [currency, SIGNS[currency]].includes(word) || NAMES[currency] === bare(word);
  const isSign = scale === "one" && isName;
  return isSign || LANGUAGES.some((language) => bare(unitName(unit, language)) === bare(word));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[.\s]/g, "");
}

/** Whether a word names any currency. */
function isCurrency(word: string): boolean {
  return CURRENCY.test(word);
}

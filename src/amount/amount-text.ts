/** Reads amounts as people print them: signs, groups of three digits, and a decimal mark. */
import { describeValue, type Issue, type IssuePath, makeAmountIssue } from "../input/index.ts";
import {
  DECIMAL_PLACES,
  type Decimal,
  Exact,
  INTEGER_DIGITS,
  RANGE_IN_WORDS,
  seal,
  ZERO,
} from "./kernel/index.ts";

/** The mark between whole units and decimals in printed text. The other mark then groups digits. */
export type DecimalMark = "," | ".";

/** An amount as it stands in a text. */
interface Reading {
  readonly negative: boolean;
  /** Digits with "." as decimal mark and without groups. */
  readonly digits: string;
}

/**
 * Reads printed text at a place in a larger input. Without a mark it accepts only text with one
 * reading.
 */
export function readText(
  text: string,
  mark: DecimalMark | undefined,
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined {
  const refuse = (
    code: "amount.not-an-amount" | "amount.ambiguous" | "amount.out-of-range",
    expected: string,
  ): undefined => {
    issues.push(makeAmountIssue(code, { path, expected, received: describeValue(text) }));
    return undefined;
  };
  const [reading, second] = readingsOf(text, mark);
  if (reading === undefined) {
    const style = mark === undefined ? "" : ` with decimal mark "${mark}"`;
    return refuse("amount.not-an-amount", `a printed amount${style}`);
  }
  if (second !== undefined)
    return refuse(
      "amount.ambiguous",
      `one reading, not both ${reading.digits} and ${second.digits}`,
    );
  if (!isDigitsInRange(reading.digits)) return refuse("amount.out-of-range", RANGE_IN_WORDS);
  const magnitude = new Exact(reading.digits);
  if (magnitude.isZero()) return ZERO;
  return seal(reading.negative ? magnitude.neg() : magnitude);
}

/** Every amount that a text can stand for; an empty list if it is not an amount. */
function readingsOf(text: string, mark: DecimalMark | undefined): readonly Reading[] {
  const unsigned = stripSign(text.trim());
  const marks: readonly DecimalMark[] = mark === undefined ? [",", "."] : [mark];
  const readings = new Set(marks.map((candidate) => readDigits(unsigned.digits, candidate)));
  return [...readings].flatMap((digits) =>
    digits === undefined ? [] : { negative: unsigned.negative, digits },
  );
}

/** The parser refuses longer text unread. Leading and trailing zeros up to here are harmless. */
const LONGEST_TEXT = 1000;

function isDigitsInRange(digits: string): boolean {
  const [whole = "", decimals = ""] = digits.split(".");
  return (
    digits.length <= LONGEST_TEXT &&
    whole.replace(/^0+/, "").length <= INTEGER_DIGITS &&
    decimals.replace(/0+$/, "").length <= DECIMAL_PLACES
  );
}

/** The sign of a text, and the text without it. */
function stripSign(text: string): Reading {
  const parenthesised = /^\(([^()]*)\)$/.exec(text)?.[1];
  if (parenthesised !== undefined) return { negative: true, digits: parenthesised.trim() };
  const sign = text.charAt(0);
  // Reports print a hyphen, a minus sign or an en dash for "minus".
  if (sign === "-" || sign === "\u2212" || sign === "\u2013")
    return { negative: true, digits: text.slice(1).trimStart() };
  if (sign === "+") return { negative: false, digits: text.slice(1).trimStart() };
  return { negative: false, digits: text };
}

const SPACES = " \u00a0\u202f\u2009";
const APOSTROPHES = "'\u2019";

/** Reads digits under one decimal mark as `123.45`; `undefined` if the mark does not fit them. */
function readDigits(text: string, mark: DecimalMark): string | undefined {
  const cut = text.indexOf(mark);
  const whole = cut === -1 ? text : text.slice(0, cut);
  const decimals = cut === -1 ? undefined : text.slice(cut + 1);
  if (decimals !== undefined && !/^\d+$/.test(decimals)) return undefined;
  const digits = readGroups(whole, mark === "," ? "." : ",");
  if (digits === undefined) return undefined;
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** Reads whole digits, in one piece or in groups of three. */
function readGroups(text: string, otherMark: DecimalMark): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const separator = [...text].find((character) => !/\d/.test(character));
  if (separator === undefined) return undefined;
  const isSeparator =
    separator === otherMark || SPACES.includes(separator) || APOSTROPHES.includes(separator);
  if (!isSeparator) return undefined;
  const [first = "", ...rest] = text.split(separator);
  // Nobody prints a first group with a leading zero, so "0,125" has one reading: an eighth.
  if (!/^[1-9]\d{0,2}$/.test(first) || !rest.every((group) => /^\d{3}$/.test(group)))
    return undefined;
  return first + rest.join("");
}

/** How numbers are written: grouping, decimal mark, sign, zero. */
import {
  type Decimal,
  type Digits,
  digitsOf,
  newDigits,
  percentDigits,
  type Ratio,
  roundPercent,
  toDecimal,
} from "../amount/index.ts";
import { NEGATIVE_MARKS, type NegativeMark } from "../chart/index.ts";
import {
  checkFlag,
  describeValue,
  type Issue,
  makeIssue,
  readArguments,
  readChoice,
  throwIssues,
} from "../input/index.ts";
import {
  DEFAULT_LOCALE,
  type Locale,
  languageIssues,
  type NumberMarks,
  numberMarks,
} from "../language/index.ts";

/** How a number is written. */
export interface NumberStyle {
  /**
   * Grouping, decimal mark and minus sign: a locale, or marks of one's own such as
   * `{ group: " ", decimal: ",", minus: "-" }`; default that of the language, `en-GB` for English.
   */
  readonly locale?: Locale | NumberMarks;
  /**
   * How a negative number is marked: the minus sign of the locale (default), the true minus U+2212,
   * the hyphen that every program reads, or parentheses.
   */
  readonly negative?: NegativeMark;
  /** Whether a positive number has a plus sign; default `never`. */
  readonly plus?: "never" | "always";
  /** How zero is written; default `0`. */
  readonly zero?: "0" | "-" | "blank";
}

const MINUS = "\u2212";
const HYPHEN = "-";

const choices = {
  negative: NEGATIVE_MARKS,
  plus: ["never", "always"],
  zero: ["0", "-", "blank"],
} as const;

/** Finds every choice of a number style that is not one. */
export function numberStyleIssues(style: NumberStyle): readonly Issue[] {
  const issues: Issue[] = [];
  const { locale } = style;
  if (locale !== undefined) issues.push(...languageIssues({ locale }));
  for (const name of ["negative", "plus", "zero"] as const)
    issues.push(...choiceIssues(name, style[name], choices[name]));
  return issues;
}

/** The problem with a choice that is not among the named ones, if there is one. */
export function choiceIssues(
  name: string,
  value: unknown,
  known: readonly string[],
): readonly Issue[] {
  const issues: Issue[] = [];
  if (value !== undefined) readChoice(value, known, [name], issues);
  return issues;
}

/** The problem with a flag that is neither true nor false, if there is one. */
export function flagIssues(name: string, value: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  checkFlag(value, [name], issues);
  return issues;
}

/**
 * Writes an amount with all its digits.
 *
 * Rule: groups of three and the marks of the locale; nothing is rounded, and {@link parseAmount}
 * reads it back to the same amount (except `zero: "-"` and `"blank"`).
 * Units and sign: as given; 0 has no sign.
 *
 * @param amount - the amount
 * @param style - locale, negative sign, plus, zero
 * @param style.decimals - decimals written at least, with zeros at the end; default 0
 * @returns the text
 * @throws AnslagError `print.locale`, `input.choice`, `round.decimals` with every problem at once
 * @example A net cost
 * formatAmount(toDecimal("-486892"), { locale: "sv-SE" }) // => "−486 892"
 * formatAmount(toDecimal("-1234.5"), { locale: "en-GB", negative: "parentheses", decimals: 2 })
 * // => "(1,234.50)"
 */
export function formatAmount(
  amount: Decimal,
  style: NumberStyle & { readonly decimals?: number } = {},
): string {
  const decimals = checkStyle(style, 0);
  return writeAmount(toDecimal(amount), style, decimals);
}

const STYLE_KEYS: readonly string[] = ["locale", "negative", "plus", "zero", "decimals"];

interface StyleWithDecimals extends NumberStyle {
  readonly decimals?: number;
}

/** Reads the keys of a style. */
function readStyle(style: StyleWithDecimals): StyleWithDecimals {
  const issues: Issue[] = [];
  const read = readArguments(style, STYLE_KEYS, [], issues, "style");
  throwIssues(issues);
  return read;
}

/** Refuses an invalid style; gives its number of decimals, or the default one. */
function checkStyle(style: StyleWithDecimals, defaultDecimals: number): number {
  const { locale, negative, plus, zero, decimals = defaultDecimals } = readStyle(style);
  const isDefault =
    locale === undefined && negative === undefined && plus === undefined && zero === undefined;
  if (isDefault && (decimals === 0 || decimals === 1)) return decimals;
  throwIssues([...numberStyleIssues(style), ...decimalsIssues(decimals)]);
  return decimals;
}

/** The problem with a number of decimals, if there is one. */
export function decimalsIssues(decimals: unknown, name = "decimals"): readonly Issue[] {
  if (typeof decimals === "number" && Number.isInteger(decimals) && decimals >= 0 && decimals <= 40)
    return [];
  const expected = "a whole number from 0 to 40";
  return [
    makeIssue("round.decimals", { path: [name], expected, received: describeValue(decimals) }),
  ];
}

/** The digits of the amount that is being written. */
const SHORT: Digits = /* @__PURE__ */ newDigits();

/** Writes an amount that has been read, of any length, in a style that has been checked. */
export function writeAmount(amount: Decimal, style: NumberStyle, decimals: number): string {
  if (digitsOf(amount, SHORT))
    return writeShort(SHORT.coefficient, SHORT.decimals, style, decimals);
  const [whole = "0", digits = ""] = amount.abs().toFixed().split(".");
  return writeDigits(whole, digits, amount.isNegative() ? -1 : 1, style, decimals);
}

/**
 * As {@link writeAmount}, of an amount of up to fifteen digits as a coefficient and its decimals.
 */
function writeShort(
  coefficient: number,
  given: number,
  style: NumberStyle,
  decimals: number,
): string {
  const size = Math.abs(coefficient);
  const sign = coefficient === 0 ? 0 : coefficient < 0 ? -1 : 1;
  if (given === 0) return writeDigits(`${size}`, "", sign, style, decimals);
  const digits = `${size}`.padStart(given + 1, "0");
  return writeDigits(digits.slice(0, -given), digits.slice(-given), sign, style, decimals);
}

function writeDigits(
  whole: string,
  digits: string,
  sign: -1 | 0 | 1,
  style: NumberStyle,
  decimals: number,
): string {
  const { locale = DEFAULT_LOCALE, negative = "locale", plus = "never", zero = "0" } = style;
  if (sign === 0 && zero !== "0") return zero === "-" ? HYPHEN : "";
  const marks = numberMarks(locale);
  const tail = digits.length < decimals ? digits.padEnd(decimals, "0") : digits;
  const text =
    tail === ""
      ? grouped(whole, marks.group)
      : `${grouped(whole, marks.group)}${marks.decimal}${tail}`;
  if (sign === 0) return text;
  if (sign > 0) return plus === "always" ? `+${text}` : text;
  if (negative === "parentheses") return `(${text})`;
  return `${negative === "locale" ? marks.minus : negative === "minus" ? MINUS : HYPHEN}${text}`;
}

/** Digits in groups of three. */
function grouped(digits: string, mark: string): string {
  let from = digits.length % 3 || 3;
  let text = digits.slice(0, from);
  for (; from < digits.length; from += 3) text += mark + digits.slice(from, from + 3);
  return text;
}

/**
 * Prints an exact ratio as a percentage.
 *
 * Rule: rounded once, from the exact fraction, ties away from zero; the decimals asked for are
 * always printed.
 * Units and sign: percent; the sign of the ratio. A percentage that rounds to 0 has no sign.
 *
 * @param ratio - the exact ratio
 * @param options - locale, negative sign, plus, zero
 * @param options.decimals - decimals printed; default 1
 * @returns the text, without a percent sign
 * @throws AnslagError `round.decimals`, `print.locale`, `input.choice` with every problem at once
 * @example Growth of 2023
 * const { growth } = yearOverYear({ current: "-486 892", prior: "-464 722" });
 * growth.kind === "ratio" && printPercent(growth, { locale: "sv-SE" }) // => "4,8"
 */
export function printPercent(
  ratio: Ratio,
  options: NumberStyle & { readonly decimals?: number } = {},
): string {
  const decimals = checkStyle(options, 1);
  // The keys of a ratio that the package gave are known; rounding reads those of any other.
  const short =
    typeof ratio === "object" && Object.isFrozen(ratio ?? {})
      ? percentDigits(ratio, decimals)
      : Number.NaN;
  if (!Number.isNaN(short)) return writeShort(short, decimals, options, decimals);
  return writeAmount(roundPercent(ratio, { decimals }), options, decimals);
}

/** The locales that write a percent sign next to the number; the others leave a space. */
const CLOSE_PERCENT: readonly Locale[] = ["en-GB", "en-US", "nl-NL", "de-CH"];

/** A percentage with its sign, inside parentheses where it has them. */
export function withPercentSign(percent: string, locale: Locale | NumberMarks): string {
  const sign = CLOSE_PERCENT.some((each) => each === locale) ? "%" : "\u00a0%";
  return percent.endsWith(")") ? `${percent.slice(0, -1)}${sign})` : `${percent}${sign}`;
}

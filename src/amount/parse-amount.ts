/**
 * Reads amounts: text as people print it, and the bare amounts that functions take.
 *
 * The parser stands in front of decimal.js, which would also take `0xff`, `1e3`, `1_000`, `Infinity` and `NaN`.
 */
import {
  describeValue,
  failAmount,
  type Issue,
  type IssuePath,
  makeAmountIssue,
  throwIssues,
} from "../input/index.ts";
import {
  amountOfCoefficient,
  DECIMAL_PLACES,
  type Decimal,
  type Digits,
  Exact,
  exponentOf,
  INTEGER_DIGITS,
  isInRange,
  isOwn,
  newDigits,
  RANGE_IN_WORDS,
  scanDigits,
  seal,
  sealedCopy,
  ZERO,
} from "./kernel/index.ts";

/**
 * An amount as calling code may give it.
 *
 * - `Decimal`: of this package or of any other decimal.js; taken digit by digit.
 * - `string`: digits with "." as decimal mark and optional grouping by spaces, such as `"-1234.5"` or `"469 927"`.
 *   A comma is refused, because it groups in one country and marks decimals in the next; see {@link parseAmount}.
 * - `bigint`: as it is.
 * - `number`: only where it surely is the decimal it prints as: a safe integer, or at most 15 significant digits.
 *   `0.1` is taken, `0.1 + 0.2` is refused.
 */
export type AmountInput = Decimal | string | bigint | number;

/** The mark between whole units and decimals in printed text. The other one of the two then groups digits. */
export type DecimalMark = "," | ".";

/** How printed amounts are written. */
export interface AmountStyle {
  /** The decimal mark of the text; without it the text must be readable in one way only. */
  readonly decimalMark?: DecimalMark;
}

/**
 * Reads a printed amount exactly.
 *
 * Rule: an optional sign (`-`, `−`, `–`, `+`, or parentheses for negative), digits, and decimals after the decimal mark. Digits may be
 * grouped in threes by spaces (also no-break, narrow no-break and thin ones), apostrophes, or the mark that is not the decimal
 * mark; one kind of grouping per amount.
 * Units and sign: as printed; a sign convention is applied by the caller (`toResultSign`).
 * Absent and zero: empty text is an error, not zero. `"-0"` is 0.
 *
 * @param text - the printed amount and nothing else; surrounding spaces are ignored
 * @param style.decimalMark - the decimal mark; without it, text that can be read in two ways is refused
 * @returns the exact amount
 * @throws AnslagError `amount.ambiguous` when the decimal mark is not stated and matters
 * @throws AnslagError `amount.not-an-amount` when the text is anything else than an amount
 * @throws AnslagError `amount.out-of-range` when it has more digits than are kept exact
 * @throws AnslagError `amount.wrong-type` when it is not text
 * @example Figures as Swedish reports print them
 * parseAmount("469 927") // => 469927
 * parseAmount("−4,8") // => -4.8
 * parseAmount("(1 234)") // => -1234
 * parseAmount("1.234", { decimalMark: "," }) // => 1234
 * parseAmount("1.234") // throws amount.ambiguous
 */
export function parseAmount(text: string, style: AmountStyle = {}): Decimal {
  if (typeof text !== "string") {
    return failAmount("amount.wrong-type", {
      expected: "printed text",
      received: describeValue(text),
    });
  }
  const issues: Issue[] = [];
  const amount = readText(text, style.decimalMark, [], issues);
  throwIssues(issues);
  return amount ?? ZERO;
}

/**
 * Turns a bare amount into an exact `Decimal`.
 *
 * Rule: see {@link AmountInput}; nothing is rounded.
 * Units and sign: unchanged.
 * Absent and zero: `undefined` and `null` are errors, never zero.
 *
 * @param amount - the amount
 * @returns the same amount as a Decimal whose `plus`, `minus` and `times` are exact
 * @throws AnslagError `amount.missing` when it is undefined or null
 * @throws AnslagError `amount.unsafe-number` when a number may have lost digits
 * @throws AnslagError `amount.not-an-amount` when a text is not an amount
 * @throws AnslagError `amount.ambiguous` when a text has a comma
 * @throws AnslagError `amount.out-of-range` when it has more digits than are kept exact
 * @throws AnslagError `amount.wrong-type` when it is of another type
 * @example Four ways to write an amount
 * toDecimal("469 927").plus(toDecimal(16965n)) // => 486892
 * toDecimal(0.1).plus(toDecimal("0.2")) // => 0.3
 * toDecimal(0.1 + 0.2) // throws amount.unsafe-number
 */
export function toDecimal(amount: AmountInput): Decimal {
  if (isOwn(amount) && isInRange(amount)) return sealedCopy(amount);
  const short = shortAmount(amount);
  if (short !== undefined) return short;
  const issues: Issue[] = [];
  const read = readAmount(amount, [], issues);
  throwIssues(issues);
  return read ?? ZERO;
}

/** Reads a bare amount at a place in a larger input; adds to `issues` and returns undefined when it is not one. */
export function readAmount(input: unknown, path: IssuePath, issues: Issue[]): Decimal | undefined {
  if (input === undefined || input === null) {
    issues.push(
      makeAmountIssue("amount.missing", {
        path,
        expected: "an amount",
        received: describeValue(input),
      }),
    );
    return undefined;
  }
  if (typeof input === "string") {
    return shortAmount(input) ?? readBareText(input, path, issues);
  }
  if (typeof input === "number") return readNumber(input, path, issues);
  if (typeof input === "bigint") return readText(`${input}`, ".", path, issues);
  if (isOwn(input) && isInRange(input)) return sealedCopy(input);
  if (Exact.isDecimal(input)) return readForeignDecimal(input, path, issues);
  issues.push(
    makeAmountIssue("amount.wrong-type", {
      path,
      expected: "a Decimal, string, bigint or number",
      received: describeValue(input),
    }),
  );
  return undefined;
}

/** The digits of the text that is being read. */
const SHORT: Digits = /* @__PURE__ */ newDigits();

/** The amount of plain digits, of fifteen at the most; nothing for anything else, which is then read with care. */
function shortAmount(input: unknown): Decimal | undefined {
  if (typeof input !== "string") return undefined;
  return scanDigits(input, 0, input.length, SHORT)
    ? amountOfCoefficient(SHORT.coefficient, SHORT.decimals)
    : undefined;
}

/** Reads printed text at a place in a larger input; as {@link parseAmount}, with issues instead of errors. */
export function readPrinted(
  text: string,
  mark: DecimalMark,
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined {
  return readText(text, mark, path, issues);
}

function readForeignDecimal(input: Decimal, path: IssuePath, issues: Issue[]): Decimal | undefined {
  // A copy takes over sign, exponent and digits as they are; the text of the copy then passes through our own parser.
  const copy = new Exact(input);
  if (isInRange(copy)) {
    return readText(copy.toFixed(), ".", path, issues);
  }
  const [code, expected, received] = copy.isFinite()
    ? ([
        "amount.out-of-range",
        RANGE_IN_WORDS,
        `an amount of about 10^${exponentOf(copy)}`,
      ] as const)
    : (["amount.wrong-type", "a finite amount", `${copy}`] as const);
  issues.push(makeAmountIssue(code, { path, expected, received }));
  return undefined;
}

function readNumber(input: number, path: IssuePath, issues: Issue[]): Decimal | undefined {
  if (Number.isSafeInteger(input)) return amountOfCoefficient(input, 0);
  const expected = "a safe integer, or a decimal of at most 15 significant digits";
  if (Number.isFinite(input) && !Number.isInteger(input)) {
    const exact = new Exact(input);
    if (exact.precision() <= 15 && isInRange(exact)) return seal(exact);
  }
  issues.push(
    makeAmountIssue("amount.unsafe-number", { path, expected, received: describeValue(input) }),
  );
  return undefined;
}

function readBareText(text: string, path: IssuePath, issues: Issue[]): Decimal | undefined {
  if (!text.includes(",")) return readText(text, ".", path, issues);
  const printed: Issue[] = [];
  readText(text, undefined, path, printed);
  const code =
    printed[0]?.code === "amount.not-an-amount" ? "amount.not-an-amount" : "amount.ambiguous";
  const expected = 'an amount with "." as decimal mark and spaces between groups';
  issues.push(makeAmountIssue(code, { path, expected, received: describeValue(text) }));
  return undefined;
}

function readText(
  text: string,
  mark: DecimalMark | undefined,
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined {
  const unsigned = stripSign(text.trim());
  const marks: readonly DecimalMark[] = mark === undefined ? [",", "."] : [mark];
  const readings = new Set<string>();
  if (unsigned !== undefined) {
    for (const candidate of marks) {
      const digits = readDigits(unsigned.digits, candidate);
      if (digits !== undefined) readings.add(digits);
    }
  }
  const [reading, second] = readings;
  if (unsigned === undefined || reading === undefined) {
    const expected =
      mark === undefined ? "a printed amount" : `a printed amount with decimal mark "${mark}"`;
    issues.push(
      makeAmountIssue("amount.not-an-amount", { path, expected, received: describeValue(text) }),
    );
    return undefined;
  }
  if (second !== undefined) {
    const expected = `one reading, not both ${reading} and ${second}`;
    issues.push(
      makeAmountIssue("amount.ambiguous", { path, expected, received: describeValue(text) }),
    );
    return undefined;
  }
  const [whole = "", decimals = ""] = reading.split(".");
  if (
    reading.length > LONGEST_TEXT ||
    significantWhole(whole) > INTEGER_DIGITS ||
    significantDecimals(decimals) > DECIMAL_PLACES
  ) {
    issues.push(
      makeAmountIssue("amount.out-of-range", {
        path,
        expected: RANGE_IN_WORDS,
        received: describeValue(text),
      }),
    );
    return undefined;
  }
  const magnitude = new Exact(reading);
  if (magnitude.isZero()) return ZERO;
  return seal(unsigned.negative ? magnitude.neg() : magnitude);
}

/** Longer text is out of range without being looked at further; leading and trailing zeros up to here are harmless. */
const LONGEST_TEXT = 1000;

function significantWhole(digits: string): number {
  return digits.replace(/^0+/, "").length;
}

function significantDecimals(digits: string): number {
  return digits.replace(/0+$/, "").length;
}

function stripSign(
  text: string,
): { readonly negative: boolean; readonly digits: string } | undefined {
  const parenthesised = /^\(([^()]*)\)$/.exec(text)?.[1];
  if (parenthesised !== undefined) return { negative: true, digits: parenthesised.trim() };
  const sign = text.charAt(0);
  // Hyphen, minus sign and en dash: all three are printed for "minus".
  if (sign === "-" || sign === "\u2212" || sign === "\u2013")
    return { negative: true, digits: text.slice(1).trimStart() };
  if (sign === "+") return { negative: false, digits: text.slice(1).trimStart() };
  return { negative: false, digits: text };
}

const SPACES = " \u00a0\u202f\u2009";
const APOSTROPHES = "'\u2019";

/** Reads digits under one decimal mark and returns them as `123.45`, or nothing when they are not an amount under that mark. */
function readDigits(text: string, mark: DecimalMark): string | undefined {
  const cut = text.indexOf(mark);
  const whole = cut === -1 ? text : text.slice(0, cut);
  const decimals = cut === -1 ? undefined : text.slice(cut + 1);
  if (decimals !== undefined && !/^\d+$/.test(decimals)) return undefined;
  const digits = readGroups(whole, mark === "," ? "." : ",");
  if (digits === undefined) return undefined;
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

function readGroups(text: string, otherMark: DecimalMark): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const separator = [...text].find((character) => !/\d/.test(character));
  if (separator === undefined) return undefined;
  const isSeparator =
    separator === otherMark || SPACES.includes(separator) || APOSTROPHES.includes(separator);
  if (!isSeparator) return undefined;
  const [first = "", ...rest] = text.split(separator);
  // A first group with a leading zero is never printed, so "0,125" has one reading: an eighth.
  if (!/^[1-9]\d{0,2}$/.test(first) || !rest.every((group) => /^\d{3}$/.test(group)))
    return undefined;
  return first + rest.join("");
}

/**
 * Reads amounts: text as people print it, and the bare amounts that functions accept.
 *
 * The parser stands in front of decimal.js, which would also accept `0xff`, `1e3`, `1_000`,
 * `Infinity` and `NaN`.
 */
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makeAmountIssue,
  readArguments,
  readChoice,
  throwIssues,
} from "../input/index.ts";
import { type DecimalMark, readText } from "./amount-text.ts";
import {
  amountOfCoefficient,
  type Decimal,
  type Digits,
  Exact,
  exponentOf,
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
 * An amount as the caller may give it.
 *
 * - `Decimal`: of this package or of any other decimal.js; the package copies it digit by digit.
 * - `string`: digits with "." as decimal mark and optional grouping by spaces, such as `"-1234.5"`
 *   or `"469 927"`. Before a point, commas can only stand between groups (`"-1,234.56"`). The
 *   parser refuses any other comma, because it groups in one country and marks decimals in the
 *   next; see {@link parseAmount}.
 * - `bigint`: every whole number.
 * - `number`: a safe integer, or a decimal of at most 15 significant digits. Such a number is
 *   certainly the decimal that it prints as: `0.1` is accepted, `0.1 + 0.2` is refused.
 */
export type AmountInput = Decimal | string | bigint | number;

/** How printed amounts are written. */
export interface AmountStyle {
  /** The decimal mark of the text; without it the text must have one reading only. */
  readonly decimalMark?: DecimalMark;
}

const STYLE_KEYS = /* @__PURE__ */ keysOf<AmountStyle>({ decimalMark: true });
const DECIMAL_MARKS: readonly DecimalMark[] = [",", "."];

/**
 * Reads a printed amount exactly.
 *
 * Rule: an optional sign (`-`, `−`, `–`, `+`, or parentheses for negative), digits, and decimals
 * after the decimal mark. Spaces (also no-break, narrow no-break and thin ones), apostrophes, or
 * the other mark may group the digits in threes; one amount has one kind of grouping.
 * Units and sign: as printed; the caller applies a sign convention (`toResultSign`).
 * Absent and zero: empty text is an error, not zero. `"-0"` is 0.
 *
 * @param text - the printed amount and nothing else; surrounding spaces are ignored
 * @param style.decimalMark - the decimal mark; without it, the parser refuses text with two
 * readings
 * @returns the exact amount
 * @throws AnslagError `amount.ambiguous` when the decimal mark matters and is missing
 * @throws AnslagError `amount.not-an-amount` when the text is not an amount
 * @throws AnslagError `amount.out-of-range` when it has more digits than an exact amount
 * @throws AnslagError `amount.wrong-type` when it is not text
 * @throws AnslagError `input.unknown-key`, `input.choice`, `input.wrong-type` when the style is
 * invalid
 * @example Figures as Swedish reports print them
 * parseAmount("469 927") // => 469927
 * parseAmount("−4,8") // => -4.8
 * parseAmount("(1 234)") // => -1234
 * parseAmount("1.234", { decimalMark: "," }) // => 1234
 * parseAmount("1.234") // throws amount.ambiguous
 */
export function parseAmount(text: string, style: AmountStyle = {}): Decimal {
  const issues: Issue[] = [];
  const { decimalMark } = readArguments(style, STYLE_KEYS, [], issues, "style");
  if (decimalMark !== undefined) readChoice(decimalMark, DECIMAL_MARKS, ["decimalMark"], issues);
  if (typeof text !== "string") {
    const facts = { expected: "printed text", received: describeValue(text) };
    issues.push(makeAmountIssue("amount.wrong-type", facts));
  }
  throwIssues(issues);
  const amount = readText(text, decimalMark, [], issues);
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
 * @throws AnslagError `amount.ambiguous` when a text has a comma and no point after it
 * @throws AnslagError `amount.out-of-range` when it has more digits than an exact amount
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

/**
 * Reads a bare amount at a place in a larger input. Adds an issue and returns `undefined` if it is
 * not an amount.
 */
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

/**
 * The amount of up to fifteen plain digits; `undefined` for any other text, which the parser reads.
 */
function shortAmount(input: unknown): Decimal | undefined {
  if (typeof input !== "string") return undefined;
  return scanDigits(input, 0, input.length, SHORT)
    ? amountOfCoefficient(SHORT.coefficient, SHORT.decimals)
    : undefined;
}

/** Reads printed text like {@link parseAmount}, but adds issues instead of throwing. */
export function readPrinted(
  text: string,
  mark: DecimalMark,
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined {
  return readText(text, mark, path, issues);
}

function readForeignDecimal(input: Decimal, path: IssuePath, issues: Issue[]): Decimal | undefined {
  // The copy has the sign, exponent and digits of the input; its text then passes through the
  // parser of this file.
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

/** Reads a text whose decimal mark is a point; commas may stand between groups before it. */
function readBareText(text: string, path: IssuePath, issues: Issue[]): Decimal | undefined {
  if (!/,[^.]*$/.test(text)) return readText(text, ".", path, issues);
  const printed: Issue[] = [];
  readText(text, undefined, path, printed);
  const code =
    printed[0]?.code === "amount.not-an-amount" ? "amount.not-an-amount" : "amount.ambiguous";
  const expected = 'an amount with "." as decimal mark';
  issues.push(makeAmountIssue(code, { path, expected, received: describeValue(text) }));
  return undefined;
}

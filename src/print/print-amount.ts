/** Prints a single amount, for running text. */

import {
  type AmountInput,
  type Decimal,
  ROUNDING_MODES,
  type RoundingMode,
  roundAmount,
  toDecimal,
} from "../amount/index.ts";
import { type Issue, makeIssue, throwIssues } from "../input/index.ts";
import { type Language, type PageLanguage, pageLanguage } from "../language/index.ts";
import { checkConversion, convertExact, type Scale, type Unit, unitInText } from "../unit/index.ts";
import {
  choiceIssues,
  decimalsIssues,
  flagIssues,
  type NumberStyle,
  numberStyleIssues,
  writeAmount,
} from "./number-style.ts";
import {
  type KronaScale,
  keyIssues,
  printedUnit,
  renderIssues,
  requireOptions,
} from "./options.ts";

/** How a single amount is rounded and written. */
export interface PrintAmountOptions extends NumberStyle {
  /** The unit that the amount is in. */
  readonly unit?: Unit;
  /** The scale printed; default that of the unit. */
  readonly scale?: Scale | KronaScale;
  /** Decimals printed, 0 to 40; default 0. */
  readonly decimals?: number;
  /** The rounding; default `half-away-from-zero`. */
  readonly mode?: RoundingMode;
  /** Whether the unit is written, where the language has it in a sentence; default false. */
  readonly withUnit?: boolean;
  /**
   * Whether the amount is written without its sign, for a sentence that has it in a word: "an
   * overspend of £3.2m"; default false.
   */
  readonly magnitude?: boolean;
  /** The language of the unit; default English. */
  readonly language?: Language;
}

const OPTION_KEYS: readonly (keyof PrintAmountOptions)[] = [
  "unit",
  "scale",
  "decimals",
  "mode",
  "withUnit",
  "magnitude",
  "language",
  "locale",
  "negative",
  "plus",
  "zero",
];

/**
 * Prints an amount in running text: converted, rounded once, written.
 *
 * Rule: rounded from the exact amount, so that 1 250 tkr is 1,3 mkr and never the rounding of
 * something already rounded.
 * Units and sign: from `unit` to `scale`; the sign stays, plus on request, unless `magnitude` asks
 * for the size alone. An amount that rounds to 0 has no sign. `withUnit` writes −£3.2m, SEK 3.2
 * million, 3,2 mkr, 3,2 mill. kr.
 * Absent and zero: an absent amount is an error; `zero: "-"` and `"blank"` are for an amount that
 * is exactly 0.
 *
 * @param amount - the exact amount
 * @param options - unit, scale, decimals and number style
 * @returns the text
 * @throws AnslagError `print.scale-without-unit` when a scale or `withUnit` is asked for and the
 * unit of the amount is not known
 * @throws AnslagError `print.locale`, `input.choice`, `print.language`, `round.decimals`,
 * `unit.currency` with every problem at once
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when it is not an amount
 * @example A variance of 1 250 tkr in the text of a report
 * const tkr = { unit: unitFromName("tkr", "sv"), scale: "mkr", decimals: 1 } as const;
 * printAmount("1250", { ...tkr, plus: "always", withUnit: true, language: "sv" }) // => "+1,3 mkr"
 * printAmount("-486892", tkr) // => "-486.9"
 * const pounds = { unit: unitOf("GBP"), scale: "million", decimals: 1, withUnit: true } as const;
 * printAmount("-3200000", pounds) // => "-£3.2m"
 * printAmount("-3200000", { ...pounds, magnitude: true }) // => "£3.2m"
 */
export function printAmount(amount: AmountInput, options: PrintAmountOptions = {}): string {
  requireOptions(options);
  const {
    unit: given,
    scale,
    decimals = 0,
    mode = "half-away-from-zero",
    withUnit = false,
    magnitude = false,
    ...style
  } = options;
  const issues: Issue[] = [
    ...keyIssues(options, OPTION_KEYS),
    ...numberStyleIssues(style),
    ...renderIssues(style.language === undefined ? {} : { language: style.language }),
    ...decimalsIssues(decimals),
    ...choiceIssues("mode", mode, ROUNDING_MODES),
    ...flagIssues("withUnit", withUnit),
    ...flagIssues("magnitude", magnitude),
  ];
  const unit = printedUnit(given, scale, issues);
  if (withUnit && given === undefined) {
    const facts = { path: ["withUnit"], expected: "the unit of the amount", received: "nothing" };
    issues.push(makeIssue("print.scale-without-unit", facts));
  }
  throwIssues(issues);
  const exponent = given === undefined ? 0 : checkConversion({ from: given, to: unit });
  const exact = exponent === 0 ? toDecimal(amount) : convertExact(toDecimal(amount), exponent);
  const page = pageLanguage(style);
  const zero = exact.isZero() ? style.zero : "0";
  const rounded = roundAmount(magnitude ? toDecimal(exact.abs()) : exact, { decimals, mode });
  const numbers = { ...style, ...page, ...(zero === undefined ? {} : { zero }) };
  if (!withUnit || given === undefined) return writeAmount(rounded, numbers, decimals);
  return writeWithUnit(rounded, unit, numbers, decimals);
}

/** Writes an amount and its unit as a sentence has them, in a style that has been checked. */
export function writeWithUnit(
  amount: Decimal,
  unit: Unit,
  { language, ...style }: NumberStyle & PageLanguage,
  decimals: number,
): string {
  const { before, after, isSignOutside } = unitInText(unit, language);
  const text = writeAmount(amount, style, decimals);
  if (text === "" || text === "-") return text;
  if (!isSignOutside) return `${before}${text}${after}`;
  const digits = writeAmount(toDecimal(amount.abs()), { ...style, plus: "never" }, decimals);
  return text.replace(digits, () => `${before}${digits}${after}`);
}

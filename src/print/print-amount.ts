/** Prints a single amount, for running text. */

import {
  type AmountInput,
  ROUNDING_MODES,
  type RoundingMode,
  roundAmount,
  toDecimal,
} from "../amount/index.ts";
import { type Issue, makeIssue, throwIssues } from "../input/index.ts";
import { type Language, pageLanguage } from "../language/index.ts";
import { checkConversion, convertExact, type Scale, type Unit, unitName } from "../unit/index.ts";
import {
  choiceIssues,
  decimalsIssues,
  type NumberStyle,
  numberStyleIssues,
  writeAmount,
} from "./number-style.ts";
import { type KronaScale, keyIssues, printedUnit, renderIssues } from "./options.ts";

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
  /** Whether the unit is written behind the amount; default false. */
  readonly withUnit?: boolean;
  /** The language of the unit; default English. */
  readonly language?: Language;
}

const OPTION_KEYS: readonly (keyof PrintAmountOptions)[] = [
  "unit",
  "scale",
  "decimals",
  "mode",
  "withUnit",
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
 * Units and sign: from `unit` to `scale`; the sign stays, plus on request. An amount that rounds to
 * 0 has no sign.
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
 */
export function printAmount(amount: AmountInput, options: PrintAmountOptions = {}): string {
  const {
    unit: given,
    scale,
    decimals = 0,
    mode = "half-away-from-zero",
    withUnit = false,
    ...style
  } = options;
  const issues: Issue[] = [
    ...keyIssues(options, OPTION_KEYS),
    ...numberStyleIssues(style),
    ...renderIssues(style.language === undefined ? {} : { language: style.language }),
    ...decimalsIssues(decimals),
    ...choiceIssues("mode", mode, ROUNDING_MODES),
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
  const rounded = roundAmount(exact, { decimals, mode });
  const text = writeAmount(
    rounded,
    { ...style, ...page, ...(zero === undefined ? {} : { zero }) },
    decimals,
  );
  if (!withUnit || given === undefined || text === "") return text;
  return `${text}\u00a0${unitName(unit, page.language)}`;
}

/** Derivations as text. */
import { toDecimal } from "../amount/index.ts";
import { throwIssues } from "../input/index.ts";
import {
  type LanguageChoice,
  languageIssues,
  type PageLanguage,
  pageLanguage,
} from "../language/index.ts";
import { type Derivation, type DerivationTerm, derivationIn } from "../statement/index.ts";
import { type NumberStyle, numberStyleIssues, printPercent, writeAmount } from "./number-style.ts";
import { keyIssues } from "./options.ts";

import { oneLine } from "./texts.ts";
import { printWords } from "./words/index.ts";

/** How a derivation is written. */
export interface DerivationOptions extends LanguageChoice, Pick<NumberStyle, "negative"> {}

const OPTION_KEYS: readonly (keyof DerivationOptions)[] = ["language", "locale", "negative"];

type DerivationStyle = PageLanguage & Pick<NumberStyle, "negative">;

/**
 * Writes a derivation as indented lines, one per step.
 *
 * Rule: every amount exact and in result sign; a step that is taken away has a minus in front of
 * its label; a growth is its first step ÷ its second − 1.
 * Absent and zero: a step without an amount says why.
 *
 * @param derivation - what {@link explainCell} returned
 * @param options.language - the language of every word; default that of the table explained
 * @param options.locale - how numbers are written; default that of the language
 * @param options.negative - how a negative amount is marked; default the minus sign of the locale
 * @returns lines joined by "\n"
 * @example Where an amount comes from
 * const grant = { original: { amount: "469 927", source: "budget 2023" } };
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
 * const roll = appropriationRoll(grant, options);
 * renderDerivation(explainCell(roll, "original", "amount"))
 * // => "Original appropriation · Amount = 469,927 [Source: budget 2023]"
 */
export function renderDerivation(derivation: Derivation, options: DerivationOptions = {}): string {
  throwIssues([
    ...keyIssues(options, OPTION_KEYS),
    ...numberStyleIssues(options),
    ...languageIssues(options),
  ]);
  const style = { ...options, ...pageLanguage(options, derivation) };
  const lines: string[] = [];
  const write = (step: Derivation, sign: string, depth: number): void => {
    const text = oneLine(`${step.label} = ${valueText(step, style)}${originText(step, style)}`);
    lines.push(`${"  ".repeat(depth)}${sign}${text}`);
    step.terms.forEach(({ weight, derivation: term }, index) => {
      write(term, operator(step, weight, index, style), depth + 1);
    });
    if (step.rule === "growth" && step.terms.length > 0) lines.push(`${"  ".repeat(depth + 1)}− 1`);
  };
  write(derivationIn(derivation, style), "", 0);
  return lines.join("\n");
}

/** Sums show their signs; a growth or percentage is its first term over its second. */
function operator(
  step: Derivation,
  weight: DerivationTerm["weight"],
  index: number,
  style: DerivationStyle,
): string {
  if (step.rule !== "sum") return index === 0 ? "· " : "÷ ";
  const exact = toDecimal(weight);
  const factor = exact.abs().equals(1) ? "" : `${writeAmount(toDecimal(exact.abs()), style, 0)} × `;
  return `${exact.isNegative() ? "−" : "+"} ${factor}`;
}

function valueText(step: Derivation, style: DerivationStyle): string {
  const { language, ...numbers } = style;
  if (step.amount !== undefined) return writeAmount(step.amount, style, 0);
  if (step.ratio !== undefined) return `${printPercent(step.ratio, numbers)} %`;
  if (step.rule === "text") return step.note ?? "";
  return step.reason === undefined
    ? printWords(language).noAmount
    : printWords(language).reasons[step.reason];
}

function originText(step: Derivation, { language }: DerivationStyle): string {
  const source =
    step.source === undefined ? "" : ` [${printWords(language).source}: ${step.source}]`;
  const note = step.note === undefined || step.rule === "text" ? "" : ` (${step.note})`;
  const undecided =
    step.undecided === undefined
      ? ""
      : ` (${printWords(language).notes.undecidable} ${step.undecided.join(", ")})`;
  return source + note + undecided;
}

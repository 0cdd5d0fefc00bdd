/** Derivations as text. */
import { roundRatio, toDecimal } from "../amount/index.ts";
import { requireObject, throwIssues } from "../input/index.ts";
import {
  type LanguageChoice,
  languageIssues,
  type PageLanguage,
  pageLanguage,
  sayPattern,
  sayPeriod,
} from "../language/index.ts";
import { type Derivation, type DerivationTerm, derivationIn } from "../statement/index.ts";
import type { Unit } from "../unit/index.ts";
import { type NumberStyle, numberStyleIssues, printPercent, writeAmount } from "./number-style.ts";
import { defaultNegative, keyIssues, requireOptions } from "./options.ts";
import { writeWithUnit } from "./print-amount.ts";
import { oneLine, turnedRatio } from "./texts.ts";
import { printWords } from "./words/index.ts";

/** How a derivation is written. */
export interface DerivationOptions extends LanguageChoice, Pick<NumberStyle, "negative"> {}

const OPTION_KEYS: readonly (keyof DerivationOptions)[] = [
  "language",
  "locale",
  "words",
  "negative",
];

type DerivationStyle = PageLanguage & Required<Pick<NumberStyle, "negative">>;

/**
 * Writes a derivation as indented lines, one per step.
 *
 * Rule: every amount is exact and has the sign that the table prints; a step that is taken away has
 * a minus in front of its label; a growth is its first step ÷ its second − 1. A step repeats
 * neither the amount of the one step below it nor the words of the labels above it.
 * Units and sign: the unit of the exact table. Where the table prints another unit, the first line
 * names it.
 * Absent and zero: a step without an amount says why.
 *
 * @param derivation - what {@link explainCell} returned
 * @param options.language - the language of every word; default that of the table explained
 * @param options.locale - how numbers are written; default that of the language
 * @param options.negative - how a negative amount is marked; default as the table prints it
 * @returns lines joined by "\n"
 * @throws AnslagError `input.wrong-type` when it is not a derivation
 * @example Where an amount comes from
 * const grant = { original: { amount: "469 927", source: "budget 2023" } };
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
 * const roll = appropriationRoll(grant, options);
 * renderDerivation(explainCell(roll, "original", "amount"))
 * // => "Original appropriation · Amount = 469,927 [Source: budget 2023]"
 */
export function renderDerivation(derivation: Derivation, options: DerivationOptions = {}): string {
  requireOptions(options);
  requireObject(derivation?.terms);
  throwIssues([
    ...keyIssues(options, OPTION_KEYS),
    ...numberStyleIssues(options),
    ...languageIssues(options),
  ]);
  const { negative = defaultNegative(derivation.signs) } = options;
  const style = { negative, ...pageLanguage(options, derivation) };
  const lines: string[] = [];
  const write = (given: Derivation, sign: string, depth: number, said: readonly string[]): void => {
    const { step, labels } = withoutRepeats(given);
    const label = labelText(step, labels, said, style);
    const value = depth === 0 ? valueText(step, style, derivation.unit) : valueText(step, style);
    const text = oneLine(`${label} = ${value}${originText(step, style)}`);
    lines.push(`${"  ".repeat(depth)}${sign}${text}`);
    const above = [...said, ...labels.flatMap(partsOf)];
    step.terms.forEach((term, index) => {
      write(term.derivation, operator(step, term, index, style), depth + 1, above);
    });
    if (step.rule === "growth" && step.terms.length > 0) lines.push(`${"  ".repeat(depth + 1)}− 1`);
  };
  write(derivationIn(derivation, style), "", 0, []);
  return lines.join("\n");
}

/** A sum of one amount that is itself says no more than that amount: both are one line. */
function withoutRepeats(given: Derivation): {
  readonly step: Derivation;
  readonly labels: readonly string[];
} {
  const labels = [given.label];
  let step = given;
  for (;;) {
    const [only, second] = step.terms;
    if (step.rule !== "sum" || only === undefined || second !== undefined) break;
    const { derivation: term } = only;
    const isSame = step.amount !== undefined && term.amount?.equals(step.amount) === true;
    if (!isSame || step.opposite !== term.opposite || step.undecided !== undefined) break;
    labels.push(term.label);
    step = term;
  }
  return { step, labels };
}

const BETWEEN = " · ";

function partsOf(label: string): readonly string[] {
  return label.split(BETWEEN);
}

/** What labels say that nothing above them says; the last label in full if that is nothing. */
function labelText(
  { rule, count = 0 }: Derivation,
  labels: readonly string[],
  said: readonly string[],
  style: DerivationStyle,
): string {
  const parts = [...new Set(labels.flatMap(partsOf))].filter((part) => !said.includes(part));
  const words = printWords(style);
  if (rule === "rest" && parts.length === 0) return `${count} ${words.more}`;
  const label = parts.length === 0 ? (labels.at(-1) ?? "") : parts.join(BETWEEN);
  return rule === "rest" ? `${label} (${count} ${words.amounts})` : label;
}

/** Sums show their signs; a growth or percentage is its first term over its second. */
function operator(
  step: Derivation,
  { weight, derivation }: DerivationTerm,
  index: number,
  style: DerivationStyle,
): string {
  if (step.rule !== "sum") return index === 0 ? "· " : "÷ ";
  const exact = toDecimal(weight);
  const factor = exact.abs().equals(1) ? "" : `${writeAmount(toDecimal(exact.abs()), style, 0)} × `;
  // A term that prints with another sign than its sum is taken away where it is added inside.
  const isTakenAway = exact.isNegative() !== (step.opposite !== derivation.opposite);
  return `${isTakenAway ? "−" : "+"} ${factor}`;
}

function valueText(step: Derivation, style: DerivationStyle, unit?: Unit): string {
  const { language: _, words: __, ...numbers } = style;
  const { amount, ratio, decimals, opposite = false } = step;
  if (amount !== undefined) {
    const shown = opposite ? toDecimal(toDecimal(amount).negated()) : amount;
    return unit === undefined ? writeAmount(shown, style, 0) : writeWithUnit(shown, unit, style, 0);
  }
  if (ratio !== undefined && decimals !== undefined)
    return writeAmount(
      roundRatio(opposite ? turnedRatio(ratio) : ratio, { decimals }),
      style,
      decimals,
    );
  if (ratio !== undefined)
    return `${printPercent(opposite ? turnedRatio(ratio) : ratio, numbers)} %`;
  if (step.rule === "text") return step.note ?? "";
  return step.reason === undefined
    ? printWords(style).noAmount
    : printWords(style).reasons[step.reason];
}

function originText(step: Derivation, style: DerivationStyle): string {
  const source = step.source === undefined ? "" : ` [${printWords(style).source}: ${step.source}]`;
  const note = step.note === undefined || step.rule === "text" ? "" : ` (${step.note})`;
  const undecided =
    step.undecided === undefined
      ? ""
      : ` (${printWords(style).notes.undecidable} ${step.undecided.join(", ")})`;
  const months =
    step.rule !== "no-bookings" || step.period === undefined
      ? ""
      : ` (${sayPattern(printWords(style).noBookings, {
          period: sayPeriod(step.period, style),
        })})`;
  return source + note + undecided + months;
}

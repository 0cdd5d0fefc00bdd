/** A derivation as plain data, in the language of a page. */
import type { Decimal, Ratio } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import type { SignStyle } from "../chart/index.ts";
import { type LanguageChoice, labelOn, type PageLanguage, type Worded } from "../language/index.ts";
import type { EmptyReason, Weight } from "../table/index.ts";
import type { Unit } from "../unit/index.ts";

/**
 * How an amount came about.
 *
 * - `sum`: the weighted sum of its terms
 * - `growth`: first term ÷ second term − 1
 * - `change`: (first term − second term) ÷ |second term|
 * - `percent`: first term ÷ |second term|
 * - `ratio`: first term ÷ second term
 * - `figure`: a figure of the book, with its source
 * - `decision`: an original appropriation or an adjustment, with its reference
 * - `rest`: figures and decisions that are not shown one by one; `count` says how many
 * - `cell`: another cell of the table, which is explained by itself
 * - `no-bookings`: zero, because nothing is booked and the scenario is complete
 * - `given`: taken as it is; nothing more is known
 * - `empty`: there is no amount
 * - `text`: an explanation
 */
export type DerivationRule =
  | "sum"
  | "growth"
  | "change"
  | "percent"
  | "ratio"
  | "figure"
  | "decision"
  | "rest"
  | "cell"
  | "no-bookings"
  | "given"
  | "empty"
  | "text";

/** One term of a derivation. */
export interface DerivationTerm {
  /** +1 if the sum adds the term, −1 if it subtracts it, or any other amount but 0. */
  readonly weight: Weight;
  /** How the term came about. */
  readonly derivation: Derivation;
}

/** A derivation: an amount, the rule that gave it, and the derivations of its terms. Plain data. */
export interface Derivation extends Worded, LanguageChoice {
  /** How the amount came about. */
  readonly rule: DerivationRule;
  /** The exact amount, in result sign. */
  readonly amount?: Decimal;
  /** The exact ratio, if it is one. */
  readonly ratio?: Ratio;
  /** The ratio is a rate, not a percentage, and prints with so many decimals. */
  readonly decimals?: number;
  /** The table prints the amount or the ratio with the opposite sign. */
  readonly opposite?: true;
  /** How many figures and decisions a rest stands for. */
  readonly count?: number;
  /** The reason, if the cell is empty. */
  readonly reason?: EmptyReason;
  /** The months in which nothing is booked. */
  readonly period?: Period;
  /** Where a figure or decision comes from. */
  readonly source?: string;
  /** What a reader should know about it. */
  readonly note?: string;
  /** The references of decisions that do not count, because their day is unknown. */
  readonly undecided?: readonly string[];
  /** What it was computed from, in order; empty at the end of the walk. */
  readonly terms: readonly DerivationTerm[];
  /** The sign style of the table explained; at the first step only. */
  readonly signs?: SignStyle;
  /** The unit of every amount, where the table prints another one; at the first step only. */
  readonly unit?: Unit;
}

/** Says a derivation, and everything under it, in the language of a page. */
export function derivationIn(
  derivation: Derivation,
  page: PageLanguage,
  from: LanguageChoice = derivation,
): Derivation {
  return freezeDerivation({
    ...derivation,
    ...page,
    label: labelOn(derivation, from, page),
    terms: derivation.terms.map(({ weight, derivation: term }) => ({
      weight,
      derivation: derivationIn(term, page, from),
    })),
  });
}

/** A frozen derivation. */
export function freezeDerivation(derivation: Derivation): Derivation {
  return Object.freeze({
    ...derivation,
    terms: Object.freeze(derivation.terms.map((term) => Object.freeze(term))),
  });
}

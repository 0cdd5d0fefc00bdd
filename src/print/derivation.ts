/** Derivations as text. */
import { toDecimal } from "../amount/index.ts";
import type { Derivation, DerivationTerm } from "../statement/index.ts";
import type { Language } from "../unit/index.ts";
import { formatAmount, printPercent } from "./number-style.ts";
import { oneLine } from "./texts.ts";
import { wordsOf } from "./words.ts";

/**
 * Writes a derivation as indented lines, one per step.
 *
 * Rule: every amount exact and in result sign; a step that is taken away has a minus in front of its label; a growth is its first step ÷ its second − 1.
 * Absent and zero: a step without an amount says why.
 *
 * @param derivation - what {@link explainCell} returned
 * @param options.language - `sv` (default) or `en`
 * @returns lines joined by "\n"
 * @example Where an amount comes from
 * const roll = appropriationRoll({ original: { amount: "469 927", source: "budget 2023" } }, { asOf: "2023-08-31", unit: unitFromName("tkr"), title: "Kommunbidrag" });
 * renderDerivation(explainCell(roll, { row: "original", column: "amount" })) // => "Original appropriation · Amount = 469 927 [Källa: budget 2023]"
 */
export function renderDerivation(
  derivation: Derivation,
  options: { readonly language?: Language } = {},
): string {
  const { language = "sv" } = options;
  const lines: string[] = [];
  const write = (step: Derivation, sign: string, depth: number): void => {
    const text = oneLine(
      `${step.label} = ${valueText(step, language)}${originText(step, language)}`,
    );
    lines.push(`${"  ".repeat(depth)}${sign}${text}`);
    step.terms.forEach(({ weight, derivation: term }, index) => {
      write(term, operator(step, weight, index), depth + 1);
    });
    if (step.rule === "growth" && step.terms.length > 0) lines.push(`${"  ".repeat(depth + 1)}− 1`);
  };
  write(derivation, "", 0);
  return lines.join("\n");
}

/** Sums show their signs; a growth or percentage is its first term over its second. */
function operator(step: Derivation, weight: DerivationTerm["weight"], index: number): string {
  if (step.rule !== "sum") return index === 0 ? "· " : "÷ ";
  const exact = toDecimal(weight);
  const factor = exact.abs().equals(1) ? "" : `${formatAmount(exact.abs())} × `;
  return `${exact.isNegative() ? "−" : "+"} ${factor}`;
}

function valueText(step: Derivation, language: Language): string {
  if (step.amount !== undefined) return formatAmount(step.amount);
  if (step.ratio !== undefined) return `${printPercent(step.ratio)} %`;
  if (step.rule === "text") return step.note ?? "";
  return step.reason === undefined
    ? wordsOf(language).noAmount
    : wordsOf(language).reasons[step.reason];
}

function originText(step: Derivation, language: Language): string {
  const source = step.source === undefined ? "" : ` [${wordsOf(language).source}: ${step.source}]`;
  const note = step.note === undefined || step.rule === "text" ? "" : ` (${step.note})`;
  return source + note;
}

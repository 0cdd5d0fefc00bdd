/** Shortens a derivation: at most so many figures and decisions, and what the rest come to. */
import { type Decimal, sumUnchecked, toDecimal, ZERO } from "../amount/index.ts";
import { type Derivation, type DerivationTerm, freezeDerivation } from "./derivation.ts";

/**
 * Shortens the derivation of a cell that is computed from other cells.
 *
 * Rule: one with more than `limit` figures and decisions ends at those cells, but for cells of one
 * figure or decision.
 */
export function endAtCells(whole: Derivation, limit: number): Derivation {
  if (postingsOf(whole).length <= limit) return whole;
  const terms = whole.terms.map(({ weight, derivation }): DerivationTerm => {
    const isShort = postingsOf(derivation).length <= 1;
    const cell = isShort
      ? derivation
      : freezeDerivation({ ...derivation, rule: "cell", terms: [] });
    return { weight, derivation: cell };
  });
  return freezeDerivation({ ...whole, terms });
}

/**
 * Shortens the derivation of an amount from figures and decisions.
 *
 * Rule: of more than `limit` it shows the largest, in their order. The others of a step are one
 * step with the number and the exact sum; a single one that is left is shown all the same.
 */
export function showLargest(whole: Derivation, limit: number): Derivation {
  const postings = postingsOf(whole);
  if (postings.length <= limit) return whole;
  const sizes = new Map(postings.map((posting) => [posting, sizeOf(posting)]));
  const bySize = [...postings].sort((one, other) =>
    (sizes.get(other) ?? ZERO).comparedTo(sizes.get(one) ?? ZERO),
  );
  return shorten(whole, new Set(bySize.slice(0, limit)));
}

function shorten(step: Derivation, shown: ReadonlySet<Derivation>): Derivation {
  const postings = postingsOf(step);
  if (postings.length === 1) return step;
  if (!postings.some((posting) => shown.has(posting))) return restOf(step, postings.length);
  const left = step.terms.filter(
    ({ derivation }) => isPosting(derivation) && !shown.has(derivation),
  );
  const omitted = new Set(left.length > 1 ? left : []);
  const terms = step.terms
    .filter((term) => !omitted.has(term))
    .map(({ weight, derivation }) => ({
      weight,
      derivation: isPosting(derivation) ? derivation : shorten(derivation, shown),
    }));
  if (omitted.size === 0) return freezeDerivation({ ...step, terms });
  const amount = sumUnchecked([...omitted].map(({ derivation }) => derivation.amount ?? ZERO));
  const rest = restOf({ ...step, amount }, omitted.size);
  return freezeDerivation({ ...step, terms: [...terms, { weight: 1, derivation: rest }] });
}

/** The step that stands for figures and decisions that are not shown. */
function restOf({ undecided, ...step }: Derivation, count: number): Derivation {
  return freezeDerivation({ ...step, rule: "rest", count, terms: [] });
}

/** The figures and decisions at the end of a derivation. */
function postingsOf(step: Derivation): readonly Derivation[] {
  if (isPosting(step)) return [step];
  return step.terms.flatMap(({ derivation }) => postingsOf(derivation));
}

function isPosting({ rule }: Derivation): boolean {
  return rule === "figure" || rule === "decision";
}

function sizeOf({ amount = ZERO }: Derivation): Decimal {
  return toDecimal(amount.abs());
}

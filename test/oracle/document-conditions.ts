/** The conditions of a small document as inequalities between fractions, for elimination. */
import { canHold, type Inequality } from "./fourier-motzkin.ts";
import { add, type Fraction, fraction, multiply, negate } from "./fraction.ts";
import type { Small } from "./small-documents.ts";

export const one: Fraction = { top: 1n, bottom: 1n };
export const half: Fraction = { top: 1n, bottom: 2n };
export const none: Fraction = { top: 0n, bottom: 1n };
export const whole = (value: number): Fraction => fraction(`${value}`);

export interface Range {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * Where the true value of a printed whole figure lies; where digits are cut off, only the end away
 * from zero widens.
 */
export function rangeOf(value: number, rounding: Small["rounding"], widening: Fraction): Range {
  if (rounding === "nearest") {
    const reach = add(half, widening);
    return {
      low: add(whole(value), negate(reach)),
      high: add(whole(value), reach),
      lowOpen: false,
      highOpen: false,
    };
  }
  const reach = add(one, widening);
  const [down, up] = [value <= 0, value >= 0];
  return {
    low: down ? add(whole(value), negate(reach)) : whole(value),
    high: up ? add(whole(value), reach) : whole(value),
    lowOpen: down,
    highOpen: up,
  };
}

/**
 * The conditions of a document: every sum and percentage as two inequalities, every figure within
 * its interval, except those that are released.
 */
export function conditions(
  { figures, sums, ratios = [], rounding }: Small,
  {
    widening = none,
    released = [],
    turned: signs = [],
  }: {
    readonly widening?: Fraction;
    readonly released?: readonly number[];
    /** Bases with another sign than the printed one. */
    readonly turned?: readonly number[];
  } = {},
): readonly Inequality[] {
  const equalities = sums.flatMap(([target, terms]): Inequality[] => {
    const weights = new Map<number, Fraction>([[target, negate(one)]]);
    for (const [figure, weight] of terms) weights.set(figure, whole(weight));
    return [weights, turned(weights)].map((each) => ({
      weights: each,
      bound: none,
      strict: false,
    }));
  });
  // A percentage keeps the interval of its print, and a base the sign of its print unless it is
  // released.
  const percentages = ratios.flatMap(([kind, printed, above, below], k): Inequality[] => {
    if (released.includes(figures.length + k)) return [];
    const { low, high, lowOpen, highOpen } = rangeOf(printed, rounding, none);
    const base = whole(Math.sign(figures[below] ?? 0) * (signs.includes(below) ? -1 : 1));
    const [upper, size]: [Fraction, (p: Fraction) => Fraction] =
      kind === "percent"
        ? [whole(100), (p) => multiply(p, base)]
        : kind === "change"
          ? [whole(100), (p) => add(multiply(p, base), whole(100))]
          : [multiply(whole(100), base), (p) => multiply(add(p, whole(100)), base)];
    const at = (p: Fraction): Map<number, Fraction> =>
      new Map([
        [above, upper],
        [below, negate(size(p))],
      ]);
    return [
      { weights: turned(at(low)), bound: none, strict: lowOpen },
      { weights: at(high), bound: none, strict: highOpen },
    ];
  });
  const intervals = figures.flatMap((value, k): Inequality[] => {
    if (released.includes(k)) return [];
    const { low, high, lowOpen, highOpen } = rangeOf(value, rounding, widening);
    return [
      { weights: new Map([[k, one]]), bound: high, strict: highOpen },
      { weights: new Map([[k, negate(one)]]), bound: negate(low), strict: lowOpen },
    ];
  });
  return [...equalities, ...percentages, ...intervals];
}

function turned(weights: ReadonlyMap<number, Fraction>): Map<number, Fraction> {
  return new Map([...weights].map(([figure, weight]) => [figure, negate(weight)]));
}

/**
 * The signs with which everything can hold when some figures are released: the printed ones if they
 * will do.
 */
export function signsFor(
  small: Small,
  released: readonly number[],
): readonly number[] | "none" | "too many" {
  const bases = [...new Set((small.ratios ?? []).map(([, , , below]) => below))].filter((each) =>
    released.includes(each),
  );
  const ways = [0, 1, 2]
    .flatMap((size) => choices(bases.length, size))
    .map((picks) => picks.map((k) => bases[k] ?? -1));
  const answers = ways.map((turned) => ({
    turned,
    holds: canHold(conditions(small, { released, turned })),
  }));
  if (answers.some(({ holds }) => holds === "too many")) return "too many";
  return answers.find(({ holds }) => holds === true)?.turned ?? "none";
}

/** Every choice of so many of the first `count` numbers. */
export function choices(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(count - from, 0) }, (_, k) => from + k).flatMap((first) =>
    choices(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

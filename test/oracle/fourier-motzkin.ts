/**
 * Whether linear conditions can hold at once, by Fourier–Motzkin elimination on fractions of
 * bigints: slow, plain, and with no code shared with src. Each step replaces one unknown by what
 * its lower and upper bounds say of each other.
 */
import { add, compare, divide, type Fraction, multiply, negate, zero } from "./fraction.ts";

/** Σ weight × unknown ≤ bound, or < bound where it is strict. */
export interface Inequality {
  readonly weights: ReadonlyMap<number, Fraction>;
  readonly bound: Fraction;
  readonly strict: boolean;
}

/** Whether there are values for all unknowns; `"too many"` when the steps grow out of hand. */
export function canHold(inequalities: readonly Inequality[], most = 4000): boolean | "too many" {
  // An unknown without weight is no unknown of a condition.
  let left = inequalities.map((each) => ({
    ...each,
    weights: new Map([...each.weights].filter(([, weight]) => compare(weight, zero) !== 0)),
  })) as readonly Inequality[];
  for (;;) {
    const unknown = cheapest(left);
    if (unknown === undefined) break;
    const at = ({ weights }: Inequality): number => compare(weights.get(unknown) ?? zero, zero);
    const [lower, upper, others] = [-1, 1, 0].map((sign) =>
      left.filter((each) => at(each) === sign),
    );
    const next = [...(others ?? [])];
    for (const low of lower ?? [])
      for (const high of upper ?? []) next.push(combine(unknown, low, high));
    if (next.length > most) return "too many";
    left = distinct(next);
  }
  return left.every(({ bound, strict }) =>
    strict ? compare(zero, bound) < 0 : compare(zero, bound) <= 0,
  );
}

/** The unknown whose elimination gives the fewest conditions. */
function cheapest(inequalities: readonly Inequality[]): number | undefined {
  const counts = new Map<number, [number, number]>();
  for (const { weights } of inequalities)
    for (const [unknown, weight] of weights) {
      const known = counts.get(unknown) ?? [0, 0];
      known[compare(weight, zero) < 0 ? 0 : 1] += 1;
      counts.set(unknown, known);
    }
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [unknown, [low, high]] of counts) {
    if (low * high - low - high < least) [best, least] = [unknown, low * high - low - high];
  }
  return best;
}

function combine(unknown: number, low: Inequality, high: Inequality): Inequality {
  const [down, up] = [negate(low.weights.get(unknown) ?? zero), high.weights.get(unknown) ?? zero];
  const weights = new Map<number, Fraction>();
  for (const [each, factor] of [
    [low, divide({ top: 1n, bottom: 1n }, down)],
    [high, divide({ top: 1n, bottom: 1n }, up)],
  ] as const)
    for (const [name, weight] of each.weights)
      weights.set(name, add(weights.get(name) ?? zero, multiply(factor, weight)));
  for (const [name, weight] of weights) if (compare(weight, zero) === 0) weights.delete(name);
  return {
    weights,
    bound: add(divide(low.bound, down), divide(high.bound, up)),
    strict: low.strict || high.strict,
  };
}

function distinct(inequalities: readonly Inequality[]): readonly Inequality[] {
  const seen = new Map<string, Inequality>();
  for (const each of inequalities) {
    const key = [...each.weights]
      .sort(([a], [b]) => a - b)
      .map(([name, { top, bottom }]) => `${name}:${top}/${bottom}`)
      .join();
    const known = seen.get(key);
    const order = known === undefined ? -1 : compare(each.bound, known.bound);
    if (known === undefined || order < 0 || (order === 0 && each.strict)) seen.set(key, each);
  }
  return [...seen.values()];
}

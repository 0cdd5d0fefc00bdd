/** How far intervals must be widened, and how far a figure can go: both by proofs that are sharpened until none is left. */
import { add, compare, divide, multiply, negate, type Rational, signOf } from "../decimal/index.ts";
import type { OpenSystem, System } from "./system.ts";
import type { Bound } from "./tableau.ts";

/**
 * The least widening of all intervals at which every equation can hold, open ends counted as closed; undefined when no widening is enough, because exact figures
 * contradict one another.
 *
 * Newton's method on a convex function that is linear in pieces: each proof that a widening is too small says how large it must be at the least, and there are finitely many
 * proofs.
 *
 * @param from where to begin: a widening that is not too large
 */
export function leastWidening(open: OpenSystem, from: Rational): Rational | undefined | "limit" {
  let widening = from;
  for (;;) {
    open.widen(widening);
    const answer = open.contradiction();
    if (answer === undefined) break;
    if (answer === "limit" || answer.widening === undefined) {
      open.widen(0);
      return answer === "limit" ? answer : undefined;
    }
    widening = answer.widening;
  }
  open.widen(0);
  return widening;
}

/** The least and the greatest value that a released figure can take while every equation holds; undefined is no bound. */
export function extremes(
  system: System,
  open: OpenSystem,
  figure: number,
  released: ReadonlySet<number>,
): { readonly least: Bound; readonly most: Bound } | "limit" {
  const most = furthest(system, open, figure, released, 1);
  if (most === "limit") return "limit";
  const least = furthest(system, open, figure, released, -1);
  return least === "limit" ? "limit" : { least, most };
}

function furthest(
  system: System,
  open: OpenSystem,
  figure: number,
  released: ReadonlySet<number>,
  direction: 1 | -1,
): Bound | "limit" {
  let reach = directReach(system, figure, released, direction);
  if (reach === undefined) return undefined;
  for (;;) {
    if (direction === 1) open.confine(figure, reach, undefined);
    else open.confine(figure, undefined, reach);
    const answer = open.contradiction();
    if (answer === undefined || answer === "limit") {
      open.confine(figure, undefined, undefined);
      return answer === "limit" ? answer : reach;
    }
    const sharper = reachOf(system, answer.multipliers, figure, released, direction);
    open.confine(figure, undefined, undefined);
    if (sharper === undefined) return undefined;
    reach = sharper;
  }
}

/** The tightest bound that a single equation sets. */
function directReach(system: System, figure: number, released: ReadonlySet<number>, direction: 1 | -1): Bound {
  let tightest: Bound;
  system.equations.forEach(({ weights }, k) => {
    if (!weights.has(figure)) return;
    const bound = reachOf(system, new Map([[k, 1]]), figure, released, direction);
    if (bound === undefined) return;
    if (tightest === undefined || compare(bound, tightest) * direction < 0) tightest = bound;
  });
  return tightest;
}

/** The bound that a weighted sum of equations sets to a figure. */
function reachOf(
  system: System,
  multipliers: ReadonlyMap<number, Rational>,
  figure: number,
  released: ReadonlySet<number>,
  direction: 1 | -1,
): Bound {
  const weights = new Map<number, Rational>();
  for (const [k, multiplier] of multipliers)
    for (const [each, weight] of system.equations[k]?.weights ?? [])
      weights.set(each, add(weights.get(each) ?? 0, multiply(multiplier, weight)));
  const own = weights.get(figure) ?? 0;
  if (signOf(own) === 0) return undefined;
  // own × figure = Σ multiplier × bound of equation − Σ weight × other figures.
  const up = signOf(own) === direction;
  let sum: Bound = 0;
  const plus = (weight: Rational, least: Bound, most: Bound): void => {
    const bound = signOf(weight) > 0 === up ? most : least;
    sum = sum === undefined || bound === undefined ? undefined : add(sum, multiply(weight, bound));
  };
  for (const [k, multiplier] of multipliers) {
    const equation = system.equations[k];
    const free = equation?.owner !== undefined && released.has(equation.owner);
    plus(multiplier, free ? undefined : equation?.least, free ? undefined : equation?.most);
  }
  for (const [each, weight] of weights) {
    if (each === figure || signOf(weight) === 0) continue;
    const interval = released.has(each) ? undefined : system.intervals[each];
    plus(negate(weight), interval?.least, interval?.most);
  }
  return sum === undefined ? undefined : divide(sum, own);
}

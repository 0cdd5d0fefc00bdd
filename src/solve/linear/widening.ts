/** How far intervals must be widened, and how far a figure can go: both by proofs that are sharpened until none is left. */
import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  signOf,
} from "../../amount/index.ts";
import type { OpenSystem } from "./system.ts";
import type { Bound } from "./tableau.ts";

/** A widening; `never`: none is enough, because figures that have no width contradict one another; `unknown`: the proof rests on bounds that a widening does not move. */
export type Widening = Rational | "never" | "unknown" | "limit";

/**
 * The least widening of all intervals at which every equation can hold, open ends counted as closed.
 *
 * Newton's method on a convex function that is linear in pieces: each proof that a widening is too small says how large it must be at the least, and there are finitely many
 * proofs.
 *
 * @param from where to begin: a widening that is not too large
 */
export function leastWidening(open: OpenSystem, from: Rational): Widening {
  let widening: Widening = from;
  for (;;) {
    open.widen(widening);
    const answer = open.contradiction();
    if (answer === undefined) break;
    if (answer === "limit" || answer.widening === undefined) {
      widening = answer === "limit" ? answer : answer.isRigid ? "unknown" : "never";
      break;
    }
    widening = answer.widening;
  }
  open.widen(0);
  return widening;
}

/** How far a figure can go; undefined is no bound, and an open end is not reached itself. */
export interface Reach {
  readonly least: Bound;
  readonly most: Bound;
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
}

/** The least and the greatest value that a released figure can take while every equation holds. */
export function extremes(open: OpenSystem, figure: number): Reach | "limit" {
  const most = furthest(open, figure, 1);
  if (most === "limit") return most;
  const least = furthest(open, figure, -1);
  if (least === "limit") return least;
  const [leastOpen, mostOpen] = [isLeftOut(open, figure, least), isLeftOut(open, figure, most)];
  if (leastOpen === "limit" || mostOpen === "limit") return "limit";
  return { least, most, leastOpen, mostOpen };
}

/** Further than any amount: amounts have at most sixty digits. */
const FAR: Rational = /* @__PURE__ */ (() => rational(10n ** 120n))();

function furthest(open: OpenSystem, figure: number, direction: 1 | -1): Bound | "limit" {
  if (open.equationsWith(figure).length === 0) return undefined;
  const direct = directReach(open, figure, direction);
  // Where no equation sets a bound by itself, several may do so together: then there is none only if the figure can go as far as this.
  let reach = direct ?? multiply(direction, FAR);
  for (;;) {
    if (direction === 1) open.confine(figure, reach, undefined);
    else open.confine(figure, undefined, reach);
    const answer = open.contradiction();
    open.confine(figure, undefined, undefined);
    if (answer === undefined)
      return direct === undefined && compare(reach, multiply(direction, FAR)) === 0
        ? undefined
        : reach;
    if (answer === "limit") return answer;
    const sharper = reachOf(open, answer.multipliers, figure, direction);
    if (sharper === undefined) return undefined;
    reach = sharper;
  }
}

/** Whether the end itself is left out, because it needs an open end of another figure. */
function isLeftOut(open: OpenSystem, figure: number, end: Bound): boolean | "limit" {
  if (end === undefined || !open.hasOpenEnds) return false;
  open.confine(figure, end, end);
  const answer = open.strictContradiction();
  open.confine(figure, undefined, undefined);
  return answer === "limit" ? answer : answer !== undefined;
}

/** The tightest bound that a single equation sets. */
function directReach(open: OpenSystem, figure: number, direction: 1 | -1): Bound {
  let tightest: Bound;
  for (const k of open.equationsWith(figure)) {
    const bound = reachOf(open, new Map([[k, 1]]), figure, direction);
    if (bound === undefined) continue;
    if (tightest === undefined || compare(bound, tightest) * direction < 0) tightest = bound;
  }
  return tightest;
}

/** The bound that a weighted sum of equations sets to a figure. */
function reachOf(
  { system, isReleased, boundsOf }: OpenSystem,
  multipliers: ReadonlyMap<number, Rational>,
  figure: number,
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
    const { least, most } = boundsOf(k);
    plus(multiplier, least, most);
  }
  for (const [each, weight] of weights) {
    if (each === figure || signOf(weight) === 0) continue;
    const interval = isReleased(each) ? undefined : system.intervals[each];
    plus(negate(weight), interval?.least, interval?.most);
  }
  return sum === undefined ? undefined : divide(sum, own);
}

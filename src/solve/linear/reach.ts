/**
 * The reach of an unknown: its least and its greatest value while every equation holds.
 *
 * Goal: the two extreme values of a released unknown, and whether it can have them.
 * Method: start from the tightest bound that a single equation sets; each proof that the unknown
 * cannot go so far is a weighted sum of equations, and that sum sets the next, tighter bound.
 */
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
import { confine, type OpenSystem } from "./bounds.ts";
import { addProduct, proveContradiction } from "./proof.ts";
import { proveStrictly } from "./strict.ts";
import type { Bound } from "./tableau.ts";

/** The extreme values; undefined means unbounded, and an open end is not reached itself. */
export interface Reach {
  readonly least: Bound;
  readonly most: Bound;
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
}

/** Up or down. */
type Direction = 1 | -1;

/** Further than any amount: amounts have at most sixty digits. */
const FAR: Rational = /* @__PURE__ */ (() => rational(10n ** 120n))();

/** The reach of a released unknown; `"limit"` when the work ran out. */
export function extremes(open: OpenSystem, unknown: number): Reach | "limit" {
  const most = furthest(open, unknown, 1);
  if (most === "limit") return most;
  const least = furthest(open, unknown, -1);
  if (least === "limit") return least;
  const leastOpen = isExcluded(open, unknown, least);
  const mostOpen = isExcluded(open, unknown, most);
  if (leastOpen === "limit" || mostOpen === "limit") return "limit";
  return { least, most, leastOpen, mostOpen };
}

/** The extreme value in one direction. */
function furthest(open: OpenSystem, unknown: number, direction: Direction): Bound | "limit" {
  if (!open.naming.has(unknown)) return undefined;
  const direct = directBound(open, unknown, direction);
  const far = multiply(direction, FAR);
  // Where no single equation sets a bound, several together may; the unknown is unbounded only if
  // it can go as far as this.
  let bound = direct ?? far;
  for (;;) {
    if (direction === 1) confine(open, unknown, bound, undefined);
    else confine(open, unknown, undefined, bound);
    const answer = proveContradiction(open);
    confine(open, unknown, undefined, undefined);
    if (answer === "limit") return answer;
    if (answer === undefined)
      return direct === undefined && compare(bound, far) === 0 ? undefined : bound;
    const tighter = boundFrom(open, answer.multipliers, unknown, direction);
    if (tighter === undefined) return undefined;
    bound = tighter;
  }
}

/** Whether the extreme value is excluded, because it needs an open end of another unknown. */
function isExcluded(open: OpenSystem, unknown: number, end: Bound): boolean | "limit" {
  if (end === undefined || !open.hasOpenEnds) return false;
  confine(open, unknown, end, end);
  const answer = proveStrictly(open);
  confine(open, unknown, undefined, undefined);
  return answer === "limit" ? answer : answer !== undefined;
}

/** The tightest bound that a single equation sets. */
function directBound(open: OpenSystem, unknown: number, direction: Direction): Bound {
  let tightest: Bound;
  for (const k of open.naming.get(unknown) ?? []) {
    const bound = boundFrom(open, new Map([[k, 1]]), unknown, direction);
    if (bound === undefined) continue;
    if (tightest === undefined || compare(bound, tightest) * direction < 0) tightest = bound;
  }
  return tightest;
}

/**
 * The bound that a weighted sum of equations sets to an unknown, from own weight × unknown = Σ
 * multiplier × bound of equation − Σ weight × other unknown.
 */
function boundFrom(
  open: OpenSystem,
  multipliers: ReadonlyMap<number, Rational>,
  unknown: number,
  direction: Direction,
): Bound {
  const weights = sumOfWeights(open, multipliers);
  const ownWeight = weights.get(unknown) ?? 0;
  if (signOf(ownWeight) === 0) return undefined;
  const upwards = signOf(ownWeight) === direction;
  let sum: Bound = 0;
  for (const [k, multiplier] of multipliers) {
    const ends = signOf(multiplier) > 0 === upwards ? open.tableau.most : open.tableau.least;
    sum = addProduct(sum, multiplier, ends[open.count + k]);
  }
  for (const [each, weight] of weights) {
    if (each === unknown || signOf(weight) === 0) continue;
    const interval = open.released.has(each) ? undefined : open.system.intervals[each];
    const opposite = negate(weight);
    const bound = signOf(opposite) > 0 === upwards ? interval?.most : interval?.least;
    sum = addProduct(sum, opposite, bound);
  }
  return sum === undefined ? undefined : divide(sum, ownWeight);
}

/** The weights of a weighted sum of equations, by unknown. */
function sumOfWeights(
  { system }: OpenSystem,
  multipliers: ReadonlyMap<number, Rational>,
): ReadonlyMap<number, Rational> {
  const weights = new Map<number, Rational>();
  for (const [k, multiplier] of multipliers)
    for (const [unknown, weight] of system.equations[k]?.weights ?? [])
      weights.set(unknown, add(weights.get(unknown) ?? 0, multiply(multiplier, weight)));
  return weights;
}

/**
 * Proofs: why the equations of a system cannot all hold.
 *
 * Goal: turn a conflict of the tableau into a proof that names equations and unknowns, and say how
 * far the intervals must be widened before the proof fails.
 * Method: over all values inside the bounds, the weighted sum of the conflict has a highest value
 * below 0 or a lowest value above 0; the distance from 0, divided by its change per unit of
 * widening, is the widening at which the proof ends.
 */
import {
  absolute,
  add,
  divide,
  multiply,
  negate,
  type Rational,
  signOf,
  subtract,
} from "../../amount/index.ts";
import { NOWHERE, type OpenSystem } from "./bounds.ts";
import type { Contradiction } from "./problem.ts";
import { type Conflict, solve } from "./simplex.ts";
import type { Bound } from "./tableau.ts";

/** A contradiction with what the search for open ends and signs needs. */
export interface Proof extends Contradiction {
  /** The largest inset of open ends at which this proof fails; undefined when it uses none. */
  readonly inset: Rational | undefined;
  /** The unknowns whose signs the proof assumes. */
  readonly signs: ReadonlySet<number>;
}

/** Asks whether all equations can hold at the present bounds; open ends count as closed. */
export function proveContradiction(state: OpenSystem): Proof | "limit" | undefined {
  const conflict = solve(state.tableau);
  return conflict === undefined || conflict === "limit" ? conflict : proofOf(state, conflict);
}

function proofOf(state: OpenSystem, { weights }: Conflict): Proof {
  const { isBelow, distance } = gapOf(state, weights);
  const { growth, loss } = ratesOf(state, weights, isBelow);
  return {
    ...namesOf(state, weights),
    widening: signOf(growth) === 0 ? undefined : add(state.widening, divide(distance, growth)),
    inset: signOf(loss) === 0 ? undefined : subtract(state.inset, divide(distance, loss)),
  };
}

type Weighted = Conflict["weights"];

/** Whether the sum is always below 0 or always above it, and how far from 0 it stays. */
function gapOf({ tableau }: OpenSystem, weights: Weighted) {
  let [highest, lowest]: [Bound, Bound] = [0, 0];
  for (const [variable, weight] of weights) {
    const [least, most] = [tableau.least[variable], tableau.most[variable]];
    const isPositive = signOf(weight) > 0;
    highest = addProduct(highest, weight, isPositive ? most : least);
    lowest = addProduct(lowest, weight, isPositive ? least : most);
  }
  const isBelow = highest !== undefined && signOf(highest) < 0;
  return { isBelow, distance: isBelow ? negate(highest ?? 0) : (lowest ?? 0) };
}

/** sum + weight × bound, where an undefined bound makes the sum unbounded. */
export function addProduct(sum: Bound, weight: Rational, bound: Bound): Bound {
  return sum === undefined || bound === undefined ? undefined : add(sum, multiply(weight, bound));
}

/** How fast the distance from 0 shrinks as intervals are widened, and grows with the inset. */
function ratesOf(state: OpenSystem, weights: Weighted, isBelow: boolean) {
  const { system, count, confined } = state;
  let [growth, loss]: [Rational, Rational] = [0, 0];
  for (const [variable, weight] of weights) {
    const isConfined = confined?.unknown === variable;
    const interval =
      variable < count
        ? ((isConfined ? undefined : system.intervals[variable]) ?? NOWHERE)
        : undefined;
    const ends = interval ?? system.equations[variable - count];
    const usesMost = signOf(weight) > 0 === isBelow;
    const isOpen = (usesMost ? ends?.mostOpen : ends?.leastOpen) ?? false;
    const width = (usesMost ? interval?.mostWidth : interval?.leastWidth) ?? 0;
    growth = add(growth, multiply(absolute(weight), width));
    // The open bound of an equation moves by the inset itself.
    if (isOpen) loss = add(loss, multiply(absolute(weight), interval === undefined ? 1 : width));
  }
  return { growth, loss };
}

/** The equations and unknowns that a conflict uses. */
function namesOf({ system, count, released }: OpenSystem, weights: Weighted) {
  const multipliers = new Map<number, Rational>();
  const unknowns = new Set<number>();
  const signs = new Set<number>();
  let isRigid = false;
  for (const [variable, weight] of weights) {
    if (variable < count) {
      unknowns.add(variable);
      continue;
    }
    multipliers.set(variable - count, weight);
    const { owner, sign } = system.equations[variable - count] ?? {};
    if (owner !== undefined) {
      unknowns.add(owner);
      isRigid = true;
    }
    if (sign === undefined) continue;
    signs.add(sign.unknown);
    if (!released.has(sign.unknown)) unknowns.add(sign.unknown);
  }
  return { multipliers, unknowns, signs, isRigid };
}

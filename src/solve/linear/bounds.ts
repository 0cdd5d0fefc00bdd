/**
 * A system that can be asked one question after another: which unknowns are released, which
 * equations are suspended.
 *
 * Goal: ask many questions of one system without building its tableau again.
 * Method: each change writes only the bounds that it concerns; the values of the last question stay
 * as the start of the next one.
 */
import { add, multiply, type Rational, subtract } from "../../amount/index.ts";
import type { Equation, Interval, System } from "./problem.ts";
import { type Bound, type Budget, makeTableau, setBounds, type Tableau } from "./tableau.ts";

/** Equations by unknown. */
type Index = ReadonlyMap<number, readonly number[]>;

/**
 * A system, its tableau, and the bounds that are asked for at present. After a question that found
 * no contradiction, the values of the tableau together satisfy the system.
 */
export interface OpenSystem {
  readonly system: System;
  readonly tableau: Tableau;
  /** The number of unknowns; variable `count + k` of the tableau is the sum of equation k. */
  readonly count: number;
  /** Whether any end is open. */
  readonly hasOpenEnds: boolean;
  /** The equations that name an unknown, own to it, or assume its sign. */
  readonly naming: Index;
  readonly owning: Index;
  readonly signing: Index;
  /** Unknowns that may have any value. */
  released: ReadonlySet<number>;
  /** Equations that are switched off. */
  suspended: ReadonlySet<number>;
  /** Released unknowns that are assumed to have the opposite sign. */
  opposite: ReadonlySet<number>;
  /** A released unknown with bounds of its own. */
  confined: { readonly unknown: number; readonly least: Bound; readonly most: Bound } | undefined;
  /** How many widths each closed end is moved outwards. */
  widening: Rational;
  /** How many widths each open end is moved inwards. */
  inset: Rational;
}

/** An interval for an unknown that the system does not have. */
export const NOWHERE: Interval = {
  least: 0,
  most: 0,
  leastOpen: false,
  mostOpen: false,
  leastWidth: 0,
  mostWidth: 0,
};

const UNBOUNDED: Equation = { weights: new Map(), least: undefined, most: undefined };

const NO_UNKNOWNS: ReadonlySet<number> = /* @__PURE__ */ new Set();

export function openSystem(system: System, budget: Budget): OpenSystem {
  const { intervals, equations, start } = system;
  const count = intervals.length;
  const all = equations.map(({ weights }) => weights);
  const state: OpenSystem = {
    system,
    tableau: makeTableau(count, all, start, budget),
    count,
    hasOpenEnds: [...intervals, ...equations].some(
      ({ leastOpen = false, mostOpen = false }) => leastOpen || mostOpen,
    ),
    naming: indexBy(equations, ({ weights }) => weights.keys()),
    owning: indexBy(equations, ({ owner }) => (owner === undefined ? [] : [owner])),
    signing: indexBy(equations, ({ sign }) => (sign === undefined ? [] : [sign.unknown])),
    released: NO_UNKNOWNS,
    suspended: NO_UNKNOWNS,
    opposite: NO_UNKNOWNS,
    confined: undefined,
    widening: 0,
    inset: 0,
  };
  placeAll(state);
  return state;
}

function indexBy(
  equations: readonly Equation[],
  unknownsOf: (equation: Equation) => Iterable<number>,
): Index {
  const index = new Map<number, number[]>();
  equations.forEach((equation, k) => {
    for (const unknown of unknownsOf(equation)) {
      const list = index.get(unknown);
      if (list === undefined) index.set(unknown, [k]);
      else list.push(k);
    }
  });
  return index;
}

/** Writes the bounds of every unknown and every equation. */
export function placeAll(state: OpenSystem): void {
  for (let unknown = 0; unknown < state.count; unknown++) placeUnknown(state, unknown);
  for (let k = 0; k < state.system.equations.length; k++) placeEquation(state, k);
}

/** Writes the bounds of an unknown and of the equations that it owns. */
function placeUnknown(state: OpenSystem, unknown: number): void {
  const { system, tableau, confined, widening, inset } = state;
  if (confined?.unknown === unknown) setBounds(tableau, unknown, confined.least, confined.most);
  else if (state.released.has(unknown)) setBounds(tableau, unknown, undefined, undefined);
  else {
    const interval = system.intervals[unknown] ?? NOWHERE;
    const { least, most, leastOpen, mostOpen, leastWidth, mostWidth } = interval;
    const outwards = (width: Rational, isOpen: boolean): Rational =>
      multiply(width, isOpen ? subtract(widening, inset) : widening);
    const lower = subtract(least, outwards(leastWidth, leastOpen));
    const upper = add(most, outwards(mostWidth, mostOpen));
    setBounds(tableau, unknown, lower, upper);
  }
  for (const k of state.owning.get(unknown) ?? []) placeEquation(state, k);
}

/** Writes the bounds of an equation; it is unbounded while it is switched off. */
function placeEquation(state: OpenSystem, k: number): void {
  const { system, tableau, count, inset, suspended, released } = state;
  const equation = system.equations[k] ?? UNBOUNDED;
  const { least, most, owner, sign, leastOpen, mostOpen } = equation;
  const isOtherSign = sign !== undefined && sign.isOpposite !== state.opposite.has(sign.unknown);
  const isFree = suspended.has(k) || isOtherSign || (owner !== undefined && released.has(owner));
  setBounds(
    tableau,
    count + k,
    isFree || least === undefined ? undefined : add(least, leastOpen === true ? inset : 0),
    isFree || most === undefined ? undefined : subtract(most, mostOpen === true ? inset : 0),
  );
}

/** Lets the given unknowns have any value, and no others; printed signs are assumed again. */
export function release(state: OpenSystem, unknowns: Iterable<number>): void {
  assumeOpposite(state, NO_UNKNOWNS);
  const before = state.released;
  const released = new Set(unknowns);
  state.released = released;
  for (const unknown of before) if (!released.has(unknown)) placeUnknown(state, unknown);
  for (const unknown of released) if (!before.has(unknown)) placeUnknown(state, unknown);
}

/** Switches the given equations off, and all others on. */
export function suspend(state: OpenSystem, equations: ReadonlySet<number>): void {
  const before = state.suspended;
  state.suspended = equations;
  for (const k of before) if (!equations.has(k)) placeEquation(state, k);
  for (const k of equations) if (!before.has(k)) placeEquation(state, k);
}

/** Gives one released unknown bounds of its own; without bounds it is free again. */
export function confine(state: OpenSystem, unknown: number, least: Bound, most: Bound): void {
  const before = state.confined?.unknown;
  state.confined = least === undefined && most === undefined ? undefined : { unknown, least, most };
  if (before !== undefined && before !== unknown) placeUnknown(state, before);
  placeUnknown(state, unknown);
}

/** Widens the intervals of all unknowns that are not released. */
export function widen(state: OpenSystem, widening: Rational): void {
  state.widening = widening;
  placeAll(state);
}

/** Assumes the opposite sign for the given released unknowns, and the usual one for all others. */
export function assumeOpposite(state: OpenSystem, unknowns: ReadonlySet<number>): void {
  const before = state.opposite;
  state.opposite = unknowns;
  for (const unknown of new Set([...before, ...unknowns]))
    if (before.has(unknown) !== unknowns.has(unknown))
      for (const k of state.signing.get(unknown) ?? []) placeEquation(state, k);
}

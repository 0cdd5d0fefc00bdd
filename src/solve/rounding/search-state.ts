/**
 * The state of a search: the bounds of every figure, and the sums that follow from them.
 *
 * Goal: narrow the bounds of a figure, see at once what follows for the others, and take it back.
 * Method: bounds propagation with a trail. Each equality knows its smallest and largest possible
 * sum; a figure whose bounds change updates the equalities that name it, and the trail remembers
 * what it had before.
 */
import { type Place, placesOf } from "./lists.ts";
import type { Budget, Component, Constraint } from "./problem.ts";

/** The figure, and the bounds that it had. */
type Change = readonly [figure: number, least: number, most: number];

/** A way to go on that the search has not tried yet. */
export interface Branch {
  /** The length of the trail before the first way. */
  readonly trail: number;
  readonly figure: number;
  /** The bounds of the second way, tried after the first. */
  readonly second: Bounds;
}

export type Bounds = readonly [least: number, most: number];

export interface SearchState {
  readonly component: Component;
  readonly budget: Budget;
  /** For each figure, the equalities that name it and its coefficients in them. */
  readonly places: readonly (readonly Place[])[];
  readonly least: number[];
  readonly most: number[];
  /** The smallest and the largest possible sum of each equality. */
  readonly low: number[];
  readonly high: number[];
  /** The sum of each equality where every figure stands now. */
  readonly sums: number[];
  /** The equalities that do not hold where every figure stands now. */
  readonly broken: Set<number>;
  /** How often each equality could not be repaired, plus one. */
  readonly failuresOf: number[];
  readonly trail: Change[];
  readonly branches: Branch[];
  /** The cost of the present position of every figure. */
  cost: bigint;
  failures: number;
}

const NO_CONSTRAINT: Pick<Constraint, "figures" | "coefficients" | "goal"> = {
  figures: [],
  coefficients: [],
  goal: 0,
};

export function makeSearch(component: Component, budget: Budget): SearchState {
  const { constraints, ordinary, costOf } = component;
  const [least, most] = [[...component.least], [...component.most]];
  const stand = ordinary.map((y, figure) => within(y, least[figure], most[figure]));
  const sums = constraints.map((each) => sumAt(each, stand, stand));
  const broken = new Set<number>();
  for (const [index, { goal }] of constraints.entries())
    if (sums[index] !== goal) broken.add(index);
  return {
    component,
    budget,
    places: placesOf(component.size, constraints),
    least,
    most,
    low: constraints.map((each) => sumAt(each, least, most)),
    high: constraints.map((each) => sumAt(each, most, least)),
    sums,
    broken,
    failuresOf: constraints.map(() => 1),
    trail: [],
    branches: [],
    cost: stand.reduce((sum, y, figure) => sum + costOf(figure, y), 0n),
    failures: 0,
  };
}

/** Where a figure stands: at its ordinary rounding, or as near to it as its bounds allow. */
export function standing({ component, least, most }: SearchState, figure: number): number {
  return within(component.ordinary[figure] ?? 0, least[figure], most[figure]);
}

function within(y: number, least = 0, most = 0): number {
  return Math.min(Math.max(y, least), most);
}

export function constraintAt({ component }: SearchState, index: number): typeof NO_CONSTRAINT {
  return component.constraints[index] ?? NO_CONSTRAINT;
}

/** The equalities that name a figure. */
export function constraintsWith({ places }: SearchState, figure: number): readonly number[] {
  return (places[figure] ?? []).map(([index]) => index);
}

/** Gives a figure narrower bounds. */
export function narrow(state: SearchState, figure: number, [least, most]: Bounds): void {
  const before = boundsOf(state, figure);
  state.trail.push([figure, before[0], before[1]]);
  setBounds(state, figure, before, [least, most]);
}

/** Takes back every change after the given length of the trail. */
export function takeBack(state: SearchState, length: number): void {
  while (state.trail.length > length) {
    const [figure, least, most] = state.trail.pop() ?? [0, 0, 0];
    setBounds(state, figure, boundsOf(state, figure), [least, most]);
  }
}

export function boundsOf({ least, most }: SearchState, figure: number): Bounds {
  return [least[figure] ?? 0, most[figure] ?? 0];
}

/** Writes the bounds of a figure, and what changes by them in the equalities that name it. */
function setBounds(state: SearchState, figure: number, before: Bounds, after: Bounds): void {
  const { component, low, high, sums, broken } = state;
  const stood = standing(state, figure);
  [state.least[figure], state.most[figure]] = after;
  const stands = standing(state, figure);
  const [raised, lowered] = [after[0] - before[0], after[1] - before[1]];
  if (stands !== stood)
    state.cost += component.costOf(figure, stands) - component.costOf(figure, stood);
  for (const [index, coefficient] of state.places[figure] ?? []) {
    const isPositive = coefficient > 0;
    low[index] = (low[index] ?? 0) + coefficient * (isPositive ? raised : lowered);
    high[index] = (high[index] ?? 0) + coefficient * (isPositive ? lowered : raised);
    if (stands === stood) continue;
    sums[index] = (sums[index] ?? 0) + coefficient * (stands - stood);
    if (sums[index] === component.constraints[index]?.goal) broken.delete(index);
    else broken.add(index);
  }
}

/** Works out what the given equalities imply; false when one of them cannot hold any more. */
export function propagate(state: SearchState, first: readonly number[]): boolean {
  const { places, low, high, budget } = state;
  const waiting = [...first];
  const isWaiting = new Set(waiting);
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    isWaiting.delete(index);
    const { figures, coefficients, goal } = constraintAt(state, index);
    if ((low[index] ?? 0) > goal || (high[index] ?? 0) < goal) return fail(state, index);
    budget.left -= figures.length;
    for (let k = 0; k < figures.length; k++) {
      const figure = figures[k] ?? -1;
      const bounds = impliedBounds(state, index, figure, coefficients[k] ?? 1);
      if (bounds === undefined) continue;
      if (bounds[0] > bounds[1]) return fail(state, index);
      narrow(state, figure, bounds);
      for (const [other] of places[figure] ?? []) {
        if (isWaiting.has(other)) continue;
        isWaiting.add(other);
        waiting.push(other);
      }
    }
  }
  return true;
}

function fail(state: SearchState, index: number): false {
  state.failuresOf[index] = (state.failuresOf[index] ?? 0) + 1;
  state.failures += 1;
  return false;
}

/** The bounds that an equality leaves to one of its figures; undefined when they stay the same. */
function impliedBounds(
  state: SearchState,
  index: number,
  figure: number,
  coefficient: number,
): Bounds | undefined {
  const least = state.least[figure] ?? 0;
  const most = state.most[figure] ?? 0;
  const goal = state.component.constraints[index]?.goal ?? 0;
  const step = Math.abs(coefficient);
  const mayRise = Math.floor((goal - (state.low[index] ?? 0)) / step);
  const mayFall = Math.floor(((state.high[index] ?? 0) - goal) / step);
  if (mayRise >= most - least && mayFall >= most - least) return undefined;
  return coefficient > 0
    ? [Math.max(least, most - mayFall), Math.min(most, least + mayRise)]
    : [Math.max(least, most - mayRise), Math.min(most, least + mayFall)];
}

/** The sum with figures of positive coefficients at `rising`, and the others at `falling`. */
function sumAt(
  { figures, coefficients }: Constraint,
  rising: readonly number[],
  falling: readonly number[],
): number {
  return figures.reduce((sum, figure, k) => {
    const coefficient = coefficients[k] ?? 0;
    return sum + coefficient * ((coefficient > 0 ? rising[figure] : falling[figure]) ?? 0);
  }, 0);
}

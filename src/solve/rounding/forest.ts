/**
 * Rounding of trees: every figure is at most once a total and at most once a part.
 *
 * Goal: as few figures as possible move, by the least distance; where every column stands for
 * itself, grand totals keep their ordinary rounding.
 * Method: dynamic programming on the tree. From the leaves up, each total gets the cost of its
 * subtree when it is rounded down and when it is rounded up; from the top down, each total rounds
 * up the parts for which that is cheapest. The parts can always meet the total, because its exact
 * value lies between the sum of all parts rounded down and that of all rounded up. Time n log n.
 */
import type { Component, Constraint, Solution } from "./problem.ts";

/** A total with its parts: one step of the walk. */
interface Family {
  readonly total: number | undefined;
  readonly parts: readonly number[];
  /** +1 if the total adds the part, −1 if it subtracts it. */
  readonly weights: readonly number[];
  /** Σ weight × y of the parts when the total has y = 0. */
  readonly base: number;
}

/** For each figure, the family in which it is the total, and the one in which it is a part. */
interface Membership {
  readonly asTotal: Int32Array;
  readonly asPart: Int32Array;
}

/** The families from the top down; undefined when the component is not a forest. */
export function familiesOf({ size, constraints }: Component): readonly Family[] | undefined {
  if (constraints.some(({ coefficients }) => coefficients.some((each) => Math.abs(each) !== 1)))
    return undefined;
  const families = constraints.map(familyOf);
  const membership = membershipOf(size, families);
  return membership === undefined ? undefined : fromTheTop(families, membership);
}

function familyOf({ figures, coefficients, hasTotal, goal }: Constraint): Family {
  const from = hasTotal ? 1 : 0;
  // total − Σ weight × part = goal, so the parts of a total with y = 0 have Σ weight × y = −goal.
  return {
    total: hasTotal ? figures[0] : undefined,
    parts: figures.slice(from),
    weights: coefficients.slice(from).map((coefficient) => -coefficient),
    base: -goal,
  };
}

/** Undefined when a figure is a total twice or a part twice. */
function membershipOf(size: number, families: readonly Family[]): Membership | undefined {
  const asTotal = new Int32Array(size).fill(-1);
  const asPart = new Int32Array(size).fill(-1);
  for (const [index, { total, parts }] of families.entries()) {
    if (total !== undefined) {
      if (asTotal[total] !== -1) return undefined;
      asTotal[total] = index;
    }
    for (const part of parts) {
      if (asPart[part] !== -1) return undefined;
      asPart[part] = index;
    }
  }
  return { asTotal, asPart };
}

/** Sorts families so that a total comes before its parts; undefined when they form a circle. */
function fromTheTop(
  families: readonly Family[],
  { asTotal, asPart }: Membership,
): readonly Family[] | undefined {
  const order: number[] = [];
  families.forEach(({ total }, index) => {
    if (total === undefined || asPart[total] === -1) order.push(index);
  });
  for (let at = 0; at < order.length; at++) {
    for (const part of families[order[at] ?? -1]?.parts ?? []) {
      const below = asTotal[part] ?? -1;
      if (below !== -1) order.push(below);
    }
  }
  // No walk from the top reaches the families of a circle.
  if (order.length !== families.length) return undefined;
  return order.flatMap((index) => families[index] ?? []);
}

/** The cost of the subtree of each figure when it has y = 0 and when it has y = 1. */
interface Costs {
  readonly down: bigint[];
  readonly up: bigint[];
  /** For each family, its parts in the order in which the total raises them. */
  readonly orders: readonly (readonly number[])[];
}

export function solveForest(component: Component, families: readonly Family[]): Solution {
  const costs = costsOf(component, families);
  const values = [...component.ordinary];
  if (!component.keepsTops) roundTops(families, costs, values);
  families.forEach((family, index) => {
    const { total, weights, parts } = family;
    const raised = fewestRaised(family) + (total === undefined ? 0 : (values[total] ?? 0));
    const chosen = new Set((costs.orders[index] ?? []).slice(0, raised));
    parts.forEach((part, i) => {
      values[part] = chosen.has(i) === (weights[i] === 1) ? 1 : 0;
    });
  });
  return { values, minimal: true };
}

/** The number of parts that give one more to a total with y = 0. */
function fewestRaised({ base, weights }: Family): number {
  return base + weights.filter((weight) => weight === -1).length;
}

/** Works out the costs from the leaves up. */
function costsOf({ size, costOf }: Component, families: readonly Family[]): Costs {
  const down = Array.from({ length: size }, (_, figure) => costOf(figure, 0));
  const up = Array.from({ length: size }, (_, figure) => costOf(figure, 1));
  const orders: (readonly number[])[] = [];
  for (let k = families.length - 1; k >= 0; k--) {
    const family = families[k];
    if (family === undefined) continue;
    const { total, parts, weights } = family;
    // The cost of giving one more to the total: an added part is raised, a subtracted one lowered.
    const extra = parts.map((part, i) => {
      const cost = (up[part] ?? 0n) - (down[part] ?? 0n);
      return weights[i] === 1 ? cost : -cost;
    });
    const order = parts
      .map((_, i) => i)
      .sort((a, b) => compare(extra[a] ?? 0n, extra[b] ?? 0n) || a - b);
    orders[k] = order;
    if (total === undefined) continue;
    const raised = fewestRaised(family);
    let cost = parts.reduce(
      (sum, part, i) => sum + ((weights[i] === 1 ? down[part] : up[part]) ?? 0n),
      0n,
    );
    for (let i = 0; i < raised; i++) cost += extra[order[i] ?? -1] ?? 0n;
    down[total] = (down[total] ?? 0n) + cost;
    up[total] = (up[total] ?? 0n) + cost + (extra[order[raised] ?? -1] ?? 0n);
  }
  return { down, up, orders };
}

/** Rounds the grand totals to where their trees cost least. */
function roundTops(families: readonly Family[], { down, up }: Costs, values: number[]): void {
  const parts = new Set(families.flatMap((family) => family.parts));
  for (const { total } of families) {
    if (total === undefined || parts.has(total)) continue;
    const [lower, upper] = [down[total] ?? 0n, up[total] ?? 0n];
    if (lower !== upper) values[total] = lower < upper ? 0 : 1;
  }
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Rounding of trees: every figure is at most once a total and at most once a part.
 *
 * Where every column stands for itself, grand totals keep their ordinary rounding. Below them as few figures move as possible, by the least distance: for each total it is
 * worked out, from the leaves up, what its subtree costs when it is rounded down and when it is rounded up; then, from the top down,
 * each total rounds up the parts for which that is cheapest. Any total rounded down or up can be met by its parts, because the exact
 * sum lies between the sum of all parts rounded down and the sum of all rounded up. Time n log n.
 */
import type { Component, Constraint, Solution } from "./problem.ts";

/** A total with its parts, as one step of the walk. */
interface Family {
  readonly total: number | undefined;
  readonly parts: readonly number[];
  /** +1 where a part adds to the total, −1 where it is taken away. */
  readonly weights: readonly number[];
  /** Σ weight × y of the parts when the total has y = 0. */
  readonly base: number;
}

/** The families from the top down, or nothing when the component is no forest. */
export function familiesOf(component: Component): readonly Family[] | undefined {
  const { size, constraints } = component;
  const asTotal = new Int32Array(size).fill(-1);
  const asPart = new Int32Array(size).fill(-1);
  const families: Family[] = [];
  for (const [index, constraint] of constraints.entries()) {
    if (constraint.coefficients.some((coefficient) => Math.abs(coefficient) !== 1))
      return undefined;
    const family = familyOf(constraint);
    families.push(family);
    if (family.total !== undefined) {
      if (asTotal[family.total] !== -1) return undefined;
      asTotal[family.total] = index;
    }
    for (const part of family.parts) {
      if (asPart[part] !== -1) return undefined;
      asPart[part] = index;
    }
  }
  const ordered: number[] = [];
  families.forEach(({ total }, index) => {
    if (total === undefined || asPart[total] === -1) ordered.push(index);
  });
  for (let at = 0; at < ordered.length; at++) {
    for (const part of families[ordered[at] ?? -1]?.parts ?? []) {
      const below = asTotal[part] ?? -1;
      if (below !== -1) ordered.push(below);
    }
  }
  // What no walk from the top reaches goes round in a circle.
  if (ordered.length !== families.length) return undefined;
  return ordered.flatMap((index) => families[index] ?? []);
}

function familyOf({ figures, coefficients, hasTotal, goal }: Constraint): Family {
  const total = hasTotal ? figures[0] : undefined;
  const from = hasTotal ? 1 : 0;
  // total − Σ weight × part = goal, so the parts of a total with y = 0 have Σ weight × y = −goal.
  return {
    total,
    parts: figures.slice(from),
    weights: coefficients.slice(from).map((coefficient) => -coefficient),
    base: -goal,
  };
}

export function solveForest(component: Component, families: readonly Family[]): Solution {
  const { size, ordinary, costOf, keepsTops } = component;
  const down = Array.from({ length: size }, (_, figure) => costOf(figure, 0));
  const up = Array.from({ length: size }, (_, figure) => costOf(figure, 1));
  const orders = new Map<Family, readonly number[]>();
  for (let k = families.length - 1; k >= 0; k--) {
    const family = families[k];
    if (family === undefined) continue;
    const { total, parts, weights, base } = family;
    /** What it costs that a part gives one more to the total: rounded up where it is added, down where it is taken away. */
    const extra = parts.map((part, i) => {
      const cost = (up[part] ?? 0n) - (down[part] ?? 0n);
      return weights[i] === 1 ? cost : -cost;
    });
    const order = parts
      .map((_, i) => i)
      .sort((a, b) => compare(extra[a] ?? 0n, extra[b] ?? 0n) || a - b);
    orders.set(family, order);
    if (total === undefined) continue;
    const raised = base + weights.filter((weight) => weight === -1).length;
    let cost = parts.reduce(
      (sum, part, i) => sum + ((weights[i] === 1 ? down[part] : up[part]) ?? 0n),
      0n,
    );
    for (let i = 0; i < raised; i++) cost += extra[order[i] ?? -1] ?? 0n;
    down[total] = (down[total] ?? 0n) + cost;
    up[total] = (up[total] ?? 0n) + cost + (extra[order[raised] ?? -1] ?? 0n);
  }
  const values = [...ordinary];
  const parts = new Set(families.flatMap((family) => family.parts));
  for (const { total } of families) {
    if (total === undefined || keepsTops || parts.has(total)) continue;
    const [lower, upper] = [down[total] ?? 0n, up[total] ?? 0n];
    if (lower !== upper) values[total] = lower < upper ? 0 : 1;
  }
  for (const family of families) {
    const { total, weights, base } = family;
    const lowered = weights.filter((weight) => weight === -1).length;
    const raised = base + lowered + (total === undefined ? 0 : (values[total] ?? 0));
    const chosen = new Set((orders.get(family) ?? []).slice(0, raised));
    family.parts.forEach((part, i) => {
      values[part] = chosen.has(i) === (weights[i] === 1) ? 1 : 0;
    });
  }
  return { values, minimal: true };
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

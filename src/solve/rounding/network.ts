/**
 * Rounding of a tree of rows × parts and their total: a flow in a network, so there is always a whole solution.
 *
 * Every figure is an arc between two equalities (or one equality and the ground), every equality a node where what comes in goes out.
 * The ordinary rounding leaves some nodes with too much and some with too little. Each such unit is carried away along the cheapest
 * chain of figures that can still move; this is the method of successive shortest paths, and its result moves as few figures as
 * possible, by the least total distance.
 */

import type { Component, Solution } from "./problem.ts";
import { makeQueue } from "./queue.ts";

/** A network: arc `figure` runs from node `tails[figure]` to node `heads[figure]`; the last node is the ground. */
export interface Network {
  readonly nodes: number;
  readonly tails: readonly number[];
  readonly heads: readonly number[];
}

/**
 * The network of a component, or nothing when it has none: a figure in three equalities, or a circle of equalities whose signs do not fit.
 */
export function networkOf({ size, constraints }: Component): Network | undefined {
  const places: [number, number][][] = Array.from({ length: size }, () => []);
  for (const [node, { figures, coefficients }] of constraints.entries()) {
    for (const [k, figure] of figures.entries()) {
      const coefficient = coefficients[k] ?? 0;
      if (Math.abs(coefficient) !== 1) return undefined;
      places[figure]?.push([node, coefficient]);
      if ((places[figure]?.length ?? 0) > 2) return undefined;
    }
  }
  const signs = turnEqualities(
    constraints.map(({ figures }) => figures),
    places,
  );
  if (signs === undefined) return undefined;
  const ground = constraints.length;
  const tails: number[] = [];
  const heads: number[] = [];
  for (const at of places) {
    const out = at.find(([node, coefficient]) => coefficient * (signs[node] ?? 1) === 1);
    const into = at.find(([node, coefficient]) => coefficient * (signs[node] ?? 1) === -1);
    tails.push(out?.[0] ?? ground);
    heads.push(into?.[0] ?? ground);
  }
  return { nodes: ground + 1, tails, heads };
}

/** Chooses a sign for every equality, so that each figure has + in one of its two and − in the other. */
function turnEqualities(
  figuresOf: readonly (readonly number[])[],
  places: readonly (readonly (readonly [number, number])[])[],
): readonly number[] | undefined {
  const signs = figuresOf.map(() => 0);
  for (let start = 0; start < signs.length; start++) {
    if (signs[start] !== 0) continue;
    signs[start] = 1;
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const figure of figuresOf[node] ?? []) {
        const [here, there] = ends(places[figure] ?? [], node);
        if (here === undefined || there === undefined) continue;
        const wanted = -(signs[node] ?? 1) * here[1] * there[1];
        if (signs[there[0]] === 0) {
          signs[there[0]] = wanted;
          waiting.push(there[0]);
        } else if (signs[there[0]] !== wanted) return undefined;
      }
    }
  }
  return signs;
}

function ends(at: readonly (readonly [number, number])[], node: number) {
  return [at.find(([other]) => other === node), at.find(([other]) => other !== node)] as const;
}

/** Nothing only when the exact figures do not add up themselves. */
export function solveNetwork(component: Component, network: Network): Solution | undefined {
  const { size, ordinary, constraints, costOf } = component;
  const { nodes, tails, heads } = network;
  const values = [...ordinary];
  const flip = Array.from({ length: size }, (_, figure) =>
    costOf(figure, 1 - (ordinary[figure] ?? 0)),
  );
  const arcs = incidence(nodes, tails, heads);
  const excess = excessOf(component, network, constraints.length);
  const potential = Array.from({ length: nodes }, () => 0n);
  const distance: (bigint | undefined)[] = Array.from({ length: nodes });
  const cameBy = new Int32Array(nodes).fill(-1);

  /** Moves one unit from a node with too much to the nearest node with too little. */
  const carry = (source: number): boolean => {
    const queue = makeQueue();
    const touched: number[] = [source];
    const settled: number[] = [];
    distance[source] = 0n;
    queue.push(source, 0n);
    let sink = -1;
    let reached = 0n;
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [node, length] = next;
      if (length !== distance[node]) continue;
      if ((excess[node] ?? 0) < 0) {
        sink = node;
        reached = length;
        break;
      }
      settled.push(node);
      for (const figure of arcs[node] ?? []) {
        const forward = tails[figure] === node;
        const other = (forward ? heads[figure] : tails[figure]) ?? 0;
        // An arc carries 0 or 1: more can leave by an empty one, or be sent back by a full one.
        if (other === node || values[figure] !== (forward ? 0 : 1)) continue;
        const cost =
          values[figure] === ordinary[figure] ? (flip[figure] ?? 0n) : -(flip[figure] ?? 0n);
        const through = length + cost + (potential[node] ?? 0n) - (potential[other] ?? 0n);
        const known = distance[other];
        if (known !== undefined && known <= through) continue;
        if (known === undefined) touched.push(other);
        distance[other] = through;
        cameBy[other] = figure;
        queue.push(other, through);
      }
    }
    for (const node of settled)
      potential[node] = (potential[node] ?? 0n) + (distance[node] ?? 0n) - reached;
    for (const node of touched) distance[node] = undefined;
    if (sink === -1) return false;
    for (let node = sink; node !== source; ) {
      const figure = cameBy[node] ?? 0;
      values[figure] = 1 - (values[figure] ?? 0);
      node = (heads[figure] === node ? tails[figure] : heads[figure]) ?? source;
    }
    excess[source] = (excess[source] ?? 0) - 1;
    excess[sink] = (excess[sink] ?? 0) + 1;
    return true;
  };

  for (let node = 0; node < nodes; node++)
    while ((excess[node] ?? 0) > 0) if (!carry(node)) return undefined;
  return { values, minimal: true };
}

function incidence(
  nodes: number,
  tails: readonly number[],
  heads: readonly number[],
): readonly number[][] {
  const arcs: number[][] = Array.from({ length: nodes }, () => []);
  tails.forEach((tail, figure) => {
    arcs[tail]?.push(figure);
    arcs[heads[figure] ?? 0]?.push(figure);
  });
  return arcs;
}

/** What every node has too much (+) or too little (−) of in the ordinary rounding. The ground takes the rest, so that all of it is nothing. */
function excessOf(component: Component, { nodes, tails }: Network, ground: number): number[] {
  const { constraints, ordinary } = component;
  const excess = Array.from({ length: nodes }, () => 0);
  for (const [node, { figures, coefficients, goal }] of constraints.entries()) {
    const [first] = figures;
    if (first === undefined) continue;
    const sign = (tails[first] === node ? 1 : -1) * (coefficients[0] ?? 1);
    const flow = figures.reduce(
      (sum, figure, k) => sum + (coefficients[k] ?? 0) * (ordinary[figure] ?? 0),
      0,
    );
    // Outflow less inflow must be sign × goal; a node with less outflow than that has too much.
    excess[node] = sign * (goal - flow);
  }
  excess[ground] = -excess.reduce((sum, value) => sum + value, 0);
  return excess;
}

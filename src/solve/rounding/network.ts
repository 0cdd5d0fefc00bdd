/**
 * Rounding of a tree of rows × parts and their total: a flow in a network.
 *
 * Goal: as few figures as possible move, by the least total distance. The problem is a minimum-cost
 * flow, so a whole solution always exists.
 * Method: successive shortest paths. Every figure is an arc between two equalities, or between one
 * equality and the ground; every equality is a node with balanced flow. The ordinary rounding
 * leaves some nodes with too much and some with too little, and each unit of excess moves along the
 * cheapest chain of figures that can still move.
 */
import { type Place, placesOf } from "./lists.ts";
import type { Component, Solution } from "./problem.ts";
import { makeQueue } from "./queue.ts";

/** Arc `figure` runs from node `tails[figure]` to node `heads[figure]`; the ground is last. */
export interface Network {
  readonly nodes: number;
  readonly tails: readonly number[];
  readonly heads: readonly number[];
}

/**
 * The network of a component; undefined when a figure stands in three equalities, has a coefficient
 * other than ±1, or lies on a circle of equalities whose signs do not fit.
 */
export function networkOf(component: Component): Network | undefined {
  const places = placesOf(component.size, component.constraints);
  const isArc = (at: readonly Place[]): boolean =>
    at.length <= 2 && at.every(([, coefficient]) => Math.abs(coefficient) === 1);
  if (!places.every(isArc)) return undefined;
  const signs = signsOf(component, places);
  if (signs === undefined) return undefined;
  const ground = component.constraints.length;
  const nodeOf = (at: readonly Place[], direction: 1 | -1): number =>
    at.find(([node, coefficient]) => coefficient * (signs[node] ?? 1) === direction)?.[0] ?? ground;
  return {
    nodes: ground + 1,
    tails: places.map((at) => nodeOf(at, 1)),
    heads: places.map((at) => nodeOf(at, -1)),
  };
}

/** A sign for every equality, so that each figure has + in one of its two and − in the other. */
function signsOf(
  { constraints }: Component,
  places: readonly (readonly Place[])[],
): readonly number[] | undefined {
  const signs = constraints.map(() => 0);
  for (let start = 0; start < signs.length; start++) {
    if (signs[start] !== 0) continue;
    signs[start] = 1;
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const figure of constraints[node]?.figures ?? []) {
        const at = places[figure] ?? [];
        const here = at.find(([other]) => other === node);
        const there = at.find(([other]) => other !== node);
        if (here === undefined || there === undefined) continue;
        const sign = -(signs[node] ?? 1) * here[1] * there[1];
        if (signs[there[0]] === 0) {
          signs[there[0]] = sign;
          waiting.push(there[0]);
        } else if (signs[there[0]] !== sign) return undefined;
      }
    }
  }
  return signs;
}

/** The flow so far, and what the search for the next path needs. */
interface Flow {
  readonly network: Network;
  readonly ordinary: readonly number[];
  /** The arcs at each node. */
  readonly arcs: readonly (readonly number[])[];
  /** The y of each figure: what its arc carries. */
  readonly values: number[];
  /** The cost of moving each figure away from its ordinary rounding. */
  readonly moveCosts: readonly bigint[];
  /** The excess (+) or deficit (−) of each node. */
  readonly excess: number[];
  /** Node potentials: with them no arc that can move has a negative cost. */
  readonly potential: bigint[];
  /** The shortest way found to each node in the present search; undefined before it is reached. */
  readonly distance: (bigint | undefined)[];
  /** The arc by which the search reached each node. */
  readonly arrivals: Int32Array;
}

/** Undefined only when the exact figures do not add up themselves. */
export function solveNetwork(component: Component, network: Network): Solution | undefined {
  const { size, ordinary, costOf } = component;
  const { nodes } = network;
  const flow: Flow = {
    network,
    ordinary,
    arcs: arcsOf(network),
    values: [...ordinary],
    moveCosts: Array.from({ length: size }, (_, figure) =>
      costOf(figure, 1 - (ordinary[figure] ?? 0)),
    ),
    excess: excessOf(component, network),
    potential: Array.from({ length: nodes }, () => 0n),
    distance: Array.from({ length: nodes }),
    arrivals: new Int32Array(nodes).fill(-1),
  };
  for (let node = 0; node < nodes; node++)
    while ((flow.excess[node] ?? 0) > 0) if (!carryUnit(flow, node)) return undefined;
  return { values: flow.values, minimal: true };
}

/** Moves one unit from a node with excess to the nearest node with a deficit. */
function carryUnit(flow: Flow, source: number): boolean {
  const { values, excess, arrivals } = flow;
  const { tails, heads } = flow.network;
  const sink = nearestDeficit(flow, source);
  if (sink === undefined) return false;
  for (let node = sink; node !== source; ) {
    const figure = arrivals[node] ?? 0;
    values[figure] = 1 - (values[figure] ?? 0);
    node = (heads[figure] === node ? tails[figure] : heads[figure]) ?? source;
  }
  excess[source] = (excess[source] ?? 0) - 1;
  excess[sink] = (excess[sink] ?? 0) + 1;
  return true;
}

/** Dijkstra's method on reduced costs; it stops at the first node with a deficit. */
function nearestDeficit(flow: Flow, source: number): number | undefined {
  const { excess, potential, distance, arcs } = flow;
  const queue = makeQueue();
  const reached: number[] = [source];
  const settled: number[] = [];
  let sink: number | undefined;
  let sinkDistance = 0n;
  distance[source] = 0n;
  queue.push(source, 0n);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [node, length] = next;
    if (length !== distance[node]) continue;
    if ((excess[node] ?? 0) < 0) {
      [sink, sinkDistance] = [node, length];
      break;
    }
    settled.push(node);
    for (const figure of arcs[node] ?? []) {
      const other = farEnd(flow, node, figure);
      if (other === undefined) continue;
      const through = length + reducedCost(flow, node, figure, other);
      const before = distance[other];
      if (before !== undefined && before <= through) continue;
      if (before === undefined) reached.push(other);
      distance[other] = through;
      flow.arrivals[other] = figure;
      queue.push(other, through);
    }
  }
  for (const node of settled)
    potential[node] = (potential[node] ?? 0n) + (distance[node] ?? 0n) - sinkDistance;
  for (const node of reached) distance[node] = undefined;
  return sink;
}

/**
 * The node to which a unit can leave by an arc; undefined when it cannot. An empty arc can carry
 * one unit forwards, and a full arc can send one back.
 */
function farEnd({ network, values }: Flow, node: number, figure: number): number | undefined {
  const isForward = network.tails[figure] === node;
  const other = (isForward ? network.heads[figure] : network.tails[figure]) ?? 0;
  return other === node || values[figure] !== (isForward ? 0 : 1) ? undefined : other;
}

function reducedCost(flow: Flow, node: number, figure: number, other: number): bigint {
  const { values, ordinary, moveCosts, potential } = flow;
  const moveCost = moveCosts[figure] ?? 0n;
  const cost = values[figure] === ordinary[figure] ? moveCost : -moveCost;
  return cost + (potential[node] ?? 0n) - (potential[other] ?? 0n);
}

function arcsOf({ nodes, tails, heads }: Network): readonly (readonly number[])[] {
  const arcs: number[][] = Array.from({ length: nodes }, () => []);
  tails.forEach((tail, figure) => {
    arcs[tail]?.push(figure);
    arcs[heads[figure] ?? 0]?.push(figure);
  });
  return arcs;
}

/** The excess of every node in the ordinary rounding; the ground balances the others. */
function excessOf({ constraints, ordinary }: Component, { nodes, tails }: Network): number[] {
  const excess = Array.from({ length: nodes }, () => 0);
  for (const [node, { figures, coefficients, goal }] of constraints.entries()) {
    const [first] = figures;
    if (first === undefined) continue;
    const sign = (tails[first] === node ? 1 : -1) * (coefficients[0] ?? 1);
    const sum = figures.reduce(
      (so, figure, k) => so + (coefficients[k] ?? 0) * (ordinary[figure] ?? 0),
      0,
    );
    // Outflow less inflow must be sign × goal; a node with less outflow has an excess.
    excess[node] = sign * (goal - sum);
  }
  excess[nodes - 1] = -excess.reduce((sum, value) => sum + value, 0);
  return excess;
}

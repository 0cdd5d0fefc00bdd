/**
 * How much can go from givers to takers where some pairs are not allowed: a flow, augmented path by
 * path.
 */

import { type Decimal, toDecimal, ZERO } from "../../amount/index.ts";

/** A giver or a taker, and the most that it gives or takes. */
export interface FlowEnd {
  readonly name: string;
  readonly amount: Decimal;
}

/** A flow that is being built. */
interface Flow {
  readonly givers: readonly string[];
  readonly takers: readonly string[];
  readonly isAllowed: (giver: string, taker: string) => boolean;
  /** How much each giver has not given yet, and each taker has not taken. */
  readonly toGive: Decimal[];
  readonly toTake: Decimal[];
  /** How much goes from giver i to taker j so far. */
  readonly moved: Decimal[][];
}

/** One arc of a path: from a giver to a taker. */
type Arc = readonly [giver: number, taker: number];

/** Finds the most that givers can give to takers together, by pairs that are allowed. */
export function greatestFlow(
  givers: readonly FlowEnd[],
  takers: readonly FlowEnd[],
  isAllowed: (giver: string, taker: string) => boolean,
): Decimal {
  const flow: Flow = {
    givers: givers.map(({ name }) => name),
    takers: takers.map(({ name }) => name),
    isAllowed,
    toGive: givers.map(({ amount }) => amount),
    toTake: takers.map(({ amount }) => amount),
    moved: givers.map(() => takers.map(() => ZERO)),
  };
  let total = ZERO;
  for (;;) {
    const path = findPath(flow);
    if (path === undefined) return total;
    total = total.plus(augment(flow, path));
  }
}

/**
 * Finds a path on which more can go, from a taker who can take back to a giver who can give.
 * Between two arcs, the giver of the first takes back what it gives to the taker of the second.
 */
function findPath(flow: Flow): readonly Arc[] | undefined {
  const { givers, takers, toGive, toTake, moved, isAllowed } = flow;
  /** The giver from whom each taker was reached. */
  const takerFrom = new Map<number, number>();
  /** The taker from whom each giver was reached; −1 for one who can give. */
  const giverFrom = new Map<number, number>();
  const waiting = toGive.flatMap((left, i) => (left.gt(0) ? [i] : []));
  for (const i of waiting) giverFrom.set(i, -1);
  // A list that grows while it is walked is walked to its end.
  for (const i of waiting)
    for (const [j, taker] of takers.entries()) {
      if (takerFrom.has(j) || !isAllowed(givers[i] ?? "", taker)) continue;
      takerFrom.set(j, i);
      if (toTake[j]?.gt(0) === true) return arcsTo(j, takerFrom, giverFrom);
      for (const back of givers.keys()) {
        if (giverFrom.has(back) || (moved[back]?.[j] ?? ZERO).lte(0)) continue;
        giverFrom.set(back, j);
        waiting.push(back);
      }
    }
  return undefined;
}

/** The arcs of the path that ends at a taker, the last arc first. */
function arcsTo(
  end: number,
  takerFrom: ReadonlyMap<number, number>,
  giverFrom: ReadonlyMap<number, number>,
): readonly Arc[] {
  const path: Arc[] = [];
  let taker = end;
  while (taker >= 0) {
    const giver = takerFrom.get(taker) ?? 0;
    path.push([giver, taker]);
    taker = giverFrom.get(giver) ?? -1;
  }
  return path;
}

/** Sends as much as a path can bear along it, and says how much that is. */
function augment({ moved, toGive, toTake }: Flow, path: readonly Arc[]): Decimal {
  const [source, sink] = [path.at(-1)?.[0] ?? 0, path[0]?.[1] ?? 0];
  /** What the giver of each arc but the last can take back from the taker of the next arc. */
  const backs = path.slice(0, -1).map(([giver], k) => moved[giver]?.[path[k + 1]?.[1] ?? 0]);
  const amount = [toGive[source], toTake[sink], ...backs]
    .map((each) => each ?? ZERO)
    .reduce((least, each) => (each.lt(least) ? each : least));
  path.forEach(([giver, taker], k) => {
    const row = moved[giver] ?? [];
    row[taker] = (row[taker] ?? ZERO).plus(amount);
    const before = path[k + 1]?.[1];
    if (before !== undefined) row[before] = (row[before] ?? ZERO).minus(amount);
  });
  toGive[source] = toDecimal((toGive[source] ?? ZERO).minus(amount));
  toTake[sink] = toDecimal((toTake[sink] ?? ZERO).minus(amount));
  return amount;
}

/** The limits that a transfer breaks: one function for each kind of limit. */

import { checkRange, type Decimal, sumOf, toDecimal, ZERO } from "../../amount/index.ts";
import { greatestFlow } from "./greatest-flow.ts";
import type { Transfer } from "./read-transfer.ts";
import type { Move, ReadLimits, TransferLimits } from "./transfer-limits.ts";

/** A transfer that breaks a limit. */
export interface TransferBreach {
  /** The transfer. */
  readonly reference: string;
  /** The limit that it breaks. */
  readonly rule: keyof TransferLimits;
  /**
   * The head that it breaks it at; absent if it is the transfer as a whole, or several heads
   * together.
   */
  readonly head?: string;
  /** The amount moved, without sign. */
  readonly amount: Decimal;
  /** How much would have been allowed; absent if the rule has no amount. */
  readonly limit?: Decimal;
}

/** A breach before it is known which transfer it is of. */
type Found = Omit<TransferBreach, "reference">;

type Legs = Transfer["legs"];

/** Each head's net amount over the transfers up to one: before it, and after it. */
export interface HeadsMoved {
  readonly before: ReadonlyMap<string, Decimal>;
  readonly after: ReadonlyMap<string, Decimal>;
}

/** Lists the limits that a transfer breaks. */
export function breachesOf(
  { reference, legs, decidedBy, size }: Transfer,
  limits: ReadLimits,
  heads: ReadonlyMap<string, Decimal>,
  moved: HeadsMoved,
): readonly TransferBreach[] {
  const { poolOf, perTransfer, forbidden } = limits;
  const touched = legs.filter(([, leg]) => !leg.isZero());
  const found: readonly Found[] = [
    ...(poolOf === undefined ? [] : breachesOfPools(touched, poolOf)),
    ...(perTransfer === undefined || size.lte(perTransfer)
      ? []
      : [{ rule: "perTransfer" as const, amount: size, limit: perTransfer }]),
    ...(forbidden.length === 0 ? [] : breachesOfMoves(touched, size, forbidden)),
    ...touched.flatMap(([head]) => breachesOfHead(head, limits, heads, moved)),
    ...breachesOfLevels(size, decidedBy, limits),
  ];
  return found.map((breach) => Object.freeze({ reference, ...breach }));
}

/** The legs of each pool must sum to 0; a head in no pool may neither give nor get. */
function breachesOfPools(touched: Legs, poolOf: ReadonlyMap<string, number>): readonly Found[] {
  const found: Found[] = [];
  const sums = new Map<number, Decimal>();
  for (const [head, leg] of touched) {
    const pool = poolOf.get(head);
    if (pool === undefined) found.push({ rule: "pools", head, amount: toDecimal(leg.abs()) });
    else sums.set(pool, (sums.get(pool) ?? ZERO).plus(leg));
  }
  // The amount that left one pool and came into another. The part that went to or came from a head
  // outside the pools is named there.
  const [got, given] = [false, true].map((negative) =>
    sumOf([...sums.values()].filter((sum) => sum.isNegative() === negative)).abs(),
  ) as [Decimal, Decimal];
  const across = got.lt(given) ? got : given;
  return across.isZero() ? found : [...found, { rule: "pools", amount: checkRange(across) }];
}

/** The part that cannot have gone by moves that are allowed has gone by one that is not. */
function breachesOfMoves(touched: Legs, size: Decimal, forbidden: readonly Move[]): Found[] {
  const [givers, takers] = [true, false].map((gives) =>
    touched
      .filter(([, leg]) => leg.isNegative() === gives)
      .map(([name, leg]) => ({ name, amount: toDecimal(leg.abs()) })),
  ) as [{ name: string; amount: Decimal }[], { name: string; amount: Decimal }[]];
  const allowed = greatestFlow(
    givers,
    takers,
    (giver, taker) => !forbidden.some(({ from, to }) => from === giver && to === taker),
  );
  const forced = checkRange(size.minus(allowed));
  if (forced.lte(0)) return [];
  const suspects = givers.filter(({ name }) => forbidden.some(({ from }) => from === name));
  const [only] = suspects;
  const head = suspects.length === 1 && only !== undefined ? { head: only.name } : {};
  return [{ rule: "forbidden", ...head, amount: forced }];
}

/** The net amount of a head, unless the transfer brings the head nearer to its original amount. */
function breachesOfHead(
  head: string,
  { perHead, shareOfHead }: ReadLimits,
  heads: ReadonlyMap<string, Decimal>,
  { before, after }: HeadsMoved,
): readonly Found[] {
  const amount = toDecimal((after.get(head) ?? ZERO).abs());
  if (amount.lte((before.get(head) ?? ZERO).abs())) return [];
  const share =
    shareOfHead && checkRange((heads.get(head) ?? ZERO).abs().times(shareOfHead).times("0.01"));
  return [
    { rule: "perHead" as const, head, amount, limit: perHead },
    { rule: "shareOfHead" as const, head, amount, limit: share },
  ].flatMap(({ limit, ...found }) =>
    limit !== undefined && amount.gt(limit) ? [{ ...found, limit }] : [],
  );
}

/** Only a level may decide, and only up to its amount. */
function breachesOfLevels(
  size: Decimal,
  decidedBy: string | undefined,
  { levels }: ReadLimits,
): readonly Found[] {
  if (levels === undefined) return [];
  const level = levels.find((each) => each.level === decidedBy);
  if (level === undefined) return [{ rule: "levels", amount: size }];
  const { upTo } = level;
  return upTo === undefined || size.lte(upTo)
    ? []
    : [{ rule: "levels", amount: size, limit: upTo }];
}

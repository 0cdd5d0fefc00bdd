/**
 * Transfers between heads (omdisponering, virement): they move money and create none, inside limits
 * that somebody decided.
 */

import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  readAmounts,
  toDecimal,
  totalOf,
  ZERO,
} from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readItems,
  throwIssues,
} from "../../input/index.ts";

/** One decision that moves money between heads. */
export interface TransferInput {
  /** The reference of the decision. */
  readonly reference: string;
  /** The day it was decided. */
  readonly decidedOn: string;
  /** What each head gets (+) or gives (−); together 0. */
  readonly legs: Readonly<Record<string, AmountInput>>;
  /** Who decided, as one of the levels of the limits. */
  readonly decidedBy?: string;
}

/**
 * Limits for transfers. Local policy, so they are data. Every limit that is left out does not
 * limit.
 */
export interface TransferLimits {
  /** Heads between which money may be moved, in pools; default any. */
  readonly pools?: readonly (readonly string[])[];
  /** The most that one transfer may move. */
  readonly perTransfer?: AmountInput;
  /** The most that one head may give or get over all transfers, net: those of one year. */
  readonly perHead?: AmountInput;
  /** The same as a share of the head's original appropriation, in percent. */
  readonly shareOfHead?: AmountInput;
  /**
   * Moves that are not allowed, such as from investments to running costs. Legs do not say who gave
   * to whom: a breach is what cannot have gone elsewhere.
   */
  readonly forbidden?: readonly { readonly from: string; readonly to: string }[];
  /** Who may decide up to which amount, the lowest level first; the last may have no bound. */
  readonly levels?: readonly { readonly level: string; readonly upTo?: AmountInput }[];
}

/** A transfer that breaks a limit. */
export interface TransferBreach {
  /** The transfer. */
  readonly reference: string;
  /** The limit that it breaks. */
  readonly rule: "pools" | "perTransfer" | "perHead" | "shareOfHead" | "forbidden" | "levels";
  /**
   * The head that it breaks it at; absent where it is the transfer as a whole, or several heads
   * together.
   */
  readonly head?: string;
  /** The amount moved, without sign. */
  readonly amount: Decimal;
  /** How much would have been allowed; absent where it is not a matter of amount. */
  readonly limit?: Decimal;
}

/** What transfers do. */
export interface TransferReview {
  /** What each head has after all transfers: original + its legs. */
  readonly heads: Readonly<Record<string, Decimal>>;
  /** What each head got (+) or gave (−) in all. */
  readonly moved: Readonly<Record<string, Decimal>>;
  /** Transfers that break a limit, in the order of the days; empty when none does. */
  readonly breaches: readonly TransferBreach[];
  /**
   * References that stand on more than one transfer: perhaps entered twice. All of them are carried
   * out.
   */
  readonly duplicates: readonly string[];
}

/**
 * Carries out transfers between heads, and says which of them break a limit.
 *
 * Rule: the legs of a transfer add up to 0, so the appropriation as a whole does not change. Limits
 * per head are of what it has given or got in all up to that transfer, net, and its share is of the
 * original appropriation; a transfer that brings a head nearer to where it began breaks none of
 * them. A breach is a finding with the rule that it breaks; the transfer is carried out all the
 * same, because it was decided.
 * Units and sign: one unit; + is what a head gets.
 * Absent and zero: a head without a leg keeps what it has; a share of an original of 0 is exceeded
 * by anything.
 *
 * @param originals - the appropriation of each head before any transfer
 * @param transfers - the decisions of one year, in any order; they are taken by day, those of one
 * day in the order given
 * @param limits - the limits
 * @returns what each head has, what was moved, and the breaches
 * @throws AnslagError `appropriation.transfer` when there are no legs, when they do not add up to
 *   0, or when
 * they name an unknown head or level; also when a limit is invalid
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when something is no object or list,
 * or a key of a limit is misspelt
 * @throws AnslagError `calendar.date` when a day does not exist
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A move of 600 where 500 is allowed
 * const move = { reference: "D1", decidedOn: "2023-05-02", legs: { staff: "-600", rent: "600" } };
 * const { heads, breaches } = reviewTransfers({ staff: "8 000", rent: "2 000" }, [move], { perTransfer: 500 });
 * [heads.staff, heads.rent] // => [7400, 2600]
 * breaches.map(({ rule, amount, limit }) => [rule, amount, limit]) // => [["perTransfer", 600, 500]]
 */
export function reviewTransfers(
  originals: Readonly<Record<string, AmountInput>>,
  transfers: readonly TransferInput[],
  limits: TransferLimits = {},
): TransferReview {
  const issues: Issue[] = [];
  const heads = readAmounts(originals, ["originals"], issues);
  const rules = readLimits(limits, heads, issues);
  const read = readItems(transfers, ["transfers"], issues).map((transfer, k) => {
    checkKeys(transfer, ["reference", "decidedOn", "legs", "decidedBy"], ["transfers", k], issues);
    return readTransfer(transfer ?? ({} as TransferInput), heads, rules, ["transfers", k], issues);
  });
  throwIssues(issues);
  const moved = new Map([...heads.keys()].map((head) => [head, ZERO]));
  const breaches: TransferBreach[] = [];
  const byDay = [...read].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const transfer of byDay) {
    const before = new Map(moved);
    for (const [head, leg] of transfer.legs)
      moved.set(head, checkRange((moved.get(head) ?? ZERO).plus(leg)));
    breaches.push(...breachesOf(transfer, rules, heads, { before, after: moved }));
  }
  const record = (of: ReadonlyMap<string, Decimal>): Readonly<Record<string, Decimal>> =>
    Object.freeze(Object.fromEntries(of));
  return Object.freeze({
    heads: record(
      new Map(
        [...heads].map(([head, amount]) => [
          head,
          checkRange(amount.plus(moved.get(head) ?? ZERO)),
        ]),
      ),
    ),
    moved: record(moved),
    breaches: Object.freeze(breaches),
    duplicates: Object.freeze([
      ...new Set(
        read.map(({ reference }) => reference).filter((each, k, all) => all.indexOf(each) < k),
      ),
    ]),
  });
}

interface Transfer {
  readonly reference: string;
  readonly on: IsoDate;
  readonly legs: readonly (readonly [head: string, amount: Decimal])[];
  readonly decidedBy: string | undefined;
  /** What it moves: the sum of what heads get. */
  readonly size: Decimal;
}

function readTransfer(
  { reference, decidedOn, legs, decidedBy }: TransferInput,
  heads: ReadonlyMap<string, Decimal>,
  { levels }: Rules,
  path: IssuePath,
  issues: Issue[],
): Transfer {
  const refuse = (key: string, expected: string, received: string): void => {
    issues.push(makeIssue("appropriation.transfer", { path: [...path, key], expected, received }));
  };
  if (typeof reference !== "string" || reference === "") {
    const facts = { path: [...path, "reference"], expected: "the reference of the decision" };
    issues.push(makeIssue("input.missing-key", { ...facts, received: describeValue(reference) }));
  }
  const on = readDate(decidedOn, [...path, "decidedOn"], issues);
  const before = issues.length;
  const read = [...readAmounts(legs, [...path, "legs"], issues)];
  for (const [head] of read)
    if (!heads.has(head))
      refuse("legs", `a head: ${[...heads.keys()].join(", ")}`, describeValue(head));
  const sum = read.reduce((so, [, leg]) => so.plus(leg), ZERO);
  if (issues.length === before && read.every(([, leg]) => leg.isZero()))
    refuse("legs", "legs that move something", "none");
  else if (issues.length === before && !sum.isZero())
    refuse("legs", "legs that add up to 0", sum.toFixed());
  const known = levels?.map(({ level }) => level);
  if (decidedBy !== undefined && known?.includes(decidedBy) === false)
    refuse("decidedBy", `a level: ${known.join(", ")}`, describeValue(decidedBy));
  const size = checkRange(
    read.reduce((so, [, leg]) => (leg.isNegative() ? so : so.plus(leg)), ZERO),
  );
  return { reference, on: on ?? ("" as IsoDate), legs: read, decidedBy, size };
}

interface Rules {
  readonly poolOf: ReadonlyMap<string, number> | undefined;
  readonly perTransfer: Decimal | undefined;
  readonly perHead: Decimal | undefined;
  readonly shareOfHead: Decimal | undefined;
  readonly forbidden: readonly { readonly from: string; readonly to: string }[];
  readonly levels:
    | readonly { readonly level: string; readonly upTo: Decimal | undefined }[]
    | undefined;
}

const NO_RULES: Rules = {
  poolOf: undefined,
  perTransfer: undefined,
  perHead: undefined,
  shareOfHead: undefined,
  forbidden: [],
  levels: undefined,
};

const LIMITS: readonly string[] = [
  "pools",
  "perTransfer",
  "perHead",
  "shareOfHead",
  "forbidden",
  "levels",
];

function readLimits(
  limits: TransferLimits,
  heads: ReadonlyMap<string, Decimal>,
  issues: Issue[],
): Rules {
  const before = issues.length;
  const refuse = (key: string, expected: string, received: string): void => {
    issues.push(makeIssue("appropriation.transfer", { path: ["limits", key], expected, received }));
  };
  const limit = (key: "perTransfer" | "perHead" | "shareOfHead"): Decimal | undefined => {
    const input = limits[key];
    const amount = input === undefined ? undefined : readAmount(input, ["limits", key], issues);
    if (amount?.isNegative() === true) refuse(key, "0 or more", amount.toFixed());
    return amount;
  };
  if (!checkKeys(limits, LIMITS, ["limits"], issues)) return NO_RULES;
  const { pools = [], forbidden = [], levels: given } = limits;
  const items = <Item>(list: readonly Item[], key: string): readonly Item[] =>
    readItems(list, ["limits", key], issues);
  const poolsRead = items(pools, "pools").map((pool, k) =>
    readItems(pool, ["limits", "pools", k], issues),
  );
  const levels = given === undefined ? undefined : items(given, "levels");
  levels?.forEach((level, k) => {
    const path = ["limits", "levels", k];
    if (!checkKeys(level, ["level", "upTo"], path, issues)) return;
    if (typeof level.level !== "string" || level.level === "")
      refuse("levels", "levels with a name", describeValue(level.level));
    if (level.upTo === undefined) return;
    const most = readAmount(level.upTo, [...path, "upTo"], issues);
    if (most?.isNegative() === true) refuse("levels", "amounts of 0 or more", most.toFixed());
  });
  items(forbidden, "forbidden").forEach((move, k) => {
    checkKeys(move, ["from", "to"], ["limits", "forbidden", k], issues);
  });
  const amounts = {
    perTransfer: limit("perTransfer"),
    perHead: limit("perHead"),
    shareOfHead: limit("shareOfHead"),
  };
  if (issues.length > before) return NO_RULES;
  const pooled = poolsRead.flat();
  for (const head of new Set(pooled.filter((each, k) => pooled.indexOf(each) !== k)))
    refuse("pools", "each head in one pool", describeValue(head));
  const names = (levels ?? []).map(({ level }) => level);
  if (new Set(names).size < names.length) refuse("levels", "each level once", names.join(", "));
  const named = [...pooled, ...forbidden.flatMap(({ from, to }) => [from, to])];
  for (const head of new Set(named)) {
    if (heads.has(head)) continue;
    const expected = `a head: ${[...heads.keys()].join(", ")}`;
    issues.push(
      makeIssue("appropriation.transfer", {
        path: ["limits"],
        expected,
        received: describeValue(head),
      }),
    );
  }
  return {
    poolOf:
      limits.pools &&
      new Map(poolsRead.flatMap((pool, k) => pool.map((head) => [head, k] as const))),
    ...amounts,
    forbidden,
    levels: levels?.map(({ level, upTo }) => ({
      level,
      upTo: upTo === undefined ? undefined : toDecimal(upTo),
    })),
  };
}

function breachesOf(
  { reference, legs, decidedBy, size }: Transfer,
  { poolOf, perTransfer, perHead, shareOfHead, forbidden, levels }: Rules,
  heads: ReadonlyMap<string, Decimal>,
  moved: {
    readonly before: ReadonlyMap<string, Decimal>;
    readonly after: ReadonlyMap<string, Decimal>;
  },
): readonly TransferBreach[] {
  const breach = (
    rule: TransferBreach["rule"],
    amount: Decimal,
    limit?: Decimal,
    head?: string,
  ): TransferBreach =>
    Object.freeze({
      reference,
      rule,
      ...(head === undefined ? {} : { head }),
      amount,
      ...(limit === undefined ? {} : { limit }),
    });
  const found: TransferBreach[] = [];
  const touched = legs.filter(([, leg]) => !leg.isZero());
  if (poolOf !== undefined) {
    // Each pool by itself must come to 0; a head in no pool may neither give nor get.
    const sums = new Map<number, Decimal>();
    for (const [head, leg] of touched) {
      const pool = poolOf.get(head);
      if (pool === undefined) found.push(breach("pools", toDecimal(leg.abs()), undefined, head));
      else sums.set(pool, (sums.get(pool) ?? ZERO).plus(leg));
    }
    // What left one pool and came into another; what went to or came from a head outside is named
    // there.
    const [got, given] = [false, true].map((negative) =>
      totalOf([...sums.values()].filter((sum) => sum.isNegative() === negative)).abs(),
    ) as [Decimal, Decimal];
    const across = got.lt(given) ? got : given;
    if (!across.isZero()) found.push(breach("pools", checkRange(across)));
  }
  if (perTransfer !== undefined && size.gt(perTransfer))
    found.push(breach("perTransfer", size, perTransfer));
  if (forbidden.length > 0) {
    // What cannot have gone by moves that are allowed has gone by one that is not.
    const forced = checkRange(size.minus(mostAllowed(touched, forbidden)));
    const givers = new Set(
      forbidden
        .map(({ from }) => from)
        .filter((from) => touched.some(([head, leg]) => head === from && leg.isNegative())),
    );
    const [head] = givers;
    if (forced.gt(0))
      found.push(breach("forbidden", forced, undefined, givers.size === 1 ? head : undefined));
  }
  for (const [head] of touched) {
    const net = toDecimal((moved.after.get(head) ?? ZERO).abs());
    if (net.lte((moved.before.get(head) ?? ZERO).abs())) continue;
    if (perHead !== undefined && net.gt(perHead)) found.push(breach("perHead", net, perHead, head));
    if (shareOfHead === undefined) continue;
    const most = checkRange((heads.get(head) ?? ZERO).abs().times(shareOfHead).times("0.01"));
    if (net.gt(most)) found.push(breach("shareOfHead", net, most, head));
  }
  const level = levels?.find((each) => each.level === decidedBy);
  if (
    levels !== undefined &&
    (level === undefined || (level.upTo !== undefined && size.gt(level.upTo)))
  )
    found.push(breach("levels", size, level?.upTo));
  return found;
}

/**
 * The most that givers can have moved to takers by moves that are not forbidden: a flow, augmented
 * path by path.
 */
function mostAllowed(
  legs: readonly (readonly [head: string, leg: Decimal])[],
  forbidden: readonly { readonly from: string; readonly to: string }[],
): Decimal {
  const givers = legs
    .filter(([, leg]) => leg.isNegative())
    .map(([head, leg]) => ({ head, left: toDecimal(leg.abs()) }));
  const takers = legs
    .filter(([, leg]) => !leg.isNegative())
    .map(([head, leg]) => ({ head, left: leg }));
  const isAllowed = (from: string, to: string): boolean =>
    !forbidden.some((move) => move.from === from && move.to === to);
  /** What goes from giver i to taker j so far. */
  const moved = givers.map(() => takers.map(() => ZERO));
  let total = ZERO;
  for (;;) {
    /**
     * How each taker was reached: from which giver; and each giver: back from which taker, −1 for
     * the first.
     */
    const [takerFrom, giverFrom] = [new Map<number, number>(), new Map<number, number>()];
    const waiting = givers.flatMap(({ left }, i) => (left.gt(0) ? [i] : []));
    for (const i of waiting) giverFrom.set(i, -1);
    let end: number | undefined;
    // A list that grows while it is walked is walked to its end.
    for (const i of waiting) {
      takers.forEach(({ head, left }, j) => {
        if (end !== undefined || takerFrom.has(j) || !isAllowed(givers[i]?.head ?? "", head))
          return;
        takerFrom.set(j, i);
        if (left.gt(0)) end = j;
        givers.forEach((_, back) => {
          if (giverFrom.has(back) || (moved[back]?.[j] ?? ZERO).lte(0)) return;
          giverFrom.set(back, j);
          waiting.push(back);
        });
      });
    }
    if (end === undefined) return total;
    const path: (readonly [giver: number, taker: number])[] = [];
    for (let taker = end; taker >= 0; taker = giverFrom.get(path.at(-1)?.[0] ?? -1) ?? -1)
      path.push([takerFrom.get(taker) ?? 0, taker]);
    const first = path.at(-1)?.[0] ?? 0;
    const backs = path
      .slice(0, -1)
      .map(([giver], k) => moved[giver]?.[path[k + 1]?.[1] ?? 0] ?? ZERO);
    const amounts = [givers[first]?.left ?? ZERO, takers[end]?.left ?? ZERO, ...backs];
    const amount = amounts.reduce((least, each) => (each.lt(least) ? each : least));
    path.forEach(([giver, taker], k) => {
      const row = moved[giver] ?? [];
      row[taker] = (row[taker] ?? ZERO).plus(amount);
      const before = path[k + 1]?.[1];
      if (before !== undefined) row[before] = (row[before] ?? ZERO).minus(amount);
    });
    const [source, sink] = [givers[first], takers[end]];
    if (source !== undefined) source.left = toDecimal(source.left.minus(amount));
    if (sink !== undefined) sink.left = toDecimal(sink.left.minus(amount));
    total = total.plus(amount);
  }
}

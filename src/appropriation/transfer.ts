/** Transfers between heads (omdisponering, virement): they move money and create none, inside limits that somebody decided. */
import { type IsoDate, readDate } from "../calendar/index.ts";
import { type AmountInput, checkRange, type Decimal, readAmount, toDecimal, ZERO } from "../decimal/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue, throwIssues } from "../errors/index.ts";

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

/** Limits for transfers. Local policy, so they are data. Every limit that is left out does not limit. */
export interface TransferLimits {
  /** Heads between which money may be moved, in pools; default any. */
  readonly pools?: readonly (readonly string[])[];
  /** The most that one transfer may move. */
  readonly perTransfer?: AmountInput;
  /** The most that one head may give or get over all transfers of the year, net. */
  readonly perHead?: AmountInput;
  /** The same as a share of the head's original appropriation, in percent. */
  readonly shareOfHead?: AmountInput;
  /** Moves that are not allowed, such as from investments to running costs. */
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
  /** The head that it breaks it at; absent where it is the transfer as a whole. */
  readonly head?: string;
  /** What was moved, without sign. */
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
}

/**
 * Carries out transfers between heads, and says which of them break a limit.
 *
 * Rule: the legs of a transfer add up to 0, so the appropriation as a whole does not change. Limits per head are of what it has given or got in all up to that transfer, net, and its share is of the
 * original appropriation. A breach is a finding with the rule that it breaks; the transfer is carried out all the same, because it was decided.
 * Units and sign: one unit; + is what a head gets.
 * Absent and zero: a head without a leg keeps what it has; a share of an original of 0 is exceeded by anything.
 *
 * @param originals - the appropriation of each head before any transfer
 * @param transfers - the decisions, in any order; they are taken by day, those of one day in the order given
 * @param limits - the limits
 * @returns what each head has, what was moved, and the breaches
 * @throws AnslagError `appropriation.transfer` when legs do not add up to 0, or name no head or level
 * @throws AnslagError `calendar.date` when a day does not exist
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
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
  const heads = new Map(
    Object.entries(originals).map(([head, amount]) => [head, readAmount(amount, ["originals", head], issues) ?? ZERO]),
  );
  const read = transfers.map((transfer, k) => readTransfer(transfer, heads, limits, ["transfers", k], issues));
  const rules = readLimits(limits, heads, issues);
  throwIssues(issues);
  const moved = new Map([...heads.keys()].map((head) => [head, ZERO]));
  const breaches: TransferBreach[] = [];
  const byDay = [...read].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const transfer of byDay) {
    for (const [head, leg] of transfer.legs) moved.set(head, checkRange((moved.get(head) ?? ZERO).plus(leg)));
    breaches.push(...breachesOf(transfer, rules, heads, moved));
  }
  const record = (of: ReadonlyMap<string, Decimal>): Readonly<Record<string, Decimal>> =>
    Object.freeze(Object.fromEntries(of));
  return Object.freeze({
    heads: record(
      new Map([...heads].map(([head, amount]) => [head, checkRange(amount.plus(moved.get(head) ?? ZERO))])),
    ),
    moved: record(moved),
    breaches: Object.freeze(breaches),
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
  { levels }: TransferLimits,
  path: IssuePath,
  issues: Issue[],
): Transfer {
  const refuse = (key: string, expected: string, received: string): void => {
    issues.push(makeIssue("appropriation.transfer", { path: [...path, key], expected, received }));
  };
  const on = readDate(decidedOn, [...path, "decidedOn"], issues);
  const read = Object.entries(legs).map(
    ([head, amount]) => [head, readAmount(amount, [...path, "legs", head], issues) ?? ZERO] as const,
  );
  for (const [head] of read)
    if (!heads.has(head)) refuse("legs", `a head: ${[...heads.keys()].join(", ")}`, describeValue(head));
  const sum = read.reduce((so, [, leg]) => so.plus(leg), ZERO);
  if (!sum.isZero()) refuse("legs", "legs that add up to 0", sum.toFixed());
  if (decidedBy !== undefined && levels?.some(({ level }) => level === decidedBy) === false)
    refuse("decidedBy", `a level: ${levels.map(({ level }) => level).join(", ")}`, describeValue(decidedBy));
  const size = checkRange(read.reduce((so, [, leg]) => (leg.isNegative() ? so : so.plus(leg)), ZERO));
  return { reference, on: on ?? ("" as IsoDate), legs: read, decidedBy, size };
}

interface Rules {
  readonly poolOf: ReadonlyMap<string, number> | undefined;
  readonly perTransfer: Decimal | undefined;
  readonly perHead: Decimal | undefined;
  readonly shareOfHead: Decimal | undefined;
  readonly forbidden: readonly { readonly from: string; readonly to: string }[];
  readonly levels: readonly { readonly level: string; readonly upTo: Decimal | undefined }[] | undefined;
}

const LIMITS: readonly string[] = ["pools", "perTransfer", "perHead", "shareOfHead", "forbidden", "levels"];

function readLimits(limits: TransferLimits, heads: ReadonlyMap<string, Decimal>, issues: Issue[]): Rules {
  const refuse = (key: string, expected: string, received: string): void => {
    issues.push(makeIssue("appropriation.transfer", { path: ["limits", key], expected, received }));
  };
  const limit = (key: "perTransfer" | "perHead" | "shareOfHead"): Decimal | undefined => {
    const input = limits[key];
    const amount = input === undefined ? undefined : readAmount(input, ["limits", key], issues);
    if (amount?.isNegative() === true) refuse(key, "0 or more", amount.toFixed());
    return amount;
  };
  for (const key of Object.keys(limits)) if (!LIMITS.includes(key)) refuse(key, LIMITS.join(", "), describeValue(key));
  const pooled = limits.pools?.flat() ?? [];
  for (const head of new Set(pooled.filter((each, k) => pooled.indexOf(each) !== k)))
    refuse("pools", "each head in one pool", describeValue(head));
  const names = (limits.levels ?? []).map(({ level }) => level);
  if (new Set(names).size < names.length) refuse("levels", "each level once", names.join(", "));
  const named = [...(limits.pools?.flat() ?? []), ...(limits.forbidden ?? []).flatMap(({ from, to }) => [from, to])];
  for (const head of new Set(named)) {
    if (heads.has(head)) continue;
    const expected = `a head: ${[...heads.keys()].join(", ")}`;
    issues.push(makeIssue("appropriation.transfer", { path: ["limits"], expected, received: describeValue(head) }));
  }
  return {
    poolOf: limits.pools && new Map(limits.pools.flatMap((pool, k) => pool.map((head) => [head, k] as const))),
    perTransfer: limit("perTransfer"),
    perHead: limit("perHead"),
    shareOfHead: limit("shareOfHead"),
    forbidden: limits.forbidden ?? [],
    levels: limits.levels?.map(({ level, upTo }, k) => ({
      level,
      upTo: upTo === undefined ? undefined : readAmount(upTo, ["limits", "levels", k, "upTo"], issues),
    })),
  };
}

function breachesOf(
  { reference, legs, decidedBy, size }: Transfer,
  { poolOf, perTransfer, perHead, shareOfHead, forbidden, levels }: Rules,
  heads: ReadonlyMap<string, Decimal>,
  moved: ReadonlyMap<string, Decimal>,
): readonly TransferBreach[] {
  const breach = (rule: TransferBreach["rule"], amount: Decimal, limit?: Decimal, head?: string): TransferBreach =>
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
    const across = [...sums.values()].reduce((so, sum) => (sum.isNegative() ? so : so.plus(sum)), ZERO);
    if (!across.isZero()) found.push(breach("pools", checkRange(across)));
  }
  if (perTransfer !== undefined && size.gt(perTransfer)) found.push(breach("perTransfer", size, perTransfer));
  for (const { from, to } of forbidden) {
    const leg = (head: string): Decimal => touched.find(([each]) => each === head)?.[1] ?? ZERO;
    const given = leg(from).negated();
    if (given.gt(0) && leg(to).gt(0))
      found.push(breach("forbidden", toDecimal(given.lt(leg(to)) ? given : leg(to)), undefined, to));
  }
  for (const [head] of touched) {
    const net = toDecimal((moved.get(head) ?? ZERO).abs());
    if (perHead !== undefined && net.gt(perHead)) found.push(breach("perHead", net, perHead, head));
    if (shareOfHead === undefined) continue;
    const most = checkRange((heads.get(head) ?? ZERO).abs().times(shareOfHead).times("0.01"));
    if (net.gt(most)) found.push(breach("shareOfHead", net, most, head));
  }
  const level = levels?.find((each) => each.level === decidedBy);
  if (levels !== undefined && (level === undefined || (level.upTo !== undefined && size.gt(level.upTo))))
    found.push(breach("levels", size, level?.upTo));
  return found;
}

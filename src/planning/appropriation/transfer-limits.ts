/** Limits for transfers between heads, as a council or a board has decided them. */

import { type AmountInput, type Decimal, readAmount, toDecimal } from "../../amount/index.ts";
import { checkKeys, describeValue, type Issue, readItems } from "../../input/index.ts";
import { refusePlan, repeatsIn } from "../inputs/index.ts";

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
   * to whom: a breach is the part that cannot have gone elsewhere.
   */
  readonly forbidden?: readonly Move[];
  /** Who may decide up to which amount, the lowest level first; the last may have no bound. */
  readonly levels?: readonly { readonly level: string; readonly upTo?: AmountInput }[];
}

/** A move of money from one head to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Limits with exact values. */
export interface ReadLimits {
  /** The position of the pool that each head belongs to. */
  readonly poolOf: ReadonlyMap<string, number> | undefined;
  readonly perTransfer: Decimal | undefined;
  readonly perHead: Decimal | undefined;
  readonly shareOfHead: Decimal | undefined;
  readonly forbidden: readonly Move[];
  readonly levels:
    | readonly { readonly level: string; readonly upTo: Decimal | undefined }[]
    | undefined;
}

const NO_LIMITS: ReadLimits = {
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

/** Reads limits for known heads; they may be used only when no issue was added. */
export function readLimits(
  limits: TransferLimits,
  heads: ReadonlyMap<string, Decimal>,
  issues: Issue[],
): ReadLimits {
  const before = issues.length;
  if (!checkKeys(limits, LIMITS, ["limits"], issues)) return NO_LIMITS;
  const { pools = [], forbidden = [], levels } = limits;
  const poolsRead = readItems(pools, ["limits", "pools"], issues).map((pool, k) =>
    readItems(pool, ["limits", "pools", k], issues),
  );
  checkLevels(levels, issues);
  readItems(forbidden, ["limits", "forbidden"], issues).forEach((move, k) => {
    checkKeys(move, ["from", "to"], ["limits", "forbidden", k], issues);
  });
  const amounts = {
    perTransfer: readLimit(limits, "perTransfer", issues),
    perHead: readLimit(limits, "perHead", issues),
    shareOfHead: readLimit(limits, "shareOfHead", issues),
  };
  if (issues.length > before) return NO_LIMITS;
  checkNames(poolsRead.flat(), forbidden, levels ?? [], heads, issues);
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

function refuseLimit(issues: Issue[], key: string, expected: string, received: string): void {
  refusePlan("appropriation.transfer", ["limits", key], { expected, received }, issues);
}

function readLimit(
  limits: TransferLimits,
  key: "perTransfer" | "perHead" | "shareOfHead",
  issues: Issue[],
): Decimal | undefined {
  const input = limits[key];
  const amount = input === undefined ? undefined : readAmount(input, ["limits", key], issues);
  if (amount?.isNegative() === true) refuseLimit(issues, key, "0 or more", amount.toFixed());
  return amount;
}

function checkLevels(levels: TransferLimits["levels"], issues: Issue[]): void {
  if (levels === undefined) return;
  readItems(levels, ["limits", "levels"], issues).forEach((level, k) => {
    const path = ["limits", "levels", k];
    if (!checkKeys(level, ["level", "upTo"], path, issues)) return;
    if (typeof level.level !== "string" || level.level === "")
      refuseLimit(issues, "levels", "levels with a name", describeValue(level.level));
    if (level.upTo === undefined) return;
    const most = readAmount(level.upTo, [...path, "upTo"], issues);
    if (most?.isNegative() === true)
      refuseLimit(issues, "levels", "amounts of 0 or more", most.toFixed());
  });
}

/** Each head stands in one pool, each level stands once, and every head named is known. */
function checkNames(
  pooled: readonly string[],
  forbidden: readonly Move[],
  levels: NonNullable<TransferLimits["levels"]>,
  heads: ReadonlyMap<string, Decimal>,
  issues: Issue[],
): void {
  for (const head of repeatsIn(pooled))
    refuseLimit(issues, "pools", "each head in one pool", describeValue(head));
  const names = levels.map(({ level }) => level);
  if (repeatsIn(names).length > 0)
    refuseLimit(issues, "levels", "each level once", names.join(", "));
  const known = `a head: ${[...heads.keys()].join(", ")}`;
  for (const head of new Set([...pooled, ...forbidden.flatMap(({ from, to }) => [from, to])])) {
    if (heads.has(head)) continue;
    const facts = { expected: known, received: describeValue(head) };
    refusePlan("appropriation.transfer", ["limits"], facts, issues);
  }
}

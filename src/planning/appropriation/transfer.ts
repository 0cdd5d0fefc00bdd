/**
 * Transfers between heads (omdisponering, virement): they move money inside limits, and create
 * none.
 */

import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmounts,
  ZERO,
} from "../../amount/index.ts";
import { readItems } from "../../input/index.ts";
import { readInputs, recordOf, repeatsIn } from "../inputs/index.ts";
import { readTransfer, type TransferInput } from "./read-transfer.ts";
import { breachesOf, type TransferBreach } from "./transfer-breach.ts";
import { readLimits, type TransferLimits } from "./transfer-limits.ts";

/** The heads after transfers, and the transfers that break a limit. */
export interface TransferReview {
  /** The amount of each head after all transfers: original + its legs. */
  readonly heads: Readonly<Record<string, Decimal>>;
  /** The amount that each head got (+) or gave (−) in all. */
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
 * Rule: the legs of a transfer add up to 0, so the appropriation as a whole does not change. A
 * limit per head holds for the net amount that the head has given or got by all transfers so far; a
 * share is a share of its original appropriation. A transfer that brings a head nearer to its
 * original amount breaks no limit of that head. A breach is a finding with the rule that it breaks;
 * the transfer is carried out all the same, because it was decided.
 * Units and sign: one unit; + is what a head gets.
 * Absent and zero: a head without a leg keeps what it has; a share of an original of 0 is exceeded
 * by anything.
 *
 * @param originals - the appropriation of each head before any transfer
 * @param transfers - the decisions of one year, in any order; they are taken by day, those of one
 * day in the order given
 * @param limits - the limits
 * @returns what each head has, what was moved, and the breaches
 * @throws AnslagError `appropriation.transfer` when a transfer has no legs, when they do not add up
 * to 0, or when they name an unknown head or level; also when a limit is invalid
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when something is not an object or
 * list, or a key of a limit is misspelt
 * @throws AnslagError `calendar.date` when a day does not exist
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example A move of 600 where 500 is allowed
 * const move = { reference: "D1", decidedOn: "2023-05-02", legs: { staff: "-600", rent: "600" } };
 * const originals = { staff: "8 000", rent: "2 000" };
 * const { heads, breaches } = reviewTransfers(originals, [move], { perTransfer: 500 });
 * [heads.staff, heads.rent] // => [7400, 2600]
 * const [{ rule, amount, limit }] = breaches;
 * [rule, amount, limit] // => ["perTransfer", 600, 500]
 */
export function reviewTransfers(
  originals: Readonly<Record<string, AmountInput>>,
  transfers: readonly TransferInput[],
  limits: TransferLimits = {},
): TransferReview {
  const { heads, rules, all } = readInputs((issues) => {
    const heads = readAmounts(originals, ["originals"], issues);
    const rules = readLimits(limits, heads, issues);
    const levels = rules.levels?.map(({ level }) => level);
    const all = readItems(transfers, ["transfers"], issues).map((transfer, k) =>
      readTransfer(transfer, heads, levels, ["transfers", k], issues),
    );
    return { heads, rules, all };
  });
  const moved = new Map([...heads.keys()].map((head) => [head, ZERO]));
  const breaches: TransferBreach[] = [];
  for (const transfer of [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const before = new Map(moved);
    for (const [head, leg] of transfer.legs)
      moved.set(head, checkRange((moved.get(head) ?? ZERO).plus(leg)));
    breaches.push(...breachesOf(transfer, rules, heads, { before, after: moved }));
  }
  const after = [...heads].map(
    ([head, amount]) => [head, checkRange(amount.plus(moved.get(head) ?? ZERO))] as const,
  );
  return Object.freeze({
    heads: recordOf(after),
    moved: recordOf(moved),
    breaches: Object.freeze(breaches),
    duplicates: repeatsIn(all.map(({ reference }) => reference)),
  });
}

/** What a reader should look at in commitments: facts about the money, and no errors. */

import { type Decimal, toDecimal } from "../../amount/index.ts";
import { type Days, isBy, usesOf } from "./commitment-status.ts";
import { type Commitment, sumOfDated } from "./read-commitment.ts";

/** Something about a commitment that a reader should look at. */
export interface CommitmentFinding {
  /**
   * - `overdrawn`: more is drawn and released than was decided
   * - `drawn-before-decision`: paid before the day of the decision
   * - `refunded-beyond-draws`: more is paid back than was ever paid
   */
  readonly kind: "overdrawn" | "drawn-before-decision" | "refunded-beyond-draws";
  /** The commitment. */
  readonly reference: string;
  /** The amount that it is about, without sign. */
  readonly amount: Decimal;
}

/** Lists the findings of one commitment on a day. */
export function findingsOf(
  commitment: Commitment,
  { from, asOf }: Days,
): readonly CommitmentFinding[] {
  const { reference, decidedOn, draws } = commitment;
  const known = draws.filter(({ on }) => isBy(on, asOf));
  const early = known.filter(
    ({ on }) => on !== undefined && !isBy(decidedOn, on) && (from === undefined || on >= from),
  );
  const amounts: Readonly<Record<CommitmentFinding["kind"], Decimal>> = {
    overdrawn: usesOf(commitment, { from, asOf }).excess,
    "drawn-before-decision": sumOfDated(early),
    "refunded-beyond-draws": toDecimal(sumOfDated(known).negated()),
  };
  const kinds = Object.keys(amounts) as CommitmentFinding["kind"][];
  return kinds
    .filter((kind) => amounts[kind].gt(0))
    .map((kind) => Object.freeze({ kind, reference, amount: amounts[kind] }));
}

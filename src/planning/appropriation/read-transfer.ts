/** One transfer between heads: its legs, which add up to 0, and who decided it. */

import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmounts,
  ZERO,
} from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import { checkKeys, describeValue, type Issue, type IssuePath } from "../../input/index.ts";
import { nameAt, nothing, refusePlan } from "../inputs/index.ts";

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

/** A transfer with exact values. */
export interface Transfer {
  readonly reference: string;
  readonly on: IsoDate;
  readonly legs: readonly (readonly [head: string, amount: Decimal])[];
  readonly decidedBy: string | undefined;
  /** The amount that it moves: the sum of what heads get. */
  readonly size: Decimal;
}

/**
 * Reads one transfer between known heads. Without levels, `decidedBy` may say anything. The
 * transfer may be used only when no issue was added.
 */
export function readTransfer(
  input: TransferInput,
  heads: ReadonlyMap<string, Decimal>,
  levels: readonly string[] | undefined,
  path: IssuePath,
  issues: Issue[],
): Transfer {
  checkKeys(input, ["reference", "decidedOn", "legs", "decidedBy"], path, issues);
  const { reference, decidedOn, legs, decidedBy } = nothing(input);
  nameAt(reference, "the reference of the decision", [...path, "reference"], issues);
  const on = readDate(decidedOn, [...path, "decidedOn"], issues);
  const read = readLegs(legs, heads, [...path, "legs"], issues);
  if (decidedBy !== undefined && levels?.includes(decidedBy) === false) {
    const facts = {
      expected: `a level: ${levels.join(", ")}`,
      received: describeValue(decidedBy),
    };
    refusePlan("appropriation.transfer", [...path, "decidedBy"], facts, issues);
  }
  const size = checkRange(
    read.reduce((so, [, leg]) => (leg.isNegative() ? so : so.plus(leg)), ZERO),
  );
  return { reference, on: on ?? ("" as IsoDate), legs: read, decidedBy, size };
}

/** Reads the legs: of known heads, adding up to 0, and at least one of them is not 0. */
function readLegs(
  legs: TransferInput["legs"],
  heads: ReadonlyMap<string, Decimal>,
  path: IssuePath,
  issues: Issue[],
): Transfer["legs"] {
  const refuseLegs = (expected: string, received: string): void =>
    refusePlan("appropriation.transfer", path, { expected, received }, issues);
  const before = issues.length;
  const read = [...readAmounts(legs, path, issues)];
  for (const [head] of read)
    if (!heads.has(head))
      refuseLegs(`a head: ${[...heads.keys()].join(", ")}`, describeValue(head));
  if (issues.length > before) return read;
  const sum = read.reduce((so, [, leg]) => so.plus(leg), ZERO);
  if (read.every(([, leg]) => leg.isZero())) refuseLegs("legs that move something", "none");
  else if (!sum.isZero()) refuseLegs("legs that add up to 0", sum.toFixed());
  return read;
}

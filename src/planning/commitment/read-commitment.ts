/** One decision to pay, or money set aside for one: how it is written down and read. */

import { type AmountInput, type Decimal, sumOf } from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  readItems,
} from "../../input/index.ts";
import { nameAt, nothing, refusePlan } from "../inputs/index.ts";
import { readSize } from "./read-size.ts";

/** One decision to pay, or money set aside for one, as input. Amounts are without sign. */
export interface CommitmentInput {
  /** The reference of the decision. */
  readonly reference: string;
  /** What it is about; default the reference. */
  readonly title?: string;
  /** The amount decided, or set aside. */
  readonly amount: AmountInput;
  /** `decided` (default), or only `reserved`: set aside for a decision to come. */
  readonly status?: "decided" | "reserved";
  /** The day of the decision, if it is known. */
  readonly decidedOn?: string;
  /** The payments of it, by day. */
  readonly draws?: readonly DatedAmount[];
  /** What will not be needed, by day. */
  readonly releases?: readonly DatedAmount[];
}

/** An amount of one day. */
export interface DatedAmount {
  /** The day, `YYYY-MM-DD`; default known before any other. */
  readonly on?: string;
  /** The amount, without sign. */
  readonly amount: AmountInput;
}

/** An amount of one day with exact values. */
export interface Dated {
  readonly on: IsoDate | undefined;
  readonly amount: Decimal;
}

/** A commitment with exact values. */
export interface Commitment {
  readonly reference: string;
  readonly title: string;
  readonly status: "decided" | "reserved";
  readonly amount: Decimal;
  readonly decidedOn: IsoDate | undefined;
  readonly draws: readonly Dated[];
  readonly releases: readonly Dated[];
}

const KEYS: readonly string[] = [
  "reference",
  "title",
  "amount",
  "status",
  "decidedOn",
  "draws",
  "releases",
];

/** Reads one commitment; it may be used only when no issue was added. */
export function readCommitment(
  input: CommitmentInput,
  path: IssuePath,
  issues: Issue[],
): Commitment {
  const given = nothing(input);
  const { reference, title = reference, status = "decided" } = given;
  checkKeys(input, KEYS, path, issues);
  const amount = readSize(given.amount, [...path, "amount"], issues);
  const decidedOn = readDay(given.decidedOn, [...path, "decidedOn"], issues);
  nameAt(reference, "the reference of the decision", [...path, "reference"], issues);
  const draws = readDated(given.draws, [...path, "draws"], issues);
  const releases = readDated(given.releases, [...path, "releases"], issues);
  if (status !== "decided" && status !== "reserved") {
    const facts = { expected: "decided or reserved", received: describeValue(status) };
    refusePlan("commitment.status", [...path, "status"], facts, issues);
  }
  const commitment = { reference, title, status, amount, decidedOn, draws, releases };
  checkUses(commitment, path, issues);
  return commitment;
}

/** Checks that nothing is used before the decision, of a reservation, or beyond the amount. */
function checkUses(
  { status, amount, decidedOn, draws, releases }: Commitment,
  path: IssuePath,
  issues: Issue[],
): void {
  const refuseUse = (key: string, expected: string, received: unknown): void =>
    refusePlan(
      "commitment.draw",
      [...path, key],
      { expected, received: describeValue(received) },
      issues,
    );
  if (status === "reserved" && draws.length > 0)
    refuseUse("draws", "none of what is only reserved", draws.length);
  for (const [key, uses] of Object.entries({ draws, releases }))
    for (const { on } of uses)
      if (on !== undefined && decidedOn !== undefined && on < decidedOn)
        refuseUse(key, `${key} from ${decidedOn} on`, on);
  const used = sumOfDated([...draws, ...releases]);
  if (used.gt(amount))
    refuseUse("draws", `at most ${amount.toFixed()}, with the releases`, used.toFixed());
}

function readDated(
  uses: readonly DatedAmount[] | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly Dated[] {
  return readItems(uses ?? [], path, issues).map((use, k) => {
    checkKeys(use, ["on", "amount"], [...path, k], issues);
    const { on, amount } = nothing(use);
    return {
      on: readDay(on, [...path, k, "on"], issues),
      amount: readSize(amount, [...path, k, "amount"], issues),
    };
  });
}

function readDay(day: string | undefined, path: IssuePath, issues: Issue[]): IsoDate | undefined {
  return day === undefined ? undefined : readDate(day, path, issues);
}

/** Adds up amounts of any days. */
export function sumOfDated(dated: readonly Dated[]): Decimal {
  return sumOf(dated.map(({ amount }) => amount));
}

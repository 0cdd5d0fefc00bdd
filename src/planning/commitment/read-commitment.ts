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
import { amountAt, nameAt, nothing, refusePlan } from "../inputs/index.ts";
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
  /** The payments of it, by day; a refund is below 0. */
  readonly draws?: readonly DatedAmount[];
  /** What will not be needed, by day. */
  readonly releases?: readonly DatedAmount[];
}

/** An amount of one day. */
export interface DatedAmount {
  /** The day, `YYYY-MM-DD`; default the day of the decision. */
  readonly on?: string;
  /** The amount, without sign; of a refund below 0. */
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

/**
 * Reads one commitment; it may be used only when no issue was added. A use without a day is one of
 * the day of the decision. Uses before `from` must be known by their day.
 */
export function readCommitment(
  input: CommitmentInput,
  path: IssuePath,
  issues: Issue[],
  from?: IsoDate,
): Commitment {
  const given = nothing(input);
  const { reference, title = reference, status = "decided" } = given;
  checkKeys(input, KEYS, path, issues);
  const amount = readSize(given.amount, [...path, "amount"], issues);
  const decidedOn = readDay(given.decidedOn, [...path, "decidedOn"], issues);
  nameAt(reference, "the reference of the decision", [...path, "reference"], issues);
  const draws = readDated(given.draws, amountAt, [...path, "draws"], issues);
  const releases = readDated(given.releases, readSize, [...path, "releases"], issues);
  if (status !== "decided" && status !== "reserved") {
    const facts = { expected: "decided or reserved", received: describeValue(status) };
    refusePlan("commitment.status", [...path, "status"], facts, issues);
  }
  const commitment = { reference, title, status, amount, decidedOn, draws, releases };
  checkUses(commitment, from, path, issues);
  const dated = (uses: readonly Dated[]): readonly Dated[] =>
    uses.map((use) => ({ ...use, on: use.on ?? decidedOn }));
  return { ...commitment, draws: dated(draws), releases: dated(releases) };
}

/**
 * Checks that nothing is drawn of a reservation or released before the decision, and that the uses
 * of an earlier decision have their days where earlier uses stand apart.
 */
function checkUses(
  { status, decidedOn, draws, releases }: Commitment,
  from: IsoDate | undefined,
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
    refuseUse("draws", "no draws on an amount that is only reserved", draws.length);
  for (const { on } of releases)
    if (on !== undefined && decidedOn !== undefined && on < decidedOn)
      refuseUse("releases", `releases from ${decidedOn} on`, on);
  if (from === undefined || (decidedOn !== undefined && decidedOn >= from)) return;
  for (const [key, uses] of Object.entries({ draws, releases }))
    if (uses.some(({ on }) => on === undefined))
      refuseUse(key, `the day of each, since those before ${from} stand apart`, undefined);
}

function readDated(
  uses: readonly DatedAmount[] | undefined,
  read: (amount: AmountInput, path: IssuePath, issues: Issue[]) => Decimal,
  path: IssuePath,
  issues: Issue[],
): readonly Dated[] {
  return readItems(uses ?? [], path, issues).map((use, k) => {
    checkKeys(use, ["on", "amount"], [...path, k], issues);
    const { on, amount } = nothing(use);
    return {
      on: readDay(on, [...path, k, "on"], issues),
      amount: read(amount, [...path, k, "amount"], issues),
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

/** Decisions to pay that have not been paid yet, and how much of an appropriation is still free. */

import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  totalOf,
  ZERO,
} from "../../amount/index.ts";
import { type IsoDate, type IsoMonth, monthsApart, readDate } from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readItems,
  throwIssues,
} from "../../input/index.ts";

/**
 * One decision to pay, or money set aside for one, as it is written down. Amounts are without sign.
 */
export interface CommitmentInput {
  /** The reference of the decision. */
  readonly reference: string;
  /** What it is about; default the reference. */
  readonly title?: string;
  /** The amount decided, or set aside. */
  readonly amount: AmountInput;
  /** `decided` (default), or only `reserved`: set aside for a decision to come. */
  readonly status?: "decided" | "reserved";
  /** The day it was decided, where it is known. */
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

/** What became of one commitment. */
export interface CommitmentStatus {
  /** The reference of the decision. */
  readonly reference: string;
  /** What it is about. */
  readonly title: string;
  /** Decided, or only reserved. */
  readonly status: "decided" | "reserved";
  /** The amount decided, or set aside. */
  readonly amount: Decimal;
  /** The sum of its payments. */
  readonly drawn: Decimal;
  /** What will not be needed. */
  readonly released: Decimal;
  /** Still to be paid: amount − drawn − released. */
  readonly outstanding: Decimal;
  /** Whole months since the month of the decision; absent where no day is known. */
  readonly age?: number;
}

/** How much of an appropriation is free. */
export interface Headroom {
  /** The appropriation. */
  readonly appropriation: Decimal;
  /** The day it is stated for. */
  readonly asOf: IsoDate;
  /** Everything decided by the day. */
  readonly decided: Decimal;
  /** Paid of it. */
  readonly drawn: Decimal;
  /** Not needed. */
  readonly released: Decimal;
  /** Decided and still to be paid. */
  readonly outstanding: Decimal;
  /** Set aside without a decision, as far as it is outstanding. */
  readonly reserved: Decimal;
  /** Appropriation − drawn − outstanding; negative when more is decided than there is. */
  readonly headroom: Decimal;
  /** The same, less what is reserved. */
  readonly afterReservations: Decimal;
  /**
   * The first day on which more was decided than there is; absent when that never was so, or the
   * decisions up to it have no day.
   */
  readonly firstBreach?: IsoDate;
  /** The commitments of the day whose amount is at or above the threshold, in the order given. */
  readonly listed: readonly CommitmentStatus[];
  /** All other decisions together. */
  readonly other: CommitmentSum;
  /** All other reservations together. */
  readonly otherReserved: CommitmentSum;
  /** The outstanding decisions, by the age of the decision. */
  readonly ageing: readonly AgeBand[];
  /**
   * References that stand on more than one commitment: perhaps entered twice. All of them count.
   */
  readonly duplicates: readonly string[];
}

/** Several commitments together. */
export interface CommitmentSum {
  /** How many they are. */
  readonly count: number;
  /** The amount decided, or set aside. */
  readonly amount: Decimal;
  /** The sum of its payments. */
  readonly drawn: Decimal;
  /** What will not be needed. */
  readonly released: Decimal;
  /** Still to be paid. */
  readonly outstanding: Decimal;
}

/** Outstanding decisions of one age. */
export interface AgeBand {
  /** From so many months on; absent for decisions of which no day is known. */
  readonly fromMonths?: number;
  /** Below so many months; absent for the oldest, and where no day is known. */
  readonly belowMonths?: number;
  /** How many of them have something outstanding. */
  readonly count: number;
  /** Their outstanding part. */
  readonly outstanding: Decimal;
}

/**
 * Says how much of an appropriation is free on a day.
 *
 * Rule: headroom = appropriation − drawn − outstanding, and less what is reserved; outstanding =
 * decided − drawn − released. A draw lowers what is outstanding by the same amount, so paying
 * a commitment changes no headroom: nothing is counted twice. Decisions, draws and releases
 * after the day does not count.
 * Units and sign: one unit; amounts without sign, the appropriation too.
 * Absent and zero: a commitment without a day counts on every day; draws and releases without a day
 * likewise.
 *
 * @param appropriation - what may be used
 * @param commitments - decisions and reservations
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.threshold - smaller commitments are added up as `other`; default 0, so that all
 * are listed
 * @param options.ageBands - whole months at which the bands of ageing begin, rising; default 3, 6
 * and 12
 * @returns the parts, the headroom, and what became of each commitment
 * @throws AnslagError `commitment.draw` when more is drawn and released than was decided, or a
 * reservation is drawn; `commitment.amount` when an amount is negative; `commitment.status` when
 * there is no such status
 * @throws AnslagError `commitment.age-bands` when bands do not rise; `input.wrong-type`,
 * `input.unknown-key` when commitments are no list, or an option is misspelt
 * @throws AnslagError `calendar.date` when a day does not exist
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö's project fund: more is decided than there is
 * const fund = headroom("21 969", [
 *   { reference: "decisions", amount: "26 700", draws: [{ amount: "19 000" }] },
 *   { reference: "reservations", amount: "2 800", status: "reserved" },
 * ], { asOf: "2023-08-31" });
 * [fund.outstanding, fund.headroom, fund.afterReservations] // => [7700, -4731, -7531]
 */
export function headroom(
  appropriation: AmountInput,
  commitments: readonly CommitmentInput[],
  options: {
    readonly asOf: string;
    readonly threshold?: AmountInput;
    readonly ageBands?: readonly number[];
  },
): Headroom {
  const issues: Issue[] = [];
  checkKeys(options, ["asOf", "threshold", "ageBands"], ["options"], issues);
  const bands = readBands(options.ageBands ?? [3, 6, 12], issues);
  const total = readSize(appropriation, ["appropriation"], issues);
  const threshold =
    options.threshold === undefined ? ZERO : readSize(options.threshold, ["threshold"], issues);
  const asOf = readDate(options.asOf, ["asOf"], issues);
  const all = readItems(commitments, ["commitments"], issues).map((commitment, k) =>
    readCommitment(commitment ?? ({} as CommitmentInput), ["commitments", k], issues),
  );
  throwIssues(issues);
  if (asOf === undefined) throw new TypeError("unreachable: the input was checked");
  const standing = all.filter(({ decidedOn }) => decidedOn === undefined || decidedOn <= asOf);
  const status = standing.map((commitment) => statusOf(commitment, asOf));
  throwIssues(issues);
  const decided = status.filter((each) => each.status === "decided");
  const sum = (
    of: readonly CommitmentStatus[],
    key: "amount" | "drawn" | "released" | "outstanding",
  ): Decimal => totalOf(of.map((each) => each[key]));
  const [drawn, outstanding] = [sum(decided, "drawn"), sum(decided, "outstanding")];
  const onlyReserved = status.filter((each) => each.status === "reserved");
  const reserved = sum(onlyReserved, "outstanding");
  const free = checkRange(total.minus(drawn).minus(outstanding));
  const [listed = [], other = []] = [true, false].map((large) =>
    status.filter(({ amount }) => amount.gte(threshold) === large),
  );
  const together = (of: readonly CommitmentStatus[]): CommitmentSum =>
    Object.freeze({
      count: of.length,
      amount: sum(of, "amount"),
      drawn: sum(of, "drawn"),
      released: sum(of, "released"),
      outstanding: sum(of, "outstanding"),
    });
  const breach = firstBreach(total, standing, asOf);
  return Object.freeze({
    appropriation: total,
    asOf,
    decided: sum(decided, "amount"),
    drawn,
    released: sum(decided, "released"),
    outstanding,
    reserved,
    headroom: free,
    afterReservations: checkRange(free.minus(reserved)),
    ...(breach === undefined ? {} : { firstBreach: breach }),
    listed: Object.freeze(listed),
    other: together(other.filter((each) => each.status === "decided")),
    otherReserved: together(other.filter((each) => each.status === "reserved")),
    ageing: Object.freeze(ageing(decided, bands)),
    duplicates: Object.freeze([
      ...new Set(
        standing
          .map(({ reference }) => reference)
          .filter((each, k, list) => list.indexOf(each) < k),
      ),
    ]),
  });
}

function readBands(bands: readonly number[], issues: Issue[]): readonly number[] {
  const read = readItems(bands, ["ageBands"], issues);
  const rises = read.every((months, k) => Number.isInteger(months) && months > (read[k - 1] ?? 0));
  if (!rises) {
    const facts = {
      path: ["ageBands"],
      expected: "whole months above 0, rising",
      received: read.join(", "),
    };
    issues.push(makeIssue("commitment.age-bands", facts));
  }
  return read;
}

/**
 * The outstanding amount of every band, the youngest first; decisions without a day come last,
 * where there are any.
 */
function ageing(
  decided: readonly CommitmentStatus[],
  bands: readonly number[],
): readonly AgeBand[] {
  const open = decided.filter(({ outstanding }) => !outstanding.isZero());
  const band = (
    of: readonly CommitmentStatus[],
    ends: Pick<AgeBand, "fromMonths" | "belowMonths">,
  ): AgeBand =>
    Object.freeze({
      ...ends,
      count: of.length,
      outstanding: totalOf(of.map((each) => each.outstanding)),
    });
  const dated = [0, ...bands].map((from, k) => {
    const below = bands[k];
    const of = open.filter(
      ({ age }) => age !== undefined && age >= from && (below === undefined || age < below),
    );
    return band(of, { fromMonths: from, ...(below === undefined ? {} : { belowMonths: below }) });
  });
  const undated = open.filter(({ age }) => age === undefined);
  return undated.length === 0 ? dated : [...dated, band(undated, {})];
}

interface Dated {
  readonly on: IsoDate | undefined;
  readonly amount: Decimal;
}

interface Commitment {
  readonly reference: string;
  readonly title: string;
  readonly status: "decided" | "reserved";
  readonly amount: Decimal;
  readonly decidedOn: IsoDate | undefined;
  readonly draws: readonly Dated[];
  readonly releases: readonly Dated[];
}

function readCommitment(input: CommitmentInput, path: IssuePath, issues: Issue[]): Commitment {
  const { reference, title = reference, status = "decided" } = input;
  checkKeys(
    input,
    ["reference", "title", "amount", "status", "decidedOn", "draws", "releases"],
    path,
    issues,
  );
  const amount = readSize(input.amount, [...path, "amount"], issues);
  const decidedOn = readDay(input.decidedOn, [...path, "decidedOn"], issues);
  const dated = (key: "draws" | "releases"): readonly Dated[] =>
    readItems(input[key] ?? [], [...path, key], issues).map((each, k) => {
      checkKeys(each, ["on", "amount"], [...path, key, k], issues);
      return {
        on: readDay(each?.on, [...path, key, k, "on"], issues),
        amount: readSize(each?.amount, [...path, key, k, "amount"], issues),
      };
    });
  if (typeof reference !== "string" || reference === "") {
    const facts = { path: [...path, "reference"], expected: "the reference of the decision" };
    issues.push(makeIssue("input.missing-key", { ...facts, received: describeValue(reference) }));
  }
  const [draws, releases] = [dated("draws"), dated("releases")];
  const refuse = (key: string, expected: string, received: unknown): void => {
    issues.push(
      makeIssue("commitment.draw", {
        path: [...path, key],
        expected,
        received: describeValue(received),
      }),
    );
  };
  if (status !== "decided" && status !== "reserved") {
    const facts = {
      path: [...path, "status"],
      expected: "decided or reserved",
      received: describeValue(status),
    };
    issues.push(makeIssue("commitment.status", facts));
  }
  if (status === "reserved" && draws.length > 0)
    refuse("draws", "none of what is only reserved", draws.length);
  for (const [key, dated_] of [["draws", draws] as const, ["releases", releases] as const])
    for (const { on } of dated_)
      if (on !== undefined && decidedOn !== undefined && on < decidedOn)
        refuse(key, `${key} from ${decidedOn} on`, on);
  const used = sumOf([...draws, ...releases]);
  if (used.gt(amount))
    refuse("draws", `at most ${amount.toFixed()}, with the releases`, used.toFixed());
  return { reference, title, status, amount, decidedOn, draws, releases };
}

function statusOf(commitment: Commitment, asOf: IsoDate): CommitmentStatus {
  const { reference, title, status, amount, decidedOn } = commitment;
  const by = (dated: readonly Dated[]): Decimal =>
    sumOf(dated.filter(({ on }) => on === undefined || on <= asOf));
  const [drawn, released] = [by(commitment.draws), by(commitment.releases)];
  const age =
    decidedOn === undefined ? {} : { age: monthsApart(monthOf(decidedOn), monthOf(asOf)) };
  const outstanding = checkRange(amount.minus(drawn).minus(released));
  return Object.freeze({ reference, title, status, amount, drawn, released, outstanding, ...age });
}

/**
 * The first day whose decisions and releases leave less than nothing. An entry without a day counts
 * from the beginning; if that is too much already, no day can be named.
 */
function firstBreach(
  total: Decimal,
  commitments: readonly Commitment[],
  asOf: IsoDate,
): IsoDate | undefined {
  const decided = commitments.filter(({ status }) => status === "decided");
  const steps = [
    ...decided.map(({ decidedOn, amount }) => ({ on: decidedOn ?? "", by: amount.negated() })),
    // The released part of a commitment is free from the day it was decided on, at the earliest.
    ...decided.flatMap(({ releases, decidedOn = "" }) =>
      releases.map(({ on = "", amount }) => ({ on: on > decidedOn ? on : decidedOn, by: amount })),
    ),
  ].filter(({ on }) => on <= asOf);
  const days = [...new Set(steps.map(({ on }) => on))].sort();
  let free = total;
  for (const day of days) {
    free = steps.filter(({ on }) => on === day).reduce((so, { by }) => so.plus(by), free);
    if (free.isNegative() && !free.isZero()) return day === "" ? undefined : (day as IsoDate);
  }
  return undefined;
}

function sumOf(dated: readonly Dated[]): Decimal {
  return totalOf(dated.map(({ amount }) => amount));
}

function monthOf(day: IsoDate): IsoMonth {
  return day.slice(0, 7) as IsoMonth;
}

function readDay(day: string | undefined, path: IssuePath, issues: Issue[]): IsoDate | undefined {
  return day === undefined ? undefined : readDate(day, path, issues);
}

/** An amount without sign. */
export function readSize(
  input: AmountInput | undefined,
  path: IssuePath,
  issues: Issue[],
): Decimal {
  const amount = readAmount(input, path, issues) ?? ZERO;
  if (!amount.isNegative() || amount.isZero()) return amount;
  const facts = {
    path,
    expected: "an amount of 0 or more",
    received: describeValue(amount.toFixed()),
  };
  issues.push(makeIssue("commitment.amount", facts));
  return ZERO;
}

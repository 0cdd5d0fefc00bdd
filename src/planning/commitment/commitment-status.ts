/** What became of commitments by a day: one by one, and several together. */

import { checkRange, type Decimal, sumOf, ZERO } from "../../amount/index.ts";
import { type IsoDate, type IsoMonth, monthsApart } from "../../calendar/index.ts";
import { type Commitment, type Dated, sumOfDated } from "./read-commitment.ts";

/** What became of one commitment. */
export interface CommitmentStatus {
  /** The reference of the decision. */
  readonly reference: string;
  /** What it is about. */
  readonly title: string;
  /** Decided, or only reserved. */
  readonly status: "decided" | "reserved";
  /** The amount decided, or set aside, by the day; of an earlier decision what was left of it. */
  readonly amount: Decimal;
  /** The sum of its payments, less refunds. */
  readonly drawn: Decimal;
  /** What will not be needed. */
  readonly released: Decimal;
  /** Still to be paid: amount − drawn − released, and never below 0. */
  readonly outstanding: Decimal;
  /** Drawn and released beyond the amount; 0 where the amount is enough. */
  readonly excess: Decimal;
  /** Drawn and released before the first day that the appropriation covers. */
  readonly earlier: Decimal;
  /** Whole months since the month of the decision; absent where no day is known. */
  readonly age?: number;
}

/** What became of the amount of a commitment. */
export type CommitmentUses = Pick<
  CommitmentStatus,
  "amount" | "drawn" | "released" | "outstanding" | "excess" | "earlier"
>;

/** Several commitments together. */
export interface CommitmentSum {
  /** How many they are. */
  readonly count: number;
  /** The amount decided, or set aside. */
  readonly amount: Decimal;
  /** The sum of their payments, less refunds. */
  readonly drawn: Decimal;
  /** What will not be needed. */
  readonly released: Decimal;
  /** Still to be paid. */
  readonly outstanding: Decimal;
  /** Drawn and released beyond the amount of single commitments. */
  readonly excess: Decimal;
}

/** The days that count: from the first day that an appropriation covers to the day of the view. */
export interface Days {
  readonly from: IsoDate | undefined;
  readonly asOf: string;
}

/**
 * Computes the uses of a commitment by a day, and the rest of it. Uses before `from` lower its
 * amount; later ones do not count.
 */
export function usesOf(commitment: Commitment, { from, asOf }: Days): CommitmentUses {
  const isEarlier = ({ on }: Dated): boolean => from !== undefined && on !== undefined && on < from;
  const by = (dated: readonly Dated[]): Decimal =>
    sumOfDated(dated.filter((use) => isBy(use.on, asOf) && !isEarlier(use)));
  const earlier = sumOfDated([...commitment.draws, ...commitment.releases].filter(isEarlier));
  const decided = isBy(commitment.decidedOn, asOf) ? commitment.amount : ZERO;
  const amount = atLeastZero(decided.minus(earlier));
  const [drawn, released] = [by(commitment.draws), by(commitment.releases)];
  const rest = checkRange(amount.minus(drawn).minus(released));
  const [outstanding, excess] = [atLeastZero(rest), atLeastZero(rest.negated())];
  return { amount, drawn, released, outstanding, excess, earlier };
}

/** States one commitment on a day. */
export function statusOf(commitment: Commitment, days: Days): CommitmentStatus {
  const { reference, title, status, decidedOn } = commitment;
  const age =
    isBy(decidedOn, days.asOf) && decidedOn !== undefined
      ? { age: monthsApart(monthOf(decidedOn), monthOf(days.asOf)) }
      : {};
  return Object.freeze({ reference, title, status, ...usesOf(commitment, days), ...age });
}

/** Adds up commitments. */
export function sumOfCommitments(all: readonly CommitmentStatus[]): CommitmentSum {
  const sum = (key: "amount" | "drawn" | "released" | "outstanding" | "excess"): Decimal =>
    sumOf(all.map((each) => each[key]));
  return Object.freeze({
    count: all.length,
    amount: sum("amount"),
    drawn: sum("drawn"),
    released: sum("released"),
    outstanding: sum("outstanding"),
    excess: sum("excess"),
  });
}

/** An unknown day is before every other. */
export function isBy(day: IsoDate | undefined, asOf: string): boolean {
  return day === undefined || day <= asOf;
}

function atLeastZero(amount: Decimal): Decimal {
  return amount.isNegative() ? ZERO : checkRange(amount);
}

function monthOf(day: string): IsoMonth {
  return day.slice(0, 7) as IsoMonth;
}

/** What became of commitments by a day: one by one, and several together. */

import { checkRange, type Decimal, sumOf } from "../../amount/index.ts";
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

/** States one commitment on a day: later draws and releases do not count. */
export function statusOf(commitment: Commitment, asOf: IsoDate): CommitmentStatus {
  const { reference, title, status, amount, decidedOn } = commitment;
  const by = (dated: readonly Dated[]): Decimal =>
    sumOfDated(dated.filter(({ on }) => on === undefined || on <= asOf));
  const [drawn, released] = [by(commitment.draws), by(commitment.releases)];
  const age =
    decidedOn === undefined ? {} : { age: monthsApart(monthOf(decidedOn), monthOf(asOf)) };
  const outstanding = checkRange(amount.minus(drawn).minus(released));
  return Object.freeze({ reference, title, status, amount, drawn, released, outstanding, ...age });
}

/** Adds up commitments. */
export function sumOfCommitments(all: readonly CommitmentStatus[]): CommitmentSum {
  const sum = (key: "amount" | "drawn" | "released" | "outstanding"): Decimal =>
    sumOf(all.map((each) => each[key]));
  return Object.freeze({
    count: all.length,
    amount: sum("amount"),
    drawn: sum("drawn"),
    released: sum("released"),
    outstanding: sum("outstanding"),
  });
}

function monthOf(day: IsoDate): IsoMonth {
  return day.slice(0, 7) as IsoMonth;
}

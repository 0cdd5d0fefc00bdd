/** Postings and requests: the amounts of a set, and what a cell asks for. */
import type { Decimal } from "../../amount/index.ts";
import { sumUnchecked, ZERO } from "../../amount/index.ts";
import type { BookAppropriation } from "../../book/index.ts";
import type { Period } from "../../calendar/index.ts";
import type { Figure, Members } from "../../figure/index.ts";

/** All amounts posted on one line for one scenario, period and combination of members. */
export interface Posting {
  readonly line: string;
  readonly scenario: string;
  readonly period: Period;
  readonly members: Members;
  readonly amount: Decimal;
  /** The appropriation that posted the amount; absent for figures. */
  readonly appropriation?: BookAppropriation;
}

/** The figures that a cell asks for on a line or total; nothing is left to a default. */
export interface Request {
  readonly set: string;
  readonly scenario: string;
  readonly period: Period;
  readonly members: Members;
}

/** The dimensions by which postings are told apart: those named, or all of them. */
export type Dimensions = readonly string[] | "all";

/** Whether a figure with these members belongs to all the members asked for. */
export function belongs(members: Members, wanted: Members): boolean {
  for (const dimension of Object.keys(wanted))
    if (members[dimension] !== wanted[dimension]) return false;
  return true;
}

/** A key for everything that the figures behind one posting have in common. */
export function postingKey({
  line,
  scenario,
  period,
  members,
}: Pick<Figure, "line" | "scenario" | "period" | "members">): string {
  return JSON.stringify([line, scenario, period, membersKey(members)]);
}

/** A key for a combination of members, in any order of their names. */
export function membersKey(members: Members): string {
  return JSON.stringify(Object.entries(members).sort());
}

/** The sum of the amounts of postings; 0 without postings. */
export function sumOfPostings(postings: readonly Posting[]): Decimal {
  const [only, second] = postings;
  if (only === undefined) return ZERO;
  return second === undefined ? only.amount : sumUnchecked(postings.map(({ amount }) => amount));
}

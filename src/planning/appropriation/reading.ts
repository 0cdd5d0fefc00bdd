/** From which day a decision counts. */

import { type IsoDate, readDate, readPeriod } from "../../calendar/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  oneOf,
  readArguments,
} from "../../input/index.ts";
import { refuse } from "../inputs/index.ts";
import type { Adjustment, DecisionDate } from "./appropriation.ts";

/**
 * The day from which a decision counts.
 *
 * - `decision`: the day it was decided
 * - `effect`: the day of its effect, where that is later
 * - `booking`: the first day of the month in which it is booked, where that is later
 */
export type DecisionReading = "decision" | "effect" | "booking";

const READINGS: readonly DecisionReading[] = ["decision", "effect", "booking"];

/** Checks a reading at a place in a larger input. */
export function readReading(reading: unknown, path: IssuePath, issues: Issue[]): DecisionReading {
  readKind(reading, READINGS, path, issues);
  // The caller uses it only where no issue was added.
  return reading as DecisionReading;
}

/** The day of a decision: its own, or the latest possible one. */
export function dayOf({ decidedOn }: Pick<Adjustment, "decidedOn">): IsoDate {
  return typeof decidedOn === "string" ? decidedOn : decidedOn.noLaterThan;
}

/** The first day on which a decision counts, unless it is revoked or corrected before. */
export function countsFrom(adjustment: Adjustment, reading: DecisionReading): IsoDate {
  const day = dayOf(adjustment);
  const stated = statedDay(adjustment, reading) ?? day;
  return stated > day ? stated : day;
}

/** Whether the first day on which a decision counts is only the latest possible one. */
export function countsFromLatestDay(adjustment: Adjustment, reading: DecisionReading): boolean {
  const { decidedOn } = adjustment;
  if (typeof decidedOn === "string") return false;
  const stated = statedDay(adjustment, reading);
  return stated === undefined || stated < decidedOn.noLaterThan;
}

/** The day of effect, or the first of the booking month, where the decision states it. */
function statedDay(
  { effectiveOn, bookedIn }: Adjustment,
  reading: DecisionReading,
): IsoDate | undefined {
  if (reading === "effect") return effectiveOn as IsoDate | undefined;
  if (reading === "booking" && bookedIn !== undefined) return `${bookedIn}-01` as IsoDate;
  return undefined;
}

/** Reads a word that the rules of appropriations define. */
export function readKind(
  input: unknown,
  kinds: readonly string[],
  path: IssuePath,
  issues: Issue[],
): void {
  if (typeof input === "string" && kinds.includes(input)) return;
  const facts = { expected: oneOf(kinds), received: describeValue(input) };
  refuse("appropriation.kind", path, facts, issues);
}

/** Reads one month, `YYYY-MM`. */
export function readMonth(input: unknown, path: IssuePath, issues: Issue[]): void {
  const period = readPeriod(input as string, path, issues);
  if (period === undefined || period === `${input}/${input}`) return;
  const facts = { expected: "one month, YYYY-MM", received: describeValue(input) };
  refuse("calendar.period", path, facts, issues);
}

/** Reads the day of a decision, or the latest possible one. */
export function readDecisionDate(
  input: unknown,
  path: IssuePath,
  issues: Issue[],
): DecisionDate | undefined {
  if (typeof input === "object" && input !== null && "noLaterThan" in input) {
    readArguments(input, ["noLaterThan"], path, issues);
    const noLaterThan = readDate(input.noLaterThan, [...path, "noLaterThan"], issues);
    return noLaterThan === undefined ? undefined : Object.freeze({ noLaterThan });
  }
  if (typeof input === "string" && input !== "") return readDate(input, path, issues);
  const expected = "the day of the decision, or a declared latest day";
  refuse("appropriation.undated", path, { expected, received: describeValue(input) }, issues);
  return undefined;
}

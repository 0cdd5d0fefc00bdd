/** A figure: one amount with everything that says what it is an amount of. */

import type { AmountInput, Decimal } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import type { Unit } from "../unit/index.ts";

/** Members that a figure belongs to, by dimension: `{ category: "board", purpose: "fees" }`. */
export type Members = Readonly<Record<string, string>>;

/** Members by dimension: one, or several that are added up. */
export type MemberChoice = Readonly<Record<string, string | readonly string[]>>;

/** One amount of a figure set. */
export interface Figure {
  /** The line, or a total where the source divides the amount no further. */
  readonly line: string;
  /** The scenario it belongs to: budget, forecast, actual … */
  readonly scenario: string;
  /** The months it covers. */
  readonly period: Period;
  /** The amount, in the unit of its set and in result sign: costs negative. */
  readonly amount: Decimal;
  /** Members by dimension; the figure is not divided by an absent dimension. */
  readonly members: Members;
  /** Where the amount comes from, such as the printed line of a report. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/** A figure as callers write it. */
export interface FigureInput<Line extends string = string, Scenario extends string = string> {
  /** The line, or a total where the source divides the amount no further. */
  readonly line: Line;
  /** The scenario. */
  readonly scenario: Scenario;
  /** Months, as `"2023-08"` or `"2023-01/2023-08"`; default the fiscal year of the scenario. */
  readonly period?: string;
  /**
   * The amount in result sign: costs negative. Zero is written as 0; a missing figure says that the
   * amount is absent.
   */
  readonly amount: AmountInput;
  /**
   * Members by dimension; default none. A figure without a member is the undivided part: sums add
   * it to the divided parts.
   */
  readonly members?: Members;
  /** Where the amount comes from. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/**
 * An immutable set of figures in one unit; a loop over it gives them in the order of their input.
 *
 * Every figure counts once. The same money divided in two ways (by line and by area) belongs in
 * two sets.
 */
export interface FigureSet extends Iterable<Figure> {
  /** The unit of every amount in the set. */
  readonly unit: Unit;
  /** How many figures there are. */
  readonly size: number;
}

/** Whether a value is a set of figures, made here or by a host. */
export function isFigureSet(input: unknown): input is FigureSet {
  if (typeof input !== "object" || input === null) return false;
  const { unit, [Symbol.iterator]: figures } = input as Partial<FigureSet>;
  return typeof unit === "object" && unit !== null && typeof figures === "function";
}

/** Whether two figures may be about the same money: no dimension tells them apart. */
export function mayOverlap(left: Members, right: Members): boolean {
  return Object.entries(left).every(
    ([dimension, member]) => !Object.hasOwn(right, dimension) || right[dimension] === member,
  );
}

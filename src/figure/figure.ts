/** A figure: one amount with everything that says what it is an amount of. */

import type { AmountInput, Decimal } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";

/** Members that a figure belongs to, by dimension: `{ category: "board", purpose: "fees" }`. */
export type Members = Readonly<Record<string, string>>;

/** One amount of a figure set. */
export interface Figure {
  /** The line it is posted on; or a total, where the source divides it no further. */
  readonly line: string;
  /** The scenario it belongs to: budget, forecast, actual … */
  readonly scenario: string;
  /** The months it covers. */
  readonly period: Period;
  /** The amount, in the unit of its set and in result sign: costs negative. */
  readonly amount: Decimal;
  /** Members by dimension; a dimension that is absent is one that the figure is not divided by. */
  readonly members: Members;
  /** Where the amount comes from, such as the printed line of a report. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/** A figure as it is written down. */
export interface FigureInput<Line extends string = string, Scenario extends string = string> {
  /** The line, or a total where the source divides the amount no further. */
  readonly line: Line;
  /** The scenario. */
  readonly scenario: Scenario;
  /** Months, as `"2023-08"` or `"2023-01/2023-08"`; default the fiscal year of the scenario. */
  readonly period?: string;
  /** The amount in result sign: costs negative. Write 0 where zero is meant; leave the figure out where there is none. */
  readonly amount: AmountInput;
  /** Members by dimension; default none. A figure without a member is the part that is not divided: it is added to the divided ones. */
  readonly members?: Members;
  /** Where the amount comes from. */
  readonly source?: string;
  /** Anything that a reader should know about it. */
  readonly note?: string;
}

/** Whether two figures may be about the same money: no dimension tells them apart. */
export function mayOverlap(left: Members, right: Members): boolean {
  return Object.entries(left).every(
    ([dimension, member]) => !Object.hasOwn(right, dimension) || right[dimension] === member,
  );
}

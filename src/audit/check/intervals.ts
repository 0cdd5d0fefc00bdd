/** Intervals with open or closed ends, and the few things that are done with them. */
import { add, compare, negate, type Rational, subtract } from "../../amount/index.ts";
import type { Interval } from "../../solve/linear/index.ts";

/** An interval without the way it widens. */
export type Ends = Omit<Interval, "leastWidth" | "mostWidth">;

/** The interval that is one number. */
export function pointAt(number: Rational): Ends {
  return { least: number, most: number, leastOpen: false, mostOpen: false };
}

/** Whether two intervals have a point in common. */
export function meet(one: Ends, other: Ends): boolean {
  return (
    reaches(one.least, other.most, one.leastOpen || other.mostOpen) &&
    reaches(other.least, one.most, other.leastOpen || one.mostOpen)
  );
}

function reaches(lower: Rational, upper: Rational, isOpen: boolean): boolean {
  const order = compare(lower, upper);
  return order < 0 || (order === 0 && !isOpen);
}

/** What two intervals have in common; undefined when that is nothing. */
export function intersection(one: Ends, other: Ends): Ends | undefined {
  if (!meet(one, other)) return undefined;
  const below = compare(one.least, other.least);
  const above = compare(one.most, other.most);
  return {
    least: below >= 0 ? one.least : other.least,
    most: above <= 0 ? one.most : other.most,
    leastOpen: (below >= 0 && one.leastOpen) || (below <= 0 && other.leastOpen),
    mostOpen: (above <= 0 && one.mostOpen) || (above >= 0 && other.mostOpen),
  };
}

/** The common part of all intervals; undefined when it is empty, or the list is. */
export function inCommon([first, ...others]: readonly Ends[]): Ends | undefined {
  return others.reduce<Ends | undefined>(
    (so, each) => (so === undefined ? so : intersection(so, each)),
    first,
  );
}

/** Every difference x − y of a point of one interval and a point of the other. */
export function differences(one: Ends, other: Ends): Ends {
  return {
    least: subtract(one.least, other.most),
    most: subtract(one.most, other.least),
    leastOpen: one.leastOpen || other.mostOpen,
    mostOpen: one.mostOpen || other.leastOpen,
  };
}

/** The interval moved by an amount. */
export function moved(ends: Ends, by: Rational): Ends {
  return { ...ends, least: add(ends.least, by), most: add(ends.most, by) };
}

/** The interval of the same numbers with the other sign. */
export function turnedEnds({ least, most, leastOpen, mostOpen }: Ends): Ends {
  return { least: negate(most), most: negate(least), leastOpen: mostOpen, mostOpen: leastOpen };
}

/** The two sides of anything that lies between two ends, which may be of any type. */
export interface Sides<End> {
  readonly least: End;
  readonly most: End;
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
}

/** The sides as a print shows them: where it turns the sign, they change places. */
export function sidesInPrint<End>(sides: Sides<End>, factor: 1 | -1): Sides<End> {
  if (factor === 1) return sides;
  const { least, most, leastOpen, mostOpen } = sides;
  return { least: most, most: least, leastOpen: mostOpen, mostOpen: leastOpen };
}

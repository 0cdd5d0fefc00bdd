/** The figures that could be wrong, how far each can go, and what could have been printed. */
import {
  absolute,
  add,
  compare,
  divide,
  floorOf,
  multiply,
  type Rational,
  rational,
  subtract,
} from "../../amount/index.ts";
import { figuresOf } from "../../relation/index.ts";
import { extremes, proveStrictly, type Reach, release } from "../../solve/linear/index.ts";
import { type ExactCheck, fitIn, impliedBy } from "../check/check.ts";
import { meet } from "../check/intervals.ts";
import { isRatio } from "../check/percentage.ts";
import { intervalAt, type ScaledFigure, type ScaledFigures } from "../check/scale.ts";
import type { ExactRepair } from "./joint-check.ts";
import type { JointQuestion } from "./joint-system.ts";

const MOST_CANDIDATES = 10;

/**
 * What a figure could be instead, if it and the others are wrong and nothing else is.
 *
 * @param about the checks of all relations in which the figure stands
 */
export function repairBy(
  { prepared, open, figures }: JointQuestion,
  others: ReadonlySet<number>,
  wrong: number,
  about: readonly ExactCheck[],
): ExactRepair | "limit" | undefined {
  const figure = prepared.figures[wrong];
  if (figure === undefined) return undefined;
  release(open, [...others, wrong]);
  if (proveStrictly(open) !== undefined) return "limit";
  const found = extremes(open, wrong);
  if (found === "limit") return found;
  const isFree = (other: string): boolean => others.has(prepared.positions.get(other) ?? -1);
  const reach = narrowed(found, about, figure, isFree);
  return { figure, reach, intended: intendedPrints(figure, reach, about, figures) };
}

/**
 * A printed percentage is bound by the two figures that it is the ratio of, which no linear
 * condition says.
 */
function narrowed(
  reach: Reach,
  about: readonly ExactCheck[],
  figure: ScaledFigure,
  isFree: (address: string) => boolean,
): Reach {
  let { least, most, leastOpen, mostOpen } = reach;
  for (const { relation, range } of about) {
    // A ratio of a figure that is wrong for another reason bounds nothing.
    if (
      relation.target !== figure.figure.address ||
      range === undefined ||
      figuresOf(relation).some(isFree)
    )
      continue;
    const [low, high] = [range.least, range.most];
    if (least === undefined || compare(low, least) > 0) [least, leastOpen] = [low, false];
    if (most === undefined || compare(high, most) < 0) [most, mostOpen] = [high, false];
  }
  return { least, most, leastOpen, mostOpen };
}

/**
 * The figures that could have been printed in the place of one, the most likely first.
 *
 * Rule: a figure qualifies when some true value that everything else allows rounds to it. The
 * likeliest satisfies most of its relations exactly; of equals, the one nearest to what was
 * printed. Where the admissible interval holds more than a few, those that some relation gives are
 * looked at.
 */
export function intendedPrints(
  figure: ScaledFigure,
  reach: Reach,
  about: readonly ExactCheck[],
  figures: ScaledFigures,
): ExactRepair["intended"] {
  const { step, value } = figure;
  const ratios = about
    .filter(({ relation, verdict }) => isRatio(relation) && verdict !== "not-checked")
    .map((check) => fitIn(check, figures));
  const half = divide(step, 2);
  const sums = about.flatMap((check) => impliedBy(check, figure, figures));
  const isPossible = (print: Rational): boolean =>
    couldBe(print, figure, reach) && ratios.every((fits) => fits(figure, print) !== undefined);
  const onGrid = (amount: Rational): Rational =>
    multiply(step, rational(floorOf(divide(add(amount, half), step))));
  const candidates = new Map<string, Rational>();
  const offer = (amount: Rational): void => {
    const print = onGrid(amount);
    if (isPossible(print) && compare(print, value) !== 0) candidates.set(numberKey(print), print);
  };
  for (const implied of sums) offer(implied);
  for (const end of [reach.least, reach.most]) {
    if (end === undefined) continue;
    // The grid points at and beside the ends of the interval.
    for (const by of [-1, 0, 1]) offer(add(end, multiply(by, step)));
  }
  const exactly = (print: Rational): number =>
    sums.filter((implied) => compare(implied, print) === 0).length;
  return [...candidates.values()]
    .map((print) => ({ print, exactly: exactly(print) }))
    .sort(
      (a, b) =>
        b.exactly - a.exactly ||
        compare(absolute(subtract(a.print, value)), absolute(subtract(b.print, value))) ||
        compare(a.print, b.print),
    )
    .slice(0, MOST_CANDIDATES);
}

/**
 * Whether some admissible true value gives a print. One that only touches the end of what is
 * admissible is left out, unless nothing else is admissible or the figure is exact: it would
 * have to be a tie.
 */
export function couldBe(
  print: Rational,
  figure: ScaledFigure,
  { least, most, leastOpen, mostOpen }: Reach,
): boolean {
  const interval = intervalAt(figure, print);
  const isPoint =
    compare(interval.least, interval.most) === 0 ||
    (least !== undefined && most !== undefined && compare(least, most) === 0);
  const [low, high] = [least ?? interval.least, most ?? interval.most];
  // Without a bound nothing is left out at that end.
  const ends = {
    least: low,
    most: high,
    leastOpen: least !== undefined && leastOpen,
    mostOpen: most !== undefined && mostOpen,
  };
  if (!isPoint) return compare(interval.most, low) > 0 && compare(high, interval.least) > 0;
  return compare(low, high) <= 0 && meet(interval, ends);
}

/** A number as a key of a map: equal numbers have equal keys. */
export function numberKey(amount: Rational): string {
  return typeof amount === "number" ? `${amount}` : `${amount.top}/${amount.bottom}`;
}

/**
 * The cost of moving a figure away from its ordinary rounding.
 *
 * Goal: one whole number by which roundings are compared: fewest figures moved, then the least
 * total distance, then the fewest totals moved.
 * Method: weights, each larger than everything that the next one can add up to. A whole figure
 * weighs more than all other figures together, so that it moves only where nothing else helps.
 */
import type { Component } from "./problem.ts";

/** The figures of a component. */
interface ComponentFigures {
  readonly unit: bigint;
  readonly rests: readonly bigint[];
  readonly ordinary: readonly number[];
  /** The figures that are the total of others. */
  readonly totals: ReadonlySet<number>;
  /** How many printed figures a figure stands for. */
  readonly countOf: (figure: number) => bigint;
  /** Whether nobody reads a figure, so that moving it costs nothing. */
  readonly isHidden: (figure: number) => boolean;
}

export function costsOf({
  unit,
  rests,
  ordinary,
  totals,
  countOf,
  isHidden,
}: ComponentFigures): Pick<Component, "costOf" | "cheapestMove"> {
  const count = rests.reduce((sum, _, figure) => sum + countOf(figure), 1n);
  const distanceCost = count;
  const moveCost = 4n * unit * count * distanceCost;
  const wholeCost = moveCost * count;
  const costOf = (figure: number, y: number): bigint => {
    if (y === ordinary[figure] || isHidden(figure)) return 0n;
    const rest = rests[figure] ?? 0n;
    const further = distance(y, rest, unit) - distance(ordinary[figure] ?? 0, rest, unit);
    const cost =
      (rest === 0n ? wholeCost : 0n) +
      moveCost +
      further * distanceCost +
      (totals.has(figure) ? 1n : 0n);
    return cost * countOf(figure);
  };
  const hasHidden = rests.some((_, figure) => isHidden(figure));
  return { costOf, cheapestMove: hasHidden ? 0n : moveCost - unit * distanceCost };
}

/** The distance from floor + y to floor + rest/unit, in 1/unit. */
function distance(y: number, rest: bigint, unit: bigint): bigint {
  const difference = BigInt(y) * unit - rest;
  return difference < 0n ? -difference : difference;
}

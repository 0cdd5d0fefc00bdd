/** The most likely prints of a figure that cannot be right. */
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
import type { Reach } from "../../solve/linear/index.ts";
import { isRatio } from "../check/check-ratio.ts";
import { weightOf } from "../check/check-sum.ts";
import type { Evidence } from "../check/evidence.ts";
import { fitIn } from "../check/fit.ts";
import { meet } from "../check/intervals.ts";
import {
  amountIn,
  intervalAt,
  printOf,
  type ScaledFigure,
  type ScaledFigures,
} from "../check/scale.ts";
import type { ReportedRelation } from "../document/document.ts";
import type { IntendedPrint } from "./joint-check.ts";
import { ratioAt } from "./joint-system.ts";

const MOST_CANDIDATES = 10;

/**
 * The figures that could have been printed in the place of one, the most likely first.
 *
 * Rule: a figure qualifies when some true value that everything else allows rounds to it. The
 * likeliest satisfies most of its relations exactly; of equals, the one nearest to what was
 * printed. Where the admissible interval holds more than a few, those that some relation gives are
 * looked at.
 */
export function intendedPrints(
  evidence: Evidence,
  address: string,
  reach: Reach,
): readonly IntendedPrint[] {
  const { scaled, relationsWith } = evidence;
  const figure = scaled.get(address);
  if (figure === undefined) return [];
  const { step, value } = figure;
  const ratios = relationsWith(address)
    .filter(
      (relation) =>
        isRatio(relation) && evidence.checks.get(relation.id)?.verdict !== "not-checked",
    )
    .map((relation) => fitIn(relation, evidence));
  const half = divide(step, 2);
  const sums = relationsWith(address).flatMap((relation) => impliedBy(relation, address, scaled));
  const isPossible = (print: Rational): boolean =>
    couldBe(print, figure, reach) && ratios.every((fits) => fits(address, print) !== undefined);
  const onGrid = (amount: Rational): Rational =>
    multiply(step, rational(floorOf(divide(add(amount, half), step))));
  const candidates = new Map<string, Rational>();
  const offer = (amount: Rational): void => {
    const print = onGrid(amount);
    if (isPossible(print) && compare(print, value) !== 0) candidates.set(keyOf(print), print);
  };
  for (const implied of sums) offer(implied);
  for (const end of [reach.least, reach.most]) {
    if (end === undefined) continue;
    // The grid points at and beside the ends of the interval.
    for (const by of [-1, 0, 1]) offer(add(end, multiply(by, step)));
  }
  const exactly = (print: Rational): number =>
    sums.filter((implied) => compare(implied, print) === 0).length;
  return Object.freeze(
    [...candidates.values()]
      .map((print) => ({ print, exactly: exactly(print) }))
      .sort(
        (a, b) =>
          b.exactly - a.exactly ||
          compare(absolute(subtract(a.print, value)), absolute(subtract(b.print, value))) ||
          compare(a.print, b.print),
      )
      .slice(0, MOST_CANDIDATES)
      .map(({ print, exactly: count }) =>
        Object.freeze({ printed: amountIn(print, figure), exactly: count }),
      ),
  );
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

/**
 * What a relation gives for one of its figures, the others taken as printed: for a percentage, its
 * ratio as it would be printed.
 */
export function impliedBy(
  relation: ReportedRelation,
  address: string,
  scaled: ScaledFigures,
): readonly Rational[] {
  if (relation.kind === "same") {
    if (!relation.figures.includes(address)) return [];
    return relation.figures.flatMap((other) =>
      other === address ? [] : (scaled.get(other)?.value ?? []),
    );
  }
  if (isRatio(relation)) {
    const target = relation.target === address ? scaled.get(address) : undefined;
    const ratio = ratioAt(relation, scaled, (other) => scaled.get(other)?.value ?? 0);
    return target === undefined || ratio === undefined ? [] : [printOf(target, ratio)];
  }
  const own =
    relation.target === address
      ? -1
      : relation.terms.find(({ figure }) => figure === address)?.weight;
  if (own === undefined) return [];
  const target = scaled.get(relation.target);
  if (target === undefined) return [];
  let rest: Rational = relation.target === address ? 0 : multiply(-1, target.value);
  for (const { figure, weight } of relation.terms) {
    const term = scaled.get(figure);
    if (figure !== address && term !== undefined)
      rest = add(rest, multiply(weightOf(weight), term.value));
  }
  return [divide(multiply(-1, rest), own === -1 ? -1 : weightOf(own))];
}

function keyOf(amount: Rational): string {
  return typeof amount === "number" ? `${amount}` : `${amount.top}/${amount.bottom}`;
}

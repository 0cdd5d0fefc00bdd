/** How well one relation would hold if one of its figures had been printed otherwise. */
import { add, compare, multiply, type Rational, signOf, subtract } from "../../amount/index.ts";
import { figuresOf } from "../../relation/index.ts";
import type { ReportedRelation } from "../document/document.ts";
import { sumInCommon, weightOf } from "./check-sum.ts";
import { checkOne, type Evidence } from "./evidence.ts";
import { meet, pointAt } from "./intervals.ts";
import { intervalAt, printOf, type ScaledFigure } from "./scale.ts";

/**
 * How well the relation would hold with a print in the place of a figure; undefined if it would
 * not.
 */
export type Fit = (address: string, print: Rational) => "exact" | "within-rounding" | undefined;

export function fitIn(
  relation: ReportedRelation,
  { scaled, document: { rounding } }: Evidence,
): Fit {
  const target = scaled.get(relation.target);
  if (relation.kind === "sum" && target !== undefined && rounding === "nearest") {
    const { difference, allowed } = sumInCommon(relation, target, scaled);
    const given = printOf(target, subtract(target.value, difference));
    const weights = new Map(relation.terms.map(({ figure, weight }) => [figure, weightOf(weight)]));
    // Another print moves the difference, but not its interval.
    return (address, print) => {
      const figure = scaled.get(address);
      if (figure === undefined) return undefined;
      const by = subtract(print, figure.value);
      const isTarget = address === relation.target;
      const moved = isTarget
        ? add(difference, by)
        : subtract(difference, multiply(weights.get(address) ?? 0, by));
      // A total more coarsely printed than its parts fits exactly when it is what they give,
      // rounded.
      const isExact = isTarget ? compare(print, given) === 0 : signOf(moved) === 0;
      if (isExact) return "exact";
      return meet(allowed, pointAt(moved)) ? "within-rounding" : undefined;
    };
  }
  // A percentage, a fact stated several times, or a sum of figures that lie on one side of their
  // prints, the side of the sign: checked again with the other print.
  const figures = new Map(
    figuresOf(relation).flatMap((each) => withAddress(each, scaled.get(each))),
  );
  return (address, print) => {
    const figure = figures.get(address);
    if (figure === undefined) return undefined;
    const interval = intervalAt(figure, print);
    const other = new Map(figures).set(address, {
      ...figure,
      value: print,
      interval,
      stated: interval,
    });
    const { verdict } = checkOne(relation, other, rounding);
    return verdict === "exact" || verdict === "within-rounding" ? verdict : undefined;
  };
}

function withAddress(
  address: string,
  figure: ScaledFigure | undefined,
): readonly (readonly [string, ScaledFigure])[] {
  return figure === undefined ? [] : [[address, figure]];
}

/** The relations and figures of a document as a system of linear conditions. */
import { add, multiply, negate, type Rational } from "../decimal/index.ts";
import type { Equation, System } from "../feasibility/index.ts";
import { baseSign, inPercent, ratioOperands } from "./check-ratio.ts";
import { weightOf } from "./check-sum.ts";
import type { ReportedRelation } from "./document.ts";
import { figuresOf } from "./rules.ts";
import type { Scaled, ScaledFigure } from "./scale.ts";

/** The relations and figures that take part, as a system; both in an order that does not depend on the order of the document. */
export interface Prepared {
  readonly system: System;
  readonly addresses: readonly string[];
  /** The relation of each equation. */
  readonly relationOf: readonly string[];
  readonly scaled: readonly ScaledFigure[];
}

export function prepare(relations: readonly ReportedRelation[], scaled: Scaled): Prepared {
  const named = new Set(relations.flatMap((relation) => figuresOf(relation)));
  const addresses = [...named].filter((address) => scaled.has(address)).sort(byText);
  const positions = new Map(addresses.map((address, figure) => [address, figure]));
  const figures = addresses.flatMap((address) => scaled.get(address) ?? []);
  const ordered = [...relations].sort((a, b) => byText(a.id, b.id));
  const placed = ordered.flatMap((relation) =>
    equationsFor(relation, scaled, positions).map((equation) => ({ id: relation.id, equation })),
  );
  return {
    system: {
      intervals: figures.map(({ interval }) => interval),
      equations: placed.map(({ equation }) => equation),
      start: figures.map(({ value }) => value),
    },
    addresses,
    relationOf: placed.map(({ id }) => id),
    scaled: figures,
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function equationsFor(
  relation: ReportedRelation,
  scaled: Scaled,
  positions: ReadonlyMap<string, number>,
): readonly Equation[] {
  const at = (address: string): number => positions.get(address) ?? -1;
  if (relation.kind === "sum") {
    const weights = new Map<number, Rational>([[at(relation.target), -1]]);
    for (const { figure, weight } of relation.terms)
      if (positions.has(figure)) weights.set(at(figure), weightOf(weight));
    return [{ weights, least: 0, most: 0 }];
  }
  if (relation.kind === "same") {
    const [first = "", ...others] = relation.figures.filter((address) => positions.has(address));
    return others.map((other) => ({
      weights: new Map<number, Rational>([
        [at(first), -1],
        [at(other), 1],
      ]),
      least: 0,
      most: 0,
    }));
  }
  return ratioEquations(relation, scaled, at);
}

/**
 * A percentage between p and q says of two figures, where the sign s of the lower one is known: p × |below| ≤ 100 × above ≤ q × |below|, after what makes it a growth has been added
 * to p and q. These are two linear conditions; the percentage itself is their owner.
 */
function ratioEquations(
  relation: Extract<ReportedRelation, { readonly kind: "growth" | "change" | "percent" }>,
  scaled: Scaled,
  at: (address: string) => number,
): readonly Equation[] {
  const [aboveAt, belowAt] = ratioOperands(relation);
  const [target, below] = [scaled.get(relation.target), scaled.get(belowAt)];
  if (target === undefined || below === undefined) return [];
  const { least, most } = inPercent(target.interval, target);
  const sign = baseSign(below.interval);
  // growth: current ÷ prior, so the sign of prior counts; the others divide by |prior| or |base|.
  const [size, shift]: readonly [Rational, Rational] =
    relation.kind === "growth" ? [1, 100] : relation.kind === "percent" ? [sign, 0] : [sign, multiply(100, sign)];
  const bound = (percentage: Rational, side: 1 | -1): Equation => {
    const weights = new Map<number, Rational>([
      [at(aboveAt), 100],
      [at(belowAt), negate(multiply(add(percentage, shift), size))],
    ]);
    const isLower = (side === -1) === (relation.kind === "growth" ? sign > 0 : true);
    return { weights, least: isLower ? 0 : undefined, most: isLower ? undefined : 0, owner: at(relation.target) };
  };
  return [bound(least, -1), bound(most, 1)];
}

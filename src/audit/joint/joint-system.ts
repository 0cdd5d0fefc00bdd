/** The relations and figures of a document as a system of linear conditions. */
import { add, compare, multiply, negate, type Rational } from "../../amount/index.ts";
import { figuresOf } from "../../relation/index.ts";
import type { Budget, Equation, OpenSystem, System } from "../../solve/linear/index.ts";
import {
  baseSign,
  inPercent,
  isRatio,
  percentageOf,
  type RatioRelation,
  ratioOperands,
  signAbove,
  toCommon,
} from "../check/check-ratio.ts";
import { weightOf } from "../check/check-sum.ts";
import type { Evidence } from "../check/evidence.ts";
import { pointAt } from "../check/intervals.ts";
import type { ScaledFigure, ScaledFigures } from "../check/scale.ts";
import type { ReportedRelation } from "../document/document.ts";
import type { ProofStep } from "./joint-check.ts";

/** Which part of a relation an equation is, where a relation has several. */
type Says = Pick<ProofStep, "end" | "statement">;

interface Said {
  readonly equation: Equation;
  readonly says: Says;
}

/**
 * The relations and figures that take part, as a system; both in an order that does not depend on
 * the order of the document.
 */
export interface Prepared {
  readonly system: System;
  readonly addresses: readonly string[];
  /** The place of each figure in the system. */
  readonly positions: ReadonlyMap<string, number>;
  /** The relation of each equation, and what of the relation it says. */
  readonly relationOf: readonly string[];
  readonly saysOf: readonly Says[];
  readonly scaled: readonly ScaledFigure[];
  /**
   * Percentages that stand in another relation as well, each with its ratio: no linear condition
   * says that the two are the same.
   */
  readonly tied: readonly RatioRelation[];
}

/** One question of the joint check: its system, and the work that it may do. */
export interface JointQuestion {
  readonly evidence: Evidence;
  /** The relations that take part. */
  readonly relations: readonly ReportedRelation[];
  readonly prepared: Prepared;
  readonly open: OpenSystem;
  /** The work that is left. */
  readonly budget: Budget;
  /**
   * Figures with a higher one are tried first, and come first where nothing else tells them apart.
   */
  readonly preference: (figure: number) => number;
}

/**
 * @param fixed percentages that are held at one value, by position; their ratio is then an equality
 */
export function prepare(
  relations: readonly ReportedRelation[],
  scaled: ScaledFigures,
  fixed: ReadonlyMap<string, Rational> = new Map(),
): Prepared {
  const uses = new Map<string, number>();
  for (const relation of relations)
    for (const address of figuresOf(relation)) uses.set(address, (uses.get(address) ?? 0) + 1);
  const addresses = [...uses.keys()].filter((address) => scaled.has(address)).sort(byText);
  const positions = new Map(addresses.map((address, figure) => [address, figure]));
  const figures = addresses.flatMap((address) => scaled.get(address) ?? []);
  const ordered = [...relations].sort((a, b) => byText(a.id, b.id));
  const placed = ordered.flatMap((relation) =>
    equationsFor(relation, scaled, positions, fixed).map((said) => ({ ...said, id: relation.id })),
  );
  return {
    system: {
      intervals: figures.map(({ interval, figure: { address } }) => {
        const value = fixed.get(address);
        return value === undefined ? interval : { ...pointAt(value), leastWidth: 0, mostWidth: 0 };
      }),
      equations: placed.map(({ equation }) => equation),
      start: figures.map(({ value, figure: { address } }) => fixed.get(address) ?? value),
    },
    addresses,
    positions,
    relationOf: placed.map(({ id }) => id),
    saysOf: placed.map(({ says }) => says),
    scaled: figures,
    tied: ordered.filter(
      (relation): relation is RatioRelation =>
        isRatio(relation) && (uses.get(relation.target) ?? 0) > 1,
    ),
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function equationsFor(
  relation: ReportedRelation,
  scaled: ScaledFigures,
  positions: ReadonlyMap<string, number>,
  fixed: ReadonlyMap<string, Rational>,
): readonly Said[] {
  const at = (address: string): number => positions.get(address) ?? -1;
  if (relation.kind === "sum") {
    const weights = new Map<number, Rational>([[at(relation.target), -1]]);
    for (const { figure, weight } of relation.terms)
      if (positions.has(figure)) weights.set(at(figure), weightOf(weight));
    return [{ equation: { weights, least: 0, most: 0 }, says: {} }];
  }
  if (relation.kind === "same") {
    const [first = "", ...others] = relation.figures.filter((address) => positions.has(address));
    return others.map((other) => ({
      equation: {
        weights: new Map<number, Rational>([
          [at(first), -1],
          [at(other), 1],
        ]),
        least: 0,
        most: 0,
      },
      says: { statement: other },
    }));
  }
  return ratioEquations(relation, scaled, at, fixed.get(relation.target));
}

/**
 * A percentage between p and q says of two figures, where the sign s of the lower one is known,
 * with t = ±1 for the sign in which the upper one is printed:
 *
 * - percent, ratio: p × s × base ≤ 100 × t × numerator ≤ q × s × base
 * - change: p × s × prior ≤ 100 × t × (current − prior) ≤ q × s × prior
 * - growth: p ≤ 100 × (current ÷ prior − 1) ≤ q, times s × prior, which is positive
 *
 * These are two linear conditions; the percentage is their owner. A base that may be wrong may have
 * the other sign: there are two conditions for that as well, which are asked only then. Held at one
 * value, it is one equality.
 */
function ratioEquations(
  relation: RatioRelation,
  scaled: ScaledFigures,
  at: (address: string) => number,
  fixed: Rational | undefined,
): readonly Said[] {
  const [aboveAt, belowAt] = ratioOperands(relation);
  const [target, above, below] = [relation.target, aboveAt, belowAt].map((address) =>
    scaled.get(address),
  );
  if (target === undefined || above === undefined || below === undefined) return [];
  const owner = at(relation.target);
  const printed = baseSign(below.interval);
  // Of a base that may have either sign, no linear condition says anything.
  if (printed === 0) return [];
  const signed = signAbove(relation, target, above, below);
  const isShare = relation.kind === "percent" || relation.kind === "ratio";
  const weights = (percentage: Rational, sign: Rational): Map<number, Rational> => {
    const upper = multiply(100, relation.kind === "growth" ? sign : signed);
    const shift: Rational = isShare ? 0 : upper;
    return new Map<number, Rational>([
      [at(aboveAt), upper],
      [at(belowAt), negate(add(multiply(percentage, sign), shift))],
    ]);
  };
  if (fixed !== undefined) {
    const { least } = inPercent(pointAt(fixed), target);
    return [{ equation: { weights: weights(least, printed), least: 0, most: 0, owner }, says: {} }];
  }
  const { least, most, leastOpen, mostOpen } = inPercent(target.interval, target);
  return [false, true].flatMap((isOpposite): readonly Said[] => {
    const amount = isOpposite ? negate(printed) : printed;
    const sign = { unknown: at(belowAt), isOpposite };
    return [
      {
        equation: {
          weights: weights(least, amount),
          least: 0,
          most: undefined,
          leastOpen,
          owner,
          sign,
        },
        says: { end: "least" },
      },
      {
        equation: {
          weights: weights(most, amount),
          least: undefined,
          most: 0,
          mostOpen,
          owner,
          sign,
        },
        says: { end: "most" },
      },
    ];
  });
}

/** The percentage that two figures give, in the common unit. */
export function ratioAt(
  relation: RatioRelation,
  scaled: ScaledFigures,
  valueAt: (address: string) => Rational,
): Rational | undefined {
  const [aboveAt, belowAt] = ratioOperands(relation);
  const [target, above, below] = [relation.target, aboveAt, belowAt].map((at) => scaled.get(at));
  const base = valueAt(belowAt);
  if (target === undefined || above === undefined || below === undefined) return undefined;
  if (compare(base, 0) === 0) return undefined;
  const sign = signAbove(relation, target, above, below);
  return toCommon(percentageOf(relation.kind, valueAt(aboveAt), base, sign), target);
}

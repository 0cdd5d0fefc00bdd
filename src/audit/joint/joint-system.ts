/** The relations and figures of a document as a system of linear conditions. */
import { add, multiply, negate, type Rational, signOf } from "../../amount/index.ts";
import { figuresOf } from "../../relation/index.ts";
import type { Budget, Equation, Interval, OpenSystem, System } from "../../solve/linear/index.ts";
import { type ExactCheck, weightOf } from "../check/check.ts";
import { pointAt } from "../check/intervals.ts";
import { baseSign, inPercent, isRatio, percentageAt } from "../check/percentage.ts";
import type { ScaledFigure, ScaledFigures } from "../check/scale.ts";
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
  readonly figures: readonly ScaledFigure[];
  /**
   * Percentages that stand in another relation as well, each with its ratio: no linear condition
   * says that the two are the same.
   */
  readonly tied: readonly ExactCheck[];
}

/** One question of the joint check: its system, and the work that it may do. */
export interface JointQuestion {
  /** The checks of the relations that take part. */
  readonly checks: readonly ExactCheck[];
  /** The relations among them that fail by themselves. */
  readonly failing: ReadonlySet<string>;
  /** The figures of the document. */
  readonly figures: ScaledFigures;
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
  checks: readonly ExactCheck[],
  scaled: ScaledFigures,
  fixed: ReadonlyMap<string, Rational> = new Map(),
): Prepared {
  const uses = new Map<string, number>();
  for (const { relation } of checks)
    for (const address of figuresOf(relation)) uses.set(address, (uses.get(address) ?? 0) + 1);
  const addresses = [...uses.keys()].filter((address) => scaled.has(address)).sort(byText);
  const positions = new Map(addresses.map((address, figure) => [address, figure]));
  const figures = addresses.flatMap((address) => scaled.get(address) ?? []);
  const ordered = [...checks].sort((a, b) => byText(a.relation.id, b.relation.id));
  const placed = ordered.flatMap((check) =>
    equationsFor(check, scaled, positions, fixed).map((said) => ({
      ...said,
      id: check.relation.id,
    })),
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
    figures,
    tied: ordered.filter(
      ({ relation }) => isRatio(relation) && (uses.get(relation.target) ?? 0) > 1,
    ),
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function equationsFor(
  check: ExactCheck,
  scaled: ScaledFigures,
  positions: ReadonlyMap<string, number>,
  fixed: ReadonlyMap<string, Rational>,
): readonly Said[] {
  const { relation } = check;
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
  return ratioEquations(check, scaled, at, fixed);
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
  { target, parts }: ExactCheck,
  scaled: ScaledFigures,
  at: (address: string) => number,
  fixed: ReadonlyMap<string, Rational>,
): readonly Said[] {
  if (target === undefined || parts === undefined) return [];
  const { kind } = parts;
  const [owner, above, below] = [target, parts.above, parts.below].map(({ figure }) =>
    at(figure.address),
  ) as [number, number, number];
  const intervalOf = ({ figure, interval }: ScaledFigure): Interval =>
    scaled.get(figure.address)?.interval ?? interval;
  const printed = baseSign(intervalOf(parts.below));
  // Of a base that may have either sign, no linear condition says anything.
  if (printed === 0) return [];
  const isShare = kind === "percent" || kind === "ratio";
  const weights = (percentage: Rational, sign: Rational): Map<number, Rational> => {
    const upper = multiply(100, kind === "growth" ? sign : parts.sign);
    const shift: Rational = isShare ? 0 : upper;
    const lower = negate(add(multiply(percentage, sign), shift));
    // The share of a total in itself has one figure above and below the line.
    return above === below
      ? new Map([[above, add(upper, lower)]])
      : new Map([[above, upper] as const, [below, lower] as const]);
  };
  const held = fixed.get(target.figure.address);
  if (held !== undefined) {
    const { least } = inPercent(pointAt(held), target);
    return [{ equation: { weights: weights(least, printed), least: 0, most: 0, owner }, says: {} }];
  }
  const { least, most, leastOpen, mostOpen } = inPercent(intervalOf(target), target);
  return [false, true].flatMap((isOpposite): readonly Said[] => {
    const amount = isOpposite ? negate(printed) : printed;
    const sign = { unknown: below, isOpposite };
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

/** The percentage that true values of its two figures give, in the common unit. */
export function ratioAt(
  { target, parts }: ExactCheck,
  valueAt: (address: string) => Rational,
): Rational | undefined {
  if (target === undefined || parts === undefined) return undefined;
  const [above, below] = [parts.above, parts.below].map(({ figure }) => valueAt(figure.address));
  if (above === undefined || below === undefined || signOf(below) === 0) return undefined;
  return percentageAt(parts, target, above, below);
}

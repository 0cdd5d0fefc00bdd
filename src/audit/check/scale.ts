/**
 * The figures of a document as exact numbers of one unit that is fine enough for all of them, and
 * the interval in which each true value lies.
 *
 * The unit is half of the last printed place of the most precise figure, so values and ends of
 * intervals are whole numbers, and checks need no fractions.
 */
import {
  absolute,
  add,
  divide,
  floorOf,
  fromDecimal,
  HALF,
  multiply,
  negate,
  type Rational,
  rational,
  signOf,
  subtract,
} from "../../amount/index.ts";
import type { Interval } from "../../solve/linear/index.ts";
import { SCALE_EXPONENTS } from "../../unit/index.ts";
import type {
  FigureUnit,
  ReportedDocument,
  ReportedFigure,
  ReportedRelation,
} from "../document/document.ts";
import { type Ends, inCommon } from "./intervals.ts";

/** A figure in the common unit. */
export interface ScaledFigure {
  readonly figure: ReportedFigure;
  /** The printed value. */
  readonly value: Rational;
  /** Where the true value lies. */
  readonly interval: Interval;
  /**
   * The same, narrowed by every other statement of the same fact; undefined when they cannot be the
   * same.
   */
  readonly stated: Ends | undefined;
  /** One unit of the last printed place. */
  readonly step: Rational;
  /** How the document was rounded. */
  readonly rounding: ReportedDocument["rounding"];
  /** An amount in the unit of the figure × 2 × 10^shift is the same amount in the common unit. */
  readonly shift: number;
  /**
   * Whether the value has more digits than its precision allows, so that it cannot be what it
   * claims to be.
   */
  readonly excess: boolean;
}

/** The figures of a document that are not absent, by address. */
export type ScaledFigures = ReadonlyMap<string, ScaledFigure>;

export function exponentOf(unit: FigureUnit): number {
  if (unit.kind === "money") return SCALE_EXPONENTS[unit.unit.scale];
  return unit.kind === "unstated-currency" ? SCALE_EXPONENTS[unit.scale] : 0;
}

export function scaleDocument({ figures, rounding }: ReportedDocument): ScaledFigures {
  const finest = figures.reduce((least, { amount, unit, decimals }) => {
    if (amount === undefined) return least;
    const exponent = exponentOf(unit);
    return Math.min(least, exponent - Math.max(decimals, amount.decimalPlaces()));
  }, 0);
  const scaled = new Map<string, ScaledFigure>();
  for (const figure of figures) {
    const { address, amount, unit, decimals, exact, factor } = figure;
    if (amount === undefined) continue;
    const shift = exponentOf(unit) - finest;
    const magnitude = multiply(2, fromDecimal(amount, shift));
    const value = factor === 1 ? magnitude : negate(magnitude);
    const step = multiply(2, tenTo(shift - decimals));
    const excess = !exact && !isMultiple(value, step);
    const interval = intervalAt({ figure, rounding, step }, value);
    scaled.set(address, {
      figure,
      value,
      step,
      shift,
      rounding,
      interval,
      stated: interval,
      excess,
    });
  }
  return scaled;
}

/**
 * The figures, each narrowed by every other statement of the same fact. A figure with digits beyond
 * its precision states nothing for the others.
 */
export function withStatements(
  scaled: ScaledFigures,
  relations: readonly ReportedRelation[],
): ScaledFigures {
  const classes = new Set(statementsOf(relations).values());
  if (classes.size === 0) return scaled;
  const narrowed = new Map(scaled);
  for (const facts of classes) {
    const isComplete = [...facts].every((address) => scaled.has(address));
    const statements = [...facts].flatMap((address) => {
      const figure = scaled.get(address);
      return figure === undefined || figure.excess ? [] : [figure];
    });
    const stated = isComplete ? inCommon(statements.map(({ interval }) => interval)) : undefined;
    for (const figure of statements) narrowed.set(figure.figure.address, { ...figure, stated });
  }
  return narrowed;
}

/**
 * For each figure that is stated more than once, every figure that states the same fact, directly
 * or through others.
 */
function statementsOf(
  relations: readonly ReportedRelation[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  for (const relation of relations) {
    if (relation.kind !== "same") continue;
    const met = relation.figures.map((address) => classes.get(address) ?? new Set([address]));
    const largest = met.reduce((so, each) => (each.size > so.size ? each : so));
    for (const each of met) {
      if (each === largest) continue;
      for (const address of each) classes.set(address, largest.add(address));
    }
    for (const address of relation.figures) classes.set(address, largest);
  }
  return classes;
}

/** What would be printed for an amount in the place of a figure. */
export function printOf(
  { figure: { exact }, rounding, step }: ScaledFigure,
  amount: Rational,
): Rational {
  return exact ? amount : rounding === "nearest" ? roundTo(amount, step) : cutTo(amount, step);
}

/** Where the true value lies if a value is printed in the place of a figure. */
export function intervalAt(
  { figure: { exact, within }, rounding, step }: Pick<ScaledFigure, "figure" | "rounding" | "step">,
  print: Rational,
): Interval {
  if (exact) return point(print);
  if (within !== undefined && within !== 0.5)
    return nearby(print, multiply(within, step), rounding);
  const isNearest = within !== undefined || rounding === "nearest";
  return isNearest ? nearest(print, step) : truncated(print, step);
}

/** The nearest multiple of a step, ties away from zero. */
export function roundTo(amount: Rational, step: Rational): Rational {
  const size = divide(absolute(amount), step);
  const whole = multiply(rational(floorOf(add(size, HALF))), step);
  return signOf(amount) < 0 ? negate(whole) : whole;
}

/** The multiple of a step that is left when digits are cut off. */
function cutTo(amount: Rational, step: Rational): Rational {
  const whole = multiply(rational(floorOf(divide(absolute(amount), step))), step);
  return signOf(amount) < 0 ? negate(whole) : whole;
}

function tenTo(exponent: number): Rational {
  if (exponent >= 0 && exponent < 15) return 10 ** exponent;
  return exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
}

function isMultiple(value: Rational, step: Rational): boolean {
  if (typeof value === "number" && typeof step === "number") return value % step === 0;
  const [top, bottom] = [fractionOf(value), fractionOf(step)];
  return (top[0] * bottom[1]) % (top[1] * bottom[0]) === 0n;
}

function fractionOf(value: Rational): readonly [bigint, bigint] {
  return typeof value === "number" ? [BigInt(value), 1n] : [value.top, value.bottom];
}

function point(value: Rational): Interval {
  return {
    least: value,
    most: value,
    leastOpen: false,
    mostOpen: false,
    leastWidth: 0,
    mostWidth: 0,
  };
}

/** Half a unit to both sides; both ends count, because any rule for ties may have been used. */
function nearest(value: Rational, step: Rational): Interval {
  const half = multiply(step, HALF);
  const width = { leastWidth: step, mostWidth: step };
  return {
    least: subtract(value, half),
    most: add(value, half),
    leastOpen: false,
    mostOpen: false,
    ...width,
  };
}

/**
 * Rounded to either side: the true value is nearer than a distance.
 *
 * The ends move with the distance that the document allows, so they meet if it is 0.
 */
function nearby(
  value: Rational,
  distance: Rational,
  rounding: ReportedDocument["rounding"],
): Interval {
  const width = rounding === "nearest" ? multiply(2, distance) : distance;
  return {
    least: subtract(value, distance),
    most: add(value, distance),
    leastOpen: true,
    mostOpen: true,
    leastWidth: width,
    mostWidth: width,
  };
}

/**
 * Digits were cut off: the true value is further from zero, by less than one unit. The end at the
 * print stays where it is when more may be cut off.
 */
function truncated(value: Rational, step: Rational): Interval {
  const sign = signOf(value);
  const [down, up] = [sign <= 0, sign >= 0];
  return {
    least: down ? subtract(value, step) : value,
    most: up ? add(value, step) : value,
    leastOpen: down,
    mostOpen: up,
    leastWidth: down ? step : 0,
    mostWidth: up ? step : 0,
  };
}

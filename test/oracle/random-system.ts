/** Small random systems, and the same systems as conditions for elimination. */
import fc from "fast-check";
import { type Rational, toRatio } from "../../src/amount/index.ts";
import type { System } from "../../src/solve/linear/index.ts";
import type { Inequality } from "./fourier-motzkin.ts";
import { add, type Fraction, fraction, multiply, negate } from "./fraction.ts";
import { toFraction } from "./joint-proof.ts";

interface Ends {
  readonly least: number;
  /** `most` less `least`. */
  readonly width: number;
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
}

export interface SmallSystem {
  readonly unknowns: readonly (Ends & { readonly moves: number })[];
  readonly equations: readonly (Ends & {
    readonly weights: readonly number[];
    readonly owner: number | undefined;
  })[];
}

const ends = (least: number, width: number): fc.Arbitrary<Ends> =>
  fc
    .record({
      least: fc.integer({ min: -least, max: least }),
      width: fc.integer({ min: 0, max: width }),
      leastOpen: fc.boolean(),
      mostOpen: fc.boolean(),
    })
    .map((each) => ({
      ...each,
      leastOpen: each.leastOpen && each.width > 0,
      mostOpen: each.mostOpen && each.width > 0,
    }));

/** Two to four unknowns and one to four equations; one equation in five has an owner. */
export const smallSystem: fc.Arbitrary<SmallSystem> = fc
  .integer({ min: 2, max: 4 })
  .chain((count) =>
    fc.record({
      unknowns: fc.array(
        ends(4, 3).chain((each) =>
          fc.integer({ min: 1, max: 2 }).map((moves) => ({
            ...each,
            moves: each.width === 0 ? 0 : moves,
          })),
        ),
        { minLength: count, maxLength: count },
      ),
      equations: fc.array(
        fc
          .tuple(
            ends(9, 2),
            fc.array(fc.integer({ min: -3, max: 3 }), { minLength: count, maxLength: count }),
            fc.option(fc.nat({ max: count - 1 }), { freq: 4, nil: undefined }),
          )
          .map(([each, weights, owner]) => ({
            ...each,
            weights,
            owner: owner === undefined || owner % 2 === 1 ? undefined : owner,
          })),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  );

export function systemOf({ unknowns, equations }: SmallSystem): System {
  return {
    intervals: unknowns.map(({ least, width, leastOpen, mostOpen, moves }) => ({
      least,
      most: least + width,
      leastOpen,
      mostOpen,
      leastWidth: moves,
      mostWidth: moves,
    })),
    equations: equations.map(({ weights, least, width, leastOpen, mostOpen, owner }) => ({
      weights: new Map<number, Rational>(weights.map((weight, k) => [k, weight])),
      least,
      most: least + width,
      leastOpen,
      mostOpen,
      ...(owner === undefined ? {} : { owner }),
    })),
    start: unknowns.map(() => 0),
  };
}

/** A question to a system. */
export interface Question {
  readonly released?: ReadonlySet<number>;
  readonly suspended?: ReadonlySet<number>;
  /** How many widths the ends of the intervals are moved outwards. */
  readonly widening?: Fraction;
  /** Whether open ends count as closed. */
  readonly closed?: boolean;
}

const whole = (value: number): Fraction => fraction(`${value}`);

/** The conditions of a question, for {@link canHold}. */
export function conditionsOf(
  { unknowns, equations }: SmallSystem,
  { released, suspended, widening = whole(0), closed = false }: Question = {},
): readonly Inequality[] {
  return [
    ...unknowns.flatMap((each, k) =>
      released?.has(k) === true
        ? []
        : between(new Map([[k, 1]]), each, multiply(widening, whole(each.moves)), closed),
    ),
    ...equations.flatMap((each, k) =>
      suspended?.has(k) === true || (each.owner !== undefined && released?.has(each.owner) === true)
        ? []
        : between(new Map([...each.weights.entries()]), each, whole(0), closed),
    ),
  ];
}

function between(
  weights: ReadonlyMap<number, number>,
  { least, width, leastOpen, mostOpen }: Ends,
  outwards: Fraction,
  closed: boolean,
): readonly Inequality[] {
  return [
    atMost(weights, add(whole(least + width), outwards), mostOpen && !closed),
    atMost(opposite(weights), add(whole(-least), outwards), leastOpen && !closed),
  ];
}

/** Σ weight × unknown ≤ bound. */
export function atMost(
  weights: ReadonlyMap<number, number>,
  bound: Fraction,
  strict = false,
): Inequality {
  const given = [...weights].filter(([, weight]) => weight !== 0);
  return {
    weights: new Map(given.map(([unknown, weight]) => [unknown, whole(weight)])),
    bound,
    strict,
  };
}

/** Σ weight × unknown ≥ bound. */
export function atLeast(
  weights: ReadonlyMap<number, number>,
  bound: Fraction,
  strict = false,
): Inequality {
  return atMost(opposite(weights), negate(bound), strict);
}

function opposite(weights: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...weights].map(([unknown, weight]) => [unknown, -weight]));
}

/** A fraction of src as one of the oracle. */
export function fractionOf(value: Rational): Fraction {
  return toFraction(toRatio(value));
}

/**
 * A system of equations between figures that are known only up to an interval each, and the two questions that are asked of it: can all hold at once, and if not, what
 * proves it.
 */
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  signOf,
  subtract,
} from "../decimal/index.ts";
import { type Bound, type Conflict, makeTableau, type Weights } from "./tableau.ts";

/** Where the true value of a figure may lie. */
export interface Interval {
  readonly least: Rational;
  readonly most: Rational;
  /** Whether the end itself is left out. */
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
  /** By how much each end moves when the intervals of all figures are widened by one unit; 0 for exact figures. */
  readonly width: Rational;
}

/** Σ weight × figure lies between `least` and `most`; undefined is no bound. */
export interface Equation {
  readonly weights: Weights;
  readonly least: Bound;
  readonly most: Bound;
  /** A figure that the bounds come from (a printed percentage): when it is released, so is the equation. */
  readonly owner?: number;
}

export interface System {
  readonly intervals: readonly Interval[];
  readonly equations: readonly Equation[];
  /** Where to begin looking: the printed values. */
  readonly start: readonly Rational[];
}

/** A proof that the equations cannot all hold. */
export interface Contradiction {
  /** Multiplier of each equation; the weighted sum of the equations contradicts the intervals. */
  readonly multipliers: ReadonlyMap<number, Rational>;
  /** The figures whose intervals the proof uses: no figure outside can repair it. */
  readonly figures: ReadonlySet<number>;
  /** The smallest widening at which this proof fails; undefined when it never does. */
  readonly widening: Rational | undefined;
}

export type Answer = Contradiction | "limit" | undefined;

/** A system that questions can be asked of, one after another. */
export interface OpenSystem {
  /** Lets the named figures take any value, and no others. */
  readonly release: (figures: Iterable<number>) => void;
  /** Asks nothing of the named equations, and everything of all others. */
  readonly suspend: (equations: ReadonlySet<number>) => void;
  /** Narrows one released figure again, to ask for its extreme values. */
  readonly confine: (figure: number, least: Bound, most: Bound) => void;
  /** Widens the intervals of all figures that are not released. */
  readonly widen: (widening: Rational) => void;
  /** Why the equations cannot all hold, open ends counted as closed; undefined when they can. */
  readonly contradiction: () => Answer;
  /** The same, with open ends left out. */
  readonly strictContradiction: () => Answer;
  /** The value of a figure after the last question; when there was no contradiction, all these values together are the proof. */
  readonly valueOf: (figure: number) => Rational;
}

export function openSystem(system: System, work: number): OpenSystem {
  const { intervals, equations, start } = system;
  const count = intervals.length;
  const tableau = makeTableau(
    count,
    equations.map(({ weights }) => weights),
    start,
    work,
  );
  const hasOpenEnds = intervals.some(({ leastOpen, mostOpen }) => leastOpen || mostOpen);
  const owned = new Map<number, number[]>();
  equations.forEach(({ owner }, k) => {
    if (owner !== undefined) owned.set(owner, [...(owned.get(owner) ?? []), k]);
  });
  let released = new Set<number>();
  let suspended: ReadonlySet<number> = new Set<number>();
  let widening: Rational = 0;
  /** How far open ends are moved inwards, as a share of their width. */
  let inset: Rational = 0;

  const place = (figure: number): void => {
    const { least, most, leastOpen, mostOpen, width } = intervals[figure] ?? NOWHERE;
    if (released.has(figure)) tableau.setBounds(figure, undefined, undefined);
    else {
      const out = multiply(widening, width);
      const inwards = multiply(inset, width);
      const lower = add(subtract(least, out), leastOpen ? inwards : 0);
      const upper = subtract(add(most, out), mostOpen ? inwards : 0);
      tableau.setBounds(figure, lower, upper);
    }
    for (const k of owned.get(figure) ?? []) placeEquation(k);
  };
  const placeEquation = (k: number): void => {
    const { least, most, owner } = equations[k] ?? { least: undefined, most: undefined };
    const free = suspended.has(k) || (owner !== undefined && released.has(owner));
    tableau.setBounds(count + k, free ? undefined : least, free ? undefined : most);
  };
  const placeAll = (): void => {
    for (let figure = 0; figure < count; figure++) place(figure);
  };
  placeAll();
  equations.forEach((_, k) => {
    placeEquation(k);
  });

  const contradiction = (): Answer => {
    const conflict = tableau.solve();
    return conflict === undefined || conflict === "limit" ? conflict : proofOf(conflict);
  };

  /** The conflict in terms of equations and figures, and the widening from which on it is none: its slack grows evenly with the widening. */
  const proofOf = ({ weights }: Conflict): Contradiction => {
    const multipliers = new Map<number, Rational>();
    const figures = new Set<number>();
    let [highest, lowest]: [Bound, Bound] = [0, 0];
    let growth: Rational = 0;
    for (const [variable, weight] of weights) {
      if (variable < count) figures.add(variable);
      else {
        multipliers.set(variable - count, weight);
        const owner = equations[variable - count]?.owner;
        if (owner !== undefined) figures.add(owner);
      }
      const positive = signOf(weight) > 0;
      const [least, most] = [tableau.leastOf(variable), tableau.mostOf(variable)];
      highest = plus(highest, weight, positive ? most : least);
      lowest = plus(lowest, weight, positive ? least : most);
      const width = variable < count ? (intervals[variable]?.width ?? 0) : 0;
      growth = add(growth, multiply(absolute(weight), width));
    }
    const short = highest !== undefined && signOf(highest) < 0 ? subtract(0, highest) : (lowest ?? 0);
    return {
      multipliers,
      figures,
      widening: signOf(growth) === 0 ? undefined : add(widening, divide(short, growth)),
    };
  };

  const strictContradiction = (): Answer => {
    const closed = contradiction();
    if (closed !== undefined || !hasOpenEnds) return closed;
    // The open ends are left out if and only if they can be moved inwards a little. A proof that they cannot be moved by this much says how much is possible.
    inset = rational(1n, 4n);
    let answer: Answer;
    for (;;) {
      placeAll();
      answer = contradiction();
      if (answer === undefined || answer === "limit") break;
      const possible = insetOf(answer);
      if (possible === undefined || signOf(possible) <= 0) break;
      inset = possible;
    }
    inset = 0;
    // The values found stay as they are: they lie inside the open ends, and so inside the whole intervals.
    placeAll();
    return answer;
  };

  /** How far the open ends can be moved inwards before a proof holds; undefined when the proof uses none. */
  const insetOf = ({ multipliers }: Contradiction): Rational | undefined => {
    const weights = new Map<number, Rational>();
    for (const [k, multiplier] of multipliers)
      for (const [figure, weight] of equations[k]?.weights ?? [])
        weights.set(figure, add(weights.get(figure) ?? 0, multiply(multiplier, weight)));
    return narrowest(weights, multipliers);
  };

  const narrowest = (
    weights: ReadonlyMap<number, Rational>,
    multipliers: ReadonlyMap<number, Rational>,
  ): Rational | undefined => {
    // Σ multiplier × bound of the equation − Σ weight × figure = 0; both extremes are looked at.
    const extremes = ([1, -1] as const).map((direction) => {
      let slack: Bound = 0;
      let loss: Rational = 0;
      for (const [k, multiplier] of multipliers) {
        const up = signOf(multiplier) === direction;
        slack = plus(
          slack,
          multiply(multiplier, direction),
          up ? tableau.mostOf(count + k) : tableau.leastOf(count + k),
        );
      }
      for (const [figure, weight] of weights) {
        if (signOf(weight) === 0) continue;
        if (released.has(figure)) slack = undefined;
        const interval = intervals[figure] ?? NOWHERE;
        const up = signOf(weight) !== direction;
        slack = plus(slack, multiply(weight, -direction), up ? interval.most : interval.least);
        const isOpen = up ? interval.mostOpen : interval.leastOpen;
        if (isOpen) loss = add(loss, multiply(absolute(weight), interval.width));
      }
      return slack === undefined || signOf(loss) === 0 ? undefined : divide(slack, loss);
    });
    const known = extremes.filter((each): each is Rational => each !== undefined);
    return known.reduce<Rational | undefined>(
      (least, each) => (least === undefined || compare(each, least) < 0 ? each : least),
      undefined,
    );
  };

  return {
    release: (figures) => {
      const before = released;
      released = new Set(figures);
      for (const figure of before) if (!released.has(figure)) place(figure);
      for (const figure of released) if (!before.has(figure)) place(figure);
    },
    suspend: (equations) => {
      const before = suspended;
      suspended = equations;
      for (const k of before) if (!suspended.has(k)) placeEquation(k);
      for (const k of suspended) if (!before.has(k)) placeEquation(k);
    },
    confine: (figure, least, most) => tableau.setBounds(figure, least, most),
    widen: (by) => {
      widening = by;
      placeAll();
    },
    contradiction,
    strictContradiction,
    valueOf: tableau.valueOf,
  };
}

const NOWHERE: Interval = { least: 0, most: 0, leastOpen: false, mostOpen: false, width: 0 };

function plus(sum: Bound, weight: Rational, bound: Bound): Bound {
  return sum === undefined || bound === undefined ? undefined : add(sum, multiply(weight, bound));
}

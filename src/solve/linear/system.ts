/**
 * A system of equations between figures that are known only up to an interval each, and the two questions that are asked of it: can all hold at once, and if not, what
 * proves it.
 */
import {
  absolute,
  add,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  signOf,
  subtract,
} from "../../amount/index.ts";
import { type Bound, type Budget, type Conflict, makeTableau, type Weights } from "./tableau.ts";

/** Where the true value of a figure may lie. */
export interface Interval {
  readonly least: Rational;
  readonly most: Rational;
  /** Whether the end itself is left out. */
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
  /** By how much each end moves outwards when the intervals of all figures are widened by one unit; 0 for exact figures. An open end has a width. */
  readonly leastWidth: Rational;
  readonly mostWidth: Rational;
}

/** Σ weight × figure lies between `least` and `most`; undefined is no bound. */
export interface Equation {
  readonly weights: Weights;
  readonly least: Bound;
  readonly most: Bound;
  /** Whether a bound itself is left out. */
  readonly leastOpen?: boolean;
  readonly mostOpen?: boolean;
  /** A figure that the bounds come from (a printed percentage): when it is released, so is the equation. */
  readonly owner?: number;
  /** A figure whose sign it takes for granted, the printed one or the other: a base that is released may have either. */
  readonly base?: { readonly figure: number; readonly isTurned: boolean };
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
  /** The figures whose intervals or signs the proof uses: no figure outside can repair it. */
  readonly figures: ReadonlySet<number>;
  /** The smallest widening at which this proof fails; undefined when it never does, as far as it is known. */
  readonly widening: Rational | undefined;
  /** Whether it uses bounds that do not move with a widening although they come from a figure that is rounded: then more widening might do, but it is not computed. */
  readonly isRigid: boolean;
}

export type Answer = Contradiction | "limit" | undefined;

/** A system that questions can be asked of, one after another. */
export interface OpenSystem {
  readonly system: System;
  /** The equations in which a figure stands. */
  readonly equationsWith: (figure: number) => readonly number[];
  /** Lets the named figures take any value, and no others. */
  readonly release: (figures: Iterable<number>) => void;
  readonly isReleased: (figure: number) => boolean;
  /** The bounds of an equation as it stands; none where nothing is asked of it. */
  readonly boundsOf: (equation: number) => { readonly least: Bound; readonly most: Bound };
  /** Asks nothing of the named equations, and everything of all others. */
  readonly suspend: (equations: ReadonlySet<number>) => void;
  /** Narrows one released figure again, to ask for its extreme values; without bounds it is free as before. */
  readonly confine: (figure: number, least: Bound, most: Bound) => void;
  /** Widens the intervals of all figures that are not released. */
  readonly widen: (widening: Rational) => void;
  /** Why the equations cannot all hold, open ends counted as closed; undefined when they can. */
  readonly contradiction: () => Answer;
  /** The same, with open ends left out, and with either sign for released bases; the signs that were found stay until others are released. */
  readonly strictContradiction: () => Answer;
  /** The value of a figure after the last question; when there was no contradiction, all these values together are the proof. */
  readonly valueOf: (figure: number) => Rational;
  /** Whether any end is open. */
  readonly hasOpenEnds: boolean;
}

/** A contradiction, and how far the open ends could be moved inwards before it holds; undefined when it uses none. */
interface Proof extends Contradiction {
  readonly inset: Rational | undefined;
  /** The figures whose signs it uses. */
  readonly bases: ReadonlySet<number>;
}

type Index = Map<number, number[]>;

/** So many ways of giving released bases the other sign are tried. */
const MOST_TURNS = 7;

export function openSystem(system: System, budget: Budget): OpenSystem {
  const { intervals, equations, start } = system;
  const count = intervals.length;
  const tableau = makeTableau(
    count,
    equations.map(({ weights }) => weights),
    start,
    budget,
  );
  const hasOpenEnds = [...intervals, ...equations].some(
    ({ leastOpen = false, mostOpen = false }) => leastOpen || mostOpen,
  );
  const [standing, owned, based] = [0, 1, 2].map(() => new Map<number, number[]>()) as [
    Index,
    Index,
    Index,
  ];
  equations.forEach(({ weights, owner, base }, k) => {
    for (const figure of weights.keys()) place(standing, figure, k);
    if (owner !== undefined) place(owned, owner, k);
    if (base !== undefined) place(based, base.figure, k);
  });
  let released = new Set<number>();
  let suspended: ReadonlySet<number> = new Set<number>();
  /** Released bases that are taken to have the other sign than the printed one. */
  let turned: ReadonlySet<number> = new Set<number>();
  let confined:
    | { readonly figure: number; readonly least: Bound; readonly most: Bound }
    | undefined;
  let widening: Rational = 0;
  /** How far open ends are moved inwards, as a share of their width. */
  let inset: Rational = 0;

  const placeFigure = (figure: number): void => {
    const { least, most, leastOpen, mostOpen, leastWidth, mostWidth } =
      intervals[figure] ?? NOWHERE;
    if (confined?.figure === figure) tableau.setBounds(figure, confined.least, confined.most);
    else if (released.has(figure)) tableau.setBounds(figure, undefined, undefined);
    else {
      const out = (width: Rational, isOpen: boolean): Rational =>
        multiply(width, isOpen ? subtract(widening, inset) : widening);
      tableau.setBounds(
        figure,
        subtract(least, out(leastWidth, leastOpen)),
        add(most, out(mostWidth, mostOpen)),
      );
    }
    for (const k of owned.get(figure) ?? []) placeEquation(k);
  };
  const placeEquation = (k: number): void => {
    const { least, most, owner, base, leastOpen, mostOpen } = equations[k] ?? ANYTHING;
    const isOff = base !== undefined && base.isTurned !== turned.has(base.figure);
    const free = suspended.has(k) || isOff || (owner !== undefined && released.has(owner));
    tableau.setBounds(
      count + k,
      free || least === undefined ? undefined : add(least, leastOpen === true ? inset : 0),
      free || most === undefined ? undefined : subtract(most, mostOpen === true ? inset : 0),
    );
  };
  const placeAll = (): void => {
    for (let figure = 0; figure < count; figure++) placeFigure(figure);
    for (let k = 0; k < equations.length; k++) placeEquation(k);
  };
  placeAll();

  const contradiction = (): Proof | "limit" | undefined => {
    const conflict = tableau.solve();
    return conflict === undefined || conflict === "limit" ? conflict : proofOf(conflict);
  };

  /**
   * The conflict in terms of equations and figures. Its sum is 0 for all values that the equations allow, and either its highest value within the bounds is below 0 or its lowest is
   * above; by how much, and how fast that changes with the widening and the inset, says where it ends.
   */
  const proofOf = ({ weights }: Conflict): Proof => {
    const multipliers = new Map<number, Rational>();
    const [figures, bases] = [new Set<number>(), new Set<number>()];
    let isRigid = false;
    let [highest, lowest]: [Bound, Bound] = [0, 0];
    for (const [variable, weight] of weights) {
      const up = signOf(weight) > 0;
      const [least, most] = [tableau.leastOf(variable), tableau.mostOf(variable)];
      highest = plus(highest, weight, up ? most : least);
      lowest = plus(lowest, weight, up ? least : most);
      if (variable < count) figures.add(variable);
      else {
        multipliers.set(variable - count, weight);
        const { owner, base } = equations[variable - count] ?? {};
        if (owner !== undefined) figures.add(owner);
        if (base !== undefined) bases.add(base.figure);
        if (base !== undefined && !released.has(base.figure)) figures.add(base.figure);
        if (owner !== undefined) isRigid = true;
      }
    }
    const isBelow = highest !== undefined && signOf(highest) < 0;
    const short = isBelow ? negate(highest ?? 0) : (lowest ?? 0);
    let [growth, loss]: [Rational, Rational] = [0, 0];
    for (const [variable, weight] of weights) {
      const isConfined = confined?.figure === variable;
      const ends =
        variable < count ? ((isConfined ? undefined : intervals[variable]) ?? NOWHERE) : undefined;
      const { leastOpen = false, mostOpen = false } = ends ?? equations[variable - count] ?? {};
      const atMost = signOf(weight) > 0 === isBelow;
      const width = ends === undefined ? 0 : atMost ? ends.mostWidth : ends.leastWidth;
      growth = add(growth, multiply(absolute(weight), width));
      // The open bounds of equations are moved by the inset itself.
      if (atMost ? mostOpen : leastOpen)
        loss = add(loss, multiply(absolute(weight), ends === undefined ? 1 : width));
    }
    return {
      multipliers,
      figures,
      bases,
      isRigid,
      widening: signOf(growth) === 0 ? undefined : add(widening, divide(short, growth)),
      inset: signOf(loss) === 0 ? undefined : subtract(inset, divide(short, loss)),
    };
  };

  const turn = (figures: ReadonlySet<number>): void => {
    const before = turned;
    turned = figures;
    for (const figure of new Set([...before, ...figures]))
      if (before.has(figure) !== figures.has(figure))
        for (const k of based.get(figure) ?? []) placeEquation(k);
  };

  /** With printed signs first; when that cannot be, with the other sign of each released base that the proofs use. What all of them exclude, any repair must meet. */
  const strictContradiction = (): Answer => {
    turn(NOTHING);
    const usual = strictly();
    if (usual === undefined || usual === "limit") return usual;
    const figures = new Set(usual.figures);
    const waiting: (readonly [ReadonlySet<number>, Proof])[] = [[NOTHING, usual]];
    const tried = new Set<string>();
    for (const [turns, { bases }] of waiting) {
      for (const base of [...bases].filter((each) => released.has(each) && !turns.has(each))) {
        const next = new Set([...turns, base]);
        const key = [...next].sort((a, b) => a - b).join();
        if (tried.has(key)) continue;
        // With so many wrong bases it is not known whether some choice of signs would do.
        if (tried.size >= MOST_TURNS) return "limit";
        tried.add(key);
        turn(next);
        const answer = strictly();
        if (answer === undefined || answer === "limit") return answer;
        for (const figure of answer.figures) figures.add(figure);
        waiting.push([next, answer]);
      }
    }
    turn(NOTHING);
    return tried.size === 0 ? usual : { ...usual, figures };
  };

  const strictly = (): Proof | "limit" | undefined => {
    const closed = contradiction();
    if (closed !== undefined || !hasOpenEnds) return closed;
    // The open ends are left out if and only if they can be moved inwards a little. A proof that they cannot be moved by this much says how much is possible.
    inset = rational(1n, 4n);
    let answer: Proof | "limit" | undefined;
    for (;;) {
      placeAll();
      answer = contradiction();
      if (answer === undefined || answer === "limit") break;
      if (answer.inset === undefined || signOf(answer.inset) <= 0) break;
      inset = answer.inset;
    }
    inset = 0;
    // The values found stay as they are: they lie inside the open ends, and so inside the whole intervals.
    placeAll();
    return answer;
  };

  return {
    system,
    equationsWith: (figure) => standing.get(figure) ?? [],
    hasOpenEnds,
    isReleased: (figure) => released.has(figure),
    boundsOf: (k) => ({ least: tableau.leastOf(count + k), most: tableau.mostOf(count + k) }),
    release: (figures) => {
      turn(NOTHING);
      const before = released;
      released = new Set(figures);
      for (const figure of before) if (!released.has(figure)) placeFigure(figure);
      for (const figure of released) if (!before.has(figure)) placeFigure(figure);
    },
    suspend: (equations) => {
      const before = suspended;
      suspended = equations;
      for (const k of before) if (!suspended.has(k)) placeEquation(k);
      for (const k of suspended) if (!before.has(k)) placeEquation(k);
    },
    confine: (figure, least, most) => {
      const before = confined?.figure;
      confined = least === undefined && most === undefined ? undefined : { figure, least, most };
      if (before !== undefined && before !== figure) placeFigure(before);
      placeFigure(figure);
    },
    widen: (by) => {
      widening = by;
      placeAll();
    },
    contradiction,
    strictContradiction,
    valueOf: tableau.valueOf,
  };
}

const NOWHERE: Interval = {
  least: 0,
  most: 0,
  leastOpen: false,
  mostOpen: false,
  leastWidth: 0,
  mostWidth: 0,
};
const NOTHING: ReadonlySet<number> = /* @__PURE__ */ new Set();
const ANYTHING: Equation = { weights: new Map(), least: undefined, most: undefined };

function place(index: Map<number, number[]>, figure: number, k: number): void {
  const known = index.get(figure);
  if (known === undefined) index.set(figure, [k]);
  else known.push(k);
}

function plus(sum: Bound, weight: Rational, bound: Bound): Bound {
  return sum === undefined || bound === undefined ? undefined : add(sum, multiply(weight, bound));
}

/**
 * A system that can be asked one question after another.
 *
 * Goal: one object that callers release unknowns in and ask for contradictions.
 * Method: every member calls one function on the state of the system.
 */
import type { Rational } from "../../amount/index.ts";
import { confine, makeState, release, suspend, widen } from "./bounds.ts";
import type { Answer, System } from "./problem.ts";
import { proveContradiction } from "./proof.ts";
import { proveStrictly } from "./strict.ts";
import { type Bound, type Budget, valueAt } from "./tableau.ts";

/** A system with its questions. */
export interface OpenSystem {
  readonly system: System;
  /** The equations that name an unknown. */
  readonly equationsWith: (unknown: number) => readonly number[];
  /** Lets the given unknowns have any value, and no others. */
  readonly release: (unknowns: Iterable<number>) => void;
  readonly isReleased: (unknown: number) => boolean;
  /** The present bounds of an equation; both undefined while it is switched off. */
  readonly boundsOf: (equation: number) => { readonly least: Bound; readonly most: Bound };
  /** Switches the given equations off, and all others on. */
  readonly suspend: (equations: ReadonlySet<number>) => void;
  /** Gives one released unknown bounds of its own; without bounds it is free again. */
  readonly confine: (unknown: number, least: Bound, most: Bound) => void;
  /** Widens the intervals of all unknowns that are not released. */
  readonly widen: (widening: Rational) => void;
  /** Why the equations cannot all hold, open ends counted as closed; undefined when they can. */
  readonly contradiction: () => Answer;
  /** The same with open ends excluded, and with either sign for released unknowns. */
  readonly strictContradiction: () => Answer;
  /**
   * The value of an unknown after the last question. Where that found no contradiction, all values
   * together satisfy the system.
   */
  readonly valueOf: (unknown: number) => Rational;
  /** Whether any end is open. */
  readonly hasOpenEnds: boolean;
}

export function openSystem(system: System, budget: Budget): OpenSystem {
  const state = makeState(system, budget);
  const { tableau, count } = state;
  return {
    system,
    hasOpenEnds: state.hasOpenEnds,
    equationsWith: (unknown) => state.naming.get(unknown) ?? [],
    isReleased: (unknown) => state.released.has(unknown),
    boundsOf: (k) => ({ least: tableau.least[count + k], most: tableau.most[count + k] }),
    release: (unknowns) => release(state, unknowns),
    suspend: (equations) => suspend(state, equations),
    confine: (unknown, least, most) => confine(state, unknown, least, most),
    widen: (widening) => widen(state, widening),
    contradiction: () => proveContradiction(state),
    strictContradiction: () => proveStrictly(state),
    valueOf: (unknown) => valueAt(tableau, unknown),
  };
}

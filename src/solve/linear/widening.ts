/**
 * The least widening: how far all intervals must be widened before every equation can hold.
 *
 * Goal: the smallest number of widths by which the ends must move outwards.
 * Method: Newton's method on a convex function that is linear in pieces. Each proof that a widening
 * is too small says how large it must be at least, and there are finitely many proofs.
 */
import type { Rational } from "../../amount/index.ts";
import { type OpenSystem, widen } from "./bounds.ts";
import { proveContradiction } from "./proof.ts";

/**
 * A widening. `"never"`: unknowns without a width contradict each other, so none is enough.
 * `"unknown"`: the proof uses bounds that a widening does not move. `"limit"`: the work ran out.
 */
export type Widening = Rational | "never" | "unknown" | "limit";

/**
 * The least widening of all intervals at which every equation can hold; open ends count as closed.
 *
 * @param from a widening that is not too large, where the method starts
 */
export function leastWidening(open: OpenSystem, from: Rational): Widening {
  let widening: Widening = from;
  for (;;) {
    widen(open, widening);
    const answer = proveContradiction(open);
    if (answer === undefined) break;
    if (answer === "limit" || answer.widening === undefined) {
      widening = answer === "limit" ? answer : answer.isRigid ? "unknown" : "never";
      break;
    }
    widening = answer.widening;
  }
  widen(open, 0);
  return widening;
}

/**
 * The strict question: open ends are excluded, and a released unknown may have either sign.
 *
 * Goal: decide whether all equations can hold when open ends are not reached.
 * Method: open ends are excluded if and only if they can be moved inwards a little; each proof that
 * they cannot be moved by so much says how much is possible. The signs are tried one proof after
 * another, the usual ones first.
 */
import { rational, signOf } from "../../amount/index.ts";
import { assumeOpposite, type OpenSystem, placeAll } from "./bounds.ts";
import type { Answer } from "./problem.ts";
import { type Proof, proveContradiction } from "./proof.ts";

/** The search tries this many choices of opposite signs. */
const MOST_SIGN_CHOICES = 7;

const NO_UNKNOWNS: ReadonlySet<number> = /* @__PURE__ */ new Set();

/**
 * Asks the strict question. The unknowns of the answer are those of all proofs together: only they
 * can repair every choice of signs. The signs that were found stay until others are released.
 */
export function proveStrictly(state: OpenSystem): Answer {
  assumeOpposite(state, NO_UNKNOWNS);
  const usual = proveWithOpenEnds(state);
  if (usual === undefined || usual === "limit") return usual;
  const unknowns = new Set(usual.unknowns);
  const waiting: (readonly [ReadonlySet<number>, Proof])[] = [[NO_UNKNOWNS, usual]];
  const tried = new Set<string>();
  for (const [opposite, { signs }] of waiting) {
    for (const unknown of signs) {
      if (!state.released.has(unknown) || opposite.has(unknown)) continue;
      const next = new Set([...opposite, unknown]);
      const key = [...next].sort((a, b) => a - b).join();
      if (tried.has(key)) continue;
      // Another choice of signs might still let all equations hold.
      if (tried.size >= MOST_SIGN_CHOICES) return "limit";
      tried.add(key);
      assumeOpposite(state, next);
      const answer = proveWithOpenEnds(state);
      if (answer === undefined || answer === "limit") return answer;
      for (const each of answer.unknowns) unknowns.add(each);
      waiting.push([next, answer]);
    }
  }
  assumeOpposite(state, NO_UNKNOWNS);
  return tried.size === 0 ? usual : { ...usual, unknowns };
}

/** Asks the question at the present signs with open ends excluded. */
function proveWithOpenEnds(state: OpenSystem): Proof | "limit" | undefined {
  const closed = proveContradiction(state);
  if (closed !== undefined || !state.hasOpenEnds) return closed;
  state.inset = rational(1n, 4n);
  let answer: Proof | "limit" | undefined;
  for (;;) {
    placeAll(state);
    answer = proveContradiction(state);
    if (answer === undefined || answer === "limit") break;
    if (answer.inset === undefined || signOf(answer.inset) <= 0) break;
    state.inset = answer.inset;
  }
  state.inset = 0;
  // The values stay as they are: they lie inside the open ends, and so inside the whole intervals.
  placeAll(state);
  return answer;
}

/**
 * Repairs: the fewest unknowns whose release lets every equation hold.
 *
 * Goal: name the unknowns that cannot all be right, and the others that could stand in for each.
 * Method: implicit hitting sets (Moreno-Centeno and Karp, 2013). Every proof names the unknowns
 * that it uses, and at least one of them must be released; a smallest set that meets all proofs
 * found so far either repairs the system or gives another proof.
 */
import { type OpenSystem, release } from "./bounds.ts";
import {
  ascending,
  byPreference,
  type HittingSet,
  hittingSet,
  type Preference,
} from "./hitting-set.ts";
import type { Contradiction } from "./problem.ts";
import { proveStrictly } from "./strict.ts";

/** The unknowns to release. */
export interface Repair {
  /** One unknown for each thing that is wrong. */
  readonly unknowns: readonly number[];
  /** Whether no smaller set repairs the system. */
  readonly fewest: boolean;
  /** Whether the release is known to let everything else hold; false when the work ran out. */
  readonly complete: boolean;
  /** The first proof that something is wrong. */
  readonly proof: Contradiction;
}

/** The search looks this many times for a smaller set than the first one. */
const MOST_ROUNDS = 40;

/**
 * Finds the unknowns to release.
 *
 * A first set releases the preferred unknown of each proof. Then smaller sets are tried, until the
 * proofs show that no more exist or the rounds are over.
 *
 * @returns undefined when the system needs no repair; `"limit"` when the work ran out before
 * anything was known
 */
export function leastRepair(
  open: OpenSystem,
  preference: Preference,
): Repair | undefined | "limit" {
  const proofs: Contradiction[] = [];
  const rough = roughRepair(open, preference, proofs);
  const [proof] = proofs;
  if (proof === undefined) return rough === "limit" ? rough : undefined;
  if (rough === "limit") return { unknowns: [], fewest: false, complete: false, proof };
  const sets = proofs.map(({ unknowns }) => unknowns);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { members, fewest } = hittingSet(sets, preference);
    if (members.length >= rough.length) return { unknowns: rough, fewest, complete: true, proof };
    const more = gatherProofs(open, members);
    if (more === "limit") break;
    if (more.length === 0) return { unknowns: members, fewest, complete: true, proof };
    sets.push(...more);
  }
  return { unknowns: rough, fewest: false, complete: true, proof };
}

/**
 * Proofs that share no unknown beyond those released: each needs an unknown of its own. The list is
 * empty when the release repairs the system.
 */
function gatherProofs(
  open: OpenSystem,
  unknowns: readonly number[],
): readonly ReadonlySet<number>[] | "limit" {
  const released = new Set(unknowns);
  const sets: ReadonlySet<number>[] = [];
  for (;;) {
    release(open, released);
    const answer = proveStrictly(open);
    if (answer === "limit") return answer;
    if (answer === undefined) return sets;
    sets.push(answer.unknowns);
    for (const unknown of answer.unknowns) released.add(unknown);
  }
}

/**
 * A set of unknowns whose release repairs the system and of which none is superfluous, though a
 * smaller set may exist. Adds the proofs that the search meets to the list.
 */
function roughRepair(
  open: OpenSystem,
  preference: Preference,
  proofs: Contradiction[],
): readonly number[] | "limit" {
  const chosen = new Set<number>();
  for (;;) {
    release(open, chosen);
    const answer = proveStrictly(open);
    if (answer === "limit") return answer;
    if (answer === undefined) break;
    proofs.push(answer);
    const [best] = byPreference(answer.unknowns, preference);
    if (best === undefined)
      throw new RangeError("unreachable: unknowns that are not released contradict each other");
    chosen.add(best);
  }
  for (const unknown of [...chosen]) {
    if (chosen.size === 1) break;
    chosen.delete(unknown);
    release(open, chosen);
    const answer = proveStrictly(open);
    if (answer === undefined) continue;
    chosen.add(unknown);
    if (answer === "limit") break;
    proofs.push(answer);
  }
  return ascending(chosen);
}

/** The search uses this many proofs to show that an unknown is in every smallest repair. */
const MOST_PROOFS = 200;

/**
 * Whether an unknown is in every smallest repair: without it, no set of the same size repairs.
 *
 * @param size the number of unknowns in a smallest repair
 * @returns false also when the search did not decide
 */
export function isInEveryRepair(open: OpenSystem, unknown: number, size: number): boolean {
  const proofs: ReadonlySet<number>[] = [];
  let chosen: HittingSet = { members: [], fewest: true };
  for (;;) {
    if (chosen.members.length > size) return chosen.fewest;
    release(open, chosen.members);
    const answer = proveStrictly(open);
    if (answer === "limit" || answer === undefined) return false;
    const others = new Set(answer.unknowns);
    others.delete(unknown);
    if (others.size === 0) return true;
    proofs.push(others);
    chosen = hittingSet(proofs, () => 0);
    if (proofs.length > MOST_PROOFS) return false;
  }
}

/** The unknowns that can repair a contradiction, each by itself. */
export interface Alternatives {
  /** The unknowns whose release, together with the others, repairs the system; by preference. */
  readonly unknowns: readonly number[];
  /** Unknowns that the search did not try, because there are too many. */
  readonly untried: readonly number[];
  readonly proof: Contradiction;
}

/** The search tries this many unknowns for a contradiction. */
const MOST_ALTERNATIVES = 120;

/**
 * Tries the unknowns that every proof names, with the others released.
 *
 * @returns undefined when releasing the others is enough; `"limit"` when the work ran out
 */
export function alternatives(
  open: OpenSystem,
  others: ReadonlySet<number>,
  preference: Preference,
): Alternatives | "limit" | undefined {
  release(open, others);
  const proof = proveStrictly(open);
  if (proof === "limit" || proof === undefined) return proof;
  let candidates = byPreference(proof.unknowns, preference);
  const unknowns: number[] = [];
  for (let count = 0; candidates.length > 0 && count < MOST_ALTERNATIVES; count++) {
    const [unknown = -1, ...rest] = candidates;
    release(open, [...others, unknown]);
    const answer = proveStrictly(open);
    if (answer === "limit") return answer;
    if (answer === undefined) unknowns.push(unknown);
    // An unknown that repairs is in every proof.
    candidates = answer === undefined ? rest : rest.filter((each) => answer.unknowns.has(each));
  }
  release(open, others);
  return { unknowns, untried: ascending(candidates), proof };
}

/**
 * Which figures cannot all be right: the fewest whose release lets every equation hold, and for each of them the others that could stand in for it.
 *
 * Every proof of a contradiction names the figures whose intervals it uses, and at least one of them must be wrong. A smallest set of figures that hits every proof found so
 * far is released; when another proof is left, it joins the list; when none is left, no smaller set can do (implicit hitting sets, Moreno-Centeno and Karp 2013).
 */
import type { Contradiction, OpenSystem } from "./system.ts";

/** The figures to release. */
export interface Repair {
  /** One figure for each thing that is wrong. */
  readonly figures: readonly number[];
  /** Whether no smaller set would do. */
  readonly fewest: boolean;
  /** Whether their release lets everything else be true; otherwise the work ran out before that was known. */
  readonly complete: boolean;
  /** The first proof that something is wrong. */
  readonly proof: Contradiction;
}

/** So many choices are tried for a smaller set; then the set found is said to be perhaps not the smallest. */
const MOST_BRANCHES = 3_000;

/** So many times a smaller set is looked for than the one that was found at once. */
const MOST_ROUNDS = 40;

/**
 * Undefined when nothing needs to be released; `"limit"` when the work ran out before anything was known.
 *
 * A set that will do is found first, one figure of each proof, the preferred one. Then smaller ones are tried, until the proofs show that there are none, or the rounds are over.
 */
export function leastRepair(
  open: OpenSystem,
  preference: (figure: number) => number,
): Repair | undefined | "limit" {
  const proofs: Contradiction[] = [];
  const rough = roughRepair(open, preference, proofs);
  const [first] = proofs;
  if (first === undefined) return rough === "limit" ? rough : undefined;
  if (rough === "limit") return { figures: [], fewest: false, complete: false, proof: first };
  const known = { complete: true, proof: first };
  const sets = proofs.map(({ figures }) => figures);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = hittingSet(sets, preference);
    if (chosen.figures.length >= rough.length)
      return { ...known, figures: rough, fewest: chosen.fewest };
    // Proofs that share no figure are gathered in one go: each of them needs a figure of its own.
    const released = new Set(chosen.figures);
    const before = sets.length;
    for (;;) {
      open.release(released);
      const answer = open.strictContradiction();
      if (answer === "limit") return { ...known, figures: rough, fewest: false };
      if (answer === undefined) break;
      sets.push(answer.figures);
      for (const figure of answer.figures) released.add(figure);
    }
    if (sets.length === before) return { ...known, ...chosen };
  }
  return { ...known, figures: rough, fewest: false };
}

/** A set of figures whose release will do and from which none can be left out; perhaps not the smallest. The proofs that were met on the way are added to the list. */
function roughRepair(
  open: OpenSystem,
  preference: (figure: number) => number,
  proofs: Contradiction[],
): readonly number[] | "limit" {
  const chosen = new Set<number>();
  for (;;) {
    open.release(chosen);
    const answer = open.strictContradiction();
    if (answer === "limit") return answer;
    if (answer === undefined) break;
    proofs.push(answer);
    const best = preferred(answer.figures, preference)[0];
    if (best === undefined)
      throw new RangeError("unreachable: figures that are not released contradict each other");
    chosen.add(best);
  }
  for (const figure of [...chosen]) {
    if (chosen.size === 1) break;
    chosen.delete(figure);
    open.release(chosen);
    const answer = open.strictContradiction();
    if (answer === undefined) continue;
    chosen.add(figure);
    if (answer === "limit") break;
    proofs.push(answer);
  }
  return sorted([...chosen]);
}

function preferred(
  figures: Iterable<number>,
  preference: (figure: number) => number,
): readonly number[] {
  return [...figures].sort((a, b) => preference(b) - preference(a) || a - b);
}

/**
 * Whether a figure is in every smallest repair: without it, no set of the same size would do.
 *
 * @param size how many figures a smallest repair has
 * @returns false also where that could not be shown
 */
export function isInEveryRepair(open: OpenSystem, figure: number, size: number): boolean {
  const proofs: ReadonlySet<number>[] = [];
  let chosen: Choice = { figures: [], fewest: true };
  for (;;) {
    if (chosen.figures.length > size) return chosen.fewest;
    open.release(chosen.figures);
    const answer = open.strictContradiction();
    if (answer === "limit" || answer === undefined) return false;
    const without = new Set(answer.figures);
    without.delete(figure);
    if (without.size === 0) return true;
    proofs.push(without);
    chosen = hittingSet(proofs, () => 0);
    if (proofs.length > MOST_PROOFS) return false;
  }
}

/** So many proofs are looked at to show that a figure is in every smallest repair. */
const MOST_PROOFS = 200;

interface Choice {
  readonly figures: readonly number[];
  readonly fewest: boolean;
}

/** Which figures can repair a contradiction. */
export interface Alternatives {
  /** The figures whose release, together with the others, lets every equation hold; those preferred first. */
  readonly figures: readonly number[];
  /** Figures that were not tried, because there are too many. */
  readonly untried: readonly number[];
  readonly proof: Contradiction;
}

/** So many figures are tried for a contradiction, those preferred first. */
const MOST_TRIED = 120;

/** Tries the figures that every proof names; undefined when there is no contradiction once the others are released. */
export function alternatives(
  open: OpenSystem,
  others: ReadonlySet<number>,
  preference: (figure: number) => number,
): Alternatives | "limit" | undefined {
  open.release(others);
  const proof = open.strictContradiction();
  if (proof === "limit" || proof === undefined) return proof;
  // Whoever repairs must be in every proof.
  let candidates = preferred(proof.figures, preference);
  const figures: number[] = [];
  for (let tried = 0; candidates.length > 0 && tried < MOST_TRIED; tried++) {
    const [figure = -1, ...rest] = candidates;
    open.release([...others, figure]);
    const answer = open.strictContradiction();
    if (answer === "limit") return answer;
    if (answer === undefined) figures.push(figure);
    candidates = answer === undefined ? rest : rest.filter((each) => answer.figures.has(each));
  }
  open.release(others);
  return { figures, untried: sorted(candidates), proof };
}

/** A smallest set that meets every given set, found by trying the members of a set that is not met yet. */
function hittingSet(
  sets: readonly ReadonlySet<number>[],
  preference: (figure: number) => number,
): Choice {
  let best = greedy(sets, preference);
  // Sets that share no member need one each: where there are as many of them as were chosen, no smaller choice exists.
  if (disjoint(sets) === best.length) return { figures: sorted(best), fewest: true };
  let branches = 0;
  const search = (chosen: readonly number[], open: readonly ReadonlySet<number>[]): void => {
    branches += 1;
    if (branches > MOST_BRANCHES) return;
    const first = smallest(open);
    if (first === undefined) {
      if (chosen.length < best.length) best = [...chosen];
      return;
    }
    // Sets that share no member each need one of their own.
    if (chosen.length + disjoint(open) >= best.length) return;
    for (const figure of preferred(first, preference))
      search(
        [...chosen, figure],
        open.filter((set) => !set.has(figure)),
      );
  };
  search([], sets);
  return { figures: sorted(best), fewest: branches <= MOST_BRANCHES };
}

function sorted(figures: readonly number[]): readonly number[] {
  return [...figures].sort((a, b) => a - b);
}

function greedy(
  sets: readonly ReadonlySet<number>[],
  preference: (figure: number) => number,
): readonly number[] {
  const chosen: number[] = [];
  let open = sets;
  while (open.length > 0) {
    const hits = new Map<number, number>();
    for (const set of open) for (const figure of set) hits.set(figure, (hits.get(figure) ?? 0) + 1);
    const [best = -1] = [...hits.keys()].sort(
      (a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0) || preference(b) - preference(a) || a - b,
    );
    chosen.push(best);
    open = open.filter((set) => !set.has(best));
  }
  return chosen;
}

function smallest(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> | undefined {
  return sets.reduce<ReadonlySet<number> | undefined>(
    (least, set) => (least === undefined || set.size < least.size ? set : least),
    undefined,
  );
}

function disjoint(sets: readonly ReadonlySet<number>[]): number {
  const met = new Set<number>();
  let count = 0;
  for (const set of [...sets].sort((a, b) => a.size - b.size)) {
    if ([...set].some((figure) => met.has(figure))) continue;
    count += 1;
    for (const figure of set) met.add(figure);
  }
  return count;
}

/**
 * A smallest set that meets every given set.
 *
 * Goal: choose as few members as possible so that each set contains one of them.
 * Method: a greedy choice first, then branch and bound: the search branches on the members of the
 * smallest set that is not met yet. Sets that share no member need one member each, which bounds
 * the search from below.
 */

type Sets = readonly ReadonlySet<number>[];

/** Ranks members; the higher one is tried first. */
export type Preference = (member: number) => number;

export interface HittingSet {
  /** The members chosen, in ascending order. */
  readonly members: readonly number[];
  /** Whether no smaller choice exists. */
  readonly fewest: boolean;
}

/** The search tries this many choices; after that the result may not be the smallest. */
const MOST_BRANCHES = 3_000;

interface Search {
  readonly preference: Preference;
  best: readonly number[];
  branches: number;
}

export function hittingSet(sets: Sets, preference: Preference): HittingSet {
  const greedy = chooseGreedily(sets, preference);
  if (countDisjoint(sets) === greedy.length) return { members: ascending(greedy), fewest: true };
  const search: Search = { preference, best: greedy, branches: 0 };
  branch(search, [], sets);
  return { members: ascending(search.best), fewest: search.branches <= MOST_BRANCHES };
}

/** Tries every member of the smallest set that the chosen members do not meet. */
function branch(search: Search, chosen: readonly number[], open: Sets): void {
  search.branches += 1;
  if (search.branches > MOST_BRANCHES) return;
  const first = smallest(open);
  if (first === undefined) {
    if (chosen.length < search.best.length) search.best = [...chosen];
    return;
  }
  if (chosen.length + countDisjoint(open) >= search.best.length) return;
  for (const member of byPreference(first, search.preference))
    branch(
      search,
      [...chosen, member],
      open.filter((set) => !set.has(member)),
    );
}

/** Chooses again and again the member that most of the remaining sets contain. */
function chooseGreedily(sets: Sets, preference: Preference): readonly number[] {
  const chosen: number[] = [];
  let open = sets;
  while (open.length > 0) {
    const hits = new Map<number, number>();
    for (const set of open) for (const member of set) hits.set(member, (hits.get(member) ?? 0) + 1);
    const [best = -1] = [...hits.keys()].sort(
      (a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0) || preference(b) - preference(a) || a - b,
    );
    chosen.push(best);
    open = open.filter((set) => !set.has(best));
  }
  return chosen;
}

function smallest(sets: Sets): ReadonlySet<number> | undefined {
  return sets.reduce<ReadonlySet<number> | undefined>(
    (least, set) => (least === undefined || set.size < least.size ? set : least),
    undefined,
  );
}

/** The number of sets in a greedy choice of sets that share no member. */
function countDisjoint(sets: Sets): number {
  const met = new Set<number>();
  let count = 0;
  for (const set of [...sets].sort((a, b) => a.size - b.size)) {
    if ([...set].some((member) => met.has(member))) continue;
    count += 1;
    for (const member of set) met.add(member);
  }
  return count;
}

export function byPreference(members: Iterable<number>, preference: Preference): readonly number[] {
  return [...members].sort((a, b) => preference(b) - preference(a) || a - b);
}

export function ascending(members: Iterable<number>): readonly number[] {
  return [...members].sort((a, b) => a - b);
}

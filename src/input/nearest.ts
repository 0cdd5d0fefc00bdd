/** Proposes the name that a misspelt one was meant to be. */

/**
 * The name closest to a misspelt one, or `undefined` if none is close.
 *
 * Rule: an inserted, left out, wrong or swapped character counts 1, capitals count nothing; a third
 * of the characters may be wrong. Of two names that are equally close, the first one is proposed.
 */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const from = name.toLowerCase();
  let least = Math.floor((from.length + 1) / 3) + 1;
  let nearest: string | undefined;
  for (const candidate of names) {
    const distance = distanceBetween(from, candidate.toLowerCase(), least);
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

/** Longer names are not compared: each comparison costs the product of the two lengths. */
const LONGEST_COMPARED = 64;

/** How many characters differ between two texts; `limit` where it is that many or more. */
function distanceBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit || to.length > LONGEST_COMPARED) return limit;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const at = (of: readonly number[], place: number): number => of[place] ?? limit;
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : limit,
      );
    }
    before = last;
    last = next;
  }
  return last[to.length] ?? limit;
}

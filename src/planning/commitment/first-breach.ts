/** The first day on which more was decided than there is. */

import { type Decimal, ZERO } from "../../amount/index.ts";
import type { IsoDate } from "../../calendar/index.ts";
import { type Days, usesOf } from "./commitment-status.ts";
import type { Commitment } from "./read-commitment.ts";

/**
 * Finds the first day on which payments and outstanding decisions leave less than 0. An entry
 * without a day counts from the beginning; where these entries alone are too much, no day can be
 * named. A decision before the first day of the appropriation counts from that day on.
 */
export function firstBreach(
  total: Decimal,
  commitments: readonly Commitment[],
  { from, asOf }: Days,
): IsoDate | undefined {
  const changes = new Map<string, Decimal>();
  for (const commitment of commitments.filter(({ status }) => status === "decided")) {
    let before = ZERO;
    for (const day of daysOf(commitment, from).filter((each) => each <= asOf)) {
      const { drawn, outstanding } = usesOf(commitment, { from, asOf: day });
      const used = drawn.plus(outstanding);
      changes.set(day, (changes.get(day) ?? ZERO).plus(used).minus(before));
      before = used;
    }
  }
  let free = total;
  for (const [day, change] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    free = free.minus(change);
    if (free.lt(0)) return day === "" ? undefined : (day as IsoDate);
  }
  return undefined;
}

/** The days on which a commitment changes, in order; an unknown day comes before all others. */
function daysOf(
  { decidedOn, draws, releases }: Commitment,
  from: IsoDate | undefined,
): readonly string[] {
  const known = [decidedOn, ...[...draws, ...releases].map(({ on }) => on)];
  const counted = known.map((day) => {
    if (day === undefined) return "";
    return from !== undefined && day < from ? from : day;
  });
  return [...new Set(counted)].sort();
}

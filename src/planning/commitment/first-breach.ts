/** The first day on which more was decided than there is. */

import type { Decimal } from "../../amount/index.ts";
import type { IsoDate } from "../../calendar/index.ts";
import type { Commitment } from "./read-commitment.ts";

/**
 * Finds the first day whose decisions and releases leave less than 0. An entry without a day counts
 * from the beginning; where these entries alone are too much, no day can be named.
 */
export function firstBreach(
  total: Decimal,
  commitments: readonly Commitment[],
  asOf: IsoDate,
): IsoDate | undefined {
  const decided = commitments.filter(({ status }) => status === "decided");
  const steps = [
    ...decided.map(({ decidedOn, amount }) => ({ on: decidedOn ?? "", by: amount.negated() })),
    // The released part of a commitment is free from the day it was decided on, at the earliest.
    ...decided.flatMap(({ releases, decidedOn = "" }) =>
      releases.map(({ on = "", amount }) => ({ on: on > decidedOn ? on : decidedOn, by: amount })),
    ),
  ].filter(({ on }) => on <= asOf);
  const days = [...new Set(steps.map(({ on }) => on))].sort();
  let free = total;
  for (const day of days) {
    free = steps.filter(({ on }) => on === day).reduce((so, { by }) => so.plus(by), free);
    if (free.lt(0)) return day === "" ? undefined : (day as IsoDate);
  }
  return undefined;
}

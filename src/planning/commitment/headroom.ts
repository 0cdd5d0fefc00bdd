/** How much of an appropriation is still free of decisions to pay. */

import { type AmountInput, checkRange, type Decimal, ZERO } from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import { keysOf, readArguments, readItems } from "../../input/index.ts";
import { readInputs, refuse, repeatsIn } from "../inputs/index.ts";
import { type AgeBand, ageing, readBands } from "./ageing.ts";
import {
  type CommitmentStatus,
  type CommitmentSum,
  type Days,
  isBy,
  statusOf,
  sumOfCommitments,
  usesOf,
} from "./commitment-status.ts";
import { type CommitmentFinding, findingsOf } from "./finding.ts";
import { firstBreach } from "./first-breach.ts";
import { type Commitment, type CommitmentInput, readCommitment } from "./read-commitment.ts";
import { readSize } from "./read-size.ts";

interface HeadroomOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /**
   * The first day that the appropriation covers, `YYYY-MM-DD`; default all days. Earlier draws and
   * releases stand apart: they lower what an earlier decision brings into the year.
   */
  readonly from?: string;
  /** Smaller commitments are added up as `other`; default 0, so that all are listed. */
  readonly threshold?: AmountInput;
  /** Whole months at which the bands of ageing begin, rising; default 3, 6 and 12. */
  readonly ageBands?: readonly number[];
}

const OPTIONS = /* @__PURE__ */ keysOf<HeadroomOptions>({
  asOf: true,
  from: true,
  threshold: true,
  ageBands: true,
});

/** How much of an appropriation is free. */
export interface Headroom {
  /** The appropriation. */
  readonly appropriation: Decimal;
  /** The day it is stated for. */
  readonly asOf: IsoDate;
  /** Everything decided by the day, without what was used before the first day. */
  readonly decided: Decimal;
  /** Paid, less refunds. */
  readonly drawn: Decimal;
  /** Not needed. */
  readonly released: Decimal;
  /** Decided and still to be paid. */
  readonly outstanding: Decimal;
  /** Drawn and released beyond the amounts decided: decided + excess is what became of them. */
  readonly excess: Decimal;
  /** Set aside without a decision, as far as it is outstanding. */
  readonly reserved: Decimal;
  /** Appropriation − drawn − outstanding; negative when more is decided than there is. */
  readonly headroom: Decimal;
  /** The same, less what is reserved. */
  readonly afterReservations: Decimal;
  /**
   * The first day on which more was decided than there is; absent when that never was so, or the
   * decisions up to it have no day.
   */
  readonly firstBreach?: IsoDate;
  /** The commitments of the day whose amount is at or above the threshold, in the order given. */
  readonly listed: readonly CommitmentStatus[];
  /** All other decisions together. */
  readonly other: CommitmentSum;
  /** All other reservations together. */
  readonly otherReserved: CommitmentSum;
  /** The outstanding decisions, by the age of the decision. */
  readonly ageing: readonly AgeBand[];
  /**
   * References that stand on more than one commitment: perhaps entered twice. All of them count.
   */
  readonly duplicates: readonly string[];
  /** What a reader should look at, such as an order that cost more than was decided. */
  readonly findings: readonly CommitmentFinding[];
}

/**
 * Says how much of an appropriation is free on a day.
 *
 * Rule: headroom = appropriation − drawn − outstanding, and less what is reserved; outstanding =
 * decided − drawn − released, and never below 0. A draw lowers what is outstanding by the same
 * amount, so paying a commitment changes no headroom: nothing is counted twice. More than was
 * decided lowers the headroom and is a finding. Decisions, draws and releases after the day do not
 * count. With `from` only the year counts: an order of the year before counts with what was left
 * of it.
 * Units and sign: one unit; amounts without sign, the appropriation too; a refund is a draw below
 * 0, and its amount is outstanding again until it is released.
 * Absent and zero: a commitment without a day counts on every day; draws and releases without a day
 * count from its decision on. A commitment of which nothing falls in the year is left out.
 *
 * @param appropriation - what may be used
 * @param commitments - decisions and reservations
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.from - the first day that the appropriation covers; default all days
 * @param options.threshold - smaller commitments are added up as `other`; default 0, so that all
 * are listed
 * @param options.ageBands - whole months at which the bands of ageing begin, rising; default 3, 6
 * and 12
 * @returns the parts, the headroom, and what became of each commitment
 * @throws AnslagError `commitment.draw` when a reservation is drawn, something is released before
 * its decision, or a use of an earlier decision has no day; `commitment.amount` when an amount is
 * negative; `commitment.status` when the status is unknown
 * @throws AnslagError `commitment.age-bands` when bands do not rise; `input.wrong-type`,
 * `input.unknown-key` when commitments are no list, or an option is misspelt
 * @throws AnslagError `calendar.date` when a day does not exist, `calendar.period` when `from` is
 * after the day
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö's project fund: more is decided than there is
 * const fund = headroom("21 969", [
 *   { reference: "decisions", amount: "26 700", draws: [{ amount: "19 000" }] },
 *   { reference: "reservations", amount: "2 800", status: "reserved" },
 * ], { asOf: "2023-08-31" });
 * [fund.outstanding, fund.headroom, fund.afterReservations] // => [7700, -4731, -7531]
 * @example An order of the year before, of which 120 was paid then, and which cost 10 too much
 * const order = {
 *   reference: "O1", amount: 200, decidedOn: "2022-11-02",
 *   draws: [{ on: "2022-12-15", amount: 120 }, { on: "2023-02-01", amount: 90 }],
 * };
 * const year = headroom(1000, [order], { from: "2023-01-01", asOf: "2023-08-31" });
 * [year.decided, year.drawn, year.excess, year.headroom] // => [80, 90, 10, 910]
 * year.findings // => [{ kind: "overdrawn", reference: "O1", amount: 10 }]
 */
export function headroom(
  appropriation: AmountInput,
  commitments: readonly CommitmentInput[],
  options: HeadroomOptions,
): Headroom {
  const { total, threshold, bands, asOf, from, standing } = readHeadroom(
    appropriation,
    commitments,
    options,
  );
  const days = { from, asOf };
  const status = standing.map((commitment) => statusOf(commitment, days));
  const decided = status.filter((each) => each.status === "decided");
  const reserved = status.filter((each) => each.status === "reserved");
  const isSmall = ({ amount }: CommitmentStatus): boolean => amount.lt(threshold);
  const all = sumOfCommitments(decided);
  const setAside = sumOfCommitments(reserved).outstanding;
  const free = checkRange(total.minus(all.drawn).minus(all.outstanding));
  const breach = firstBreach(total, standing, days);
  return Object.freeze({
    appropriation: total,
    asOf,
    decided: all.amount,
    drawn: all.drawn,
    released: all.released,
    outstanding: all.outstanding,
    excess: all.excess,
    reserved: setAside,
    headroom: free,
    afterReservations: checkRange(free.minus(setAside)),
    ...(breach === undefined ? {} : { firstBreach: breach }),
    listed: Object.freeze(status.filter((each) => !isSmall(each))),
    other: sumOfCommitments(decided.filter(isSmall)),
    otherReserved: sumOfCommitments(reserved.filter(isSmall)),
    ageing: ageing(decided, bands),
    duplicates: repeatsIn(standing.map(({ reference }) => reference)),
    findings: Object.freeze(standing.flatMap((each) => findingsOf(each, days))),
  });
}

/** Reads the arguments; the commitments are those that stand on the day. */
function readHeadroom(
  appropriation: AmountInput,
  commitments: readonly CommitmentInput[],
  options: HeadroomOptions,
) {
  const { asOf, ...read } = readInputs((issues) => {
    const given = readArguments(options, OPTIONS, [], issues, "options");
    const from = given.from === undefined ? undefined : readDate(given.from, ["from"], issues);
    return {
      from,
      bands: readBands(given.ageBands ?? [3, 6, 12], issues),
      total: readSize(appropriation, ["appropriation"], issues),
      threshold:
        given.threshold === undefined ? ZERO : readSize(given.threshold, ["threshold"], issues),
      asOf: readDate(given.asOf, ["asOf"], issues),
      all: readItems(commitments, ["commitments"], issues).map((commitment, k) =>
        readCommitment(commitment, ["commitments", k], issues, from),
      ),
    };
  });
  if (asOf === undefined) throw new TypeError("unreachable: the input was checked");
  const { from } = read;
  if (from !== undefined && from > asOf)
    readInputs((issues) => {
      const facts = { expected: `a day by ${asOf}`, received: from };
      refuse("calendar.period", ["from"], facts, issues);
    });
  const standing = read.all.filter((each) => stands(each, { from, asOf }));
  return { ...read, asOf, standing };
}

/**
 * Whether a commitment stands on the day: something of it falls on the days that count. Without a
 * first day, a decision of an amount of 0 stands as well.
 */
function stands(commitment: Commitment, days: Days): boolean {
  const { amount, drawn, released } = usesOf(commitment, days);
  const isDecided = days.from === undefined && isBy(commitment.decidedOn, days.asOf);
  return isDecided || [amount, drawn, released].some((each) => !each.isZero());
}

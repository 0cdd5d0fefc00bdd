/** How much of an appropriation is still free of decisions to pay. */

import { type AmountInput, checkRange, type Decimal, ZERO } from "../../amount/index.ts";
import { type IsoDate, readDate } from "../../calendar/index.ts";
import { keysOf, readArguments, readItems } from "../../input/index.ts";
import { readInputs, repeatsIn } from "../inputs/index.ts";
import { type AgeBand, ageing, readBands } from "./ageing.ts";
import {
  type CommitmentStatus,
  type CommitmentSum,
  statusOf,
  sumOfCommitments,
} from "./commitment-status.ts";
import { firstBreach } from "./first-breach.ts";
import { type CommitmentInput, readCommitment } from "./read-commitment.ts";
import { readSize } from "./read-size.ts";

interface HeadroomOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Smaller commitments are added up as `other`; default 0, so that all are listed. */
  readonly threshold?: AmountInput;
  /** Whole months at which the bands of ageing begin, rising; default 3, 6 and 12. */
  readonly ageBands?: readonly number[];
}

const OPTIONS = /* @__PURE__ */ keysOf<HeadroomOptions>({
  asOf: true,
  threshold: true,
  ageBands: true,
});

/** How much of an appropriation is free. */
export interface Headroom {
  /** The appropriation. */
  readonly appropriation: Decimal;
  /** The day it is stated for. */
  readonly asOf: IsoDate;
  /** Everything decided by the day. */
  readonly decided: Decimal;
  /** Paid of it. */
  readonly drawn: Decimal;
  /** Not needed. */
  readonly released: Decimal;
  /** Decided and still to be paid. */
  readonly outstanding: Decimal;
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
}

/**
 * Says how much of an appropriation is free on a day.
 *
 * Rule: headroom = appropriation − drawn − outstanding, and less what is reserved; outstanding =
 * decided − drawn − released. A draw lowers what is outstanding by the same amount, so paying a
 * commitment changes no headroom: nothing is counted twice. Decisions, draws and releases after the
 * day do not count.
 * Units and sign: one unit; amounts without sign, the appropriation too.
 * Absent and zero: a commitment without a day counts on every day; draws and releases without a day
 * likewise.
 *
 * @param appropriation - what may be used
 * @param commitments - decisions and reservations
 * @param options.asOf - the day, `YYYY-MM-DD`
 * @param options.threshold - smaller commitments are added up as `other`; default 0, so that all
 * are listed
 * @param options.ageBands - whole months at which the bands of ageing begin, rising; default 3, 6
 * and 12
 * @returns the parts, the headroom, and what became of each commitment
 * @throws AnslagError `commitment.draw` when more is drawn and released than was decided, or a
 * reservation is drawn; `commitment.amount` when an amount is negative; `commitment.status` when
 * the status is unknown
 * @throws AnslagError `commitment.age-bands` when bands do not rise; `input.wrong-type`,
 * `input.unknown-key` when commitments are no list, or an option is misspelt
 * @throws AnslagError `calendar.date` when a day does not exist
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö's project fund: more is decided than there is
 * const fund = headroom("21 969", [
 *   { reference: "decisions", amount: "26 700", draws: [{ amount: "19 000" }] },
 *   { reference: "reservations", amount: "2 800", status: "reserved" },
 * ], { asOf: "2023-08-31" });
 * [fund.outstanding, fund.headroom, fund.afterReservations] // => [7700, -4731, -7531]
 */
export function headroom(
  appropriation: AmountInput,
  commitments: readonly CommitmentInput[],
  options: HeadroomOptions,
): Headroom {
  const { total, threshold, bands, asOf, standing } = readHeadroom(
    appropriation,
    commitments,
    options,
  );
  const status = standing.map((commitment) => statusOf(commitment, asOf));
  const decided = status.filter((each) => each.status === "decided");
  const reserved = status.filter((each) => each.status === "reserved");
  const isSmall = ({ amount }: CommitmentStatus): boolean => amount.lt(threshold);
  const all = sumOfCommitments(decided);
  const setAside = sumOfCommitments(reserved).outstanding;
  const free = checkRange(total.minus(all.drawn).minus(all.outstanding));
  const breach = firstBreach(total, standing, asOf);
  return Object.freeze({
    appropriation: total,
    asOf,
    decided: all.amount,
    drawn: all.drawn,
    released: all.released,
    outstanding: all.outstanding,
    reserved: setAside,
    headroom: free,
    afterReservations: checkRange(free.minus(setAside)),
    ...(breach === undefined ? {} : { firstBreach: breach }),
    listed: Object.freeze(status.filter((each) => !isSmall(each))),
    other: sumOfCommitments(decided.filter(isSmall)),
    otherReserved: sumOfCommitments(reserved.filter(isSmall)),
    ageing: ageing(decided, bands),
    duplicates: repeatsIn(standing.map(({ reference }) => reference)),
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
    return {
      bands: readBands(given.ageBands ?? [3, 6, 12], issues),
      total: readSize(appropriation, ["appropriation"], issues),
      threshold:
        given.threshold === undefined ? ZERO : readSize(given.threshold, ["threshold"], issues),
      asOf: readDate(given.asOf, ["asOf"], issues),
      all: readItems(commitments, ["commitments"], issues).map((commitment, k) =>
        readCommitment(commitment, ["commitments", k], issues),
      ),
    };
  });
  if (asOf === undefined) throw new TypeError("unreachable: the input was checked");
  const standing = read.all.filter(({ decidedOn }) => decidedOn === undefined || decidedOn <= asOf);
  return { ...read, asOf, standing };
}

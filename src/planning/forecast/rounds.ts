/**
 * Forecast rounds: each forecast of a year, how it was revised, and how far it was from the outturn
 * the longer before the end of the year.
 */

import { checkRange, type Decimal, sumOf } from "../../amount/index.ts";
import { type IsoDate, remainingMonths } from "../../calendar/index.ts";
import { readInputs, recordOf } from "../inputs/index.ts";
import { type ForecastRoundInput, type RoundsOptions, readRounds } from "./read-rounds.ts";

/** One of the forecasts made during a year. In result sign. */
export interface ForecastRound<Name extends string = string> {
  /** What it is called. */
  readonly id: string;
  /** The day up to which it knows what happened. */
  readonly asOf: IsoDate;
  /** How many months of the year it has to guess. */
  readonly leadMonths: number;
  /** The forecast of the whole year, by unit. */
  readonly amounts: Readonly<Record<Name, Decimal>>;
  /** The sum of the amounts. */
  readonly total: Decimal;
  /** This round − the one before, by unit; absent in the first. */
  readonly revision?: Readonly<Record<Name, Decimal>>;
  /** The sum of the revisions. */
  readonly totalRevision?: Decimal;
  /**
   * Outturn − this round, by unit: + is better than forecast; absent as long as there is no
   * outturn.
   */
  readonly error?: Readonly<Record<Name, Decimal>>;
  /** The sum of the errors. */
  readonly totalError?: Decimal;
}

/**
 * Puts the forecast rounds of a year in order and compares each with the one before and with the
 * outturn.
 *
 * Rule: rounds by day; revision = round − the round before; error = outturn − round. First round +
 * all revisions after it + the error of the last = outturn, exactly.
 * Units and sign: one unit, result sign.
 * Absent and zero: every round and the outturn must have the same units; a unit that is missing is
 * an error, not 0. Before the year begins all its months are to be guessed, after its end 0.
 *
 * @param rounds - the forecasts, in any order
 * @param options.year - the fiscal year
 * @param options.outturn - what it came to, by unit; default not known yet
 * @returns the rounds by day, with revisions and errors
 * @throws AnslagError `forecast.round` when the list is empty, a round lacks a unit, or two rounds
 * have one day or one name
 * @throws AnslagError `calendar.date`, `calendar.fiscal-year`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Two rounds and the outturn of two boards
 * const [spring, august] = forecastRounds([
 *   { id: "spring", asOf: "2023-03-31", amounts: { schools: -20, care: 5 } },
 *   { id: "august", asOf: "2023-08-31", amounts: { schools: -5, care: 8 } },
 * ], { year: fiscalYear({ year: 2023 }), outturn: { schools: 2, care: 7 } });
 * [spring?.leadMonths, spring?.total, spring?.totalError] // => [9, -15, 24]
 * [august?.leadMonths, august?.total, august?.totalError] // => [4, 3, 6]
 * august?.revision // => { schools: 15, care: 3 }
 */
export function forecastRounds<Name extends string>(
  rounds: readonly ForecastRoundInput<Name>[],
  options: RoundsOptions<NoInfer<Name>>,
): readonly ForecastRound<Name>[] {
  const given = readInputs((issues) => readRounds(rounds, options, issues));
  const { year, outturn } = given;
  const byDay = [...given.rounds].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return Object.freeze(
    byDay.map(({ id, asOf, amounts }, k) => {
      const before = byDay[k - 1];
      const revision = before === undefined ? undefined : difference(amounts, before.amounts);
      const error = outturn === undefined ? undefined : difference(outturn, amounts);
      return Object.freeze({
        id,
        asOf,
        leadMonths: remainingMonths(year, asOf),
        amounts,
        total: total(amounts),
        ...(revision === undefined ? {} : { revision, totalRevision: total(revision) }),
        ...(error === undefined ? {} : { error, totalError: total(error) }),
      });
    }),
  );
}

function difference<Name extends string>(
  one: Readonly<Record<Name, Decimal>>,
  other: Readonly<Record<Name, Decimal>>,
): Readonly<Record<Name, Decimal>> {
  const names = Object.keys(one) as Name[];
  return recordOf(names.map((name) => [name, checkRange(one[name].minus(other[name]))]));
}

function total(amounts: Readonly<Record<string, Decimal>>): Decimal {
  return sumOf(Object.values(amounts));
}

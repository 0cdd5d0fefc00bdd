/** Timing: the part of a period's variance that the rest of the year takes back. */
import { type AmountInput, checkRange, type Decimal, ZERO } from "../../amount/index.ts";
import { keysOf, readArguments, requireEntries } from "../../input/index.ts";
import { pairAt, readInputs, recordOf } from "../inputs/index.ts";

/** A period's variance in two parts. */
export interface TimingSplit {
  /** The variance of the period. */
  readonly period: Decimal;
  /** The part that is expected to stay: the forecast variance of the year. */
  readonly permanent: Decimal;
  /** The part that the rest of the year takes back: period − permanent. */
  readonly timing: Decimal;
}

/** The splits of several units, and of all of them together. */
export interface TimingSplits<Name extends string = string> {
  /** The parts of each unit. */
  readonly units: Readonly<Record<Name, TimingSplit>>;
  /** The parts of all units together. */
  readonly total: TimingSplit;
}

/** The variances of one unit. */
export interface PeriodAndYear {
  /** The variance of the period. */
  readonly period: AmountInput;
  /** The variance forecast for the year. */
  readonly year: AmountInput;
}

const KEYS = /* @__PURE__ */ keysOf<PeriodAndYear>({ period: true, year: true });

/**
 * Reconciles the variances of a period with those forecast for the year.
 *
 * Rule: permanent = variance forecast for the year; timing = variance of the period − permanent.
 * Both parts add up over the units. They depend on the phasing of the budget: a wrong phasing shows
 * as timing.
 * Units and sign: one unit, result sign.
 * Absent and zero: every unit needs both variances; a unit without a variance has 0. Without units
 * everything is 0.
 *
 * @param variances - by unit: the variance of the period and the one forecast for the year
 * @returns the parts by unit, and of all units together
 * @throws AnslagError `input.wrong-type` when the variances are not an object; `input.unknown-key`;
 * codes of amounts, see {@link toDecimal}
 * @example Malmö, January to August 2023, in millions
 * const { units, total } = timingSplit({
 *   board: { period: "16.5", year: "3.0" },
 *   funded: { period: "22.3", year: "3.8" },
 *   shared: { period: "12.2", year: "-6.8" },
 * });
 * units.shared // => { period: 12.2, permanent: -6.8, timing: 19 }
 * total // => { period: 51, permanent: 0, timing: 51 }
 */
export function timingSplit<Name extends string>(
  variances: Readonly<Record<Name, PeriodAndYear>>,
): TimingSplits<Name> {
  const read = readInputs((issues) =>
    requireEntries<PeriodAndYear>(variances, [], issues).map(([name, each]) => {
      const given = readArguments(each, KEYS, [name], issues);
      return { name, ...pairAt(given, ["period", "year"], [name], issues) };
    }),
  );
  const sum = (key: "period" | "year"): Decimal =>
    read.reduce((so, each) => so.plus(each[key]), ZERO);
  return Object.freeze({
    units: recordOf<Name, TimingSplit>(
      read.map(({ name, period, year }) => [name, splitOf(period, year)]),
    ),
    total: splitOf(sum("period"), sum("year")),
  });
}

function splitOf(period: Decimal, year: Decimal): TimingSplit {
  return Object.freeze({
    period: checkRange(period),
    permanent: checkRange(year),
    timing: checkRange(period.minus(year)),
  });
}

/** How much of a period's variance is only timing, and how much stays to the end of the year. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  ZERO,
} from "../../amount/index.ts";
import { type Issue, requireEntries, throwIssues } from "../../input/index.ts";

/** A period's variance in two parts. */
export interface TimingSplit {
  /** The variance of the period. */
  readonly period: Decimal;
  /** The part that is expected to stay: the forecast variance of the year. */
  readonly permanent: Decimal;
  /** The part that the rest of the year takes back: period − permanent. */
  readonly timing: Decimal;
}

/**
 * Reconciles the variances of a period with those forecast for the year.
 *
 * Rule: permanent = variance forecast for the year; timing = variance of the period − permanent. Both parts add up over the units. It holds as far as the budget of the period is phased
 * rightly: a wrong phasing shows as timing.
 * Units and sign: one unit, result sign.
 * Absent and zero: every unit needs both variances; a unit without a variance has 0. Without units everything is 0.
 *
 * @param variances - by unit: the variance of the period and the one forecast for the year
 * @returns the parts by unit, and of all units together
 * @throws AnslagError `input.wrong-type` when the variances are no object
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Malmö, January to August 2023, in millions
 * const { units, total } = timingSplit({
 *   board: { period: "16.5", year: "3.0" }, funded: { period: "22.3", year: "3.8" }, shared: { period: "12.2", year: "-6.8" },
 * });
 * units.shared // => { period: 12.2, permanent: -6.8, timing: 19 }
 * total // => { period: 51, permanent: 0, timing: 51 }
 */
export function timingSplit<Name extends string>(
  variances: Readonly<Record<Name, { readonly period: AmountInput; readonly year: AmountInput }>>,
): { readonly units: Readonly<Record<Name, TimingSplit>>; readonly total: TimingSplit } {
  const issues: Issue[] = [];
  const entries = requireEntries<{ readonly period: AmountInput; readonly year: AmountInput }>(
    variances,
    [],
    issues,
  );
  const read = entries.map(([name, each]) => ({
    name,
    period: readAmount(each?.period, [name, "period"], issues) ?? ZERO,
    year: readAmount(each?.year, [name, "year"], issues) ?? ZERO,
  }));
  throwIssues(issues);
  const units = Object.fromEntries(
    read.map(({ name, period, year }) => [name, splitOf(period, year)]),
  );
  const sum = (key: "period" | "year"): Decimal =>
    read.reduce((so, each) => so.plus(each[key]), ZERO);
  return Object.freeze({
    units: Object.freeze(units) as Readonly<Record<Name, TimingSplit>>,
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

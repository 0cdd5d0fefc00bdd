/**
 * Forecast rounds: each forecast of a year, how it was revised, and how far it was from the outturn
 * the longer before the end of the year.
 */

import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  totalOf,
  ZERO,
} from "../../amount/index.ts";
import {
  type FiscalYear,
  type IsoDate,
  readDate,
  readFiscalYear,
  remainingMonths,
} from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readArguments,
  readItems,
  requireEntries,
  throwIssues,
} from "../../input/index.ts";
import { type ForecastAccuracy, type ForecastOutturn, forecastAccuracy } from "./accuracy.ts";

/** One of the forecasts made during a year, as it is written down. */
export interface ForecastRoundInput<Name extends string = string> {
  /** What it is called. */
  readonly id: string;
  /** The day up to which it knows what happened, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What it said of the whole year, by unit. */
  readonly amounts: Readonly<Record<Name, AmountInput>>;
}

/** One of the forecasts made during a year. In result sign. */
export interface ForecastRound<Name extends string = string> {
  /** What it is called. */
  readonly id: string;
  /** The day up to which it knows what happened. */
  readonly asOf: IsoDate;
  /** How many months of the year it has to guess. */
  readonly leadMonths: number;
  /** What it said of the whole year, by unit. */
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
 * an error, not 0. Before the year begins 12 months are to be guessed, after its end 0.
 *
 * @param rounds - the forecasts, in any order
 * @param options.year - the fiscal year
 * @param options.outturn - what it came to, by unit; default not known yet
 * @returns the rounds by day, with revisions and errors
 * @throws AnslagError `forecast.round` when the list is empty, a unit is missing in one, or two are
 *   of
 * one day or name
 * @throws AnslagError `calendar.date`, `calendar.fiscal-year`
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Two rounds and the outturn of two boards
 * const rounds = forecastRounds([
 *   { id: "spring", asOf: "2023-03-31", amounts: { schools: -20, care: 5 } },
 *   { id: "august", asOf: "2023-08-31", amounts: { schools: -5, care: 8 } },
 * ], { year: fiscalYear({ year: 2023 }), outturn: { schools: 2, care: 7 } });
 * rounds.map(({ leadMonths, total, totalError }) => [leadMonths, total, totalError])
 * // => [[9, -15, 24], [4, 3, 6]]
 * rounds[1]?.revision // => { schools: 15, care: 3 }
 */
export function forecastRounds<Name extends string>(
  rounds: readonly ForecastRoundInput<Name>[],
  options: {
    readonly year: FiscalYear;
    readonly outturn?: Readonly<Record<NoInfer<Name>, AmountInput>>;
  },
): readonly ForecastRound<Name>[] {
  const issues: Issue[] = [];
  const refuse = (path: IssuePath, expected: string, received: string): void => {
    issues.push(makeIssue("forecast.round", { path, expected, received }));
  };
  checkKeys(options, ["year", "outturn"], ["options"], issues);
  const year = readFiscalYear(options.year, ["year"], issues);
  throwIssues(issues);
  if (!Array.isArray(rounds) || rounds.length === 0)
    refuse(["rounds"], "one round or more", "none");
  throwIssues(issues);
  const items = Array.from(rounds, (round) => round ?? ({} as ForecastRoundInput<Name>));
  const names = Object.keys(items[0]?.amounts ?? {}) as Name[];
  if (names.length === 0) refuse(["rounds", 0, "amounts"], "one unit or more", "none");
  const readAll = (
    amounts: Readonly<Record<string, AmountInput>>,
    path: IssuePath,
  ): Readonly<Record<Name, Decimal>> => {
    for (const [name] of requireEntries(amounts, path, issues))
      if (!names.includes(name as Name)) refuse([...path, name], oneOf(names), describeValue(name));
    const read = names.map((name) => {
      if (Object.hasOwn(amounts ?? {}, name))
        return [name, readAmount(amounts[name], [...path, name], issues) ?? ZERO];
      refuse([...path, name], `an amount of ${name}`, "none");
      return [name, ZERO];
    });
    return Object.freeze(Object.fromEntries(read)) as Readonly<Record<Name, Decimal>>;
  };
  const read = items.map(({ id, asOf, amounts }, k) => {
    const path = ["rounds", k];
    checkKeys(items[k], ["id", "asOf", "amounts"], path, issues);
    const day = readDate(asOf, [...path, "asOf"], issues);
    if (typeof id !== "string" || id === "")
      refuse([...path, "id"], "what it is called", describeValue(id));
    if (items.findIndex((each) => each.id === id) < k)
      refuse([...path, "id"], "each round once", describeValue(id));
    if (items.findIndex((each) => each.asOf === asOf) < k)
      refuse([...path, "asOf"], "one round a day", `${asOf}`);
    return { id, asOf: day, amounts: readAll(amounts, [...path, "amounts"]) };
  });
  const outturn = options.outturn === undefined ? undefined : readAll(options.outturn, ["outturn"]);
  throwIssues(issues);
  const dated = read.flatMap(({ asOf, ...round }) => {
    if (asOf === undefined) return [];
    return [{ ...round, asOf, leadMonths: remainingMonths(year, asOf) }];
  });
  dated.sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const difference = (
    one: Readonly<Record<Name, Decimal>>,
    other: Readonly<Record<Name, Decimal>>,
  ) =>
    Object.freeze(
      Object.fromEntries(names.map((name) => [name, checkRange(one[name].minus(other[name]))])),
    ) as Readonly<Record<Name, Decimal>>;
  const total = (of: Readonly<Record<Name, Decimal>>): Decimal =>
    totalOf(names.map((name) => of[name]));
  return Object.freeze(
    dated.map(({ id, asOf, leadMonths, amounts }, k) => {
      const before = dated[k - 1];
      const revision = before === undefined ? undefined : difference(amounts, before.amounts);
      const error = outturn === undefined ? undefined : difference(outturn, amounts);
      return Object.freeze({
        id,
        asOf,
        leadMonths,
        amounts,
        total: total(amounts),
        ...(revision === undefined ? {} : { revision, totalRevision: total(revision) }),
        ...(error === undefined ? {} : { error, totalError: total(error) }),
      });
    }),
  );
}

/** How good forecasts of one lead time have been. */
export interface LeadTimeAccuracy {
  /** How many months of the year they had to guess. */
  readonly leadMonths: number;
  /** How many they are. */
  readonly count: number;
  /** Their errors, and what these come to. */
  readonly accuracy: ForecastAccuracy;
}

const LEAD_KEYS: readonly string[] = ["leadMonths", "forecast", "outturn"];

/**
 * Measures forecasts by how long before the end of the year they were made.
 *
 * Rule: forecasts of one lead time are measured together ({@link forecastAccuracy}); those of
 * different lead times are not comparable.
 * Units and sign: one unit, result sign.
 *
 * @param forecasts - forecasts of any years, each with its outturn and the months that it had to
 * guess
 * @returns one measurement per lead time, the longest first
 * @throws AnslagError `forecast.round` when the list is empty, or a lead time is not 0 to 12 months
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Two spring forecasts and one of August
 * const byLead = accuracyByLeadTime([
 *   { leadMonths: 9, forecast: -15, outturn: 9 },
 *   { leadMonths: 4, forecast: 3, outturn: 9 },
 *   { leadMonths: 9, forecast: 1, outturn: -3 },
 * ]);
 * const error = (lead) => roundRatio(lead.accuracy.meanAbsolute);
 * byLead.map((lead) => [lead.leadMonths, lead.count, error(lead)])
 * // => [[9, 2, 14], [4, 1, 6]]
 */
export function accuracyByLeadTime(
  forecasts: readonly (ForecastOutturn & { readonly leadMonths: number })[],
): readonly LeadTimeAccuracy[] {
  const issues: Issue[] = [];
  const items = readItems(forecasts, [], issues);
  if (issues.length === 0 && items.length === 0)
    issues.push(
      makeIssue("forecast.round", { expected: "one forecast or more", received: "none" }),
    );
  items.forEach((each, k) => {
    const { leadMonths, forecast, outturn } = readArguments(each, LEAD_KEYS, [k], issues);
    readAmount(forecast, [k, "forecast"], issues);
    readAmount(outturn, [k, "outturn"], issues);
    if (Number.isInteger(leadMonths) && leadMonths >= 0 && leadMonths <= 12) return;
    const facts = {
      path: [k, "leadMonths"],
      expected: "0 to 12 months",
      received: describeValue(leadMonths),
    };
    issues.push(makeIssue("forecast.round", facts));
  });
  throwIssues(issues);
  const leads = [...new Set(forecasts.map(({ leadMonths }) => leadMonths))].sort((a, b) => b - a);
  return Object.freeze(
    leads.map((leadMonths) => {
      const group = forecasts.flatMap(({ forecast, outturn, leadMonths: lead }) =>
        lead === leadMonths ? [{ forecast, outturn }] : [],
      );
      return Object.freeze({ leadMonths, count: group.length, accuracy: forecastAccuracy(group) });
    }),
  );
}

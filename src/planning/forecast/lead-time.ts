/** How good forecasts have been, by how long before the end of the year they were made. */

import { readAmount } from "../../amount/index.ts";
import { describeValue, readArguments, readItems } from "../../input/index.ts";
import { readInputs, refusePlan } from "../inputs/index.ts";
import { type ForecastAccuracy, type ForecastOutturn, forecastAccuracy } from "./accuracy.ts";

/** How good forecasts of one lead time have been. */
export interface LeadTimeAccuracy {
  /** How many months of the year they had to guess. */
  readonly leadMonths: number;
  /** How many they are. */
  readonly count: number;
  /** Their errors, and the measures of these. */
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
 * @throws AnslagError `forecast.round` when the list is empty, or a lead time is not 0 to 24 months
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example Two spring forecasts and one of August
 * const [spring, august] = accuracyByLeadTime([
 *   { leadMonths: 9, forecast: -15, outturn: 9 },
 *   { leadMonths: 4, forecast: 3, outturn: 9 },
 *   { leadMonths: 9, forecast: 1, outturn: -3 },
 * ]);
 * [spring?.leadMonths, spring?.count] // => [9, 2]
 * roundRatio(spring.accuracy.meanAbsolute) // => 14
 * [august?.leadMonths, august?.count] // => [4, 1]
 * roundRatio(august.accuracy.meanAbsolute) // => 6
 */
export function accuracyByLeadTime(
  forecasts: readonly (ForecastOutturn & { readonly leadMonths: number })[],
): readonly LeadTimeAccuracy[] {
  readInputs((issues) => {
    const items = readItems(forecasts, [], issues);
    if (issues.length === 0 && items.length === 0)
      refusePlan(
        "forecast.round",
        [],
        { expected: "one forecast or more", received: "none" },
        issues,
      );
    items.forEach((each, k) => {
      const { leadMonths, forecast, outturn } = readArguments(each, LEAD_KEYS, [k], issues);
      readAmount(forecast, [k, "forecast"], issues);
      readAmount(outturn, [k, "outturn"], issues);
      if (Number.isInteger(leadMonths) && leadMonths >= 0 && leadMonths <= 24) return;
      const facts = { expected: "0 to 24 months", received: describeValue(leadMonths) };
      refusePlan("forecast.round", [k, "leadMonths"], facts, issues);
    });
  });
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

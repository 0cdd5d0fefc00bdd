/** A valid call of every preset of a country, with every key that it may have. */
import { byName } from "./by-name.ts";
import { library } from "./library.ts";

/** What a column of a preset shows. */
const shown = (): object => ({ scenario: "budget", members: byName({ library: "east" }) });
/** Options with a selection for each of these keys. */
const options = (...keys: readonly string[]): object => ({
  signs: { opposite: ["cost"] },
  labels: { actual: "So far" },
  columns: ["actual"],
  ...Object.fromEntries(keys.map((key) => [key, shown()])),
});

/** The arguments of a valid call, by the name of the function. */
export const presetCalls: Readonly<Record<string, readonly unknown[]>> = {
  appropriationOverview: [library, options("original", "changes", "revised", "actual")],
  budgetOutturn: [library, options("original", "changes", "revised", "actual")],
  operatingAppropriations: [library, options("original", "revised", "actual", "prior")],
  programmeAccount: [
    library,
    {
      ...options("original", "revised", "actual"),
      dimension: "library",
      costs: "staff",
      income: "fees",
    },
  ],
  quarterlyAppropriations: [
    library,
    {
      ...options("actual", "revised", "original", "forecast"),
      period: "2023-01/2023-08",
      prior: { ...shown(), period: "2022-01/2022-08" },
    },
  ],
  budgetaryComparison: [library, options("original", "final", "actual", "encumbrances")],
  revenueMonitoring: [
    library,
    options("original", "virements", "revised", "previous", "forecast", "actual"),
  ],
};

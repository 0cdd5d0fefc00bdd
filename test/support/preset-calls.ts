/** A valid call of every preset of a country, with every key that it may have. */
import { byName } from "./by-name.ts";
import { library } from "./library.ts";

/** What a column of a preset shows. */
const shown = (): object => ({ scenario: "budget", members: byName({ library: "east" }) });
/** Options with a selection for each of these keys. */
const options = (...keys: readonly string[]): object => ({
  signs: { opposite: ["cost"] },
  labels: { actual: "So far" },
  ...Object.fromEntries(keys.map((key) => [key, shown()])),
});

/** The arguments of a valid call, by the name of the function. */
export const presetCalls: Readonly<Record<string, readonly unknown[]>> = {
  budgetaryComparison: [library, options("original", "final", "actual", "encumbrances")],
  revenueMonitoring: [
    library,
    options("original", "virements", "revised", "previous", "forecast", "actual"),
  ],
};

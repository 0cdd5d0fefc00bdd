/**
 * The words of the presets: titles of statements and headings of columns. A language without one of
 * them does not compile.
 */

/** The words of the presets by key. */
export type PresetWords = Readonly<Record<PresetWord, string>>;

/** The key of a word of the presets. */
export type PresetWord =
  | "budgetedAmounts"
  | "original"
  | "final"
  | "originalBudget"
  | "budgetChanges"
  | "revisedBudget"
  | "actual"
  | "variance"
  | "varianceWithRevised"
  | "encumbrances"
  | "budgetaryBasis"
  | "previousForecast"
  | "forecast"
  | "overspend"
  | "percent"
  | "movement"
  | "actualToDate"
  | "budgetToDate"
  | "varianceToDate"
  | "priorToDate"
  | "priorYear"
  | "forecastVariance"
  | "reasons"
  | "budgetaryComparison"
  | "revenueMonitoring"
  | "operatingAppropriations"
  | "quarterlyAppropriations"
  | "programmeAccount"
  | "appropriationOverview"
  | "budgetOutturn";

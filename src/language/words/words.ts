/**
 * Which words of tables and derivations every language has. A dictionary without one does not
 * compile.
 */

/** The key of a word that the package says in each language. */
export type WordKey =
  | "appropriations"
  | "original"
  | "technical"
  | "revised"
  | "total"
  | "revisedAppropriation"
  | "amount"
  | "before"
  | "after"
  | "base"
  | "appropriation"
  | "year"
  | "difference"
  | "forecast"
  | "adjusted"
  | "drawn"
  | "start"
  | "end"
  | "change"
  | "result"
  | "income"
  | "costs"
  | "netCost"
  | "units"
  | "incomeStatement"
  | "operatingBudget"
  | "netCostDevelopment"
  | "changePercent"
  | "sum"
  | "originalAppropriation"
  | "budget"
  | "actual"
  | "priorYearActual"
  | "variance"
  | "percentUsed"
  | "index"
  | "share"
  | "yearElapsed"
  | "explanation"
  // The months as "Jan–Aug 2023" has them, with a space between them.
  | "monthNames";

/** A dictionary of one language. */
export type Words = Readonly<Record<WordKey, string>>;

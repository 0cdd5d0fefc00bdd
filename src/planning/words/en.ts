/** The words of the tables of planning in English; the list of keys that every language has. */
/** Each word or phrase under the key by which tables use it. */
export const en = {
  // The ledger of appropriations
  supplements: "Supplements",
  transfers: "Transfers",
  carriedOver: "Carried over",
  notDivided: "Not divided",
  // An appropriation step by step
  appropriationHistory: "Appropriation, step by step",
  decided: "Decided",
  revoked: "revoked",
  corrected: "corrected",
  // Transfers
  moved: "Moved",
  // The next year, and a plan
  nextYearsBase: "Next year's base",
  oneOffsEnded: "One-offs that fall away",
  fullYearEffect: "Full-year effect",
  yearLength: "Length of the year",
  beforeIndexation: "Before indexation",
  indexation: "Indexation",
  plan: "Plan",
  yearBefore: "Appropriation of the year before",
  granted: "Granted",
  grantedForTheYear: "Granted for the year only",
  // Months, period and year
  monthByMonth: "Month by month",
  periodAndYear: "The period and the year",
  varianceOfYear: "Variance of the year",
  timing: "Timing",
  varianceOfPeriod: "Variance of the period",
  // Forecasts
  forecastAndMethods: "The forecast and the methods",
  byTheMethod: "By the method",
  warning: "Warning",
  outsideTheBand: "outside the band",
  runRate: "Run rate",
  cumulativeWeight: "Cumulative weight",
  seasonal: "Seasonal",
  seasonalMean: "Seasonal, mean of shares",
  remainingBudget: "Actual and remaining budget",
  adjustedForecast: "Adjusted",
  forecastRounds: "Forecast rounds",
  error: "Error",
  outturn: "Outturn",
  // Commitments
  headroom: "Headroom",
  decidedNotDrawn: "Decided, not yet drawn",
  reserved: "Reserved",
  afterReservations: "After reservations",
  commitments: "Commitments",
  released: "Released",
  outstanding: "Outstanding",
  excess: "Above the decision",
  otherDecisions: "Other decisions",
  otherReservations: "Other reservations",
  // Why a result moved, and who carries it
  bridge: "Bridge",
  notExplained: "Not explained",
  contributions: "Contributions",
  percentagePoints: "Percentage points",
  resultsByFunding: "Results by funding",
  carriedByAppropriations: "Carried by appropriations",
  carriedByPayers: "Carried by surpluses owed to payers",
  carriedByNobody: "Carried by nobody",
  deficits: "Deficits of self-funded parts",
  reclassification: "Reclassification",
  fundBalance: "Fund balance",
  explained: "Explained, %",
  matrix: "Matrix",
  // Shared costs
  settlement: "Settlement",
  chargedOnAccount: "Charged on account",
  settled: "Settled: final less charged",
  final: "Final",
  consolidation: "Consolidation",
  eliminated: "Eliminated",
  whole: "Whole",
  // Phrases
  /** The months in the form that a day takes, with a space between them. */
  months: "January February March April May June July August September October November December",
  /** A day in words. */
  day: "{date} {month} {year}",
  /** A day that is only the latest possible one, in words. */
  noLaterThan: "no later than {day}",
  /** What one round of forecasts changed. */
  changeIn: "Change {round}",
  /** What the sum of two units contains because only one of them has booked it. */
  notMatched: "of which not matched: {seller} – {buyer}",
  /** A percentage after a label. */
  percent: ", {digits}%",
};

type Key = keyof typeof en;

/** The words that planning has beside those of every table. A missing key does not compile. */
export type PlanningDictionary = Readonly<Record<Key, string>>;
